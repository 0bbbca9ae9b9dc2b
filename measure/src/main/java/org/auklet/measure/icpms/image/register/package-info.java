/**
 * One picture laid over another: shift by phase correlation, turn and scale by landmarks, resampling by overlapping areas.
 * Places are in um, x along the line and y from line to line, from the corner of pixel (0, 0).
 */
@NullMarked
package org.auklet.measure.icpms.image.register;

import org.jspecify.annotations.NullMarked;
