/**
 * Logs of laser stages in iolite's csv format (as ActiveView2 and Chromium2 write them), and the image that a trace and
 * a log make together: every acquisition finds the pixel over which the laser was, and every pixel is the mean of its
 * own acquisitions.
 */
@NullMarked
package org.auklet.measure.icpms.laserlog;

import org.jspecify.annotations.NullMarked;
