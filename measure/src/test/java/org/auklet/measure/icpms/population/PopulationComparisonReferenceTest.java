package org.auklet.measure.icpms.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.auklet.measure.icpms.probe.CellCounts;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.measure.icpms.probe.IsotopePattern;
import org.auklet.measure.icpms.probe.Measurand;
import org.auklet.measure.icpms.probe.Probe;
import org.auklet.measure.icpms.probe.ReceptorModel;
import org.auklet.measure.icpms.probe.ReceptorsPerCluster;
import org.auklet.measure.icpms.probe.Response;
import org.auklet.measure.icpms.probe.Response.Basis;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;

/** Rank and permutation tests beside scipy 1.17; the model case is MT1-MMP of SiHa against HeLa. */
class PopulationComparisonReferenceTest {

    private static final double[] A = {3.1, 4.0, 2.2, 5.9, 4.0, 7.3, 6.1};
    private static final double[] B = {2.0, 1.5, 4.0, 2.2, 3.3, 0.9, 2.7, 1.8};

    /** scipy.stats.mannwhitneyu(a, b, method='asymptotic'). */
    @Test
    void mannWhitneyWithTies() {
        RankTests.Outcome test = RankTests.mannWhitney(A, B);

        assertThat(test.statistic()).isEqualTo(49.5);
        assertThat(test.p()).isCloseTo(0.014638528457408335, within(1e-12));
        assertThat(test.effect()).isCloseTo(49.5 / 56, within(1e-15));
    }

    /** scipy.stats.brunnermunzel(a, b). */
    @Test
    void brunnerMunzel() {
        RankTests.Outcome test = RankTests.brunnerMunzel(A, B);

        assertThat(test.statistic()).isCloseTo(-4.507624797904248, within(1e-12));
        assertThat(test.p()).isCloseTo(0.0006348988226139061, within(1e-10));
        assertThat(test.effect()).isCloseTo(49.5 / 56, within(1e-12));
    }

    @Test
    void samplesThatDoNotOverlapHaveNoScatterOfRanks() {
        double[] low = {1, 2, 3};
        double[] high = {4, 5, 6};

        assertThat(RankTests.brunnerMunzel(high, low).effect()).isEqualTo(1);
        assertThat(RankTests.brunnerMunzel(high, low).p()).isZero();
        assertThat(RankTests.brunnerMunzel(low, low).p()).isEqualTo(1);
    }

    /** All 70 relabellings of a[:4], b[:4] by itertools.combinations: 18 at least as far apart. */
    @Test
    void everyRelabellingOfFew() {
        PermutationTest test = PermutationTest.of(
                Arrays.copyOf(A, 4), Arrays.copyOf(B, 4), (x, y) -> Centre.MEAN.of(x) - Centre.MEAN.of(y), 10, 1);

        assertThat(test.exact()).isTrue();
        assertThat(test.p()).isCloseTo(18 / 70.0, within(1e-12));
        assertThat(test.smallest()).isCloseTo(2 / 70.0, within(1e-12));
    }

    /** Two values above 98 others: 1 of 4950 choices of two lies as far out. */
    @Test
    void everyRelabellingOfTwoAmongMany() {
        double[] two = {1000, 1001};
        double[] many = new double[98];
        Arrays.setAll(many, i -> i);

        PermutationTest test = PermutationTest.of(two, many, (x, y) -> Centre.MEAN.of(x) - Centre.MEAN.of(y), 10, 1);

        assertThat(test.exact()).isTrue();
        assertThat(test.p()).isCloseTo(1 / 4950.0, within(1e-12));
    }

    @Test
    void manyRelabellingsAreDrawnAndAgree() {
        double[] a = lognormal(40, 100, 0.5, 1);
        double[] b = lognormal(40, 130, 0.5, 2);

        PermutationTest one = PermutationTest.of(a, b, (x, y) -> Centre.MEAN.of(x) - Centre.MEAN.of(y), 5000, 1);
        PermutationTest other = PermutationTest.of(a, b, (x, y) -> Centre.MEAN.of(x) - Centre.MEAN.of(y), 5000, 2);

        assertThat(one.exact()).isFalse();
        assertThat(one.p()).isCloseTo(other.p(), within(0.02));
        assertThat(one.smallest()).isCloseTo(1 / 5001.0, within(1e-12));
    }

