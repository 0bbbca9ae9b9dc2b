package org.auklet.measure.icpms.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.auklet.measure.icpms.event.DeadTime;
import org.auklet.measure.icpms.event.EventFinder;
import org.auklet.measure.icpms.event.EventSettings;
import org.auklet.measure.icpms.event.EventTable;
import org.auklet.measure.icpms.event.threshold.ThresholdChoice;
import org.junit.jupiter.api.Test;

/** The analysis of events, judged by traces whose events are known. */
class FoundEventsTest {

    private static final double ALPHA = 1e-6;

    private static EventTable found(double[] counts) {
        return EventFinder.find(
                counts, EventSettings.of(ThresholdChoice.of(counts, ALPHA).threshold()));
    }

    private static double expected(List<Event> events, int channel) {
        return events.stream().mapToDouble(e -> e.counts().get(channel)).sum();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }

    /** Events that overlap by less than four standard deviations cannot be told apart by anybody. */
    private static long apart(List<Event> events) {
        long apart = 1;
        for (int i = 1; i < events.size(); i++) {
            double reach =
                    4 * Math.max(events.get(i).sigmaS(), events.get(i - 1).sigmaS());
            apart += events.get(i).centreS() - events.get(i - 1).centreS() > reach ? 1 : 0;
        }
        return apart;
    }

    /** As many events as there are, and in sum as many counts: dead time restored, background taken off. */
    @Test
    void cellsOnAQuadrupoleAreFound() {
        SingleCells example = SingleCells.example();
        Recording r = example.run(21).cells(example.populations().getFirst(), 1);
        double dwell = r.trace().dwellS();
        EventTable table =
                found(DeadTime.of(20e-9).correct(r.trace().signal(0), dwell).counts());
        assertThat((double) table.size())
                .isCloseTo(apart(r.events()), within(0.02 * r.events().size()));
        double all = expected(r.events(), 0);
        assertThat(sum(table.net())).isCloseTo(all, within(0.005 * all + 5 * Math.sqrt(all)));
    }

    /** Few ions and a background of 0.003: tails of events must not pass for background, or half of the cells are lost. */
    @Test
    void cellsOnATimeOfFlightInstrumentAreFound() {
        TwoLabelRun run = TwoLabels.example().run(1);
        for (String name : List.of("hela", "siha", "au-50nm")) {
            Recording r = run.recording(name);
            double[] gold = r.trace().signal(2);
            ThresholdChoice choice = ThresholdChoice.of(gold, ALPHA);
            assertThat(choice.seen().ionMean()).as(name).isCloseTo(1, within(0.1));
            EventTable table = found(gold);
            assertThat((double) table.size())
                    .as(name)
                    .isCloseTo(apart(r.events()), within(0.03 * r.events().size()));
            double all = expected(r.events(), 2);
            assertThat(sum(table.net())).as(name).isCloseTo(all, within(0.01 * all + 5 * Math.sqrt(1.3 * all)));
        }
    }

    /** A solution is no cell: no more events than alpha allows. */
    @Test
    void aStandardHoldsNoEvents() {
        Recording r = SingleCells.example().run(21).standard(4, 1);
        assertThat(found(r.trace().signal(0)).size()).isLessThanOrEqualTo(1);
        Recording ions = TwoLabels.example().run(21).standard(2, 1);
        assertThat(found(ions.trace().signal(2)).size()).isLessThanOrEqualTo(1);
    }
}
