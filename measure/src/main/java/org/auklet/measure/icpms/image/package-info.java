/**
 * Pictures of elements with a standard error on every pixel. What is common to many pixels (a blank, a drift standard,
 * a calibration) is kept apart from the noise of each, because it does not average out over a region.
 */
@NullMarked
package org.auklet.measure.icpms.image;

import org.jspecify.annotations.NullMarked;
