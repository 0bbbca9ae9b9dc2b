package org.auklet.model.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.auklet.binding.ProteinBinding;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.model.AnimalModel;
import org.auklet.model.DosingRegimen;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.organism.Organism;
import org.auklet.particle.HydrodynamicDiameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a study may add to the body: neutral at the defaults, right in limits that can be computed by hand. */
class MechanismTest {

    private static final Organism MOUSE = Organism.mouse(20);
    private static final double[] TIMES = {0.02, 0.1, 1, 4, 24, 72};
    private static final List<String> OUTPUTS =
            List.of("plasma", "liver", "spleen", "kidney", "muscle", "tumour", "urine", "faeces");
    private static final HydrodynamicDiameter THREE_NM = HydrodynamicDiameter.monodisperse(3);

    /** No exchange with organs or tumour, no uptake from plasma, the whole dose circulates. */
    private static final Map<String, Double> CLOSED = Map.of(
            "surfacePerVolume", 0.0,
            "uptake_spleen", 0.0,
            "uptake_brain", 0.0,
            "permeabilityScale", 0.0,
            "survivingFraction", 1.0);

    private static Trajectory run(
            HydrodynamicDiameter size, Set<Mechanism> mechanisms, Map<String, Double> parameters, double... times) {
        return run(size, mechanisms, DosingRegimen.bolus(), parameters, times);
    }

    private static Trajectory run(
            HydrodynamicDiameter size,
            Set<Mechanism> mechanisms,
            DosingRegimen regimen,
            Map<String, Double> parameters,
            double... times) {
        AnimalModel.Setup setup = new AnimalModel.Setup(
                MOUSE, size.classes(3), 4, regimen, DefaultParameters.load(), TumourDesign.USUAL, mechanisms);
        CompiledModel model = new CompiledModel(AnimalModel.of(setup));
        return new Simulator(model, new Tolerances(1e-10, 1e-13)).run(parameters, times);
    }

    private static void assertAlike(Trajectory found, Trajectory expected, double relative) {
        for (String output : OUTPUTS) {
            double[] a = found.output(output);
            double[] b = expected.output(output);
            for (int t = 0; t < a.length; t++) {
                assertThat(a[t]).as("%s at %s", output, TIMES[t]).isCloseTo(b[t], within(relative * (1e-3 + b[t])));
            }
        }
    }

