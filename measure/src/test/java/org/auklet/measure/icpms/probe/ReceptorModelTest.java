package org.auklet.measure.icpms.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import org.auklet.measure.icpms.probe.Response.Basis;
import org.auklet.particle.Composition;
import org.auklet.particle.Core;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.particle.Ligand;
import org.auklet.particle.LigandKind;
import org.auklet.particle.Materials;
import org.auklet.particle.NaturalIsotopes;
import org.auklet.particle.Particle;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;
import org.junit.jupiter.api.Test;

class ReceptorModelTest {

    private static final ReceptorsPerCluster R =
            ReceptorsPerCluster.assumed(2, 0.5, 8, "eight peptides on each cluster, two can reach a receptor");
    private static final double EXACT = 1e-10; // per cent

    private static InputQuantity input(String name, double value, double relative) {
        return InputQuantity.of(name, "", value, value * relative, EvidenceGrade.MEASURED, "test");
    }

    private static Probe gold(ReceptorsPerCluster r) {
        return new Probe("Au24", "EGFR", IsotopePattern.natural("Au"), 197, input("k", 24, 0.02), 8, r, null);
    }

    private static Response goldResponse() {
        return Response.nebulised(
                input("slope", 16.08e13, 0.03),
                input("uptake", 1.567e-6, 0.01),
                input("transport efficiency", 0.062, 0.05),
                Basis.PER_ELEMENT,
                197);
    }

    @Test
    void oneCountIsSoManyReceptors() {
        ReceptorModel model = new ReceptorModel(gold(R), goldResponse(), List.of());
        double kg = ReceptorArithmetic.massKg(1, 1.567e-6, 0.062, 16.08e13, 1);
        double clusters =
                ReceptorArithmetic.clusters(ReceptorArithmetic.atoms(kg, NaturalIsotopes.atomicWeight("Au")), 24);

        assertThat(model.clustersPerCount()).isCloseTo(clusters, withinPercentage(EXACT));
        assertThat(model.receptorsPerCount()).isCloseTo(2 * clusters, withinPercentage(EXACT));
    }

    @Test
    void occupancyAndRecoveryRaiseTheNumber() {
        Occupancy occupancy = new Occupancy(input("KD", 2e-9, 0.2), input("C", 8e-9, 0.05));
        ReceptorModel plain = new ReceptorModel(gold(R), goldResponse(), List.of());
        ReceptorModel full = new ReceptorModel(
                gold(R).withOccupancy(occupancy), goldResponse(), List.of(input("label kept", 0.8, 0.05)));

        assertThat(occupancy.occupied()).isCloseTo(0.8, within(1e-15));
        assertThat(full.receptorsPerCount()).isCloseTo(plain.receptorsPerCount() * 1.25 / 0.8, withinPercentage(EXACT));
        assertThat(full.clustersPerCount()).isCloseTo(plain.clustersPerCount() / 0.8, withinPercentage(EXACT));
    }

    /** First order by hand: counts and blank add absolutely, all else relatively; of 1 + KD/C it is KD/(KD + C). */
    @Test
    void theBudgetOfAMeanIsTheClosedForm() {
        Occupancy occupancy = new Occupancy(input("KD", 2e-9, 0.2), input("C", 8e-9, 0.05));
        ReceptorModel model = new ReceptorModel(gold(R).withOccupancy(occupancy), goldResponse(), List.of());
        CellCounts labelled = new CellCounts(400, 500, 200, 500, "labelled");
        CellCounts blank = new CellCounts(100, 50, 30, 50, "blank");

        Budget budget = Budget.of(model.meanOfPopulation(labelled, blank));

        double counts = Math.hypot(200 / 20.0, 30 / 10.0) / 450;
        double binding = 0.2 * Math.hypot(0.2, 0.05);
        double systematic = Math.sqrt(0.03 * 0.03 + 0.01 * 0.01 + 0.05 * 0.05 + 0.02 * 0.02 + binding * binding);
        assertThat(budget.value()).isCloseTo(450 * model.receptorsPerCount(), withinPercentage(EXACT));
        assertThat(budget.relativeUncertainty()).isCloseTo(Math.hypot(counts, systematic), within(1e-8));
        assertThat(budget.standardUncertaintyOf(Effect.RANDOM) / budget.value()).isCloseTo(counts, within(1e-8));
        assertThat(budget.standardUncertaintyOf(Effect.SYSTEMATIC) / budget.value())
                .isCloseTo(systematic, within(1e-8));
        assertThat(budget.components()).hasSize(8);
    }

