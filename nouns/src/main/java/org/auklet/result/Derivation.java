package org.auklet.result;

import java.util.List;

/**
 * How one number came to be: a chain from what the instrument counted to the quantity that is reported.
 *
 * @param title which number: "The median cell of HeLa"
 * @param steps the chain in order
 */
public record Derivation(String title, List<Step> steps) {

    /** Copies the list. */
    public Derivation {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param what what the number is: "net counts of the event (area)"
     * @param value the number
     * @param unit UCUM code
     * @param how equation or place: "hela-1.csv, acquisitions 2045 to 2052"
     */
    public record Step(String what, double value, String unit, String how) {}
}
