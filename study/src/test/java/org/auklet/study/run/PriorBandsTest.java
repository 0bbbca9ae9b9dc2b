package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.auklet.quantity.Interval;
import org.auklet.study.Study;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriorBandsTest {

    private static final double Z95 = 1.959963984540054;

    @TempDir
    private Path folder;

    private Study study;
    private StudyModels models;

    @BeforeEach
    void read() {
        study = SmallStudies.read(folder, SmallStudies.PAIR);
        models = new StudyModels(study);
    }

    private PriorBands bands(long seed) {
        return new PriorBands(study, models, seed);
    }

    /** Everything that was drawn for one parameter. */
    private double[] drawn(String parameter, long seed) {
        List<String> names = bands(seed).layout().entries().stream()
                .map(ThetaLayout.Entry::parameter)
                .toList();
        return bands(seed).draws().stream()
                .mapToDouble(d -> d[names.indexOf(parameter)])
                .toArray();
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(bands(3).draws()).usingRecursiveComparison().isEqualTo(bands(3).draws());
        assertThat(drawn("kOn", 3)).isNotEqualTo(drawn("kOn", 4));
    }

    @Test
    void drawsScatterAsTheDefaultsSay() {
        // permeabilityScale: 1, geometric standard deviation 3
        double[] logs = IntStream.range(0, 40)
                .mapToObj(seed -> drawn("permeabilityScale", seed))
                .flatMapToDouble(Arrays::stream)
                .map(Math::log)
                .toArray();
        double mean = DoubleStream.of(logs).average().orElseThrow();
        double variance =
                DoubleStream.of(logs).map(x -> (x - mean) * (x - mean)).sum() / (logs.length - 1);
        // 40 seeds of 120 draws: four standard errors of the mean and of the standard deviation
        assertThat(mean).isCloseTo(0, within(4 * Math.log(3) / Math.sqrt(logs.length)));
        assertThat(Math.sqrt(variance)).isCloseTo(Math.log(3), within(4 * Math.log(3) / Math.sqrt(2.0 * logs.length)));
    }

    @Test
    void drawsStayWithinTheBounds() {
        assertThat(DoubleStream.of(drawn("survivingFraction", 1)).boxed())
                .allMatch(x -> x >= 0.02 && x <= 1)
                .contains(1.0);
    }

    @Test
    void theCentralPartOfALognormalEndsWhereTheClosedFormDoes() {
        int n = 4000;
        NormalDistribution normal = new NormalDistribution(0, Math.log(3));
        double[] numbers = IntStream.range(0, n)
                .mapToDouble(i -> 7 * Math.exp(normal.inverseCumulativeProbability((i + 0.5) / n)))
                .toArray();
        Interval central = PriorBands.central(numbers);
        assertThat(central.lower()).isCloseTo(7 * Math.pow(3, -Z95), within(0.005));
        assertThat(central.upper()).isCloseTo(7 * Math.pow(3, Z95), within(0.5));
    }

    @Test
    void aQuantityProportionalToOneParameterHasThatParametersBand() {
        // Right after the injection blood holds what survived, and nothing else matters.
        Target early = new Target("control", "blood", 1e-9);
        Solution prediction = new Solution(
                ThetaLayout.shared(List.of()), new double[0], java.util.Optional.empty(), java.util.Optional.empty());
        RunOptions options = new RunOptions(1, 2, () -> 0, "test", "test");
        Predictions predictions = new Predictions(study, models, prediction, options, List.of(early));
        double value = predictions.values(List.of(early))[0];
        Interval band = predictions.intervals(List.of(early)).getFirst();
        Interval parameter = PriorBands.central(drawn("survivingFraction", 1));
        assertThat(band.lower() / value).isCloseTo(parameter.lower() / 0.4, within(1e-6));
        assertThat(band.upper() / value).isCloseTo(1 / 0.4, within(1e-6));
        // 0.4 divided by 2^1.96; 120 draws leave a quarter of a standard deviation of the logarithm
        assertThat(Math.log(band.lower() / value)).isCloseTo(-Z95 * Math.log(2), within(0.75 * Math.log(2)));
    }

    @Test
    void anInfiniteEndIsOpen() {
        double[] numbers = new double[200];
        Arrays.fill(numbers, 0, 100, 1.5);
        Arrays.fill(numbers, 100, 200, Double.POSITIVE_INFINITY);
        assertThat(PriorBands.central(numbers)).isEqualTo(new Interval(1.5, Double.NaN));
    }

    @Test
    void tooFewNumbersGiveNoBand() {
        double[] numbers = new double[120];
        Arrays.fill(numbers, Double.NaN);
        Arrays.fill(numbers, 0, 59, 1);
        assertThat(PriorBands.central(numbers)).isEqualTo(Interval.OPEN);
        numbers[59] = 1;
        assertThat(PriorBands.central(numbers)).isEqualTo(new Interval(1, 1));
    }

    @Test
    void whatTheStudySetsIsNotDrawn() {
        Study set = SmallStudies.read(
                folder,
                SmallStudies.PAIR + "parameters:\n  releaseRate: {value: 0.02 /h, grade: measured, source: us}\n");
        List<String> names = new PriorBands(set, new StudyModels(set), 1)
                .layout().entries().stream().map(ThetaLayout.Entry::parameter).toList();
        assertThat(names).contains("partition").doesNotContain("releaseRate", "mpsScale", "interstitialFraction_liver");
    }

    /** The control stands first and keeps the default affinity; the draws must not take the targeted arm's own away. */
    @Test
    void whatAnArmSetsIsDrawnForTheOthersOnly() {
        String yaml = SmallStudies.PAIR.replace(
                "  targeted: {particle: dot}\n  control: {particle: bare, control: untargeted}\n",
                "  control: {particle: bare, control: untargeted}\n"
                        + "  targeted: {particle: dot, parameters: {dissociationConstant: 0.05 nM}}\n");
        Study set = SmallStudies.read(folder, yaml);
        assertThat(set.arms()).extracting("name").containsExactly("control", "targeted");
        PriorBands own = new PriorBands(set, new StudyModels(set), 1);
        assertThat(own.layout().entries())
                .filteredOn(e -> e.parameter().equals("dissociationConstant"))
                .extracting(ThetaLayout.Entry::arm)
                .containsExactly("control");
        assertThat(own.draws()).allMatch(d -> d.length == own.layout().entries().size());
    }

    @Test
    void whatTheStudySetsToTheVeryDefaultIsNotDrawnEither() {
        Study set = SmallStudies.read(
                folder,
                SmallStudies.PAIR + "parameters:\n  releaseRate: {value: 0.004 /h, grade: measured, source: us}\n");
        List<String> names = new PriorBands(set, new StudyModels(set), 1)
                .layout().entries().stream().map(ThetaLayout.Entry::parameter).toList();
        assertThat(names).doesNotContain("releaseRate");
    }
}
