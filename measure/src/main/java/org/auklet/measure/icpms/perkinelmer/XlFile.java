package org.auklet.measure.icpms.perkinelmer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.file.TextFile;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.measure.icpms.text.Dialect;
import org.auklet.measure.icpms.text.NumberTable;
import org.auklet.measure.icpms.text.NumberTable.Kind;
import org.auklet.measure.icpms.text.NumberTableReader;
import org.auklet.measure.icpms.text.SignalLabel;
import org.auklet.measure.icpms.text.TimeAxis;
import org.auklet.record.Finding;

/** One {@code .xl} file: a title with the unit, the names, then rows with empty lines between them. */
final class XlFile {

    private static final int LONGEST_HEADER = 1 << 16;
    private static final String TITLE = "intensity vs time";
    private static final String TIME = "time in seconds";

    private XlFile() {}

    /** Whether a text begins as such a file. */
    static boolean recognises(List<String> firstLines) {
        return firstLines.size() >= 2
                && firstLines.get(0).toLowerCase(Locale.ROOT).startsWith(TITLE)
                && firstLines.get(1).toLowerCase(Locale.ROOT).startsWith(TIME);
    }

    /**
     * Reads one line of the laser.
     *
     * @throws org.auklet.quantity.InputException when it is no such file or has no row of numbers
     */
    static Recorded<Trace> read(Path file, ReadOptions options) {
        byte[] bytes = TextFile.bytes(file, options.limits().bytes());
        List<String> header = new String(
                        Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST_HEADER)), StandardCharsets.ISO_8859_1)
                .lines()
                .limit(3)
                .toList();
        if (!recognises(header)) {
            throw Refusal.of(
                    file,
                    "The title \"Intensity Vs Time\" and the names \"Time in Seconds, ...\" are not there.",
                    "Is this an .xl file of a PerkinElmer program?");
        }
        Dialect dialect = dialect(header);
        List<String> names = dialect.filledCells(header.get(1));
        List<Channel> channels = new ArrayList<>();
        List<Kind> kinds = new ArrayList<>(List.of(Kind.NUMBER));
        for (String name : names.subList(1, names.size())) {
            Channel channel = SignalLabel.channel(name);
            boolean wanted = options.wants(channel);
            kinds.add(wanted ? Kind.NUMBER : Kind.IGNORED);
            if (wanted) {
                channels.add(channel);
            }
        }
        if (channels.isEmpty()) {
            throw Refusal.atLine(
                    file, 2, "", "It holds " + names + ", none of what is asked for.", "Name one of these channels.");
        }
        return trace(file, options, header.getFirst(), channels, table(file, options, bytes, dialect, kinds));
    }

    private static Dialect dialect(List<String> header) {
        if (header.get(1).indexOf(';') < 0) {
            return Dialect.CSV;
        }
        boolean comma = header.size() > 2 && header.get(2).indexOf(',') >= 0;
        return new Dialect(';', comma ? ',' : '.');
    }

    private static NumberTable table(Path file, ReadOptions options, byte[] bytes, Dialect dialect, List<Kind> kinds) {
        try {
            return new NumberTableReader(file, dialect, kinds, options.limits())
                    .read(new ByteArrayInputStream(bytes), 2, bytes.length);
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    private static Recorded<Trace> trace(
            Path file, ReadOptions options, String title, List<Channel> channels, NumberTable table) {
        if (table.rows() == 0) {
            throw Refusal.of(file, "No row of numbers follows the header.", "Is the file cut off?");
        }
        double[][] signal = Arrays.copyOfRange(table.columns(), 1, table.columns().length);
        TimeAxis times = TimeAxis.of(table.columns()[0]); // often 0 throughout: then it says nothing
        Optional<SignalUnit> unit = options.unit().or(() -> SignalLabel.unit(title));
        Trace trace = new Trace(
                channels,
                signal,
                options.dwellOr(times.dwellS()),
                times.startS(),
                unit.orElse(SignalUnit.COUNTS_PER_SECOND));
        return new Recorded<>(trace, findings(file, table, unit.isEmpty()));
    }

    private static List<Finding> findings(Path file, NumberTable table, boolean unitAssumed) {
        List<Finding> findings = new ArrayList<>();
        if (table.skipped() > 0) {
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    "skipped_rows",
                    file.toString(),
                    table.firstSkipped(),
                    "",
                    table.skipped() + " lines between the rows are no rows of numbers and were left out.",
                    "Mend them: the pixels after them have moved up."));
        }
        if (unitAssumed) {
            findings.add(new Finding(
                    Finding.Severity.NOTE,
                    "signal_unit_assumed",
                    file.toString(),
                    List.of(1),
                    "",
                    "The title names no unit; counts per second are assumed.",
                    "Say it if it is another."));
        }
        return findings;
    }
}
