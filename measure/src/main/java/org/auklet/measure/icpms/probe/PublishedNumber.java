package org.auklet.measure.icpms.probe;

import org.auklet.quantity.Interval;

/**
 * Published amounts of receptor per cell by cluster label and ICP-MS, each reading of a doubtful print on its own. All of
 * Chem. Sci. 2020, 11, 5614, whose minus signs of exponents are missing in text copies. They are cases for the
 * {@link PlausibilityGate}, not values to compare with.
 */
public enum PublishedNumber {
    /** Integrin alphaIIb beta3 on HEL, the minus signs put back. */
    HEL_INTEGRIN("integrin alphaIIb beta3", "HEL", 228, 5.75e-17, 9.11e-17, "5.75e-17 to 9.11e-17 mol/cell"),
    /** Membrane IgM on Ramos as printed: 0.13 g of protein in a cell. */
    RAMOS_IGM_PRINTED("membrane IgM", "Ramos", 190, 7.10e-7, 7.10e-7, "printed: 7.10e-7 mol/cell"),
    /** The same, read as an exponent of -17 like that of its neighbours. */
    RAMOS_IGM_EXPONENT_17("membrane IgM", "Ramos", 190, 7.10e-17, 7.10e-17, "read as 7.10e-17 mol/cell"),
    /** The same, read as 7.10e7 copies. */
    RAMOS_IGM_COPIES(
            "membrane IgM",
            "Ramos",
            190,
            7.10e7 / ReceptorArithmetic.AVOGADRO,
            7.10e7 / ReceptorArithmetic.AVOGADRO,
            "read as 7.10e7 copies per cell");

    private final String receptor;
    private final String cell;
    private final double proteinKda;
    private final Interval molPerCell;
    private final String reading;

    PublishedNumber(String receptor, String cell, double proteinKda, double lowest, double highest, String reading) {
        this.receptor = receptor;
        this.cell = cell;
        this.proteinKda = proteinKda;
        this.molPerCell = new Interval(lowest, highest);
        this.reading = reading;
    }

    /** What was counted. */
    public String receptor() {
        return receptor;
    }

    /** The cell line. */
    public String cell() {
        return cell;
    }

    /** Molar mass of the receptor without sugars, kDa, rounded (assumed from its chains). */
    public double proteinKda() {
        return proteinKda;
    }

    /** Amount per cell, mol. */
    public Interval molPerCell() {
        return molPerCell;
    }

    /** Copies per cell. */
    public Interval copiesPerCell() {
        return new Interval(
                ReceptorArithmetic.molecules(molPerCell.lower()), ReceptorArithmetic.molecules(molPerCell.upper()));
    }

    /** How the print is read. */
    public String reading() {
        return reading;
    }
}
