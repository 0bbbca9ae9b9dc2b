package org.auklet.measure.icpms.perkinelmer;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.measure.icpms.text.Dialect;
import org.auklet.measure.icpms.text.TableLayout;
import org.auklet.measure.icpms.text.TextTraceReader;

/** One {@code .xl} file: a title with the unit, the names, then rows with empty lines between them. */
final class XlFile {

    private static final int HEADER_LINES = 2;
    private static final String TITLE = "intensity vs time";
    private static final String TIME = "time in seconds";

    private XlFile() {}

    /** Whether a text begins as such a file. */
    static boolean recognises(List<String> firstLines) {
        return firstLines.size() >= HEADER_LINES
                && firstLines.get(0).toLowerCase(Locale.ROOT).startsWith(TITLE)
                && firstLines.get(1).toLowerCase(Locale.ROOT).startsWith(TIME);
    }

    /**
     * Reads one line of the laser.
     *
     * @throws org.auklet.quantity.InputException when it is no such file or has no row of numbers
     */
    static Recorded<Trace> read(Path file, ReadOptions options) {
        FileHead head = FileHead.of(file);
        List<String> lines = head.lines(HEADER_LINES + 1);
        if (!recognises(lines)) {
            throw Refusal.of(
                    file,
                    "The title \"Intensity Vs Time\" and the names \"Time in Seconds, ...\" are not there.",
                    "Is this an .xl file of a PerkinElmer program?");
        }
        Dialect dialect = dialect(lines);
        List<String> names = dialect.filledCells(lines.get(1));
        return TextTraceReader.read(head, TableLayout.known(dialect, lines.subList(0, HEADER_LINES), names), options);
    }

    private static Dialect dialect(List<String> lines) {
        if (lines.get(1).indexOf(';') < 0) {
            return Dialect.CSV;
        }
        boolean comma = lines.size() > HEADER_LINES && lines.get(HEADER_LINES).indexOf(',') >= 0;
        return new Dialect(';', comma ? ',' : '.');
    }
}
