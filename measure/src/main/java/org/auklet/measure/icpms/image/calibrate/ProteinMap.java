package org.auklet.measure.icpms.image.calibrate;

import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.probe.ReceptorArithmetic;
import org.auklet.quantity.InputException;

/**
 * From metal in a pixel to molecules per um2: clusters = m N_A / (M k), molecules per area = clusters r / A.
 *
 * @param clusters clusters in every pixel
 * @param moleculesPerUm2 labelled molecules per um2 of section; r has a common error of its own, so that it can be told
 *     apart in a budget
 * @param assumption what r rests on
 */
public record ProteinMap(PixelMap clusters, PixelMap moleculesPerUm2, String assumption) {

    /** UCUM code of the map of molecules. */
    public static final String UNIT = "{molecules}/um2";

    /** From a map of metal in kg in each pixel, whose size must be known. */
    public static ProteinMap of(PixelMap metalKg, ClusterLabel label) {
        if (!"kg".equals(metalKg.unit())) {
            throw new InputException(
                    "The map of " + metalKg.channel().name() + " is in " + metalKg.unit() + ".",
                    "Calibrate it to kg of metal in a pixel first.");
        }
        if (!metalKg.pixel().isKnown()) {
            throw new InputException(
                    "The size of a pixel is not known.", "Give it in um along the line and from line to line.");
        }
        PixelMap clusters = metalKg.times(
                ReceptorArithmetic.AVOGADRO / (label.kgPerMol() * label.atomsPerCluster()),
                label.atomsError() / label.atomsPerCluster(),
                "metal atoms per cluster of " + label.name(),
                "{clusters}");
        PixelMap molecules = clusters.times(
                label.receptorsPerCluster() / metalKg.pixel().areaUm2(),
                label.receptorsError() / label.receptorsPerCluster(),
                "receptors per cluster of " + label.name(),
                UNIT);
        return new ProteinMap(clusters, molecules, label.assumption());
    }
}
