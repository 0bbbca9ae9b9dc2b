package org.auklet.measure.icpms.probe;

import java.util.List;
import org.auklet.gate.State;
import org.auklet.quantity.InputException;
import org.auklet.quantity.NumberText;

/**
 * Whether so many receptors fit on a cell and into it. The arithmetic is done and flagged, never corrected.
 *
 * @param smallestAreaNm2 membrane area that a copy needs at least, nm2, on a smooth sphere
 * @param largestProteinShare largest share of a cell's protein that one receptor can be
 * @param proteinKgPerL protein in a litre of cells, kg/L
 */
public record PlausibilityGate(double smallestAreaNm2, double largestProteinShare, double proteinKgPerL) {

    /**
     * The usual limits. Area: 40 nm2, rhodopsin in the disc membrane of rods, the densest animal membrane known (25,000 per
     * um2; Liebman, Parker and Dratz 1987, Annu. Rev. Physiol. 49:765). Share: a tenth, more than the commonest protein of a
     * cell usually has (assumed). Protein: 0.2 kg/L (Milo 2013, BioEssays 35:1050: 2 to 4 million proteins per um3).
     */
    public static final PlausibilityGate USUAL = new PlausibilityGate(40, 0.1, 0.2);

    private static final double UM3_PER_L = 1e15;
    private static final double KG_PER_MOL_PER_KDA = 1;
    private static final int DIGITS = 3;

    /**
     * @throws InputException when a limit is not above zero
     */
    public PlausibilityGate {
        if (!(smallestAreaNm2 > 0) || !(largestProteinShare > 0) || !(proteinKgPerL > 0)) {
            throw new InputException("The limits of the plausibility gate must be above 0.", "");
        }
    }

    /**
     * Both checks.
     *
     * @param receptors receptors per cell
     * @param cellDiameterUm diameter of the cell, um, or NaN when unknown
     * @param proteinKda molar mass of the receptor, kDa, or NaN when unknown
     */
    public List<PlausibilityFinding> check(double receptors, double cellDiameterUm, double proteinKda) {
        return List.of(area(receptors, cellDiameterUm), protein(receptors, cellDiameterUm, proteinKda));
    }

    private PlausibilityFinding area(double receptors, double diameterUm) {
        String name = "receptor_area";
        if (Double.isNaN(diameterUm) || !(receptors > 0)) {
            return notApplicable(name, smallestAreaNm2, "nm2", "diameter of the cell not given, or no receptor found");
        }
        double area = ReceptorArithmetic.areaPerCopyNm2(receptors, diameterUm);
        String message = "One copy per " + text(area) + " nm2 of a smooth sphere of " + text(diameterUm) + " um";
        return area >= smallestAreaNm2
                ? new PlausibilityFinding(name, State.PASSED, area, smallestAreaNm2, "nm2", message + ".", "")
                : new PlausibilityFinding(
                        name,
                        State.FAILED,
                        area,
                        smallestAreaNm2,
                        "nm2",
                        message + ", denser than membrane proteins pack (" + text(smallestAreaNm2) + " nm2).",
                        "Part of the label is inside the cell or sticks without a receptor, the membrane is folded, or r,"
                                + " k or the response is wrong. Measure a blank with a blocking ligand.");
    }

    private PlausibilityFinding protein(double receptors, double diameterUm, double proteinKda) {
        String name = "receptor_protein";
        if (Double.isNaN(diameterUm) || Double.isNaN(proteinKda)) {
            return notApplicable(
                    name, largestProteinShare, "1", "diameter of the cell or molar mass of the receptor not given");
        }
        double mass = ReceptorArithmetic.proteinMassKg(receptors, proteinKda * KG_PER_MOL_PER_KDA);
        double share = mass / (ReceptorArithmetic.sphereUm3(diameterUm) / UM3_PER_L * proteinKgPerL);
        String message = "The receptor alone would weigh " + text(mass * 1000) + " g per cell, " + text(share)
                + " of the protein of a cell of " + text(diameterUm) + " um";
        return share <= largestProteinShare
                ? new PlausibilityFinding(name, State.PASSED, share, largestProteinShare, "1", message + ".", "")
                : new PlausibilityFinding(
                        name,
                        State.FAILED,
                        share,
                        largestProteinShare,
                        "1",
                        message + "; at most " + text(largestProteinShare) + " is plausible.",
                        "Look up unit and exponent in the source, then k, r and the response.");
    }

    private static PlausibilityFinding notApplicable(String name, double limit, String unit, String why) {
        return new PlausibilityFinding(name, State.NOT_APPLICABLE, Double.NaN, limit, unit, why, "");
    }

    private static String text(double number) {
        return NumberText.rounded(number, DIGITS);
    }
}
