package org.auklet.particle;

import java.util.Locale;
import org.auklet.quantity.InputException;

/**
 * Radioisotopes used as labels, with their half-lives.
 *
 * <p>Evaluated values of the Evaluated Nuclear Structure Data File (ENSDF, as shown by NuDat 3, National Nuclear Data
 * Center, Brookhaven), rounded to the digits on which successive evaluations agree. The comment gives the half-life in
 * the evaluation's own unit. Whether a label residualises is a property of its chemistry, so only the usual case is
 * given: chelated or lattice-bound metals stay in the cell that takes them up, halogens on tyrosine leave it after
 * proteolysis.
 */
public enum Isotope {
    /** 109.8 min. */
    F18("18F", 1.830, false),
    /** 12.70 h. */
    CU64("64Cu", 12.70, true),
    /** 61.8 h. */
    CU67("67Cu", 61.8, true),
    /** 67.7 min. */
    GA68("68Ga", 1.128, true),
    /** 78.4 h. */
    ZR89("89Zr", 78.4, true),
    /** 64.05 h. */
    Y90("90Y", 64.05, true),
    /** 6.007 h. */
    TC99M("99mTc", 6.007, true),
    /** 2.805 d. */
    IN111("111In", 67.31, true),
    /** 13.22 h. */
    I123("123I", 13.22, false),
    /** 4.176 d. */
    I124("124I", 100.2, false),
    /** 59.4 d. */
    I125("125I", 1426.0, false),
    /** 8.025 d. */
    I131("131I", 192.6, false),
    /** 6.644 d. */
    LU177("177Lu", 159.5, true),
    /** 2.694 d. */
    AU198("198Au", 64.66, true),
    /** 9.92 d. */
    AC225("225Ac", 238.1, true);

    private final String symbol;
    private final double halfLifeHours;
    private final boolean usuallyResidualising;

    Isotope(String symbol, double halfLifeHours, boolean usuallyResidualising) {
        this.symbol = symbol;
        this.halfLifeHours = halfLifeHours;
        this.usuallyResidualising = usuallyResidualising;
    }

    /** Mass number and element, for example {@code 99mTc}. */
    public String symbol() {
        return symbol;
    }

    /** Half-life, h. */
    public double halfLifeHours() {
        return halfLifeHours;
    }

    /** Whether the usual attachment keeps the signal in the cell after internalisation. */
    public boolean usuallyResidualising() {
        return usuallyResidualising;
    }

    /**
     * The isotope written {@code 64Cu}, {@code Cu-64} or {@code cu64}.
     *
     * @throws InputException when the table does not hold it, naming those it holds
     */
    public static Isotope of(String text) {
        String wanted = normal(text);
        StringBuilder known = new StringBuilder();
        for (Isotope isotope : values()) {
            if (normal(isotope.symbol).equals(wanted) || normal(isotope.name()).equals(wanted)) {
                return isotope;
            }
            known.append(known.isEmpty() ? "" : ", ").append(isotope.symbol);
        }
        throw new InputException(
                "isotope '" + text + "' is not in the table (" + known + ")",
                "Maybe give the label's half-life yourself.");
    }

    private static String normal(String text) {
        return text.strip().replace("-", "").toLowerCase(Locale.ROOT);
    }
}
