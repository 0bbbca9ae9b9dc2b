package org.auklet.measure.icpms.population;

/** What a comparison showed. */
public enum Verdict {
    /** The first population has more. */
    MORE("more"),
    /** The first population has less. */
    LESS("less"),
    /** The data show no difference; that is not a proof that there is none. */
    NO_DIFFERENCE_SHOWN("no difference shown");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** "more", "less", "no difference shown". */
    public String words() {
        return words;
    }
}
