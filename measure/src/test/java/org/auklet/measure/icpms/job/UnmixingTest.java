package org.auklet.measure.icpms.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.auklet.measure.icpms.event.EventFinder;
import org.auklet.measure.icpms.event.EventSettings;
import org.auklet.measure.icpms.event.EventTable;
import org.auklet.measure.icpms.event.threshold.Poisson;
import org.auklet.measure.icpms.probe.IsotopePattern;
import org.junit.jupiter.api.Test;

/** Closed forms: cells of known atoms of natural silver and of 109Ag, on an instrument whose channels respond unequally. */
class UnmixingTest {

    private static final double AG107 = IsotopePattern.natural("Ag").fraction(107);
    private static final double PER_107 = 0.02;
    private static final double PER_109 = 0.03;
    private static final double[] NATURAL = {50_000, 20_000, 0};
    private static final double[] ENRICHED = {0, 40_000, 30_000};
    private static final IsotopePattern PATTERN = new IsotopePattern("Ag", Map.of(107, 0.01, 109, 0.99), "test");

    private static final LabelGroup BOTH = LabelGroup.of(List.of(
                    LabelGroupTest.label("Ag25", IsotopePattern.natural("Ag"), 107, "Ag107", "Ag109"),
                    LabelGroupTest.label("109Ag25", PATTERN, 109, "Ag109", "Ag107")))
            .getFirst();

    /** Slopes of a calibration with natural silver: counts per atom times the share of the isotope. */
    private static final double[] SLOPES = {7 * PER_107 * AG107, 7 * PER_109 * (1 - AG107)};

    @Test
    void countsOfALabelInItsChannelAreThoseOfItsAtoms() {
        List<LabelSignal> signals = new Unmixing(BOTH, SLOPES).signals(tables(NATURAL, ENRICHED));
        for (int i = 0; i < NATURAL.length; i++) {
            assertThat(signals.get(0).net()[i]).isCloseTo(PER_107 * AG107 * NATURAL[i], within(1e-6));
            assertThat(signals.get(1).net()[i]).isCloseTo(PER_109 * 0.99 * ENRICHED[i], within(1e-6));
        }
    }

    /** 2 x 2: with M = A^-1, cov = M diag(v) M^T; v is the counts, which are Poisson. */
    @Test
    void covarianceIsThatOfTheInvertedPattern() {
        LabelSignal natural =
                new Unmixing(BOTH, SLOPES).signals(tables(NATURAL, ENRICHED)).get(0);
        double a = PER_107 * AG107;
        double b = PER_107 * 0.01;
        double c = PER_109 * (1 - AG107);
        double d = PER_109 * 0.99;
        double v107 = a * NATURAL[1] + b * ENRICHED[1];
        double v109 = c * NATURAL[1] + d * ENRICHED[1];
        double det = a * d - b * c;
        double first = (d * d * v107 + b * b * v109) / det / det;
        double second = (c * c * v107 + a * a * v109) / det / det;
        double both = -(d * c * v107 + b * a * v109) / det / det;
        assertThat(natural.variance()[1]).isCloseTo(a * a * first, within(1e-6 * a * a * first));
        assertThat(natural.correlation()[1]).isCloseTo(both / Math.sqrt(first * second), within(1e-6));
    }

    /** One label in two channels: the sum of both, Poisson, scaled to the channel that stands for it. */
    @Test
    void oneLabelInTwoChannelsHasTheVarianceOfTheirSum() {
        LabelGroup alone = LabelGroup.of(List.of(BOTH.labels().getFirst())).getFirst();
        LabelSignal signal = new Unmixing(alone, SLOPES)
                .signals(tables(new double[] {50_000, 20_000}, new double[2]))
                .getFirst();
        double own = PER_107 * AG107;
        double sum = own + PER_109 * (1 - AG107);
        assertThat(signal.net()[0]).isCloseTo(own * 50_000, within(1e-6));
        assertThat(signal.variance()[0]).isCloseTo(own * own / sum * 50_000, within(1e-6));
        assertThat(signal.correlation()).isEmpty();
    }

    /** A cell every 100 acquisitions, over four of them, without background. */
    private static List<EventTable> tables(double[] natural, double[] enriched) {
        int n = natural.length;
        double[] ag107 = new double[100 * n + 100];
        double[] ag109 = new double[100 * n + 100];
        int[] start = new int[n];
        int[] end = new int[n];
        for (int i = 0; i < n; i++) {
            start[i] = 100 * i + 50;
            end[i] = start[i] + 4;
            for (int k = start[i]; k < end[i]; k++) {
                ag107[k] = PER_107 * (AG107 * natural[i] + 0.01 * enriched[i]) / 4;
                ag109[k] = PER_109 * ((1 - AG107) * natural[i] + 0.99 * enriched[i]) / 4;
            }
        }
        EventSettings settings = EventSettings.of(new Poisson(1e-6));
        return List.of(EventFinder.over(ag107, settings, start, end), EventFinder.over(ag109, settings, start, end));
    }
}
