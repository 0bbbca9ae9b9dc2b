/**
 * Writers of what instruments write, byte layout and all: the simulator's recordings become files that nobody, reader or
 * person, need treat differently from real ones. They know {@code signal} alone, and no reader.
 */
@NullMarked
package org.auklet.measure.icpms.simulate.write;

import org.jspecify.annotations.NullMarked;