    /** Ten times the cells make the random part smaller by sqrt 10 and the systematic part not at all. */
    @Test
    void onlyTheRandomPartAveragesOut() {
        ReceptorModel model = new ReceptorModel(gold(R), goldResponse(), List.of());
        CellCounts blank = new CellCounts(100_000, 0, 0, 0, "blank");
        Budget few = Budget.of(model.meanOfPopulation(new CellCounts(100, 500, 200, 0, "few"), blank));
        Budget many = Budget.of(model.meanOfPopulation(new CellCounts(1000, 500, 200, 0, "many"), blank));

        assertThat(few.standardUncertaintyOf(Effect.RANDOM) / many.standardUncertaintyOf(Effect.RANDOM))
                .isCloseTo(Math.sqrt(10), within(1e-6));
        assertThat(few.standardUncertaintyOf(Effect.SYSTEMATIC) / many.standardUncertaintyOf(Effect.SYSTEMATIC))
                .isCloseTo(1, within(1e-6));
    }

    /** One cell has the spread of the blank cells, without their counting noise, which its own counts have already. */
    @Test
    void oneCellHasTheSpreadOfTheBlankCells() {
        ReceptorModel model = new ReceptorModel(gold(R), goldResponse(), List.of());
        CellCounts blank = new CellCounts(100, 50, Math.sqrt(50 + 400), 50, "blank");
        CellEvent cell = new CellEvent(600, 20, 1, "a cell");

        Budget budget = Budget.of(model.oneCell(cell, blank));

        double expected = Math.sqrt(600 + 1 + 400 + 4.5) * model.receptorsPerCount();
        assertThat(budget.value()).isCloseTo(530 * model.receptorsPerCount(), withinPercentage(EXACT));
        assertThat(budget.standardUncertaintyOf(Effect.RANDOM)).isCloseTo(expected, withinPercentage(1e-4));
    }

    @Test
    void aBlankThatWasNotMeasuredIsAnAssumptionInTheBudget() {
        ReceptorModel model = new ReceptorModel(gold(R), goldResponse(), List.of());

        Budget mean = Budget.of(model.meanOfPopulation(new CellCounts(100, 500, 200, 0, "cells")));
        Budget one = Budget.of(model.oneCell(new CellEvent(500, 0, 0, "a cell")));

        assertThat(mean.components().get(1).input().grade()).isEqualTo(EvidenceGrade.ASSUMED);
        assertThat(one.components().get(2).input().source()).contains("no unlabelled cells");
    }

    @Test
    void theRangeOfRStandsBesideTheBudget() {
        ReceptorModel model = new ReceptorModel(gold(R), goldResponse(), List.of());
        Measurand m = model.meanOfPopulation(
                new CellCounts(400, 500, 200, 500, "labelled"), new CellCounts(100, 50, 30, 50, "blank"));

        ReceptorEstimate estimate = model.estimate(IntervalKind.MEAN_OF_POPULATION, m, 10_000, 1);

        assertThat(estimate.valueOverRangeOfR().lower()).isCloseTo(estimate.value() / 4, withinPercentage(EXACT));
        assertThat(estimate.valueOverRangeOfR().upper()).isCloseTo(estimate.value() * 4, withinPercentage(EXACT));
        assertThat(estimate.interval95OverRangeOfR().lower())
                .isCloseTo(estimate.interval95().lower() / 4, withinPercentage(EXACT));
        assertThat(estimate.budget().components())
                .noneMatch(c -> c.input().name().contains("receptors per cluster"));
    }

    /** 2000 counts of a gold particle of 50 nm (1.2645 fg): the diameter enters with its third power. */
    @Test
    void aResponseFromParticlesNeedsNeitherSlopeNorUptake() {
        Response response = Response.ofParticles(
                input("counts", 2000, 0.01),
                input("diameter", 0.05, 0.02),
                input("density", 19.32, 0.005),
                input("mass fraction", 1, 0),
                197);
        ReceptorModel model = new ReceptorModel(gold(R), response, List.of());

        double kg = Math.PI / 6 * Math.pow(50e-9, 3) * 19320;
        assertThat(response.countsPerKg()).isCloseTo(2000 / kg, withinPercentage(EXACT));
        double atoms = ReceptorArithmetic.atoms(kg / 2000, NaturalIsotopes.atomicWeight("Au"));
        assertThat(model.receptorsPerCount()).isCloseTo(2 * atoms / 24, withinPercentage(EXACT));
        Budget budget = Budget.of(model.meanOfPopulation(new CellCounts(100, 500, 0, 0, "cells")));
        double expected = Math.sqrt(0.01 * 0.01 + 0.06 * 0.06 + 0.005 * 0.005 + 0.02 * 0.02);
        assertThat(budget.relativeUncertainty()).isCloseTo(expected, within(1e-7));
    }