    /**
     * Medians of 3 and 4 experiments: scipy.stats.ttest_ind of their logarithms, equal_var=False: ratio 1.86028, 95 %
     * 1.55625 to 2.22371.
     */
    @Test
    void theExperimentIsTheUnitWhereItWasRepeated() {
        Population siha = Population.of("SiHa", around(2.9e4, 3.4e4, 3.1e4));
        Population hela = Population.of("HeLa", around(1.6e4, 1.9e4, 1.5e4, 1.75e4));

        PopulationComparison c = PopulationComparison.of(siha, hela, Centre.MEDIAN, 1);

        assertThat(c.unitIsExperiment()).isTrue();
        assertThat(c.ratio()).isCloseTo(1.8602821265615432, within(1e-9));
        assertThat(c.interval().lower()).isCloseTo(1.5562535747851354, within(1e-6));
        assertThat(c.interval().upper()).isCloseTo(2.2237054722153062, within(1e-6));
        assertThat(c.verdict()).isEqualTo(Verdict.MORE);
        assertThat(c.permutation().p()).isCloseTo(1 / 35.0, within(1e-12));
        assertThat(PopulationComparison.of(hela, siha, Centre.MEDIAN, 1).verdict())
                .isEqualTo(Verdict.LESS);
    }

    /** Ten thousand cells of one dish each do not make two experiments. */
    @Test
    void oneDishEachIsComparedWithAWarning() {
        Population siha = Population.of("SiHa", List.of(lognormal(500, 3e4, 0.6, 3)));
        Population hela = Population.of("HeLa", List.of(lognormal(500, 2e4, 0.6, 4)));

        PopulationComparison c = PopulationComparison.of(siha, hela, Centre.MEDIAN, 1);

        assertThat(c.unitIsExperiment()).isFalse();
        assertThat(c.verdict()).isEqualTo(Verdict.MORE);
        assertThat(c.interval().contains(1.5)).isTrue();
        assertThat(c.warnings().getFirst()).contains("cells of one dish are no independent experiments");
        assertThat(c.brunnerMunzel().effect()).isGreaterThan(0.6);
    }

