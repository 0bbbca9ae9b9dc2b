package org.auklet.measure.icpms.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.auklet.measure.icpms.event.threshold.Background;
import org.auklet.measure.icpms.event.threshold.FixedThreshold;
import org.auklet.measure.icpms.event.threshold.Gaussian;
import org.auklet.measure.icpms.event.threshold.Poisson;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;

class EventFinderTest {

    private static final double NAN = Double.NaN;

    /** A level of 0.5 and a threshold of 1, subtracted as they are. */
    private static final EventSettings LOW = EventSettings.of(new FixedThreshold(1.0))
            .with(new BackgroundRule.Known(new Background(0.5, 0.0, Double.POSITIVE_INFINITY)))
            .with(Subtraction.LEVEL);

    @Test
    void extentDecidesWhichFeetBelongToAnEvent() {
        double[] x = {0, 0, 1, 3, 1, 0, 0};
        EventTable both = EventFinder.find(x, LOW);
        assertThat(both.start()).containsExactly(1);
        assertThat(both.end()).containsExactly(6);
        assertThat(both.gross()).containsExactly(5.0);
        assertThat(both.net()).containsExactly(5.0 - 5 * 0.5);
        EventTable leading = EventFinder.find(x, LOW.with(Extent.LEADING_BASE));
        assertThat(leading.end()).containsExactly(5);
        assertThat(leading.net()).containsExactly(5.0 - 4 * 0.5);
        EventTable above = EventFinder.find(x, LOW.with(Extent.ABOVE_BACKGROUND));
        assertThat(above.start()).containsExactly(2);
        assertThat(above.net()).containsExactly(5.0 - 3 * 0.5);
    }

    /** Two runs with one point between: it is the end of the first, and not counted twice. */
    @Test
    void aFootBetweenTwoEventsBelongsToTheFirst() {
        EventTable events = EventFinder.find(new double[] {0, 3, 0, 4, 0}, LOW);
        assertThat(events.start()).containsExactly(0, 3);
        assertThat(events.end()).containsExactly(3, 5);
    }

    @Test
    void heightApexAndWidthAreThoseOfTheTallestPoint() {
        EventTable events = EventFinder.find(new double[] {0, 2, 6.5, 4, 0, 0}, LOW);
        assertThat(events.apex()).containsExactly(2);
        assertThat(events.height()).containsExactly(6.5);
        // half of the height above 0.5 is at 3.5: 2 + 1.5/4.5 before the apex, 3 + 0.5/4 after it
        assertThat(events.width()[0]).isCloseTo((3 + 0.5 / 4) - (2 - 3.0 / 4.5), within(1e-12));
    }

    @Test
    void signalAtTheThresholdIsAnEventAndAtTheLevelIsNot() {
        assertThat(EventFinder.find(new double[] {0, 1, 0}, LOW).size()).isEqualTo(1);
        assertThat(EventFinder.find(new double[] {0, 0.999, 0}, LOW).size()).isZero();
        assertThat(EventFinder.find(new double[] {0.5, 2, 0.5, 0.5}, LOW).end()).containsExactly(3);
    }

    @Test
    void minimumPointsMustReachTheThreshold() {
        double[] x = {0, 3, 0, 0, 3, 3, 0, 0, 3, 0.7, 3, 3, 0, 0};
        assertThat(EventFinder.find(x, LOW.withMinimumPoints(2)).start()).containsExactly(3, 9);
        assertThat(EventFinder.find(x, LOW.with(Splitting.NEVER).withMinimumPoints(3))
                        .start())
                .containsExactly(7);
    }

    @Test
    void blankedAcquisitionsBreakEventsAndAreCounted() {
        double[] x = {0, 4, NAN, 4, 0, NAN, NAN, 0, 5, 0};
        EventTable events = EventFinder.find(x, LOW);
        assertThat(events.start()).containsExactly(0, 3, 7);
        assertThat(events.end()).containsExactly(2, 5, 10);
        assertThat(events.blanked()).isEqualTo(3);
        assertThat(events.measured()).isEqualTo(7);
        assertThat(events.is(0, EventFlag.CUT)).isTrue();
        assertThat(events.is(1, EventFlag.CUT)).isTrue();
        assertThat(events.flags(2)).isEmpty();
        assertThat(events.ratePerS(0.001)).isCloseTo(3 / 0.007, within(1e-9));
    }

