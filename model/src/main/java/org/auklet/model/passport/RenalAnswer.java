package org.auklet.model.passport;

import java.util.Arrays;

/** Whether the kidney takes a particle, by the share of the dose that it filters within 24 h. */
public enum RenalAnswer {
    /** Half or more. Efficient renal clearance is usually said of more than 50 % of the dose in urine at 24 h. */
    CLEARED("cleared"),
    /** A tenth to a half. */
    PARTLY_CLEARED("partly cleared"),
    /** Less than a tenth. */
    RETAINED("retained"),
    /** What is known allows anything from cleared to retained. */
    NOT_ESTABLISHED("not established");

    /** From this share on a particle is cleared. */
    public static final double CLEARED_FROM = 0.5;

    /** Below this share a particle is retained. */
    public static final double RETAINED_BELOW = 0.1;

    private final String words;

    RenalAnswer(String words) {
        this.words = words;
    }

    /** The answer in words. */
    public String words() {
        return words;
    }

    /** The answer of those words. */
    static RenalAnswer of(String words) {
        return Arrays.stream(values())
                .filter(a -> a.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no renal answer '" + words + "'"));
    }

    /** What a share of the dose filtered in 24 h means, 0 to 1. */
    static RenalAnswer of(double share) {
        if (share >= CLEARED_FROM) {
            return CLEARED;
        }
        return share < RETAINED_BELOW ? RETAINED : PARTLY_CLEARED;
    }
}
