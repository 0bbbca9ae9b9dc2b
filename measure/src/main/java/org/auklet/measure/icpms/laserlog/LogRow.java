package org.auklet.measure.icpms.laserlog;

import java.time.LocalDateTime;

/**
 * One row of a log, with what fills down from the rows before.
 *
 * @param time clock of the laser
 * @param name sequence number and comment
 * @param xUm stage position, um
 * @param yUm stage position, um
 * @param on whether the laser fires
 * @param spotWidthUm um; NaN when not said
 * @param spotHeightUm um; NaN when not said
 */
record LogRow(
        LocalDateTime time, String name, double xUm, double yUm, boolean on, double spotWidthUm, double spotHeightUm) {}
