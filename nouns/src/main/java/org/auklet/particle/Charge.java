package org.auklet.particle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The charge of a particle's surface in plasma, in a word. */
public enum Charge {
    /** Both signs, side by side: no net charge and little to bind. */
    ZWITTERIONIC,
    /** No charges to speak of, as under PEG. */
    NEUTRAL,
    /** Net negative. */
    ANIONIC,
    /** Net positive. */
    CATIONIC;

    /** The zeta potential below which a surface counts as about neutral, mV (Clogston & Patri 2011). */
    public static final double NEUTRAL_BELOW_MV = 10.0;

    /** The word as it is written in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it carries a net charge. */
    public boolean isNet() {
        return this == ANIONIC || this == CATIONIC;
    }

    /** The charge with that word. */
    public static Optional<Charge> of(String word) {
        return Arrays.stream(values()).filter(c -> c.code().equals(word)).findFirst();
    }

    /**
     * What a zeta potential says: between -10 and +10 mV about neutral, beyond that net charged (Clogston &amp; Patri
     * 2011, Methods Mol Biol 697:63). It cannot tell a zwitterionic surface from a neutral one.
     */
    public static Charge ofZetaPotential(double millivolts) {
        if (Math.abs(millivolts) <= NEUTRAL_BELOW_MV) {
            return NEUTRAL;
        }
        return millivolts < 0 ? ANIONIC : CATIONIC;
    }
}
