package org.auklet.measure.icpms.thermo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.file.TextFile;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.record.Finding;

/** Laser images of a Thermo iCAP as Qtegra exports a run: one sample per line of the laser, one scan per pixel. */
public final class QtegraReader {

    private static final String TIME = "Time";
    private static final int HEADER_LINES = 5;

    private QtegraReader() {}

    /** Whether a file is such an export, with samples in columns or in rows. */
    public static boolean recognises(FileHead head) {
        return !head.isFolder() && QtegraParser.recognises(head.lines(HEADER_LINES));
    }

    /**
     * Reads the pulses counted.
     *
     * @throws org.auklet.quantity.InputException when it is no such export or is damaged
     */
    public static Recorded<ElementImage> read(Path file, ReadOptions options) {
        return read(file, options, Detector.COUNTER);
    }

    /**
     * Reads what one detector gave.
     *
     * @throws org.auklet.quantity.InputException when it is no such export, is damaged, or has nothing of this detector
     */
    public static Recorded<ElementImage> read(Path file, ReadOptions options, Detector detector) {
        String text = TextFile.decode(TextFile.bytes(file, options.limits().bytes()));
        if (!QtegraParser.recognises(text.lines().limit(HEADER_LINES).toList())) {
            throw Refusal.of(
                    file,
                    "This is no export of a Qtegra run: \"" + QtegraParser.RUNS + "\" was expected.",
                    "Export the run as csv, samples in columns or in rows.");
        }
        QtegraTable table = new QtegraParser(file, text).read(options.limits());
        List<String> isotopes = table.isotopes(detector.label()).stream()
                .filter(isotope -> options.wants(Channel.of(isotope)))
                .toList();
        if (isotopes.isEmpty()) {
            throw Refusal.of(
                    file,
                    "It holds no " + detector.label() + " of what is asked for, but " + table.types() + " of "
                            + table.isotopes(TIME) + ".",
                    "Export the run with these data.");
        }
        return new Recorded<>(image(table, isotopes, detector, options), findings(file, detector));
    }

    private static ElementImage image(
            QtegraTable table, List<String> isotopes, Detector detector, ReadOptions options) {
        List<Channel> channels = new ArrayList<>();
        List<Raster> rasters = new ArrayList<>();
        for (String isotope : isotopes) {
            channels.add(Channel.of(isotope));
            rasters.add(new Raster(table.samples(), table.scans(), table.series(isotope, detector.label())));
        }
        SignalUnit unit = options.unit().orElse(SignalUnit.COUNTS_PER_SECOND);
        return new ElementImage(channels, rasters, unit, PixelSize.UNKNOWN, options.dwellOr(scanTimeS(table)));
    }

    /** Mean step of the times of the first isotope over all lines, s; NaN when there are none. */
    private static double scanTimeS(QtegraTable table) {
        List<String> timed = table.isotopes(TIME);
        if (timed.isEmpty()) {
            return Double.NaN;
        }
        double[] times = table.series(timed.getFirst(), TIME);
        double sum = 0.0;
        int steps = 0;
        for (int i = 1; i < times.length; i++) {
            double step = times[i] - times[i - 1];
            if (i % table.scans() != 0 && step > 0.0) {
                sum += step;
                steps++;
            }
        }
        return steps == 0 ? Double.NaN : sum / steps;
    }

    static List<Finding> findings(Path file, Detector detector) {
        return detector == Detector.COUNTER
                ? List.of()
                : List.of(new Finding(
                        Finding.Severity.WARNING,
                        "analog_signal",
                        file.toString(),
                        List.of(),
                        "",
                        "The analog signal is in the instrument's own unit, not in counts per second.",
                        "Calibrate it against the counter before comparing."));
    }
}
