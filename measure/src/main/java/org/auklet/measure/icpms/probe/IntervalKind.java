package org.auklet.measure.icpms.probe;

/** Of what an interval speaks; the two answer different questions and are never mixed. */
public enum IntervalKind {
    /** Where the mean of the population lies: random effects are divided by the square root of the number of cells. */
    MEAN_OF_POPULATION("mean of the population"),
    /** Where the true number of one measured cell lies: its own counting noise and blank, undivided. */
    ONE_CELL("one cell");

    private final String words;

    IntervalKind(String words) {
        this.words = words;
    }

    /** For people: "mean of the population". */
    public String words() {
        return words;
    }
}
