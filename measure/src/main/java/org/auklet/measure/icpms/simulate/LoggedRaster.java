package org.auklet.measure.icpms.simulate;

import org.auklet.measure.icpms.signal.LaserLog;
import org.auklet.measure.icpms.signal.Trace;

/**
 * A raster recorded without a pause, and what the laser did meanwhile.
 *
 * @param trace what the instrument recorded, counts per second
 * @param log the laser's lines; times count from the start of the trace
 */
public record LoggedRaster(Trace trace, LaserLog log) {}
