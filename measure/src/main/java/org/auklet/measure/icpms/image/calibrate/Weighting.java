package org.auklet.measure.icpms.image.calibrate;

import java.util.List;

/** How much each standard counts in a calibration. */
public enum Weighting {
    /** All alike. */
    EQUAL("1"),
    /** 1/x: the variance grows with the amount. */
    INVERSE_X("1/x"),
    /** 1/x2: the relative error is the same everywhere. */
    INVERSE_X2("1/x2"),
    /** 1/y: counting noise. */
    INVERSE_Y("1/y"),
    /** 1/y2: the relative error of the signal is the same everywhere. */
    INVERSE_Y2("1/y2"),
    /** 1/u2 by the measured standard error of each standard. */
    INVERSE_VARIANCE("1/u2");

    private final String code;

    Weighting(String code) {
        this.code = code;
    }

    /** As a job file writes it: {@code 1/x2}. */
    public String code() {
        return code;
    }

    /**
     * The weight of each standard. A standard at 0 (a blank), whose weight would be infinite, gets that of the lowest
     * standard above 0; the regression says so in its notes.
     */
    double[] of(List<CalibrationPoint> points) {
        double[] weights = points.stream().mapToDouble(this::of).toArray();
        double largest = 0.0;
        for (double weight : weights) {
            largest = Double.isFinite(weight) ? Math.max(largest, weight) : largest;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Double.isFinite(weights[i]) ? weights[i] : largest;
        }
        return weights;
    }

    /** Whether some standard's weight would be infinite. */
    boolean isReplaced(List<CalibrationPoint> points) {
        return points.stream().anyMatch(point -> !Double.isFinite(of(point)));
    }

    private double of(CalibrationPoint point) {
        return switch (this) {
            case EQUAL -> 1.0;
            case INVERSE_X -> 1.0 / Math.abs(point.x());
            case INVERSE_X2 -> 1.0 / (point.x() * point.x());
            case INVERSE_Y -> 1.0 / Math.abs(point.y());
            case INVERSE_Y2 -> 1.0 / (point.y() * point.y());
            case INVERSE_VARIANCE -> 1.0 / (point.standardError() * point.standardError());
        };
    }
}
