package org.auklet.measure.icpms.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.record.Finding;

/** Lines of the laser, one under the other, as an image. */
public final class LineStack {

    private LineStack() {}

    /**
     * An image of lines in the order in which they were ablated. A line that is shorter than the longest one is filled
     * with NaN at its end, and a finding says so.
     *
     * @param folder folder the lines are from, as the user named it
     * @param names name of the file of each line
     * @param lines one trace per line, all of the same channels and unit
     * @param pixel size of a pixel
     * @throws org.auklet.quantity.InputException when two lines have other channels or units, or there is none
     */
    public static Recorded<ElementImage> of(Path folder, List<String> names, List<Trace> lines, PixelSize pixel) {
        if (lines.isEmpty()) {
            throw Refusal.of(folder, "It holds no line of the laser.", "Name the folder with one file per line.");
        }
        Trace first = lines.getFirst();
        for (int i = 0; i < lines.size(); i++) {
            requireSame(folder, names, first, lines.get(i), i);
        }
        int columns = lines.stream().mapToInt(Trace::length).max().orElse(0);
        List<Raster> rasters = new ArrayList<>();
        for (int c = 0; c < first.channels().size(); c++) {
            rasters.add(raster(lines, c, columns));
        }
        ElementImage image = new ElementImage(first.channels(), rasters, first.unit(), pixel, scanTimeS(lines));
        return new Recorded<>(image, unequal(folder, lines, columns));
    }

    private static void requireSame(Path folder, List<String> names, Trace first, Trace line, int index) {
        if (!line.channels().equals(first.channels()) || line.unit() != first.unit()) {
            throw Refusal.of(
                    folder.resolve(names.get(index)),
                    "The channels or units " + channels(line) + " are not those of " + names.getFirst() + ", "
                            + channels(first) + ".",
                    "Keep the lines of one image in a folder of their own.");
        }
    }

    private static String channels(Trace line) {
        return String.join(", ", line.channels().stream().map(Channel::name).toList()) + " ("
                + line.unit().ucum() + ")";
    }

    private static Raster raster(List<Trace> lines, int channel, int columns) {
        double[] values = new double[lines.size() * columns];
        for (int row = 0; row < lines.size(); row++) {
            double[] signal = lines.get(row).signal(channel);
            System.arraycopy(signal, 0, values, row * columns, signal.length);
            Arrays.fill(values, row * columns + signal.length, (row + 1) * columns, Double.NaN);
        }
        return new Raster(lines.size(), columns, values);
    }

    private static double scanTimeS(List<Trace> lines) {
        double first = lines.getFirst().dwellS(); // so that the mean of equal times is that time, to the last bit
        return first + lines.stream().mapToDouble(line -> line.dwellS() - first).sum() / lines.size();
    }

    private static List<Finding> unequal(Path folder, List<Trace> lines, int columns) {
        long shorter = lines.stream().filter(line -> line.length() < columns).count();
        return shorter == 0
                ? List.of()
                : List.of(new Finding(
                        Finding.Severity.WARNING,
                        "lines_of_unequal_length",
                        folder.toString(),
                        List.of(),
                        "",
                        shorter + " of " + lines.size() + " lines have fewer than " + columns
                                + " acquisitions; the missing pixels are empty.",
                        "With a laser log the acquisitions find their own place."));
    }
}
