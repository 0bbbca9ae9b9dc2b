package org.auklet.measure.icpms.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.event.DeadTime;
import org.auklet.measure.icpms.event.EventFinder;
import org.auklet.measure.icpms.event.EventSettings;
import org.auklet.measure.icpms.event.EventTable;
import org.auklet.measure.icpms.probe.CellCounts;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.measure.icpms.probe.IntervalKind;
import org.auklet.measure.icpms.probe.IsotopePattern;
import org.auklet.measure.icpms.probe.Occupancy;
import org.auklet.measure.icpms.probe.Probe;
import org.auklet.measure.icpms.probe.ReceptorEstimate;
import org.auklet.measure.icpms.probe.ReceptorModel;
import org.auklet.measure.icpms.probe.ReceptorsPerCluster;
import org.auklet.measure.icpms.probe.Response;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.junit.jupiter.api.Test;

/**
 * From traces to receptors per cell, as a session goes: three preparations, a blank, reference particles; the diameter of
 * the particles is known to 1 %, and preparations differ by 5 %. What is recovered is judged by what was put in.
 */
class ReceptorsRecoveredTest {

    /** Sessions; the goal is stated for 2,000: {@code -Dsessions=2000} (of 1,500, 1,442 were covered). */
    private static final int SESSIONS = Integer.getInteger("sessions", 400);

    private static final double DEAD_TIME = 20e-9;

    private static final SingleCells SHORT = shortSessions();

    /** The example without doublets, particles of one size, three seconds an acquisition. */
    private static SingleCells shortSessions() {
        SingleCells x = SingleCells.example();
        return new SingleCells(
                x.label(),
                x.populations(),
                x.replicates(),
                x.replicateSpread(),
                x.instrument(),
                3,
                15,
                0,
                x.gasBackgroundPerS(),
                x.freeClusterMolPerL(),
                x.standardsKgPerL(),
                x.readings(),
                x.readingS(),
                x.particleNm(),
                0.02,
                x.known());
    }

    private static EventTable found(Recording r) {
        double[] counts = DeadTime.of(DEAD_TIME)
                .correct(r.trace().signal(0), r.trace().dwellS())
                .counts();
        return EventFinder.find(counts, EventSettings.usual());
    }

    private static InputQuantity measured(String name, String unit, double value, double u) {
        return InputQuantity.of(name, unit, value, u, EvidenceGrade.MEASURED, "simulated");
    }

    private static ReceptorModel model(SingleCellRun run) {
        Label label = run.experiment().label();
        CellCounts particles = CellCounts.of(found(run.particles()).net(), 0, "particles");
        Stated diameter = run.particleNm();
        Response response = Response.ofParticles(
                measured("particle", "{counts}", particles.mean(), particles.standardError()),
                measured("diameter", "um", diameter.stated() / 1000, diameter.relativeU() * diameter.stated() / 1000),
                measured("density", "kg/L", 19.32, 0),
                measured("fraction", "1", 1, 0),
                197);
        Probe probe = new Probe(
                label.name(),
                label.receptor(),
                IsotopePattern.natural("Au"),
                197,
                measured("atoms", "1", 24, 0),
                Double.NaN,
                new ReceptorsPerCluster(1, new Interval(1, 1), EvidenceGrade.ASSUMED, "simulated so"),
                new Occupancy(
                        measured("KD", "mol/L", label.kdMolPerL(), 0),
                        measured("C", "mol/L", label.concentrationMolPerL(), 0)));
        return new ReceptorModel(probe, response, List.of());
    }

    private static ReceptorEstimate estimate(SingleCellRun run, Cells cells) {
        double[] means = IntStream.rangeClosed(1, SHORT.replicates())
                .mapToDouble(r -> found(run.cells(cells, r)).meanNet())
                .toArray();
        CellCounts labelled = CellCounts.of(means, 0, "preparations");
        CellCounts blank = CellCounts.of(found(run.blank(cells)).net(), 0, "blank");
        ReceptorModel model = model(run);
        return model.estimate(
                IntervalKind.MEAN_OF_POPULATION,
                model.meanOfPopulation(labelled, blank),
                4000,
                run.streams().seed());
    }

    /** Between 93 and 97 % of 2,000; of fewer sessions what three standard errors allow. */
    @Test
    void intervalsCoverTheTruth() {
        Cells cells = SHORT.populations().getFirst();
        double truth = cells.meanReceptors();
        List<ReceptorEstimate> all = IntStream.range(0, SESSIONS)
                .parallel()
                .mapToObj(seed -> estimate(SHORT.run(seed), cells))
                .toList();
        long covered = all.stream().filter(e -> e.interval95().contains(truth)).count();
        double mean =
                all.stream().mapToDouble(ReceptorEstimate::value).average().orElseThrow();
        double slack = Math.max(0.02, 3 * Math.sqrt(0.95 * 0.05 / SESSIONS));
        assertThat((double) covered / SESSIONS).isCloseTo(0.95, within(slack));
        assertThat(mean).isCloseTo(truth, within(0.02 * truth));
    }
}
