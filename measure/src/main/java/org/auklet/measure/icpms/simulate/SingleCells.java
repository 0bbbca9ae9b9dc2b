package org.auklet.measure.icpms.simulate;

import java.util.List;
import org.auklet.measure.icpms.signal.Channel;

/**
 * Cells with one label on a quadrupole: gold clusters on a receptor, two populations in replicates, their receptors blocked
 * as blanks, ionic standards and a nanoparticle reference for the transport efficiency.
 *
 * @param label the cluster and its receptor
 * @param populations populations of cells
 * @param replicates acquisitions of each population
 * @param replicateSpread relative standard deviation from preparation to preparation
 * @param instrument uptake, efficiency, response, dwell time and detector as they are
 * @param durationS length of an acquisition of cells or particles, s
 * @param eventsPerS cells or particles per second
 * @param doubletShare share of the events that are two cells stuck together
 * @param gasBackgroundPerS counts per second of the gas and the reagents
 * @param freeClusterMolPerL label left in the suspension, mol/L
 * @param standardsKgPerL concentrations of the ionic standards, kg/L; the first is the blank
 * @param readings readings of each standard
 * @param readingS length of a reading, s
 * @param particleNm diameter of the reference particles, nm
 * @param particleSpread relative standard deviation of their diameters
 * @param known how well the analyst knows flow, particles and standards
 */
public record SingleCells(
        Label label,
        List<Cells> populations,
        int replicates,
        double replicateSpread,
        Nebulised instrument,
        double durationS,
        double eventsPerS,
        double doubletShare,
        double gasBackgroundPerS,
        double freeClusterMolPerL,
        List<Double> standardsKgPerL,
        int readings,
        double readingS,
        double particleNm,
        double particleSpread,
        Known known) {

    static final Channel AU = new Channel("Au197", "Au", 197, 196.96657);

    public SingleCells {
        populations = List.copyOf(populations);
        standardsKgPerL = List.copyOf(standardsKgPerL);
    }

    /**
     * Relative standard uncertainties of what the analyst is told.
     *
     * @param flow uptake
     * @param particleNumber particles per litre of the reference
     * @param particleDiameter mean diameter of the reference
     * @param standards concentration of an ionic standard
     */
    public record Known(double flow, double particleNumber, double particleDiameter, double standards) {}

    /**
     * The example: Au24 clusters on EGFR of HeLa and SiHa cells. Receptor numbers are of the order of those of cervical
     * cells (30,000); 0.6 ag of gold give a count, as on an ordinary quadrupole at 100 us.
     */
    public static SingleCells example() {
        return new SingleCells(
                new Label("Au24", "EGFR", "Au", Gold.MOLAR_MASS, 24, 1, 2e-9, 20e-9),
                List.of(new Cells("HeLa", 30_000, 0.45, 3_000, 0.3), new Cells("SiHa", 45_000, 0.45, 3_000, 0.3)),
                3,
                0.05,
                new Nebulised(2.5e-7, 0.35, 1.449e14, 100e-6, new Detector.PulseCounter(20e-9)),
                10,
                20,
                0.01,
                300,
                4e-12,
                List.of(0.0, 0.1e-9, 0.2e-9, 0.5e-9, 1e-9),
                3,
                1,
                30,
                0.06,
                new Known(0.02, 0.03, 0.01, 0.01));
    }

    /** The same experiment with acquisitions of another length, s. */
    public SingleCells lasting(double seconds) {
        return new SingleCells(
                label,
                populations,
                replicates,
                replicateSpread,
                instrument,
                seconds,
                eventsPerS,
                doubletShare,
                gasBackgroundPerS,
                freeClusterMolPerL,
                standardsKgPerL,
                readings,
                readingS,
                particleNm,
                particleSpread,
                known);
    }

    /** Everything that is acquired in one session. */
    public SingleCellRun run(long seed) {
        return new SingleCellRun(this, new Streams(seed));
    }
}
