package org.auklet.report.chart;

/**
 * The plotting area within the view box, and the way from values to pixels.
 *
 * @param left px
 * @param top px
 * @param right px
 * @param bottom px
 * @param x horizontal axis
 * @param y vertical axis
 */
record Frame(double left, double top, double right, double bottom, Axis x, Axis y) {

    /** Pixel of a horizontal value; beyond the range, the edge. */
    double px(double value) {
        return fromPositionX(x.position(value));
    }

    /** Pixel of a vertical value; beyond the range, the edge. */
    double py(double value) {
        return fromPosition(y.position(value));
    }

    /** Pixel of a horizontal position between 0 and 1. */
    double fromPositionX(double position) {
        return left + clamp(position) * (right - left);
    }

    /** Pixel of a vertical position between 0 and 1. */
    double fromPosition(double position) {
        return bottom - clamp(position) * (bottom - top);
    }

    static double clamp(double position) {
        return Math.clamp(position, 0.0, 1.0);
    }
}
