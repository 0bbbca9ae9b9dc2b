package org.auklet.measure.icpms.event;

import org.auklet.measure.icpms.event.threshold.Background;
import org.auklet.quantity.InputException;

/** Where the level of the background comes from. */
public sealed interface BackgroundRule {

    /** The rule in a few words. */
    String description();

    /**
     * Mean of the points below the threshold, the threshold by that mean, and so on until it moves by no more than the
     * tolerance. The default.
     *
     * @param tolerance counts
     */
    record Iterated(double tolerance) implements BackgroundRule {

        /** @throws InputException when the tolerance is negative */
        public Iterated {
            if (!(tolerance >= 0.0)) {
                throw new InputException("The tolerance of the iteration must not be negative.", "The usual is 0.01.");
            }
        }

        @Override
        public String description() {
            return "iterated to " + tolerance + " counts";
        }
    }

    /** Mean of the whole trace, events and all: for traces with few and small events only. */
    record WholeTrace() implements BackgroundRule {
        @Override
        public String description() {
            return "mean of the whole trace";
        }
    }

    /**
     * Known from elsewhere, for example from a blank.
     *
     * @param background the background; every point above its mean belongs to a run that may be an event
     */
    record Known(Background background) implements BackgroundRule {
        @Override
        public String description() {
            return "known, " + background.mean() + " counts";
        }
    }

    /**
     * The iterated rule in a window around each point, for a background that drifts.
     *
     * @param window length of the window in acquisitions; many times an event, shorter than the drift
     */
    record Rolling(int window) implements BackgroundRule {

        private static final int SHORTEST = 3;

        /** @throws InputException when the window is shorter than three points */
        public Rolling {
            if (window < SHORTEST) {
                throw new InputException(
                        "The window must hold at least 3 acquisitions, found " + window + ".",
                        "Maybe 1001: many times the length of an event, shorter than the drift.");
            }
        }

        @Override
        public String description() {
            return "rolling over " + window + " acquisitions";
        }
    }
}