    /** A natural standard and silver enriched to 99 % of 109Ag: the same counts are fewer atoms by 0.48161 / 0.99. */
    @Test
    void anEnrichedLabelIsCountedByItsOwnFraction() {
        Probe natural = silver(IsotopePattern.natural("Ag"));
        Probe enriched = silver(new IsotopePattern("Ag", Map.of(107, 0.01, 109, 0.99), "certificate"));
        Response response = Response.of(input("counts per kg", 1e21, 0.03), Basis.PER_ELEMENT, 109);

        ReceptorModel first = new ReceptorModel(natural, response, List.of());
        ReceptorModel second = new ReceptorModel(enriched, response, List.of());

        assertThat(second.receptorsPerCount() / first.receptorsPerCount()).isCloseTo(0.48161 / 0.99, within(1e-12));
    }

    /** Calibrated per isotope: kg of 109Ag in the standard, so that the natural element is 1 / 0.48161 of its atoms. */
    @Test
    void aCalibrationPerIsotopeDividesByTheAbundance() {
        Probe natural = silver(IsotopePattern.natural("Ag"));
        InputQuantity perElement = input("counts per kg of element", 1e21, 0);
        double massShare = 0.48161 * 108.904755 / NaturalIsotopes.atomicWeight("Ag");
        InputQuantity perIsotope = input("counts per kg of isotope", 1e21 / massShare, 0);

        double one = new ReceptorModel(natural, Response.of(perElement, Basis.PER_ELEMENT, 109), List.of())
                .receptorsPerCount();
        double other = new ReceptorModel(natural, Response.of(perIsotope, Basis.PER_ISOTOPE, 109), List.of())
                .receptorsPerCount();

        assertThat(other).isCloseTo(one, withinPercentage(EXACT));
        double atoms = ReceptorArithmetic.atoms(1 / perIsotope.value(), 108.904755);
        assertThat(other)
                .isCloseTo(2 * ReceptorArithmetic.atomsOfElement(atoms, 0.48161) / 24, withinPercentage(EXACT));
    }

    private static Probe silver(IsotopePattern metal) {
        return new Probe("Ag24", "MT1-MMP", metal, 109, input("k", 24, 0.02), Double.NaN, R, null);
    }

    @Test
    void aProbeIsMadeFromTheParticlesCore() {
        TracedQuantity atoms = new TracedQuantity(
                24, Unit.ONE, new Interval(22, 26), EvidenceGrade.MEASURED, "electrospray mass spectrum");
        Core core = new Core(Materials.find("gold").orElseThrow(), atoms, null);
        Particle particle = Particle.of("Au24(CV)8", "Au24", "peptide", new HydrodynamicDiameter(2.5, 0.2))
                .withLigand(new Ligand("CV", LigandKind.PEPTIDE, "integrin alphaIIb beta3", 8, null))
                .withComposition(new Composition(core, null, null, List.of()));

        Probe probe = Probe.of(particle, IsotopePattern.natural("Au"), 197, R);

        assertThat(probe.atomsPerCluster().value()).isEqualTo(24);
        assertThat(probe.atomsPerCluster().standardUncertainty()).isCloseTo(4 / 3.919928, within(1e-6));
        assertThat(probe.ligandsPerCluster()).isEqualTo(8);
        assertThat(probe.target()).isEqualTo("integrin alphaIIb beta3");
        assertThatThrownBy(() -> Probe.of(particle, IsotopePattern.natural("Ag"), 107, R))
                .hasMessageContaining("holds no Ag");
        Particle unknown = Particle.of("x", "gold", "", new HydrodynamicDiameter(2.5, 0.2));
        assertThatThrownBy(() -> Probe.of(unknown, IsotopePattern.natural("Au"), 197, R))
                .hasMessageContaining("has no number of atoms");
    }

    @Test
    void receptorsPerClusterAreNeverSilent() {
        assertThatThrownBy(() -> ReceptorsPerCluster.assumed(1, 1, 8, " "))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no reason");
        assertThatThrownBy(() -> ReceptorsPerCluster.assumed(9, 1, 8, "x")).hasMessageContaining("range above 0");
        assertThatThrownBy(() -> gold(ReceptorsPerCluster.assumed(1, 1, 9, "x")))
                .hasMessageContaining("8.0 ligands per cluster, and up to 9.0");
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        assertThatThrownBy(() -> new ReceptorModel(silver(IsotopePattern.natural("Ag")), goldResponse(), List.of()))
                .hasMessageContaining("mass 197")
                .hasMessageContaining("mass 109");
        assertThatThrownBy(() -> new IsotopePattern("Ag", Map.of(107, 0.4, 109, 0.4), "x"))
                .hasMessageContaining("sum to 0.8");
        assertThatThrownBy(() -> new CellCounts(1, 3, 0, 0, "blank.csv")).hasMessageContaining("1 cells");
        assertThatThrownBy(() -> Response.nebulised(
                        input("s", 1, 0), input("V", 1, 0), input("eta", 6.2, 0), Basis.PER_ELEMENT, 197))
                .hasMessageContaining("not per cent");
    }
}
