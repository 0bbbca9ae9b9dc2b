package org.auklet.organism;

import java.util.List;
import org.auklet.quantity.InputException;

/**
 * An animal: body weight, blood, cardiac output, filtration and organs, in h, mL and g.
 * <pre>
 *   cardiac output = Q_CC (BW/kg)^0.75          V_organ = f_organ BW / rho,   rho = 1 g/mL
 *   V_blood,organ  = b_organ V_organ            V_plasma = V_blood (1 - haematocrit)
 *   large vessels  = V_blood - sum V_blood,organ
 *   body weight    = sum of organs (remainder included, each with its own blood) + large vessels
 *   cardiac output = sum of the arterial flows of all organs but the lung, which carries the whole in series
 * </pre>
 *
 * <p>The remainder (fat, gonads, thymus, carcass) is what the named organs and the large vessels leave of the body, and
 * its flow what the named organs leave of the cardiac output. Sources: Brown et al. 1997, Toxicol Ind Health 13:407;
 * Davies &amp; Morris 1993, Pharm Res 10:1093; each number carries its own in {@code mouse.csv}, {@code rat.csv} and
 * {@code human.csv}. What a species lacks is taken from the mouse and graded assumed: fractions as they are, rates by
 * {@link Allometry}.
 *
 * <p>The blood of the mouse table (0.06 of the body weight) and the blood in its organs come from different papers and
 * leave the large vessels only 0.07 mL in 20 g; with the 0.085 of Davies &amp; Morris it is 0.6 mL. A study that looks at
 * early blood should say which it takes, see {@link #withBloodFraction}.
 *
 * <p>The glomerular filtration rate of the mouse is not scaled with body weight, since the sources give the same number
 * for 20 and 28 g; that of rat and man goes with the power 0.75 ({@link Species#filtrationExponent()}).
 *
 * @param species the species
 * @param bodyWeightG body weight without a tumour, g
 * @param cardiacOutput Q_CC, L/h/kg^0.75
 * @param haematocrit volume of cells per volume of blood
 * @param bloodFraction all blood of the animal, fraction of the body weight
 * @param glomerularFiltrationRate both kidneys, mL/min
 * @param organs all organs, the remainder last
 */
