package org.auklet.measure.icpms.simulate.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.SignalUnit;

/**
 * An Agilent batch ({@code NAME.b}): a data folder per line with binary scans, as a single-quadrupole 7700 writes it, the
 * csv of each line beside, and the batch's log and method.
 */
public final class AgilentBatchFiles {

    private AgilentBatchFiles() {}

    /**
     * What the instrument was told.
     *
     * @param accumulationS time spent on each mass within one scan, s, by channel
     * @param started start of the first line
     * @param lineEveryS time from the start of a line to the start of the next, s
     */
    public record Method(List<Double> accumulationS, LocalDateTime started, double lineEveryS) {

        public Method {
            accumulationS = List.copyOf(accumulationS);
        }

        LocalDateTime start(int line) {
            return started.plusNanos(Math.round(line * lineEveryS * 1e9));
        }
    }

    /**
     * Writes an image, a line per row.
     *
     * @param folder the batch to make; its name should end in {@code .b}
     * @param image counts, or counts per second, with the time from pixel to pixel
     * @param method what the instrument was told
     */
    public static void write(Path folder, ElementImage image, Method method) throws IOException {
        if (method.accumulationS().size() != image.channels().size()) {
            throw new IllegalArgumentException("one accumulation time per channel");
        }
        List<AgilentLineFiles> lines = new ArrayList<>();
        for (int row = 0; row < image.rows(); row++) {
            lines.add(new AgilentLineFiles(
                    folder, row + 1, method.start(row), image, method, counts(image, row, method)));
        }
        Files.createDirectories(folder.resolve("Method"));
        for (AgilentLineFiles line : lines) {
            line.write();
        }
        AgilentBatchLog.write(folder, image.channels(), method.accumulationS(), lines);
    }

    /** Counts of a row by channel and column. */
    private static double[][] counts(ElementImage image, int row, Method method) {
        double[][] counts = new double[image.channels().size()][image.columns()];
        for (int c = 0; c < counts.length; c++) {
            double factor = image.unit() == SignalUnit.COUNTS
                    ? 1.0
                    : method.accumulationS().get(c);
            for (int i = 0; i < counts[c].length; i++) {
                counts[c][i] = factor * image.signal().get(c).at(row, i);
            }
        }
        return counts;
    }
}
