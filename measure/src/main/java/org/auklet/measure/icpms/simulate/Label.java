package org.auklet.measure.icpms.simulate;

/**
 * A metal cluster and the receptor it sits on.
 *
 * @param name name of the cluster
 * @param receptor name of the receptor
 * @param element element symbol of the metal
 * @param molarMassGPerMol molar mass of the metal as it is in this label (enriched or natural), g/mol
 * @param atomsPerCluster metal atoms per cluster
 * @param receptorsPerCluster receptors that one bound cluster stands for
 * @param kdMolPerL equilibrium dissociation constant, mol/L
 * @param concentrationMolPerL concentration of the label at which the cells were labelled, mol/L
 */
public record Label(
        String name,
        String receptor,
        String element,
        double molarMassGPerMol,
        double atomsPerCluster,
        double receptorsPerCluster,
        double kdMolPerL,
        double concentrationMolPerL) {

    /** Atoms in a mole (SI, exact). */
    public static final double AVOGADRO = 6.02214076e23;

    private static final double GRAMS = 1000;

    /** Share of the receptors that carry label: C / (C + KD). */
    public double occupancy() {
        return concentrationMolPerL / (concentrationMolPerL + kdMolPerL);
    }

    /** Clusters bound to so many receptors. */
    public double clusters(double receptors) {
        return receptors * occupancy() / receptorsPerCluster;
    }

    /** Mass of the metal of so many clusters, kg. */
    public double massKg(double clusters) {
        return clusters * atomsPerCluster * molarMassGPerMol / AVOGADRO / GRAMS;
    }
}