public record Organism(
        Species species,
        double bodyWeightG,
        Datum cardiacOutput,
        Datum haematocrit,
        Datum bloodFraction,
        Datum glomerularFiltrationRate,
        List<Organ> organs) {

    /** Name of what the named organs leave of the body. */
    public static final String REMAINDER = "remainder";

    private static final double GRAM_PER_KG = 1000.0;
    private static final double ML_PER_LITRE = 1000.0;
    private static final double MINUTES_PER_HOUR = 60.0;
    private static final double BALANCE_TOLERANCE = 1e-9;

    /**
     * @throws InputException when the weight is not above zero, or flows or volumes do not add up
     */
    public Organism {
        organs = List.copyOf(organs);
        if (!(bodyWeightG > 0.0) || Double.isInfinite(bodyWeightG)) {
            throw new InputException("body weight is " + bodyWeightG + " g, expected above zero", "");
        }
        requireBalance("arterial flows", flowSum(organs));
        double largeVessels = largeVesselFraction(organs, bloodFraction.value());
        requireBalance("organs and large vessels", massSum(organs) + largeVessels);
        if (largeVessels < 0.0) {
            throw new InputException(
                    "the organs hold more blood than the animal, whose blood is " + bloodFraction.value()
                            + " of the body weight",
                    "Maybe raise the blood fraction.");
        }
    }

    /** The reference animal of a species. */
    public static Organism of(Species species) {
        return PhysiologyTable.load(species).organism();
    }

    /** The reference animal of a species at another body weight, g. */
    public static Organism of(Species species, double bodyWeightG) {
        return of(species).withBodyWeightG(bodyWeightG);
    }

    /** A mouse of {@code bodyWeightG} grams. */
    public static Organism mouse(double bodyWeightG) {
        return of(Species.MOUSE, bodyWeightG);
    }

    /** A rat of {@code bodyWeightG} grams. */
    public static Organism rat(double bodyWeightG) {
        return of(Species.RAT, bodyWeightG);
    }

    /**
     * An adult, whose filtration follows from age, weight and height ({@link HumanFiltration}).
     *
     * @param ageYears age, years
     * @param bodyWeightKg body weight, <em>kg</em>
     * @param heightCm height, cm
     * @throws InputException outside the ranges of the relation
     */
    public static Organism human(double ageYears, double bodyWeightKg, double heightCm) {
        return of(Species.HUMAN, GRAM_PER_KG * bodyWeightKg)
                .withGlomerularFiltrationRate(HumanFiltration.of(ageYears, bodyWeightKg, heightCm));
    }

    /**
     * The same animal at another body weight, g: volumes in proportion, flows with the power 0.75, filtration with the
     * power of its species.
     *
     * @throws InputException when the weight is not above zero
     */
    public Organism withBodyWeightG(double newBodyWeightG) {
        return new Organism(
                species,
                newBodyWeightG,
                cardiacOutput,
                haematocrit,
                bloodFraction,
                filtrationAt(newBodyWeightG),
                organs);
    }

    private Datum filtrationAt(double newBodyWeightG) {
        double exponent = species.filtrationExponent();
        if (exponent == 0.0 || newBodyWeightG == bodyWeightG) {
            return glomerularFiltrationRate;
        }
        double factor = Allometry.factor(exponent, bodyWeightG, newBodyWeightG);
        return glomerularFiltrationRate.scaled(factor, "scaled with body weight to the power " + exponent);
    }

    /** The same animal with another glomerular filtration rate, both kidneys, mL/min. */
    public Organism withGlomerularFiltrationRate(Datum mlPerMin) {
        return new Organism(species, bodyWeightG, cardiacOutput, haematocrit, bloodFraction, mlPerMin, organs);
    }

    /** The same animal with another total blood volume, fraction of the body weight; the remainder makes room. */
    public Organism withBloodFraction(Datum newBloodFraction) {
        return new Organism(
                species,
                bodyWeightG,
                cardiacOutput,
                haematocrit,
                newBloodFraction,
                glomerularFiltrationRate,
                Remainder.refit(organs, newBloodFraction.value()));
    }

    /**
     * The organ called {@code name}.
     *
     * @throws InputException when there is none, naming those there are
     */
    public Organ organ(String name) {
        return organs.stream()
                .filter(organ -> organ.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "no organ '" + name + "' in the " + species.code(),
                        "Maybe one of: "
                                + String.join(
                                        ", ", organs.stream().map(Organ::name).toList()) + "."));
    }

    /** Cardiac output, blood, mL/h. */
    public double cardiacOutputMlPerHour() {
        return cardiacOutput.value() * ML_PER_LITRE * Math.pow(bodyWeightG / GRAM_PER_KG, 0.75);
    }

    /** Glomerular filtration rate, plasma, mL/h. */
    public double glomerularFiltrationMlPerHour() {
        return glomerularFiltrationRate.value() * MINUTES_PER_HOUR;
    }

    /** Plasma volume per blood volume. */
    public double plasmaPerBlood() {
        return 1.0 - haematocrit.value();
    }

    /** All blood, mL. */
    public double bloodVolumeMl() {
        return bloodFraction.value() * bodyWeightG;
    }

    /** All plasma, mL. */
    public double plasmaVolumeMl() {
        return bloodVolumeMl() * plasmaPerBlood();
    }

    /** Blood outside the organs: heart chambers, arteries and veins, mL. */
    public double largeVesselBloodMl() {
        return largeVesselFraction(organs, bloodFraction.value()) * bodyWeightG;
    }

    /** Volume of an organ with the blood in it, mL (also its mass, g). */
    public double volumeMl(Organ organ) {
        return organ.massFraction().value() * bodyWeightG;
    }

    /** Blood in the vessels of an organ, mL. */
    public double bloodVolumeMl(Organ organ) {
        return volumeMl(organ) * organ.bloodFraction().value();
    }

    /** Plasma in the vessels of an organ, mL. */
    public double plasmaVolumeMl(Organ organ) {
        return bloodVolumeMl(organ) * plasmaPerBlood();
    }

    /** An organ without the blood in it, mL. */
    public double tissueVolumeMl(Organ organ) {
        return volumeMl(organ) - bloodVolumeMl(organ);
    }

    /** Arterial blood flow into an organ, mL/h (liver: hepatic artery only; lung: the cardiac output). */
    public double arterialFlowMlPerHour(Organ organ) {
        return organ.flowFraction().value() * cardiacOutputMlPerHour();
    }

    /** Blood flow that leaves an organ, mL/h: the arterial flow, for the liver with the portal vein. */
    public double venousFlowMlPerHour(Organ organ) {
        return arterialFlowMlPerHour(organ)
                + (organ.circulation() == Circulation.HEPATIC ? portalFlowMlPerHour() : 0.0);
    }

    /** Blood flow in the portal vein, mL/h. */
    public double portalFlowMlPerHour() {
        return organs.stream()
                .filter(organ -> organ.circulation() == Circulation.PORTAL)
                .mapToDouble(this::arterialFlowMlPerHour)
                .sum();
    }

    private static void requireBalance(String what, double sum) {
        if (!(Math.abs(sum - 1.0) <= BALANCE_TOLERANCE)) {
            throw new InputException(
                    what + " add up to " + sum + " of the whole, expected 1",
                    "Maybe an organ is counted twice: the remainder must leave room for it.");
        }
    }

    private static double flowSum(List<Organ> organs) {
        return organs.stream()
                .filter(organ -> organ.circulation() != Circulation.PULMONARY)
                .mapToDouble(organ -> organ.flowFraction().value())
                .sum();
    }

    private static double massSum(List<Organ> organs) {
        return organs.stream()
                .mapToDouble(organ -> organ.massFraction().value())
                .sum();
    }

    private static double largeVesselFraction(List<Organ> organs, double bloodFraction) {
        return bloodFraction - Remainder.bloodInOrgans(organs);
    }
}