    private static void assertBalanced(Trajectory t) {
        for (double total : t.output("total")) {
            assertThat(total).isCloseTo(t.output("given")[0], within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(Mechanism.class)
    void isNeutralAtTheDefaults(Mechanism mechanism) {
        HydrodynamicDiameter size = new HydrodynamicDiameter(5, 0.5);
        assertAlike(run(size, EnumSet.of(mechanism), Map.of(), TIMES), run(size, Set.of(), Map.of(), TIMES), 1e-5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everythingAtOnceBalances(boolean slow) {
        Set<Mechanism> all = EnumSet.allOf(Mechanism.class);
        if (!slow) {
            all.remove(Mechanism.SLOW_PROTEINS);
        }
        Map<String, Double> parameters = new HashMap<>();
        parameters.put("labelLossRate", 0.01);
        parameters.put("dose", 5.0);
        parameters.put("mpsCapacity", 0.05);
        parameters.put("hepatocyteUptake", 0.3);
        parameters.put("mesangialUptake", 0.2);
        parameters.put("uptake_marrow", 0.01);
        parameters.put("promptCapture_liver", 0.8);
        parameters.put("promptCapture_spleen", 0.1);
        parameters.put("chargeFactor", 0.4);
        parameters.put("smallShare", 0.3);
        parameters.put("albuminDissociationConstant", 100.0);
        parameters.put("opsoninDissociationConstant", 5.0);
        Trajectory t = run(new HydrodynamicDiameter(5, 0.5), all, parameters, TIMES);
        double[] total = t.output("total");
        for (double x : total) {
            assertThat(x).isCloseTo(5, within(1e-8));
        }
        assertThat(t.output("faeces")[5]).isPositive();
    }

    /** Of the 60 % that do not circulate, liver, spleen and loss have 3 : 1 : 1, with a bolus and with an infusion. */
    @Test
    void promptCaptureSharesOutWhatDoesNotCirculate() {
        Map<String, Double> parameters = new HashMap<>(CLOSED);
        parameters.putAll(Map.of("survivingFraction", 0.4, "promptCapture_liver", 1.5, "promptCapture_spleen", 0.5));
        parameters.putAll(Map.of("mpsScale", 2.0, "releaseRate", 0.0, "residualBlood", 0.0));
        for (DosingRegimen regimen : List.of(DosingRegimen.bolus(), DosingRegimen.repeated(0.5, 24, 1))) {
            Trajectory t = run(THREE_NM, Set.of(Mechanism.PROMPT_CAPTURE), regimen, parameters, 1);
            assertThat(amount(t, "liver")).isCloseTo(60 * 3 / 5.0, within(1e-6));
            assertThat(amount(t, "spleen")).isCloseTo(60 / 5.0, within(1e-6));
            assertThat(t.output("promptLoss")[0]).isCloseTo(60 / 5.0, within(1e-6));
            assertThat(t.output("total")[0]).isCloseTo(t.output("given")[0], within(1e-9));
        }
    }

    /** Per cent of the dose in an organ at the first time. */
    private static double amount(Trajectory t, String organ) {
        return t.output(organ)[0] * MOUSE.volumeMl(MOUSE.organ(organ));
    }

    /** Marrow is in bone: bone takes up as if its share of uptake_muscle were as much larger, and no other organ does. */
    @Test
    void marrowTakesUpInBoneAlone() {
        Map<String, Double> shared = Map.of("residualBlood", 0.0, "sievingScale", 0.0, "survivingFraction", 1.0);
        Map<String, Double> muscle = new HashMap<>(shared);
        muscle.put("uptake_muscle", 1e-3);
        Map<String, Double> marrow = new HashMap<>(shared);
        marrow.putAll(Map.of("uptake_muscle", 0.0, "uptake_marrow", 1e-3));
        Trajectory a = run(THREE_NM, Set.of(Mechanism.MARROW_UPTAKE), muscle, 0.5);
        Trajectory b = run(THREE_NM, Set.of(Mechanism.MARROW_UPTAKE), marrow, 0.5);
        assertThat(b.output("bone")[0]).isCloseTo(a.output("bone")[0], within(0.01 * a.output("bone")[0]));
        assertThat(b.output("muscle")[0]).isLessThan(0.99 * a.output("muscle")[0]);
    }

    /** Far above saturation liver and spleen take up their capacity per gram and hour, whatever the concentration. */
    @Test
    void saturatedUptakeIsTheCapacity() {
        double capacity = 1e-3;
        Map<String, Double> parameters = Map.of(
                "dose", 1000.0,
                "mpsCapacity", capacity,
                "sievingScale", 0.0,
                "releaseRate", 0.0,
                "uptake_spleen", 3.0,
                "residualBlood", 0.0,
                "survivingFraction", 1.0);
        Trajectory t = run(THREE_NM, Set.of(Mechanism.SATURABLE_UPTAKE), parameters, 2, 12);
        double[] spleen = t.output("spleen");
        double perGram = (spleen[1] - spleen[0]) / 100 * 1000;
        assertThat(perGram / 10).isCloseTo(capacity, within(0.01 * capacity));
    }

    /** Uptake by exposure: the same dose again takes up the same again while the store is open, whenever it comes. */
    @Test
    void halfSaturationWhereUptakeIsHalfTheCapacity() {
        double u = 3;
        double c = 50;
        Map<String, Double> open =
                Map.of("dose", c * MOUSE.plasmaVolumeMl(), "uptake_spleen", u, "survivingFraction", 1.0);
        Map<String, Double> half = new HashMap<>(open);
        half.put("mpsCapacity", u * c);
        half.put("residualBlood", 0.0);
        double[] early = {1e-4};
        Map<String, Double> openEmpty = new HashMap<>(open);
        openEmpty.put("residualBlood", 0.0);
        double full = run(THREE_NM, Set.of(Mechanism.SATURABLE_UPTAKE), openEmpty, early)
                .output("spleen")[0];
        double halved =
                run(THREE_NM, Set.of(Mechanism.SATURABLE_UPTAKE), half, early).output("spleen")[0];
        assertThat(halved / full).isCloseTo(0.5, within(2e-3));
    }

    /** Equilibrium leaves fu = 1/(1 + 600/KD) free: 0.032 at 20 umol/L, 0.63 at 1 mmol/L. */
    @ParameterizedTest
    @CsvSource({"20, 0.032", "1000, 0.63"})
    void fractionUnboundIsAnOutput(double kD, double printed) {
        double expected = ProteinBinding.fractionUnbound(ProteinBinding.ALBUMIN_MICROMOLAR, kD);
        Map<String, Double> parameters = Map.of("albuminDissociationConstant", kD, "dose", 1e-3);
        double fast =
                run(THREE_NM, Set.of(Mechanism.ALBUMIN), parameters, TIMES).output("unboundFraction")[2];
        Set<Mechanism> states = EnumSet.of(Mechanism.ALBUMIN, Mechanism.SLOW_PROTEINS);
        Map<String, Double> quick = new HashMap<>(parameters);
        quick.put("albuminOnRate", 36000.0);
        double slow = run(THREE_NM, states, quick, TIMES).output("unboundFraction")[2];
        assertThat(fast).isCloseTo(expected, within(1e-12)).isCloseTo(printed, within(0.006));
        assertThat(slow).isCloseTo(expected, within(2e-3 * expected));
    }

    /** Bonds of a millisecond make states and equilibrium the same body, up to how a capillary is passed (2 %). */
    @Test
    void fastStatesMeetTheEquilibrium() {
        Map<String, Double> parameters =
                Map.of("albuminDissociationConstant", 100.0, "albuminOnRate", 36000.0, "dose", 1e-3);
        Trajectory states = run(THREE_NM, EnumSet.of(Mechanism.ALBUMIN, Mechanism.SLOW_PROTEINS), parameters, TIMES);
        assertAlike(states, run(THREE_NM, Set.of(Mechanism.ALBUMIN), parameters, TIMES), 3e-2);
        assertBalanced(run(
                THREE_NM,
                EnumSet.of(Mechanism.ALBUMIN, Mechanism.SLOW_PROTEINS),
                Map.of("albuminDissociationConstant", 100.0),
                TIMES));
    }

    /** With every way out of plasma but filtration closed, free and bound are two linear states; slow binding. */
    @ParameterizedTest
    @CsvSource({"0.01, 100", "0.1, 1", "0.001, 1000"})
    void slowBindingInClosedForm(double kOn, double kD) {
        Map<String, Double> parameters = new HashMap<>(CLOSED);
        parameters.putAll(Map.of("albuminDissociationConstant", kD, "albuminOnRate", kOn, "dose", 1e-6));
        double[] found = run(THREE_NM, EnumSet.of(Mechanism.ALBUMIN, Mechanism.SLOW_PROTEINS), parameters, TIMES)
                .output("particle");
        double turnover = MOUSE.glomerularFiltrationMlPerHour() / MOUSE.plasmaVolumeMl();
        double k = turnover * GlomerularSieving.particle(3);
        double kBound = turnover * GlomerularSieving.particle(Math.cbrt(27 + Math.pow(7.4, 3)));
        for (int i = 0; i < TIMES.length; i++) {
            double fraction = twoStates(kOn * 600, kOn * kD, k, kBound, TIMES[i]);
            assertThat(found[i] * MOUSE.plasmaVolumeMl() / 100).isCloseTo(fraction, within(1e-6));
        }
        assertThat(ProteinRegime.isFast(MOUSE, kOn, kD, 600)).isFalse();
        assertThat(ProteinRegime.isFast(MOUSE, 36, 20, 600)).isTrue();
    }

    /** Free plus bound at t of f' = -(k + a) f + b g, g' = a f - (b + kBound) g, all free at first. */
    private static double twoStates(double a, double b, double k, double kBound, double t) {
        double p = k + a;
        double q = b + kBound;
        double root = Math.sqrt((p - q) * (p - q) + 4 * a * b);
        double fast = (-(p + q) - root) / 2;
        double slow = (-(p + q) + root) / 2;
        double atFirst = -k;
        return ((slow - atFirst) * Math.exp(fast * t) + (atFirst - fast) * Math.exp(slow * t)) / root;
    }

    /** A 3 nm particle that carries albumin has 7.5 nm, which the kidney holds back: 0.05 % of what its own size passes. */
    @Test
    void coronaHasItsOwnSieving() {
        double complex = Math.cbrt(27 + Math.pow(7.4, 3));
        assertThat(complex).isCloseTo(7.561, within(1e-3));
        assertThat(GlomerularSieving.particle(complex)).isLessThan(5e-4);
        double fu = ProteinBinding.fractionUnbound(600, 20);
        Map<String, Double> bound = new HashMap<>(CLOSED);
        bound.put("albuminDissociationConstant", 20.0);
        Map<String, Double> factor = new HashMap<>(CLOSED);
        factor.put("fractionUnbound", fu);
        double leak = run(THREE_NM, Set.of(Mechanism.ALBUMIN), bound, 0.02).output("urine")[0]
                / run(THREE_NM, Set.of(), factor, 0.02).output("urine")[0];
        double expected = 1 + (1 - fu) / fu * GlomerularSieving.particle(complex) / GlomerularSieving.particle(3);
        assertThat(leak).isCloseTo(expected, within(1e-3));
    }

    /** Two sizes in a body closed but for filtration: two exponentials, whose share and rates are known. */
    @ParameterizedTest
    @CsvSource({"0.3, 3, 6, 0", "0.05, 4, 7, 0", "0.9, 2, 6.5, 0", "0.3, 3, 6, 0.4"})
    void subPopulationInClosedForm(double share, double small, double main, double sd) {
        Map<String, Double> parameters = new HashMap<>(CLOSED);
        parameters.putAll(Map.of("smallShare", share, "smallDiameter", small));
        HydrodynamicDiameter size =
                sd == 0 ? HydrodynamicDiameter.monodisperse(main) : new HydrodynamicDiameter(main, sd);
        Trajectory t = run(size, Set.of(Mechanism.SUB_POPULATION), parameters, TIMES);
        double turnover = MOUSE.glomerularFiltrationMlPerHour() / MOUSE.plasmaVolumeMl();
        for (int i = 0; i < TIMES.length; i++) {
            double time = TIMES[i];
            double large = size.classes(3).stream()
                    .mapToDouble(
                            c -> c.weight() * Math.exp(-turnover * GlomerularSieving.particle(c.diameterNm()) * time))
                    .sum();
            double expected =
                    (1 - share) * large + share * Math.exp(-turnover * GlomerularSieving.particle(small) * time);
            assertThat(t.output("particle")[i] * MOUSE.plasmaVolumeMl() / 100).isCloseTo(expected, within(1e-8));
        }
        assertBalanced(t);
    }

    /** The section 9.5 lesson: one compartment, and yet the blood level falls fast at first and slowly afterwards. */
    @Test
    void twoSizesLookLikeTwoCompartments() {
        Map<String, Double> parameters = new HashMap<>(CLOSED);
        parameters.putAll(Map.of("smallShare", 0.5, "smallDiameter", 3.0));
        double[] c = run(
                        HydrodynamicDiameter.monodisperse(7),
                        Set.of(Mechanism.SUB_POPULATION),
                        parameters,
                        0.02,
                        0.04,
                        1,
                        2)
                .output("particle");
        double early = Math.log(c[0] / c[1]) / 0.02;
        double late = Math.log(c[2] / c[3]);
        assertThat(early / late).isGreaterThan(100);
    }

    /** Charge and shape multiply sieving; a measured clearance replaces it. */
    @Test
    void modifiersAndMeasuredClearance() {
        Map<String, Double> half = Map.of("sievingScale", 0.35);
        Trajectory factor = run(
                THREE_NM, Set.of(Mechanism.CHARGE_AND_SHAPE), Map.of("chargeFactor", 0.5, "shapeFactor", 0.7), TIMES);
        assertAlike(factor, run(THREE_NM, Set.of(), half, TIMES), 1e-6);
        double clearance = 0.35 * GlomerularSieving.particle(3) * MOUSE.glomerularFiltrationMlPerHour();
        Trajectory measured = run(
                THREE_NM,
                Set.of(Mechanism.MEASURED_RENAL_CLEARANCE),
                Map.of("renalClearance", clearance, "sievingScale", 7.0, "fractionUnbound", 0.1),
                TIMES);
        assertAlike(measured, run(THREE_NM, Set.of(), half, TIMES), 1e-6);
    }

    /** What the mesangium keeps is in the kidney and not in urine; what hepatocytes take leaves with faeces. */
    @Test
    void retentionAndBile() {
        Trajectory plain = run(THREE_NM, Set.of(), Map.of(), TIMES);
        Trajectory kept = run(THREE_NM, Set.of(Mechanism.MESANGIUM), Map.of("mesangialUptake", 20.0), TIMES);
        assertThat(kept.output("kidney")[4]).isGreaterThan(5 * plain.output("kidney")[4]);
        assertThat(kept.output("urine")[4]).isLessThan(plain.output("urine")[4]);
        Trajectory bile = run(
                THREE_NM, Set.of(Mechanism.HEPATOBILIARY), Map.of("hepatocyteUptake", 3.0, "biliaryRate", 0.3), TIMES);
        assertThat(bile.output("faeces")[5]).isGreaterThan(5 * plain.output("faeces")[5]);
        assertThat(bile.output("liver")[3]).isGreaterThan(plain.output("liver")[3]);
    }

    /** 3 nm, zwitterionic: what filtration brings to urine per area of plasma is 0.1 to 1 times fu GFR. */
    @ParameterizedTest
    @ValueSource(doubles = {1.0, 0.3, 0.032})
    void renalClearanceOfASmallParticle(double fu) {
        Trajectory t =
                run(THREE_NM, Set.of(), Map.of("fractionUnbound", fu, "returnedFraction", 1.0, "ligand", 0.0), 24);
        double clearance = t.output("urine")[0] / t.output("AUC_particle")[0];
        assertThat(clearance / (fu * MOUSE.glomerularFiltrationMlPerHour())).isBetween(0.1, 1.0);
    }

    @Test
    void parametersAskForMechanisms() {
        assertThat(Mechanism.askedBy(List.of("mpsCapacity", "kOn", "opsoninDiameter")))
                .containsExactlyInAnyOrder(Mechanism.SATURABLE_UPTAKE, Mechanism.OPSONIN);
        assertThat(Mechanism.askedBy(List.of("fractionUnbound", "sievingScale")))
                .isEmpty();
    }
}
