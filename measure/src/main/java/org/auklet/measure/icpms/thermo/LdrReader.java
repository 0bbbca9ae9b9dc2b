package org.auklet.measure.icpms.thermo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.measure.icpms.text.Dialect;
import org.auklet.measure.icpms.text.LineStack;
import org.auklet.measure.icpms.text.NaturalOrder;
import org.auklet.measure.icpms.text.TableLayout;
import org.auklet.measure.icpms.text.TextTraceReader;
import org.auklet.record.Finding;

/**
 * Laser images of a Thermo iCAP as a folder of files with one line of the laser each: settings of the instrument, the
 * names, a row of dwell times, then times and counts per second.
 */
public final class LdrReader {

    private static final int LOOKED_AT = 64;
    private static final Dialect DIALECT = Dialect.CSV;

    private LdrReader() {}

    /** Whether a folder holds such files. */
    public static boolean recognises(FileHead head) {
        return head.entriesEndingWith(".csv").stream()
                .findFirst()
                .map(head::inside)
                .filter(LdrReader::recognisesLine)
                .isPresent();
    }

    /** Whether a file is one such line. */
    public static boolean recognisesLine(FileHead head) {
        List<String> lines = head.lines(2);
        return lines.size() == 2
                && lines.getFirst().startsWith("<Identifier>")
                && lines.get(1).startsWith("Software:Name=Qtegra");
    }

    /**
     * Reads one line as a trace.
     *
     * @throws org.auklet.quantity.InputException when it is no such file or has no row of numbers
     */
    public static Recorded<Trace> readLine(Path file, ReadOptions options) {
        FileHead head = FileHead.of(file);
        List<String> lines = head.lines(LOOKED_AT);
        OptionalInt names = IntStream.range(0, lines.size() - 1)
                .filter(i ->
                        lines.get(i).startsWith("Time,") && lines.get(i + 1).contains("dwell time="))
                .findFirst();
        if (names.isEmpty()) {
            throw Refusal.of(
                    file,
                    "The line of names (Time, ...) followed by the dwell times was not found.",
                    "Is this a line of a laser image from Qtegra?");
        }
        TableLayout layout = TableLayout.known(
                DIALECT,
                lines.subList(0, names.getAsInt() + 2),
                DIALECT.filledCells(lines.get(names.getAsInt()).replaceFirst("Time", "Time (s)")));
        return TextTraceReader.read(
                head, layout, options.unit().isPresent() ? options : options.withUnit(SignalUnit.COUNTS_PER_SECOND));
    }

    /**
     * Reads the image, its lines in the order of the numbers in the names of the files.
     *
     * @throws org.auklet.quantity.InputException when there is no line, one is damaged, or channels differ
     */
    public static Recorded<ElementImage> read(Path folder, ReadOptions options) {
        List<String> names = FileHead.of(folder).entriesEndingWith(".csv").stream()
                .sorted(NaturalOrder.ASCENDING)
                .toList();
        List<Recorded<Trace>> lines = names.stream()
                .map(name -> readLine(folder.resolve(name), options))
                .toList();
        Recorded<ElementImage> image = LineStack.of(
                folder, names, lines.stream().map(Recorded::content).toList(), PixelSize.UNKNOWN);
        List<Finding> findings = new ArrayList<>(image.findings());
        lines.forEach(line -> findings.addAll(line.findings()));
        return new Recorded<>(image.content(), findings);
    }
}