    @Test
    void excludedStretchesHoldNoEventsAndCutThoseAtTheirEdges() {
        double[] x = {0, 4, 0, 0, 9, 4, 0, 0, 5, 0};
        EventTable events = EventFinder.find(x, LOW.excluding(List.of(new Span(2, 5), new Span(9, 20))));
        assertThat(events.gross()).containsExactly(4.0, 4.0, 5.0);
        assertThat(events.excluded()).isEqualTo(4);
        assertThat(events.measured()).isEqualTo(6);
        assertThat(events.is(0, EventFlag.CUT)).isTrue(); // its foot is excluded
        assertThat(events.is(1, EventFlag.CUT)).isTrue();
        assertThat(events.is(2, EventFlag.CUT)).isTrue();
        assertThat(events.count(EventFlag.CUT)).isEqualTo(3);
    }

    @Test
    void aTraceThatIsAllBlankedIsRefused() {
        assertThatThrownBy(() -> EventFinder.find(new double[] {NAN, NAN}, LOW))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no acquisition");
        assertThatThrownBy(() -> EventFinder.find(new double[0], LOW)).isInstanceOf(InputException.class);
    }

    @Test
    void eventsAboveThePulseRangeAreFlagged() {
        EventTable events = EventFinder.find(new double[] {0, 4, 0, 0, 400, 0}, LOW.withPulseLimit(100));
        assertThat(events.flags(0)).isEmpty();
        assertThat(events.flags(1)).containsExactly(EventFlag.ABOVE_PULSE_RANGE);
    }

    /** The valley between two tops goes to the second; both are marked. */
    @Test
    void aDeepValleySplitsAndAShallowOneDoesNot() {
        double[] x = {0, 0, 5, 2, 6, 2, 0, 0, 5, 4, 6, 0, 0};
        EventTable half = EventFinder.find(x, LOW.with(Extent.ABOVE_BACKGROUND));
        assertThat(half.gross()).containsExactly(5.0, 10.0, 15.0);
        assertThat(half.flags(0)).containsExactly(EventFlag.SPLIT);
        assertThat(half.flags(2)).isEmpty();
        EventTable every = EventFinder.find(x, LOW.with(new Splitting(0.0, false)));
        assertThat(every.size()).isEqualTo(4);
        assertThat(EventFinder.find(x, LOW.with(Splitting.NEVER)).size()).isEqualTo(2);
    }

    @Test
    void equalTopsAreTwoParticlesUnlessAskedOtherwise() {
        double[] x = {0, 0, 3, 5, 2, 5, 1, 0};
        assertThat(EventFinder.find(x, LOW).size()).isEqualTo(2);
        EventTable one = EventFinder.find(x, LOW.with(new Splitting(0.0, true)).with(Extent.ABOVE_BACKGROUND));
        assertThat(one.gross()).containsExactly(16.0);
    }

    /** A cell of 500 points with a wobble on top, and a deep valley 300 points into a second one: no limit of length. */
    @Test
    void longEventsAreSplitLikeShortOnes() {
        double[] x = new double[2000];
        for (int i = 0; i < 500; i++) {
            x[200 + i] = 1000 * Math.sin(Math.PI * (i + 0.5) / 500) + 20 * (i % 2);
            x[650 + i] += 1000 * Math.sin(Math.PI * (i + 0.5) / 500) + 20 * (i % 2);
        }
        EventTable events = EventFinder.find(x, LOW);
        assertThat(events.size()).isEqualTo(2);
        assertThat(events.end()[0]).isEqualTo(events.start()[1]).isBetween(650, 700);
    }

    /** Variance of a net area: its counts, and n2 times the variance of the mean that was subtracted n times. */
    @Test
    void varianceHoldsCountingAndBackground() {
        EventSettings settings = EventSettings.of(new Poisson(1e-6))
                .with(new BackgroundRule.Known(new Background(1.0, 1.2, 400)))
                .with(Subtraction.LEVEL);
        EventTable events = EventFinder.find(new double[] {1, 1, 30, 50, 20, 1, 0, 1}, settings);
        assertThat(events.gross()).containsExactly(102.0);
        assertThat(events.netVariance()[0]).isCloseTo(102 + 25 * 1.44 / 400, within(1e-12));
    }

