package org.auklet.measure.icpms.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.event.threshold.Background;
import org.auklet.measure.icpms.event.threshold.Gaussian;
import org.auklet.measure.icpms.event.threshold.Poisson;
import org.auklet.measure.icpms.event.threshold.Threshold;
import org.junit.jupiter.api.Test;

/** The sliding window against the same rule written out: every window summed anew, every limit asked for anew. */
class RollingWindowPropertyTest {

    @Test
    void slidesAsTheRuleIsWritten() {
        Draws draws = new Draws(51);
        for (int round = 0; round < 60; round++) {
            double[] x = trace(draws);
            int window = 3 + draws.below(120);
            List<Span> segments = round % 2 == 0
                    ? List.of(new Span(0, x.length))
                    : List.of(new Span(0, x.length / 3), new Span(x.length / 2, x.length));
            Threshold threshold = round % 3 == 0 ? new Gaussian(1e-3) : new Poisson(1e-4);
            RollingWindow.Settled settled = new RollingWindow(x, window, segments).settle(threshold, 0.01);
            double[][] plain = written(x, window, segments, threshold, settled.rounds());
            for (int i = 0; i < x.length; i++) {
                assertThat(settled.baseline().level(i)).isCloseTo(plain[0][i], within(1e-9));
                assertThat(settled.baseline().critical(i)).isCloseTo(plain[1][i], within(1e-9));
            }
        }
    }

    private static double[] trace(Draws draws) {
        double[] x = new double[200 + draws.below(300)];
        for (int i = 0; i < x.length; i++) {
            x[i] = draws.poisson(1 + 10.0 * i / x.length) + (draws.below(40) == 0 ? 80 : 0);
            x[i] = draws.below(30) == 0 ? Double.NaN : x[i];
        }
        return x;
    }

    private static double[][] written(double[] x, int window, List<Span> segments, Threshold threshold, int rounds) {
        double[] levels = new double[x.length];
        double[] limits = new double[x.length];
        Arrays.fill(levels, Double.NaN);
        Arrays.fill(limits, Double.NaN);
        for (Span segment : segments) {
            Arrays.fill(limits, segment.start(), segment.end(), Double.POSITIVE_INFINITY);
        }
        int half = window / 2;
        for (int round = 0; round < rounds; round++) {
            double[] before = limits.clone();
            for (int i = 0; i < x.length; i++) {
                if (Double.isNaN(before[i])) {
                    continue;
                }
                int from = Math.max(0, i - half);
                int to = Math.min(x.length, i + half + 1);
                double[] taken = IntStream.range(from, to)
                        .filter(j -> x[j] < before[j])
                        .mapToDouble(j -> x[j])
                        .toArray();
                double mean = Arrays.stream(taken).average().orElse(Double.NaN);
                double variance = Arrays.stream(taken)
                        .map(v -> (v - mean) * (v - mean))
                        .average()
                        .orElse(Double.NaN);
                levels[i] = mean;
                limits[i] = taken.length == 0
                        ? Double.NaN
                        : threshold.critical(new Background(mean, Math.sqrt(variance), taken.length));
            }
        }
        return new double[][] {levels, limits};
    }
}
