package org.auklet.measure.icpms.probe;

/**
 * The steps from counts to receptors, a function each. Counts are background-subtracted sums over an event; masses are kg,
 * molar masses g/mol.
 */
public final class ReceptorArithmetic {

    /** Avogadro constant, 1/mol, exact since 2019 (SI brochure, 9th edition). */
    public static final double AVOGADRO = 6.02214076e23;

    /** Femtograms in a kilogram, for showing masses of cells and pixels. */
    public static final double FG_PER_KG = 1e18;

    private static final double GRAMS_PER_KG = 1000;
    private static final double LITRES_PER_UM3 = 1e-15;

    private ReceptorArithmetic() {}

    /**
     * Mass of a nebulised event, kg: m = N V eta / (s f).
     *
     * @param counts N, net counts of the event
     * @param uptakeLPerS V, L/s
     * @param transportEfficiency eta, 0 to 1
     * @param slope s, counts/s per kg/L
     * @param massFraction f, mass fraction of the element in what is weighed: 1 for the mass of the metal itself
     */
    public static double massKg(
            double counts, double uptakeLPerS, double transportEfficiency, double slope, double massFraction) {
        return counts * uptakeLPerS * transportEfficiency / (slope * massFraction);
    }

    /** Number of atoms in a mass of metal: m N_A / M. */
    public static double atoms(double massKg, double molarMass) {
        return massKg * GRAMS_PER_KG / molarMass * AVOGADRO;
    }

    /** Mass of a number of atoms, kg. */
    public static double massKgOfAtoms(double atoms, double molarMass) {
        return atoms / AVOGADRO * molarMass / GRAMS_PER_KG;
    }

    /** Atoms of all isotopes, where one isotope was calibrated as such: its atoms over its fraction in the label. */
    public static double atomsOfElement(double atomsOfIsotope, double fraction) {
        return atomsOfIsotope / fraction;
    }

    /** Clusters of k metal atoms. */
    public static double clusters(double atoms, double atomsPerCluster) {
        return atoms / atomsPerCluster;
    }

    /** Receptors that carry label, r for each cluster. */
    public static double receptors(double clusters, double receptorsPerCluster) {
        return clusters * receptorsPerCluster;
    }

    /**
     * All receptors, where equilibrium leaves some without label: N (1 + KD / C).
     *
     * @param dissociationConstant KD, mol/L
     * @param labelConcentration C, mol/L
     */
    public static double allReceptors(double bound, double dissociationConstant, double labelConcentration) {
        return bound * (1 + dissociationConstant / labelConcentration);
    }

    /** Concentration of a metal in a spherical cell, mol/L per cell volume. */
    public static double cellConcentration(double massKg, double molarMass, double cellDiameterUm) {
        return massKg * GRAMS_PER_KG / molarMass / (sphereUm3(cellDiameterUm) * LITRES_PER_UM3);
    }

    /** Mass of an ablated pixel of a gelatine standard, kg: c rho h A, with c in kg/kg, rho in kg/L. */
    public static double pixelMassKg(double massFraction, double densityKgPerL, double thicknessUm, double areaUm2) {
        return massFraction * densityKgPerL * thicknessUm * areaUm2 * LITRES_PER_UM3;
    }

    /** Number of molecules in an amount, mol. */
    public static double molecules(double amountMol) {
        return amountMol * AVOGADRO;
    }

    /** Surface of a smooth sphere per copy, nm2. */
    public static double areaPerCopyNm2(double copies, double diameterUm) {
        return Math.PI * Math.pow(diameterUm * 1000, 2) / copies;
    }

    /** Mass of so many protein molecules, kg. */
    public static double proteinMassKg(double copies, double molarMassKgPerMol) {
        return copies * molarMassKgPerMol / AVOGADRO;
    }

    /**
     * Share of cells with one label only that another cell within the same event width turns into apparent double
     * positives: 1 - exp(-2 n tau).
     *
     * @param eventsPerS n, 1/s
     * @param eventWidthS tau, s
     */
    public static double falseCoincidence(double eventsPerS, double eventWidthS) {
        return -Math.expm1(-2 * eventsPerS * eventWidthS);
    }

    /** Volume of a sphere, um3. */
    static double sphereUm3(double diameterUm) {
        return Math.PI * Math.pow(diameterUm, 3) / 6;
    }
}
