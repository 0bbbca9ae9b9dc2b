package org.auklet.measure.icpms.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

/**
 * All lines of a laser image side by side in one csv file, the layout of the repository la-icp-msi_segmentation: line 1
 * the name of the laser line over each column, line 2 when it began, line 3 the isotope of each column, then one row
 * per acquisition, whose first cell is the time in days. Numbers are thousands of counts per second.
 */
public final class LineTableReader {

    private static final int HEADER_LINES = 3;
    private static final Pattern ISOTOPES = Pattern.compile(",\\s*[A-Z][a-z]?:\\d{1,3},");
    private static final double DAY_S = 86_400.0;
    private static final double THOUSAND = 1000.0;

    private LineTableReader() {}

    /** Whether a text begins with the three lines of this layout. */
    public static boolean recognises(FileHead head) {
        if (head.lines(1).stream().noneMatch(line -> line.startsWith("Time of scan["))) {
            return false;
        }
        List<String> header = header(head);
        return header.size() == HEADER_LINES
                && ISOTOPES.matcher(header.getLast()).lookingAt();
    }

    /** The three lines, which in a wide table are longer than what is looked at of other files. */
    private static List<String> header(FileHead head) {
        try (InputStream in = Files.newInputStream(head.path())) {
            return TextFile.decode(in.readNBytes(NumberTableReader.BUFFER))
                    .lines()
                    .limit(HEADER_LINES)
                    .toList();
        } catch (IOException e) {
            throw Refusal.of(head.path(), e);
        }
    }

    /**
     * Reads the image in counts per second, one row for each line of the laser.
     *
     * @throws org.auklet.quantity.InputException when a line has not every isotope once
     */
    public static Recorded<ElementImage> read(Path file, ReadOptions options) {
        FileHead head = FileHead.of(file);
        if (!recognises(head)) {
            throw Refusal.of(
                    file,
                    "The three header lines (line names, start times, isotopes) are not there.",
                    "Is this another kind of csv file?");
        }
        List<String> header = header(head);
        List<String> names = Dialect.CSV.filledCells(header.getFirst());
        List<String> isotopes = Dialect.CSV.filledCells(header.get(2));
        if (names.size() != isotopes.size()) {
            throw Refusal.atLine(
                    file, 3, "", isotopes.size() - 1 + " isotopes under " + (names.size() - 1) + " line names.", "");
        }
        Map<String, List<Integer>> columns = columnsByIsotope(isotopes);
        int lines = columns.values().iterator().next().size();
        requireWholeLines(file, columns, names, lines);
        NumberTable table = table(head, header, options);
        return new Recorded<>(image(file, columns, table, options), findings(file, table));
    }

    private static Map<String, List<Integer>> columnsByIsotope(List<String> isotopes) {
        Map<String, List<Integer>> columns = new LinkedHashMap<>();
        for (int c = 1; c < isotopes.size(); c++) {
            columns.computeIfAbsent(isotopes.get(c), isotope -> new ArrayList<>())
                    .add(c);
        }
        return columns;
    }

    private static void requireWholeLines(
            Path file, Map<String, List<Integer>> columns, List<String> names, int lines) {
        columns.forEach((isotope, places) -> {
            long different = places.stream().map(names::get).distinct().count();
            if (places.size() != lines || different != lines) {
                throw Refusal.atLine(
                        file,
                        3,
                        isotope,
                        "The isotope is in " + places.size() + " columns of " + different + " lines; " + lines
                                + " were expected.",
                        "Every line needs every isotope once.");
            }
        });
    }

    private static NumberTable table(FileHead head, List<String> header, ReadOptions options) {
        int columns = Dialect.CSV.filledCells(header.getLast()).size();
        List<ColumnKind> kinds = Collections.nCopies(columns, ColumnKind.NUMBER);
        return TextTraceReader.table(head, new TableLayout(Dialect.CSV, header, List.of(), kinds, 0), kinds, options);
    }

    private static ElementImage image(
            Path file, Map<String, List<Integer>> columns, NumberTable table, ReadOptions options) {
        if (table.rows() == 0) {
            throw Refusal.of(file, "No row of numbers follows the header.", "Is the file cut off?");
        }
        List<Channel> channels = new ArrayList<>();
        List<Raster> rasters = new ArrayList<>();
        columns.forEach((isotope, places) -> {
            Channel channel = Channel.of(isotope);
            if (options.wants(channel)) {
                channels.add(channel);
                rasters.add(raster(table, places));
            }
        });
        if (channels.isEmpty()) {
            throw Refusal.of(
                    file, "It holds " + columns.keySet() + ", none of what is asked for.", "Name one of them.");
        }
        double stepS = TimeAxis.of(table.columns()[0]).dwellS() * DAY_S;
        return new ElementImage(
                channels, rasters, SignalUnit.COUNTS_PER_SECOND, PixelSize.UNKNOWN, options.dwellOr(stepS));
    }

    private static Raster raster(NumberTable table, List<Integer> places) {
        int columns = table.rows();
        double[] values = new double[Math.multiplyExact(places.size(), columns)];
        for (int line = 0; line < places.size(); line++) {
            double[] signal = table.columns()[places.get(line)];
            for (int i = 0; i < columns; i++) {
                values[line * columns + i] = signal[i] * THOUSAND;
            }
        }
        return new Raster(places.size(), columns, values);
    }

    private static List<Finding> findings(Path file, NumberTable table) {
        return table.skipped() == 0
                ? List.of()
                : List.of(new Finding(
                        Finding.Severity.WARNING,
                        "skipped_rows",
                        file.toString(),
                        table.firstSkipped(),
                        "",
                        table.skipped() + " lines are no rows of numbers and were left out.",
                        "Mend them: the pixels after them have moved up."));
    }
}
