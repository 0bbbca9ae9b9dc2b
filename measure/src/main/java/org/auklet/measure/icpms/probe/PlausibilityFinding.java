package org.auklet.measure.icpms.probe;

import org.auklet.gate.State;

/**
 * How one check of a receptor number ended. The number itself is never changed.
 *
 * @param check fixed name: {@code receptor_area} or {@code receptor_protein}
 * @param state passed, failed, or not applicable because something is not known
 * @param value what was found, in {@code unit}; not a number when not applicable
 * @param limit the limit it was held against
 * @param unit UCUM unit of value and limit
 * @param message what it means
 * @param remedy what to do, empty when it passed
 */
public record PlausibilityFinding(
        String check, State state, double value, double limit, String unit, String message, String remedy) {

    /** Whether it speaks against the number. */
    public boolean fires() {
        return state == State.FAILED;
    }
}
