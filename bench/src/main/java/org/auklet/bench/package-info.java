/** Benchmarks and studies of the program's own accuracy that take too long for a test. */
@NullMarked
package org.auklet.bench;

import org.jspecify.annotations.NullMarked;
