package org.auklet.measure.icpms.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
 * A picture of one channel as a table of numbers without header: a line of text for each line of the picture. Comma,
 * semicolon, tab and spaces may be mixed.
 */
public final class TextImageReader {

    private static final int FEWEST_COLUMNS = 3;
    private static final Dialect SPACES = new Dialect(' ', '.');

    private TextImageReader() {}

    /** Whether a text holds numbers only, at least three in a line. */
    public static boolean recognises(FileHead head) {
        return !head.isFolder()
                && layout(head)
                        .filter(layout -> layout.header().stream().allMatch(String::isBlank))
                        .filter(layout -> layout.rows() > 1 && layout.kinds().size() >= FEWEST_COLUMNS)
                        .filter(layout -> !layout.kinds().contains(ColumnKind.CLOCK))
                        .isPresent();
    }

    /**
     * Reads the picture; its channel is named by the file.
     *
     * @throws org.auklet.quantity.InputException when a line has another number of numbers than the first
     */
    public static Recorded<ElementImage> read(Path file, ReadOptions options) {
        FileHead head = FileHead.of(file);
        TableLayout layout = layout(head)
                .orElseThrow(() -> Refusal.of(
                        file, "No line is a row of numbers.", "Export the picture as text: numbers and nothing else."));
        NumberTable table = table(head, layout, options);
        if (table.skipped() > 0 || !layout.header().stream().allMatch(String::isBlank)) {
            int line = layout.header().isEmpty() ? table.firstSkipped().getFirst() : 1;
            throw Refusal.atLine(
                    file,
                    line,
                    "",
                    "The line does not hold " + layout.kinds().size() + " numbers as the others do.",
                    "A picture has as many numbers in every line and no header.");
        }
        Channel channel = Channel.of(head.name().replaceFirst("\\.[^.]*$", ""));
        SignalUnit unit = options.unit().orElse(SignalUnit.COUNTS);
        return new Recorded<>(
                new ElementImage(
                        List.of(channel), List.of(raster(table)), unit, PixelSize.UNKNOWN, options.dwellOr(Double.NaN)),
                assumed(file, options));
    }

    private static List<Finding> assumed(Path file, ReadOptions options) {
        return options.unit().isPresent()
                ? List.of()
                : List.of(new Finding(
                        Finding.Severity.NOTE,
                        "signal_unit_assumed",
                        file.toString(),
                        List.of(),
                        "",
                        "The file names no unit; counts per pixel are assumed.",
                        "Say it if it is another."));
    }

    private static Optional<TableLayout> layout(FileHead head) {
        return TableLayout.of(head)
                .filter(layout -> layout.rows()
                        == head.lines(TableLayout.MOST_LINES).stream()
                                .filter(line -> !line.isBlank())
                                .count())
                .or(() -> TableLayout.of(
                        FileHead.LENGTH == head.start().length
                                ? whole(mixed(head.text()).lines().toList())
                                : mixed(head.text()).lines().toList()));
    }

    private static List<String> whole(List<String> lines) {
        return lines.subList(0, Math.max(0, lines.size() - 1));
    }

    private static String mixed(String text) {
        return text.replace(',', ' ').replace(';', ' ').replace('\t', ' ');
    }

    private static NumberTable table(FileHead head, TableLayout layout, ReadOptions options) {
        List<ColumnKind> kinds =
                new ArrayList<>(Collections.nCopies(layout.kinds().size(), ColumnKind.NUMBER));
        if (!layout.dialect().equals(SPACES)) {
            return TextTraceReader.table(head, layout, kinds, options);
        }
        byte[] text = mixed(TextFile.read(head.path())).getBytes(StandardCharsets.UTF_8);
        try {
            return new NumberTableReader(head.path(), SPACES, kinds, options.limits())
                    .read(new ByteArrayInputStream(text), layout.header().size(), text.length);
        } catch (IOException e) {
            throw Refusal.of(head.path(), e);
        }
    }

    private static Raster raster(NumberTable table) {
        int columns = table.columns().length;
        double[] values = new double[Math.multiplyExact(table.rows(), columns)];
        for (int c = 0; c < columns; c++) {
            for (int r = 0; r < table.rows(); r++) {
                values[r * columns + c] = table.columns()[c][r];
            }
        }
        return new Raster(table.rows(), columns, values);
    }
}
