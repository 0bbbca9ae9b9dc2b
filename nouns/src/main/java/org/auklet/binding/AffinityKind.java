package org.auklet.binding;

/** What an affinity number is. Tables mix the three; only the first is a property of the pair alone. */
public enum AffinityKind {
    /** Equilibrium dissociation constant KD. */
    DISSOCIATION_CONSTANT("KD"),
    /** Concentration that halves the signal of a competitor; depends on the competitor and its concentration. */
    IC50("IC50"),
    /** Inhibition constant: an IC50 corrected for the competitor. */
    INHIBITION_CONSTANT("Ki");

    private final String symbol;

    AffinityKind(String symbol) {
        this.symbol = symbol;
    }

    /** The symbol as papers print it: KD, IC50 or Ki. */
    public String symbol() {
        return symbol;
    }
}
