/**
 * The engine side by side with other people's integrators: problems P and T, a population and a gradient, each program a
 * process that is asked for one pass at a time.
 */
@NullMarked
package org.auklet.bench.engine;

import org.jspecify.annotations.NullMarked;
