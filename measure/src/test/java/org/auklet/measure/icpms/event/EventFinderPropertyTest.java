package org.auklet.measure.icpms.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.auklet.measure.icpms.event.threshold.Background;
import org.auklet.measure.icpms.event.threshold.CompoundPoisson;
import org.auklet.measure.icpms.event.threshold.FixedThreshold;
import org.auklet.measure.icpms.event.threshold.Poisson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFinderPropertyTest {

    private static final double[] SHAPE = {.04, .14, .24, .24, .18, .10, .06};

    /** Long traces, several blocks: runs across the borders of blocks are found once, by any number of threads. */
    @Test
    void threadsChangeNothing() {
        double[] x = trace(500_000, 1.0, 2000, new Draws(11)).x();
        EventSettings settings = EventSettings.usual();
        assertSame(EventFinder.find(x, settings), EventFinder.findInParallel(x, settings));
        EventSettings rolling = settings.with(new BackgroundRule.Rolling(501));
        assertSame(EventFinder.find(x, rolling), EventFinder.findInParallel(x, rolling));
    }

    private static void assertSame(EventTable one, EventTable other) {
        assertThat(other.limits()).isEqualTo(one.limits());
        assertThat(other.start()).isEqualTo(one.start());
        assertThat(other.end()).isEqualTo(one.end());
        assertThat(other.net()).isEqualTo(one.net());
        assertThat(other.netVariance()).isEqualTo(one.netVariance());
    }

    /**
     * Against a search written as the rule is written: every run, one after the other. Runs are long and many here, and
     * cross the borders between blocks of 131,072 points.
     */
    @Test
    void everyRunThatReachesTheLimitIsFoundOnce() {
        Draws draws = new Draws(12);
        double[] x = new double[400_000];
        double wave = 0.0;
        for (int i = 0; i < x.length; i++) {
            wave = 0.995 * wave + draws.gaussian();
            x[i] = i % 9973 == 0 ? Double.NaN : wave;
        }
        EventTable events = EventFinder.find(
                x,
                EventSettings.of(new FixedThreshold(15))
                        .with(new BackgroundRule.Known(Background.ofMean(1.0)))
                        .with(Splitting.NEVER)
                        .with(Extent.ABOVE_BACKGROUND));
        List<Span> plain = runs(x, 1.0, 15);
        assertThat(plain).hasSizeGreaterThan(300);
        assertThat(events.start())
                .containsExactly(plain.stream().mapToInt(Span::start).toArray());
        assertThat(events.end())
                .containsExactly(plain.stream().mapToInt(Span::end).toArray());
    }

    private static List<Span> runs(double[] x, double level, double limit) {
        List<Span> runs = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            int start = i;
            double top = Double.NEGATIVE_INFINITY;
            while (i < x.length && x[i] > level) {
                top = Math.max(top, x[i]);
                i++;
            }
            if (top >= limit) {
                runs.add(new Span(start, i));
            }
        }
        return runs;
    }

    /** An event at every place about the border of two blocks, its only point at the limit at every place in it. */
    @Test
    void borderOfBlocksIsNotSeen() {
        int border = 131_072;
        EventSettings settings = EventSettings.of(new FixedThreshold(5))
                .with(new BackgroundRule.Known(Background.ofMean(1.0)))
                .with(Extent.ABOVE_BACKGROUND);
        for (int start = border - 8; start <= border + 2; start++) {
            for (int apex = start; apex < start + 6; apex++) {
                double[] x = new double[2 * border + 10];
                Arrays.fill(x, start, start + 6, 2.0);
                x[apex] = 7.0;
                EventTable events = EventFinder.find(x, settings);
                assertThat(events.start()).containsExactly(start);
                assertThat(events.end()).containsExactly(start + 6);
                assertThat(events.limits().between().points()).isEqualTo(x.length - 6.0);
            }
        }
    }

    /** Prominence by its definition, for every top of short random runs, against the one pass of the program. */
    @Test
    void splitsAsTheDefinitionOfProminenceSays() {
        Draws draws = new Draws(13);
        EventSettings settings = EventSettings.of(new FixedThreshold(3))
                .with(new BackgroundRule.Known(Background.ofMean(0.5)))
                .with(Extent.ABOVE_BACKGROUND);
        for (int round = 0; round < 3000; round++) {
            double[] x = new double[4 + draws.below(30)];
            for (int i = 1; i + 1 < x.length; i++) {
                x[i] = 1 + draws.below(9);
            }
            assertThat(EventFinder.find(x, settings).size())
                    .as(Arrays.toString(x))
                    .isEqualTo(tops(x));
        }
    }

    private static int tops(double[] x) {
        List<Double> prominences = new ArrayList<>();
        for (int i = 1; i + 1 < x.length; i++) {
            int last = i;
            while (x[last + 1] == x[i]) {
                last++;
            }
            if (x[i] >= 3 && x[i] > x[i - 1] && x[i] > x[last + 1]) {
                prominences.add(x[i] - Math.max(ground(x, i, -1), ground(x, i, 1)));
            }
        }
        double greatest =
                prominences.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        int kept = (int) prominences.stream()
                .filter(p -> p >= 2.5 && p >= 0.5 * greatest)
                .count();
        boolean reaches = Arrays.stream(x).anyMatch(v -> v >= 3);
        return reaches ? Math.max(1, kept) : 0;
    }

    /** Lowest signal on the way to a higher one; of equal tops the earlier counts as higher. */
    private static double ground(double[] x, int top, int step) {
        double low = x[top];
        for (int i = top + step; i >= 0 && i < x.length; i += step) {
            if (x[i] > x[top] || step < 0 && x[i] == x[top] && low < x[top]) {
                return low;
            }
            low = Math.min(low, x[i]);
        }
        return low;
    }

    /**
     * Pure background, counted and summed ions, through the whole chain of iteration and detection: false events within
     * [0.3, 3] alpha, or at most the exact bound of whole numbers, with four standard deviations of the draws.
     */
    @ParameterizedTest
    @CsvSource({"0.01", "0.1", "1", "3", "10", "30"})
    void falsePositivesOfCountsStayBelowTheExactBound(double lambda) {
        int n = 2_000_000;
        double alpha = 1e-4;
        double[] x = new Draws(100 + Math.round(10 * lambda)).poissons(lambda, n);
        EventTable events = EventFinder.find(x, EventSettings.of(new Poisson(alpha)));
        double bound = n * Poisson.tail((int) events.limits().critical(), lambda);
        assertThat(bound).isLessThanOrEqualTo(n * alpha);
        assertThat((double) events.size()).isLessThanOrEqualTo(bound + 4 * Math.sqrt(bound) + 1);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.65", "1, 0.3", "5, 0.45"})
    void falsePositivesOfSummedIonsAreAlpha(double lambda, double sigma) {
        int n = 1_000_000;
        double alpha = 3e-4;
        Draws draws = new Draws(200 + Math.round(10 * lambda));
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = draws.ions(lambda, sigma);
        }
        EventTable events = EventFinder.find(x, EventSettings.of(CompoundPoisson.of(alpha, sigma)));
        assertThat(events.size() / (n * alpha)).isBetween(0.75, 1.25);
    }

    /**
     * The trace of the benchmark, a tenth of its length, from another generator: 5,000 events of lognormal area on a
     * Poisson background of 1. All are found, the mean area is right to 0.2 %, false events stay below the exact bound.
     */
    @Test
    void findsEveryEventOfTheBenchmarkTrace() {
        Planted planted = trace(1_000_000, 1.0, 5000, new Draws(20241121));
        EventTable events = EventFinder.find(planted.x(), EventSettings.usual());
        int found = 0;
        int e = 0;
        for (int position : planted.positions()) {
            while (e < events.size() && events.end()[e] <= position) {
                e++;
            }
            found += e < events.size() && events.start()[e] < position + SHAPE.length ? 1 : 0;
        }
        assertThat(found).isEqualTo(5000);
        assertThat(events.size() - 5000).isLessThanOrEqualTo(1 + (int) Math.ceil(1_000_000 * 1e-6));
        double truth = Arrays.stream(planted.counts()).average().orElseThrow();
        assertThat(events.meanNet()).isCloseTo(truth, within(0.002 * truth));
    }

    /** Net areas scatter about the truth as their variances say. */
    @Test
    void variancesOfNetAreasAreHonest() {
        Draws draws = new Draws(31);
        double[] x = draws.poissons(2.0, 600_000);
        for (int i = 50; i + 50 < x.length; i += 100) {
            for (int k = 0; k < SHAPE.length; k++) {
                x[i + k] += draws.poisson(300 * SHAPE[k]);
            }
        }
        EventTable events = EventFinder.find(x, EventSettings.usual());
        double chi = 0.0;
        int whole = 0;
        for (int e = 0; e < events.size(); e++) {
            if (events.net()[e] > 150) {
                double deviation = events.net()[e] - 300;
                chi += deviation * deviation / events.netVariance()[e];
                whole++;
            }
        }
        assertThat(whole).isBetween(5950, 6010);
        assertThat(chi / whole).isBetween(0.93, 1.07);
    }

    /**
     * A trace with events of known place.
     *
     * @param x the trace
     * @param positions first point of each event
     * @param counts counts that each event added
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Planted(double[] x, int[] positions, double[] counts) {}

    private static Planted trace(int length, double lambda, int events, Draws draws) {
        double[] x = draws.poissons(lambda, length);
        int step = length / events;
        int[] positions = new int[events];
        double[] counts = new double[events];
        for (int e = 0; e < events; e++) {
            positions[e] = e * step + draws.below(step - 20) + 5;
            double area = draws.lognormal(Math.log(200), 0.35);
            for (int k = 0; k < SHAPE.length; k++) {
                int more = draws.poisson(area * SHAPE[k]);
                x[positions[e] + k] += more;
                counts[e] += more;
            }
        }
        return new Planted(x, positions, counts);
    }
}
