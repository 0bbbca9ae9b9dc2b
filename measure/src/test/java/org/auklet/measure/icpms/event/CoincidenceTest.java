package org.auklet.measure.icpms.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.auklet.measure.icpms.event.threshold.Background;
import org.auklet.measure.icpms.event.threshold.FixedThreshold;
import org.auklet.measure.icpms.probe.ReceptorArithmetic;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;

class CoincidenceTest {

    private static final EventSettings SETTINGS = EventSettings.of(new FixedThreshold(1.0))
            .with(new BackgroundRule.Known(new Background(0.5, 0.0, Double.POSITIVE_INFINITY)))
            .with(Splitting.NEVER)
            .with(Extent.ABOVE_BACKGROUND)
            .with(Subtraction.LEVEL);

    private static EventTable events(double... x) {
        return EventFinder.find(x, SETTINGS);
    }

    @Test
    void stretchesThatShareTwoOfManyPointsAreNeighbours() {
        EventTable a = events(0, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0);
        EventTable b = events(0, 0, 0, 0, 3, 3, 3, 3, 3, 0, 0, 0);
        EventTable c = events(0, 0, 0, 3, 3, 3, 3, 3, 0, 0, 0, 0);
        assertThat(Coincidence.join(List.of(a, b)).size()).isEqualTo(2);
        CoincidentEvents joined = Coincidence.join(List.of(a, c));
        assertThat(joined.size()).isEqualTo(1);
        assertThat(joined.start()).containsExactly(1);
        assertThat(joined.end()).containsExactly(8);
        assertThat(joined.net(0)).containsExactly(10 - 2.5);
        assertThat(joined.net(1)).containsExactly(15 - 2.5);
    }

    @Test
    void shortStretchesThatShareMoreThanHalfAreOne() {
        EventTable a = events(0, 9, 9, 0, 0, 4, 4, 0);
        EventTable b = events(0, 3, 3, 0, 0, 0, 4, 4);
        CoincidentEvents joined = Coincidence.join(List.of(a, b));
        assertThat(joined.size()).isEqualTo(3);
        assertThat(joined.events(0)).containsExactly(1, 1, 0);
        assertThat(joined.events(1)).containsExactly(1, 0, 1);
    }

    /** A cell in one channel that covers two events of another takes both; its sums add. */
    @Test
    void aLongEventJoinsAllItCovers() {
        EventTable cell = events(0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0);
        EventTable label = events(0, 0, 4, 4, 4, 0, 6, 6, 6, 6, 6, 0);
        CoincidentEvents joined = Coincidence.join(List.of(cell, label));
        assertThat(joined.size()).isEqualTo(1);
        assertThat(joined.events(1)).containsExactly(2);
        assertThat(joined.net(1)).containsExactly(12 + 30 - 8 * 0.5);
        assertThat(joined.end()).containsExactly(11);
        assertThat(joined.netVariance(1)[0]).isCloseTo(42.0, within(1e-12));
    }

    @Test
    void integratedAsksTheTraceWhereTheChannelHasNoEvent() {
        EventTable cell = events(0, 2, 2, 2, 0, 0);
        CoincidentEvents joined = Coincidence.join(List.of(cell));
        assertThat(joined.integrated(new double[] {9, 0.25, 0.75, 0.5, 9, 9}, 0.5))
                .containsExactly(0.0);
    }

    @Test
    void compositionIsShareOfNetArea() {
        EventTable a = events(0, 3.5, 3.5, 0, 0, 0, 0);
        EventTable b = events(0, 1.5, 1.5, 0, 0, 7, 0);
        double[][] points = Coincidence.join(List.of(a, b)).composition();
        assertThat(points).hasDimensions(2, 2);
        assertThat(points[0]).containsExactly(0.75, 0.25);
        assertThat(points[1]).containsExactly(0.0, 1.0);
    }

    @Test
    void tracesOfUnequalLengthAreRefused() {
        assertThatThrownBy(() -> Coincidence.join(List.of(events(0, 2, 0), events(0, 2, 0, 0))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("3 and 4");
        assertThatThrownBy(() -> Coincidence.join(List.of())).isInstanceOf(InputException.class);
    }

    /** Two labels on separate cells: as many events are joined by chance as the formula says. */
    @Test
    void chanceGivesTheFalseRate() {
        Draws draws = new Draws(77);
        int width = 10;
        int n = 2_000_000;
        double perDwell = 1e-3;
        double[] a = new double[n];
        double[] b = new double[n];
        for (int i = 0; i + width < n; i++) {
            put(a, i, width, draws.uniform() < perDwell);
            put(b, i, width, draws.uniform() < perDwell);
        }
        CoincidentEvents joined = Coincidence.join(List.of(events(a), events(b)), 0);
        int both = 0;
        int ofA = 0;
        for (int e = 0; e < joined.size(); e++) {
            ofA += joined.events(0)[e] > 0 ? 1 : 0;
            both += joined.events(0)[e] > 0 && joined.events(1)[e] > 0 ? 1 : 0;
        }
        assertThat((double) both / ofA).isCloseTo(ReceptorArithmetic.falseCoincidence(perDwell, width), within(0.01));
    }

    private static void put(double[] x, int at, int width, boolean event) {
        for (int i = at; event && i < at + width; i++) {
            x[i] = 2;
        }
    }
}