    @Test
    void whatIsSubtractedIsTheMeanBetweenEvents() {
        double[] x = {2, 4, 2, 4, 100, 3, 4, 2, 4, 2};
        EventTable events = EventFinder.find(x, EventSettings.of(new FixedThreshold(50)));
        // The run is 4, 100: 3 lies below the level, as the mean of the nine points below 50 is exactly 3.
        assertThat(events.limits().level()).isCloseTo(3.0, within(1e-12));
        assertThat(events.start()).containsExactly(2);
        assertThat(events.end()).containsExactly(6);
        assertThat(events.limits().between().points()).isEqualTo(6.0);
        assertThat(events.limits().subtracted()).isCloseTo(3.0, within(1e-12));
        assertThat(events.net()[0]).isCloseTo(109 - 12, within(1e-12));
        assertThat(events.background()[0]).isCloseTo(3.0, within(1e-12));
        assertThat(events.limits().netCritical()).isCloseTo(47.0, within(1e-12));
    }

    @Test
    void gaussianIterationUsesTheDeviationOfThePointsBelow() {
        double[] x = new double[100_000];
        Draws draws = new Draws(5);
        for (int i = 0; i < x.length; i++) {
            x[i] = 2000 + 50 * draws.gaussian() + (i % 1000 == 500 ? 5000 : 0);
        }
        EventTable events = EventFinder.find(x, EventSettings.of(new Gaussian(1e-6)));
        assertThat(events.size()).isEqualTo(100);
        assertThat(events.limits().between().deviation()).isCloseTo(50, within(0.5));
        assertThat(events.limits().critical()).isCloseTo(2000 + 4.7534 * 50, within(3.0));
    }

    @Test
    void aBackgroundThatDriftsIsFollowedByTheRollingRule() {
        Draws draws = new Draws(4);
        double[] x = new double[200_000];
        for (int i = 0; i < x.length; i++) {
            x[i] = draws.poisson(1 + 19.0 * i / x.length);
        }
        for (int i = 1000; i < x.length; i += 2000) {
            x[i] += 60;
        }
        EventSettings rolling = EventSettings.usual().with(new BackgroundRule.Rolling(2001));
        EventTable events = EventFinder.find(x, rolling);
        assertThat(events.size()).isEqualTo(100);
        assertThat(events.meanNet()).isCloseTo(60, within(2.0));
        assertThat(events.background()[0]).isCloseTo(1.1, within(0.3));
        assertThat(events.background()[99]).isCloseTo(19.9, within(0.6));
        assertThat(EventFinder.find(x, EventSettings.usual()).size()).isNotEqualTo(100);
    }

    @Test
    void settingsAreDescribedInWords() {
        assertThat(EventSettings.usual().excluding(List.of(new Span(3, 9))).described())
                .containsEntry("threshold", "exact Poisson, alpha 1e-6")
                .containsEntry("extent", "base to base")
                .containsEntry("subtraction", "between events")
                .containsEntry("excluded acquisitions", "3 to 9");
        assertThat(LOW).isEqualTo(LOW.with(LOW.threshold()));
    }

    @Test
    void badSettingsAreRefused() {
        assertThatThrownBy(() -> LOW.withMinimumPoints(0)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> LOW.withPulseLimit(0)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new Span(5, 5)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new Splitting(-0.1, false)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new BackgroundRule.Rolling(2)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new BackgroundRule.Iterated(-1)).isInstanceOf(InputException.class);
    }

    @Test
    void stretchesOfOthersAreIntegratedWhetherThereIsAnEventOrNot() {
        double[] counts = new double[1000];
        Arrays.setAll(counts, i -> i % 2);
        counts[300] = 40;
        counts[301] = 60;
        EventSettings settings = EventSettings.of(new Poisson(1e-6));
        EventTable table = EventFinder.over(counts, settings, new int[] {298, 600}, new int[] {304, 610});
        double mean = table.limits().subtracted();
        assertThat(mean).isCloseTo(0.5, within(0.01));
        assertThat(table.gross()).containsExactly(40 + 60 + 2, 5);
        assertThat(table.net()[0]).isCloseTo(102 - 6 * mean, within(1e-9));
        assertThat(table.net()[1]).isCloseTo(5 - 10 * mean, within(1e-9));
        assertThat(table.netVariance()[1]).isBetween(5.0, 5.1);
    }

    @Test
    void ownEventsAreIntegratedAsTheyWereFound() {
        double[] counts = new double[1000];
        counts[300] = 40;
        counts[700] = 60;
        EventSettings settings = EventSettings.of(new Poisson(1e-6));
        EventTable own = EventFinder.find(counts, settings);
        EventTable over = EventFinder.over(counts, settings, own.start(), own.end());
        assertThat(over.net()).containsExactly(own.net());
        assertThat(over.netVariance()).containsExactly(own.netVariance());
        assertThat(over.apex()).containsExactly(own.apex());
    }
}
