package org.auklet.measure.icpms.image.calibrate;

import org.auklet.quantity.InputException;

/**
 * What a picture must know of the cluster that labels a protein, as plain numbers.
 *
 * @param name of the cluster and its target
 * @param kgPerMol molar mass of the metal, kg/mol
 * @param atomsPerCluster metal atoms in one cluster, k
 * @param atomsError standard error of k (purity, size distribution)
 * @param receptorsPerCluster receptors that one cluster stands for, r; an assumption or a measurement, never silently 1
 * @param receptorsError standard error of r; 0 only when r is meant as a pure convention
 * @param assumption in words, why r is what it is
 */
public record ClusterLabel(
        String name,
        double kgPerMol,
        double atomsPerCluster,
        double atomsError,
        double receptorsPerCluster,
        double receptorsError,
        String assumption) {

    public ClusterLabel {
        if (!(kgPerMol > 0.0) || !(atomsPerCluster > 0.0) || !(receptorsPerCluster > 0.0)) {
            throw new InputException(
                    name + ": molar mass " + kgPerMol + " kg/mol, " + atomsPerCluster + " atoms per cluster, "
                            + receptorsPerCluster + " receptors per cluster.",
                    "All three must be above 0; receptors per cluster must be stated.");
        }
        if (assumption.isBlank()) {
            throw new InputException(
                    name + ": " + receptorsPerCluster + " receptors per cluster, but not why.",
                    "Say in words what the number rests on; it goes into the report.");
        }
    }
}
