package org.auklet.model.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.auklet.organism.Organism;
import org.auklet.particle.Charge;
import org.auklet.particle.Coat;
import org.auklet.particle.Composition;
import org.auklet.particle.Core;
import org.auklet.particle.Formula;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.particle.Label;
import org.auklet.particle.Material;
import org.auklet.particle.Materials;
import org.auklet.particle.MeasuredFate;
import org.auklet.particle.Particle;
import org.auklet.particle.Payload;
import org.auklet.particle.PayloadKind;
import org.auklet.particle.UrineRecovery;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassportTest {

    private static final Organism MOUSE = Organism.mouse(20);

    private static TracedQuantity traced(double value, String unit, double sd) {
        Interval range = sd > 0 ? new Interval(value - 1.96 * sd, value + 1.96 * sd) : Interval.OPEN;
        return new TracedQuantity(value, Unit.of(unit), range, EvidenceGrade.MEASURED, "test");
    }

    private static Passport passport(Particle particle) {
        return Passport.of(particle, EvidenceGrade.MEASURED, "test", MOUSE);
    }

    private static Particle dot(double mean, double sd, @Nullable Charge charge) {
        return Particle.of("dot", "", "", new HydrodynamicDiameter(mean, sd))
                .withComposition(new Composition(null, null, charge, List.of()));
    }

    private static Particle gshAu25() {
        Core core = new Core(Materials.find("Au").orElseThrow(), traced(25, "1", 0), null);
        Coat coat = new Coat(
                "glutathione", traced(Formula.of("C10H16N3O6S").molarMass(), "g/mol", 0), traced(18, "1", 0), null);
        return Particle.of("GSH-Au25", "Au25", "glutathione", new HydrodynamicDiameter(3.0, 0.3))
                .withComposition(new Composition(core, coat, Charge.ZWITTERIONIC, List.of()));
    }

    /** Au25(SG)18: 25 x 196.97 + 18 x 306.3 = 10.44 kDa, 10.4 kDa by mass spectrometry (Negishi et al. 2005). */
    @Test
    void masses() {
        Passport p = passport(gshAu25());
        TracedQuantity mass = p.number("molar mass of the particle").orElseThrow();
        assertThat(mass.value()).isCloseTo(10.44, within(0.01));
        assertThat(mass.interval()).isEqualTo(Interval.OPEN);
        assertThat(p.number("particles in a milligram").orElseThrow().value())
                .isCloseTo(6.02214076e17 / 10.438, within(1e14));
        assertThat(p.number("amount in a milligram").orElseThrow().value()).isCloseTo(95.8, within(0.1));
    }

    /** 18 ligands on pi 0.932^2 nm2. */
    @Test
    void ligandDensityOfTheCore() {
        TracedQuantity density = passport(gshAu25())
                .number("glutathione per surface of the core")
                .orElseThrow();
        assertThat(density.value()).isCloseTo(18 / (Math.PI * 0.932 * 0.932), within(0.02));
        assertThat(density.interval().isClosed()).isTrue();
        assertThat(density.grade()).isEqualTo(EvidenceGrade.PREDICTED);
    }

    /** d 3 +- 0.15 nm: the mass goes with the cube, the interval with three times the spread. */
    @Test
    void aSpreadOfTheCoreBecomesOneOfTheMass() {
        Material gold = Materials.find("Au").orElseThrow().withDensity(traced(19.3, "g/cm3", 0));
        Particle p = Particle.of("p", "Au", "", HydrodynamicDiameter.monodisperse(5))
                .withComposition(new Composition(new Core(gold, null, traced(3, "nm", 0.15)), null, null, List.of()));
        TracedQuantity mass = passport(p).number("molar mass of the core").orElseThrow();
        assertThat(mass.interval().upper() / mass.value()).isCloseTo(Math.pow(3.294 / 3, 3), within(1e-9));
        assertThat(mass.interval().lower() / mass.value()).isCloseTo(Math.pow(2.706 / 3, 3), within(1e-9));
        assertThat(passport(p).number("atoms in the core").orElseThrow().value())
                .isCloseTo(30.896 * 27, within(1.0));
    }

    @Test
    void theLoadOfADrug() {
        Core core = new Core(Materials.find("silica").orElseThrow(), null, traced(4, "nm", 0));
        Payload drug = new Payload("drug", PayloadKind.DRUG, traced(20, "1", 0), traced(500, "g/mol", 0));
        Particle p = Particle.of("p", "silica", "", HydrodynamicDiameter.monodisperse(6))
                .withComposition(new Composition(core, null, null, List.of(drug)));
        double silica = CoreGeometry.molarMassKda(4, 2.0);
        assertThat(passport(p).number("drug, share of the mass").orElseThrow().value())
                .isCloseTo(100 * 10 / (silica + 10), within(1e-9));
    }

    @Test
    void whatIsMissingFromTheMassIsSaid() {
        Core core = new Core(Materials.find("silica").orElseThrow(), null, traced(4, "nm", 0));
        Particle p = Particle.of("p", "silica", "PEG", HydrodynamicDiameter.monodisperse(6))
                .withComposition(new Composition(core, null, null, List.of()));
        assertThat(passport(p).numbers())
                .extracting(DerivedNumber::name)
                .contains("molar mass of the particle without coat");
    }

    @Test
    void whatDoesNotFitTogetherIsSaid() {
        Core core = new Core(Materials.find("Au").orElseThrow(), null, traced(6, "nm", 0));
        Particle p = Particle.of("p", "Au", "", HydrodynamicDiameter.monodisperse(5))
                .withMolarMassKda(100)
                .withZetaPotentialMv(-40)
                .withComposition(new Composition(core, null, Charge.NEUTRAL, List.of()));
        assertThat(passport(p).cautions())
                .hasSize(3)
                .anyMatch(c -> c.contains("not smaller than the hydrodynamic"))
                .anyMatch(c -> c.contains("differ by more than a factor of 1.5"))
                .anyMatch(c -> c.contains("zeta potential of -40 mV is anionic"));
        assertThat(passport(gshAu25()).cautions()).isEmpty();
    }

    /** A 3 nm zwitterionic particle: 0.1 to 1 of the glomerular filtration rate, more than half in urine at 24 h. */
    @Test
    void aSmallZwitterionicParticleIsCleared() {
        RenalVerdict renal = passport(gshAu25()).renal();
        assertThat(renal.answer()).isEqualTo(RenalAnswer.CLEARED);
        assertThat(renal.fractionOfGfr().value()).isBetween(0.1, 1.0);
        assertThat(renal.fractionOfGfr().interval().lower()).isGreaterThan(0.1);
        assertThat(renal.filteredInADay().interval().lower()).isGreaterThan(0.5);
        assertThat(renal.shareAboveThreshold()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "3.0, 0.3, ZWITTERIONIC, cleared",
        "6.4, 0.0, NEUTRAL, cleared",
        "7.0, 0.0, NEUTRAL, not established",
        "9.0, 0.3, NEUTRAL, retained",
        "12.0, 1.2, CATIONIC, retained",
        "3.7, 0.2, ANIONIC, not established",
        "3.0, 0.2, , not established",
    })
    void answers(double mean, double sd, @Nullable Charge charge, String answer) {
        assertThat(passport(dot(mean, sd, charge)).renal().answer().words()).isEqualTo(answer);
    }

    /** theta(4 nm) = 1/(1 + exp(-5.7)); an anionic surface leaves 0.45 (0.31 to 0.66) of it, a neutral one all. */
    @Test
    void aStatedAnionicSurfaceLowersTheCurve() {
        double theta = 1 / (1 + Math.exp(3.8 * (4 - 5.5)));
        RenalVerdict anionic = passport(dot(4, 0, Charge.ANIONIC)).renal();
        RenalVerdict neutral = passport(dot(4, 0, Charge.NEUTRAL)).renal();
        assertThat(anionic.fractionOfGfr().value()).isCloseTo(0.45 * theta, within(1e-9));
        assertThat(anionic.fractionOfGfr().interval().upper()).isBetween(0.65 * theta, 0.67);
        assertThat(neutral.fractionOfGfr().value()).isCloseTo(theta, within(1e-9));
        assertThat(anionic.assumptions())
                .contains(new RenalVerdict.Assumed(
                        "charge factor on sieving, anionic surface",
                        "0.45 (0.31 to 0.66)",
                        CurveHeight.of(new SurfaceCharge(Charge.ANIONIC, EvidenceGrade.MEASURED, ""))
                                .source()));
        assertThat(neutral.assumptions())
                .filteredOn(a -> a.what().startsWith("charge factor"))
                .singleElement()
                .satisfies(a -> assertThat(a.value()).isEqualTo("1 (0.33 to 1)"));
        assertThat(neutral.assumptions()).extracting(RenalVerdict.Assumed::what).contains("shape factor on sieving");
    }

    @Test
    void thePassportSaysWhoseKidneyIsMeant() {
        assertThat(passport(gshAu25()).animal()).isEqualTo("a mouse of 20 g");
    }

    @Test
    void anUnknownChargeIsAnAssumptionAndLowersConfidence() {
        RenalVerdict renal = passport(dot(3, 0.2, null)).renal();
        assertThat(renal.confidence()).isEqualTo(Confidence.LOW);
        assertThat(renal.fractionOfGfr().interval().lower()).isZero();
        assertThat(renal.assumptions()).extracting(RenalVerdict.Assumed::what).contains("charge");
        assertThat(renal.changes()).extracting(RenalVerdict.Change::name).contains("corona");
    }

    /** The flip points are where the answer flips. */
    @Test
    void theDiametersAtWhichTheAnswerFlips() {
        RenalVerdict renal = passport(dot(6.4, 0.4, Charge.NEUTRAL)).renal();
        double cleared = change(renal, "cleared_below");
        double retained = change(renal, "retained_above");
        assertThat(cleared).isBetween(5.5, retained);
        assertThat(share(cleared - 0.001)).isGreaterThan(0.5);
        assertThat(share(cleared + 0.001)).isLessThan(0.5);
        assertThat(share(retained - 0.001)).isGreaterThan(0.1);
        assertThat(share(retained + 0.001)).isLessThan(0.1);
    }

    private static double share(double mean) {
        return passport(dot(mean, 0.4, Charge.NEUTRAL)).renal().filteredInADay().value();
    }

    private static double change(RenalVerdict renal, String name) {
        return renal.changes().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** For small particles theta is 1: U = 1 - exp(-fu GFR 24 h / V) is a half at fu = ln 2 / 100.08. */
    @Test
    void theBondToAlbuminThatEndsClearance() {
        RenalVerdict renal = passport(dot(2.5, 0, Charge.NEUTRAL)).renal();
        double fu = Math.log(2) / (0.278 * 60 * 24 / 4);
        assertThat(change(renal, "albumin_kd")).isCloseTo(600 * fu / (1 - fu), within(1e-3));
    }

    @Test
    void aMeasuredFractionUnboundIsUsed() {
        Particle bound = dot(3, 0.2, Charge.ZWITTERIONIC).withFate(new MeasuredFate(traced(0.032, "1", 0), null));
        RenalVerdict renal = passport(bound).renal();
        assertThat(renal.fractionOfGfr().value()).isCloseTo(0.032, within(1e-4));
        assertThat(renal.assumptions())
                .extracting(RenalVerdict.Assumed::what)
                .doesNotContain("fraction unbound in plasma");
    }

    /** AGuIX of 8 to 10 nm: 90 % in urine at 72 h is 1 - 0.1^(1/3) = 53.6 % at 24 h by an even rate. */
    @Test
    void aMeasurementOverrulesTheCurve() {
        Particle aguix = dot(9, 0.33, Charge.NEUTRAL)
                .withLabel(Label.stable("Gd"))
                .withFate(new MeasuredFate(null, new UrineRecovery(traced(0.9, "1", 0), 72)));
        RenalVerdict renal = passport(aguix).renal();
        assertThat(renal.filteredInADay().value()).isLessThan(0.01);
        assertThat(renal.answer()).isEqualTo(RenalAnswer.CLEARED);
        assertThat(renal.confidence()).isEqualTo(Confidence.MODERATE);
        assertThat(renal.reason()).contains("53.6 %", "overrules", "unexplained");
    }

    /** Without the measurement it is retained, and the contrary finding is told. */
    @Test
    void evidenceAgainstTheAnswerIsTold() {
        RenalVerdict renal = passport(dot(9, 0.33, Charge.NEUTRAL).withLabel(Label.stable("Gd")))
                .renal();
        assertThat(renal.answer()).isEqualTo(RenalAnswer.RETAINED);
        assertThat(renal.confidence()).isNotEqualTo(Confidence.HIGH);
        assertThat(renal.reason()).contains("Against it speaks BCMA-AGuIX");
        assertThat(change(renal, "detached_label")).isCloseTo(50, within(0.5));
    }

    @Test
    void theChargeIsKnownByWordThenZetaThenCoat() {
        assertThat(SurfaceCharge.of(dot(3, 0, Charge.ANIONIC).withZetaPotentialMv(0))
                        .charge())
                .isEqualTo(Charge.ANIONIC);
        assertThat(SurfaceCharge.of(dot(3, 0, null).withZetaPotentialMv(25)).charge())
                .isEqualTo(Charge.CATIONIC);
        Particle pegylated = Particle.of("p", "Au", "mPEG-SH", HydrodynamicDiameter.monodisperse(5));
        assertThat(SurfaceCharge.of(pegylated))
                .isEqualTo(
                        new SurfaceCharge(Charge.NEUTRAL, EvidenceGrade.ASSUMED, "as is usual for a coat of mPEG-SH"));
        assertThat(SurfaceCharge.of(dot(3, 0, null)).charge()).isNull();
    }

    @Test
    void everyFindingHasItsSource() {
        assertThat(RenalEvidence.all())
                .hasSizeGreaterThan(9)
                .allMatch(e -> !e.source().isBlank());
    }
}
