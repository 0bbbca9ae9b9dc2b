package org.auklet.measure.icpms.nu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.auklet.measure.icpms.file.Json;
import org.auklet.measure.icpms.file.Json.Node;

/**
 * What {@code run.info} says of a run.
 *
 * @param segments the parts of a cycle
 * @param massCalibration a and b of m/z = (a + b t)^2, t in ns
 * @param accumulations spectra summed in the instrument to one of those that were saved
 * @param singleIonArea area of the pulse of one ion, in the unit of the saved signals
 * @param blankStart the same as {@code massCalibration} for edges at which blanking begins; empty when there is none
 * @param blankEnd for edges at which it ends
 */
record RunInfo(
        List<Segment> segments,
        double[] massCalibration,
        long accumulations,
        double singleIonArea,
        double[] blankStart,
        double[] blankEnd) {

    private static final double HALF_NS_PER_SAMPLE = 0.5;
    /** Edges are counted in steps of 1.25 ns. */
    private static final double NS_PER_EDGE_STEP = 1.25;

    private static final long MOST_ACCUMULATIONS = 1L << 31;

    /**
     * @param number from 1
     * @param periodNs from spectrum to spectrum, ns
     * @param delayNs from the push of the ions to the first sample, ns
     */
    record Segment(int number, double periodNs, double delayNs) {}

    static RunInfo read(Path file) {
        Node root = Json.read(file);
        List<Segment> segments = new ArrayList<>();
        for (Node node : root.get("SegmentInfo").items()) {
            segments.add(new Segment(
                    (int) Math.min(Integer.MAX_VALUE, node.get("Num").count()),
                    node.get("AcquisitionPeriodNs").positive(),
                    node.get("AcquisitionTriggerDelayNs").number()));
        }
        if (segments.isEmpty()) {
            throw root.get("SegmentInfo").problem("The run has no segment.");
        }
        long accumulations = root.get("NumAccumulations1").count()
                * root.get("NumAccumulations2").count();
        if (accumulations < 1 || accumulations > MOST_ACCUMULATIONS) {
            throw root.get("NumAccumulations1").problem("1 or more accumulations were expected.");
        }
        return new RunInfo(
                List.copyOf(segments),
                two(root.get("MassCalCoefficients")),
                accumulations,
                root.get("AverageSingleIonArea").positive(),
                root.find("BlMassCalStartCoef").map(RunInfo::two).orElse(new double[0]),
                root.find("BlMassCalEndCoef").map(RunInfo::two).orElse(new double[0]));
    }

    private static double[] two(Node node) {
        List<Node> items = node.items();
        if (items.size() != 2) {
            throw node.problem("Two coefficients were expected, not " + items.size() + ".");
        }
        return new double[] {items.get(0).number(), items.get(1).number()};
    }

    /** Mass-to-charge ratio of a peak that lies {@code centre} samples of half a nanosecond after the first sample. */
    double mass(double centre, Segment segment) {
        double root = massCalibration[0] + massCalibration[1] * (HALF_NS_PER_SAMPLE * centre + segment.delayNs);
        return root * root;
    }

    /** Whether the run says what masses are blanked. */
    boolean knowsBlanking() {
        return blankStart.length == 2 && blankEnd.length == 2;
    }

    /** Mass-to-charge ratio from which blanking between two edges keeps ions away. */
    double blankedFrom(long edge) {
        double root = blankStart[0] + blankStart[1] * NS_PER_EDGE_STEP * edge;
        return root * root;
    }

    /** Mass-to-charge ratio up to which it does. */
    double blankedTo(long edge) {
        double root = blankEnd[0] + blankEnd[1] * NS_PER_EDGE_STEP * edge;
        return root * root;
    }

    /** Time of one saved spectrum, s. */
    double dwellS(Segment segment) {
        return segment.periodNs * accumulations * 1e-9;
    }
}