    /** Dishes scatter by 30 %: experiments show nothing where cells alone would swear to a difference. */
    @Test
    void dishesThatScatterShowNoDifference() {
        Population first = Population.of("SiHa", around(1.0e4, 2.2e4, 1.4e4));
        Population second = Population.of("HeLa", around(1.1e4, 0.8e4, 1.6e4));

        PopulationComparison c = PopulationComparison.of(first, second, Centre.MEDIAN, 1);

        assertThat(c.brunnerMunzel().p()).isLessThan(0.001);
        assertThat(c.verdict()).isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);
        assertThat(c.warnings()).anyMatch(w -> w.contains("cannot fall below"));
    }

    /** No difference is claimed in 95 % of comparisons of equal populations, and the interval holds 1. */
    @Test
    void equalPopulationsAreRarelyCalledDifferent() {
        int claimed = 0;
        int repeats = 300;
        for (int i = 0; i < repeats; i++) {
            Population a = Population.of("a", dishes(4, 1000 + i));
            Population b = Population.of("b", dishes(4, 5000 + i));
            claimed += PopulationComparison.of(a, b, Centre.MEDIAN, i).verdict() == Verdict.NO_DIFFERENCE_SHOWN ? 0 : 1;
        }
        assertThat(claimed / (double) repeats).isBetween(0.01, 0.08);
    }

    @Test
    void whatBothShareCancelsAndWhatDiffersWidensTheInterval() {
        InputQuantity slope = input("slope", 1e21, 0.1);
        Measurand first = measurand(slope, input("recovery of SiHa", 0.8, 0.06));
        Measurand second = measurand(slope, input("recovery of HeLa", 0.9, 0.08));
        List<double[]> siha = around(2.9e4, 3.4e4, 3.1e4);
        List<double[]> hela = around(1.6e4, 1.9e4, 1.5e4, 1.75e4);

        PopulationComparison c = PopulationComparison.of(
                new Population("SiHa", siha, Optional.of(first)),
                new Population("HeLa", hela, Optional.of(second)),
                Centre.MEDIAN,
                1);

        assertThat(c.shared().cancelled()).containsExactly("slope", "k");
        assertThat(c.shared().remaining()).containsExactly("recovery of SiHa", "recovery of HeLa");
        assertThat(c.shared().relativeUncertainty()).isCloseTo(0.1, within(1e-6));
        double sampling = Math.log(2.2237054722153062 / 1.8602821265615432);
        assertThat(Math.log(c.interval().upper() / c.ratio())).isCloseTo(Math.hypot(sampling, 0.196), within(1e-4));
    }

    /** A blank of 50 +- 5 counts under 450 and 250 counts: 5 / 400 against 5 / 200, 1.25 % remain; slope and k cancel. */
    @Test
    void aCommonBlankDoesNotCancelWholly() {
        ReceptorModel model = model(input("slope", 1e21, 0.1), List.of());
        CellCounts blank = new CellCounts(100, 50, 50, 0, "unlabelled");

        SharedTerms shared = SharedTerms.of(
                model.meanOfPopulation(new CellCounts(400, 450, 100, 0, "SiHa"), blank),
                model.meanOfPopulation(new CellCounts(400, 250, 100, 0, "HeLa"), blank));

        assertThat(shared.cancelled()).containsExactly("slope", "k");
        assertThat(shared.remaining()).containsExactly("mean counts of the blank cells");
        assertThat(shared.relativeUncertainty()).isCloseTo(0.0125, within(1e-6));
    }

    private static Measurand measurand(InputQuantity slope, InputQuantity recovery) {
        return model(slope, List.of(recovery)).meanOfPopulation(new CellCounts(100, 500, 200, 0, "cells"));
    }

    private static ReceptorModel model(InputQuantity slope, List<InputQuantity> recoveries) {
        Probe probe = new Probe(
                "Au24",
                "MT1-MMP",
                IsotopePattern.natural("Au"),
                197,
                input("k", 24, 0.02),
                8,
                ReceptorsPerCluster.assumed(1, 0.5, 8, "test"),
                null);
        return new ReceptorModel(probe, Response.of(slope, Basis.PER_ELEMENT, 197), recoveries);
    }

    private static InputQuantity input(String name, double value, double relative) {
        return InputQuantity.of(name, "", value, relative * value, EvidenceGrade.MEASURED, "test");
    }

    @Test
    void nothingAboveTheBlankHasNoRatio() {
        Population none = Population.of("HeLa", List.of(new double[] {-3, 2, -1}));

        assertThatThrownBy(() -> PopulationComparison.of(Population.of("SiHa", around(1e4)), none, Centre.MEDIAN, 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'HeLa' has the centre -1.0")
                .hasMessageContaining("below the detection limit");
    }

    /** Experiments of 101 cells with exactly these medians. */
    private static List<double[]> around(double... medians) {
        return Arrays.stream(medians)
                .mapToObj(m -> {
                    double[] cells = new double[101];
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = m * Math.exp((i - 50) * 0.01);
                    }
                    return cells;
                })
                .toList();
    }

    private static List<double[]> dishes(int n, int seed) {
        Random random = new Random(seed);
        double[] medians = new double[n];
        for (int i = 0; i < n; i++) {
            medians[i] = 1e4 * Math.exp(0.2 * random.nextGaussian());
        }
        return around(medians);
    }

    private static double[] lognormal(int n, double median, double logSd, int seed) {
        Random random = new Random(seed);
        return random.doubles(n)
                .map(u -> median * Math.exp(logSd * random.nextGaussian()))
                .toArray();
    }
}
