package org.auklet.measure.icpms.event;

import org.auklet.quantity.InputException;
import org.auklet.quantity.NumberText;

/**
 * When a run above the background is more than one event. Each top has a prominence: its height above the deeper ground
 * that must be crossed to reach a higher top, or above the foot of the run (as of mountains). A top counts when its
 * prominence is at least the threshold above background, and at least a share of the largest in the run; the run is cut at
 * the lowest point between tops that count. A run may be of any length.
 *
 * @param share least prominence over that of the largest top in the run: 0 splits at every top that would be an event by
 *     itself, more than 1 never splits
 * @param equalTopsAreOne whether a top exactly as high as the one before it is taken for the same event: the convention
 *     of SPCal, which makes one of two particles with equal counts
 */
public record Splitting(double share, boolean equalTopsAreOne) {

    /** Half of the largest prominence. */
    public static final Splitting HALF = new Splitting(0.5, false);

    /** A run is one event, whatever its shape: for cells, whose transients have many tops. */
    public static final Splitting NEVER = new Splitting(2.0, false);

    /** @throws InputException when the share is negative */
    public Splitting {
        if (!(share >= 0.0)) {
            throw new InputException(
                    "The share of the prominence must not be negative, found " + NumberText.of(share) + ".",
                    "The usual is 0.5; a share above 1 never splits.");
        }
    }
}
