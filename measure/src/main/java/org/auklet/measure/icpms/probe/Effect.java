package org.auklet.measure.icpms.probe;

/** Whether an input differs from cell to cell or is the same for all of them; only the first averages out. */
public enum Effect {
    /** Differs from cell to cell: in a mean of n cells it is smaller by the square root of n. */
    RANDOM("random"),
    /** The same for every cell of the run (response, transport efficiency, atoms per cluster): no number of cells helps. */
    SYSTEMATIC("systematic");

    private final String word;

    Effect(String word) {
        this.word = word;
    }

    /** For people: "random" or "systematic". */
    public String word() {
        return word;
    }
}
