package org.auklet.measure.icpms.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.signal.Trace;
import org.junit.jupiter.api.Test;

/** What was simulated against what was asked for; limits are 5 standard errors. */
class SingleCellsTest {

    private static final SingleCells EXAMPLE = SingleCells.example();
    private static final Cells HELA = EXAMPLE.populations().getFirst();

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }

    private static double expected(Recording r) {
        return r.background().getFirst() * r.trace().length()
                + r.events().stream().mapToDouble(e -> e.counts().getFirst()).sum();
    }

    /** Less what the dead time takes, 1 to 4 % here: rates within a cell's event reach some 1e6 per second. */
    @Test
    void countsAreThoseOfBackgroundAndEvents() {
        Recording r = EXAMPLE.run(5).cells(HELA, 1);
        double expected = expected(r);
        assertThat(sum(r.trace().signal(0))).isBetween(0.95 * expected, 0.995 * expected);
    }

    @Test
    void withoutDeadTimeNothingIsLost() {
        Nebulised i = EXAMPLE.instrument();
        double[] signal = new double[20_000];
        EventShape.add(signal, i.dwellS(), 1.0, 110e-6, 350);
        assertThat(sum(signal)).isCloseTo(350, within(350e-6));
        double centre = IntStream.range(0, signal.length)
                        .mapToDouble(k -> signal[k] * (k + 0.5) * i.dwellS())
                        .sum()
                / 350;
        assertThat(centre).isCloseTo(1.0, within(1e-6));
    }

    /** An event at the very edge loses what lies outside, and nothing else goes wrong. */
    @Test
    void anEventAtTheEdgeIsCut() {
        double[] signal = new double[10];
        EventShape.add(signal, 1e-4, 0, 1e-4, 100);
        assertThat(sum(signal)).isCloseTo(50, within(1e-3));
    }

    @Test
    void cellsArriveAtTheirRateAndSomeInPairs() {
        SingleCells longer = EXAMPLE.lasting(200);
        Recording r = longer.run(7).cells(HELA, 1);
        double n = EXAMPLE.eventsPerS() * 200;
        assertThat((double) r.events().size()).isCloseTo(n, within(5 * Math.sqrt(n)));
        double pairs = r.events().stream().filter(e -> e.cells() == 2).count()
                / (double) r.events().size();
        assertThat(pairs).isCloseTo(EXAMPLE.doubletShare(), within(5 * Math.sqrt(0.01 * 0.99 / n)));
    }

    @Test
    void receptorsPerCellFollowTheLognormalOfThePreparation() {
        SingleCellRun run = EXAMPLE.lasting(200).run(7);
        Cells prepared = run.prepared(HELA, 2);
        List<Event> singles =
                run.cells(HELA, 2).events().stream().filter(e -> e.cells() == 1).toList();
        double mean = singles.stream()
                .mapToDouble(e -> e.receptors().getFirst())
                .average()
                .orElseThrow();
        double sd = prepared.meanReceptors() * Math.sqrt(Math.expm1(0.45 * 0.45));
        assertThat(mean).isCloseTo(prepared.meanReceptors(), within(5 * sd / Math.sqrt(singles.size())));
        assertThat(prepared.medianReceptors()).isNotEqualTo(HELA.medianReceptors());
    }

    /** Receptors to clusters to counts, by hand: 20 / 22 occupied, 24 atoms of 196.96657 g/mol, 1.449e14 / (2.5e-7 0.35). */
    @Test
    void countsOfACellFollowFromItsReceptors() {
        Label label = EXAMPLE.label();
        assertThat(label.occupancy()).isCloseTo(20.0 / 22, within(1e-12));
        double kg = label.massKg(label.clusters(11_000));
        assertThat(kg).isCloseTo(10_000 * 24 * 0.19696657 / 6.02214076e23, within(1e-32));
        assertThat(kg * EXAMPLE.instrument().countsPerKg()).isCloseTo(129.99, within(0.01));
    }

    @Test
    void blockedCellsKeepOnlyWhatSticks() {
        Recording blank = EXAMPLE.run(5).blank(HELA);
        assertThat(blank.events())
                .isNotEmpty()
                .allMatch(e -> e.receptors().getFirst() == 0)
                .allMatch(e -> e.clusters().getFirst() > 0);
    }

    /** A standard of 1 ug/L: 1.449e14 x 1e-9 x 1e-4 = 14.49 counts per acquisition, and 0.03 of the gas. */
    @Test
    void aStandardGivesItsCounts() {
        Trace trace = EXAMPLE.run(5).standard(4, 1).trace();
        double mean = sum(trace.signal(0)) / trace.length();
        double rate = 14.52 / 1e-4;
        double counted = 14.52 / (1 + rate * 20e-9);
        assertThat(mean).isCloseTo(counted, within(5 * Math.sqrt(counted / trace.length())));
    }

    @Test
    void theSameSeedGivesTheSameWhateverCameBefore() {
        SingleCellRun one = EXAMPLE.run(11);
        one.particles();
        double[] first = one.cells(HELA, 3).trace().signal(0);
        assertThat(EXAMPLE.run(11).cells(HELA, 3).trace().signal(0)).isEqualTo(first);
        assertThat(EXAMPLE.run(12).cells(HELA, 3).trace().signal(0)).isNotEqualTo(first);
        assertThat(EXAMPLE.run(11).recording("hela-3").trace().signal(0)).isEqualTo(first);
    }

    /** What the analyst is told errs as much as is said: chi squared of the stated flows of many sessions. */
    @Test
    void statedValuesErrAsMuchAsTheySay() {
        double chi = IntStream.range(0, 1000)
                .mapToObj(seed -> EXAMPLE.run(seed).flow())
                .mapToDouble(s -> Math.pow((s.stated() / s.truth() - 1) / s.relativeU(), 2))
                .sum();
        assertThat(chi).isCloseTo(1000, within(5 * Math.sqrt(2000)));
    }

    @Test
    void eachAcquisitionHasAName() {
        List<String> names = EXAMPLE.run(1).names();
        assertThat(names)
                .doesNotHaveDuplicates()
                .hasSize(15 + 1 + 8)
                .contains("ionic-0ngL-1", "ionic-1000ngL-3", "au-30nm", "hela-1", "blocked-siha");
    }
}
