package org.auklet.measure.icpms.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.population.SimulatedCells.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Class probabilities are right as probabilities, on cells that the mixture has not seen: calibration error at most 0.02, and
 * area under the curve at most 0.01 below a mixture that was told every cell's class.
 */
class MixtureCalibrationTest {

    private static final int BINS = 10;

    /** The model case: cells without label, HeLa-like and SiHa-like cells that overlap. */
    record Scene(String name, List<Kind> kinds) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Scene> scenes() {
        return List.of(
                new Scene(
                        "three overlapping classes, one without label",
                        List.of(
                                new Kind(0.3, 0, 0, 0.4, 0),
                                new Kind(0.4, 25, 12, 0.5, 0.5),
                                new Kind(0.3, 70, 45, 0.5, 0.5))),
                new Scene(
                        "first label only, second label only, both",
                        List.of(
                                new Kind(0.35, 80, 0.5, 0.6, 0),
                                new Kind(0.35, 0.5, 60, 0.6, 0),
                                new Kind(0.3, 60, 50, 0.6, 0.3))),
                new Scene(
                        "the model case: 1.2 and 3.5 times as much of two receptors",
                        List.of(new Kind(0.6, 200, 60, 0.45, 0.4), new Kind(0.4, 240, 210, 0.45, 0.4))));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void probabilitiesAreCalibratedAndAsSharpAsWithTrueLabels(Scene scene) {
        Kind[] kinds = scene.kinds().toArray(Kind[]::new);
        SimulatedCells training = SimulatedCells.draw(3000, 11, kinds);
        SimulatedCells unseen = SimulatedCells.draw(20_000, 12, kinds);

        Mixture fitted = MixtureFitter.fit(training.cells(), new MixtureSettings(2, kinds.length + 1, 3, 1));
        Mixture taught = taught(training, kinds.length);

        assertThat(fitted.components()).as("number of classes by BIC").hasSize(kinds.length);
        double[][] p = fitted.posterior(unseen.cells());
        double[][] best = taught.posterior(unseen.cells());
        int[] order = order(fitted, taught);
        for (int k = 0; k < kinds.length; k++) {
            int component = order[k];
            double[] column = column(p, component);
            assertThat(calibrationError(column, unseen.truth(), k))
                    .as("calibration of class " + k)
                    .isLessThan(0.02);
            assertThat(area(column, unseen.truth(), k))
                    .as("area under the curve of class " + k)
                    .isGreaterThan(area(column(best, k), unseen.truth(), k) - 0.01);
            assertThat(fitted.components().get(component).weight()).isCloseTo(kinds[k].share(), within(0.06));
        }
    }

    private static Mixture taught(SimulatedCells cells, int classes) {
        List<MixtureComponent> components = new ArrayList<>();
        for (int k = 0; k < classes; k++) {
            DualCells own = cells.ofClass(k);
            MixtureComponent c = MixtureFitter.fit(own, MixtureSettings.exactly(1, 1))
                    .components()
                    .getFirst();
            double share = own.size() / (double) cells.cells().size();
            components.add(c.withWeight(share));
        }
        return Mixture.of(components);
    }

    /** For each true class the fitted one that is nearest. */
    private static int[] order(Mixture fitted, Mixture taught) {
        return taught.components().stream()
                .mapToInt(t -> IntStream.range(0, fitted.components().size())
                        .boxed()
                        .min(Comparator.comparingDouble(
                                i -> distance(fitted.components().get(i), t)))
                        .orElseThrow())
                .toArray();
    }

    private static double distance(MixtureComponent a, MixtureComponent b) {
        return Math.hypot(
                Math.max(a.logFirst(), 0) - Math.max(b.logFirst(), 0),
                Math.max(a.logSecond(), 0) - Math.max(b.logSecond(), 0));
    }

    private static double[] column(double[][] p, int k) {
        return java.util.Arrays.stream(p).mapToDouble(row -> row[k]).toArray();
    }

    /** Expected calibration error: bins of width 0.1, |mean probability - share of the class|, weighted by cells. */
    private static double calibrationError(double[] p, int[] truth, int k) {
        double[] sum = new double[BINS];
        double[] hits = new double[BINS];
        for (int i = 0; i < p.length; i++) {
            int bin = Math.min(BINS - 1, (int) (p[i] * BINS));
            sum[bin] += p[i];
            hits[bin] += truth[i] == k ? 1 : 0;
        }
        double error = 0;
        for (int b = 0; b < BINS; b++) {
            error += Math.abs(sum[b] - hits[b]) / p.length;
        }
        return error;
    }

    /** Probability that a cell of the class ranks above one that is not; ties half. */
    private static double area(double[] p, int[] truth, int k) {
        Integer[] order = IntStream.range(0, p.length).boxed().toArray(Integer[]::new);
        java.util.Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        double ranks = 0;
        double positives = 0;
        for (int i = 0; i < order.length; ) {
            int j = i;
            while (j < order.length && p[order[j]] == p[order[i]]) {
                j++;
            }
            for (int m = i; m < j; m++) {
                if (truth[order[m]] == k) {
                    ranks += (i + j + 1) / 2.0;
                    positives++;
                }
            }
            i = j;
        }
        return (ranks - positives * (positives + 1) / 2) / (positives * (p.length - positives));
    }
}
