package org.auklet.measure.icpms.laserlog;

import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.Raster;

/**
 * An image made of a trace and a log.
 *
 * @param image each pixel the mean of its own acquisitions, NaN where there is none
 * @param counts number of acquisitions of each pixel
 * @param unused acquisitions that are of no pixel: taken while the laser did not fire
 */
public record SyncedImage(ElementImage image, Raster counts, int unused) {}
