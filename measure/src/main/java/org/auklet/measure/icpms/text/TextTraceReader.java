package org.auklet.measure.icpms.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.file.TextFile;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.record.Finding;

/**
 * Signal against time as text, as Agilent MassHunter, TOFWERK, Nu, Thermo Qtegra (with {@code sep=}) and PerkinElmer
 * programs export it, and any table of numbers: a header of any length, then rows. Delimiter, decimal mark, names,
 * units of time and signal are taken from the file.
 *
 * <p>Times are doubles throughout: as 32-bit numbers, steps of 50 us vanish after about 500 s.
 */
public final class TextTraceReader {

    private static final int FEWEST_ROWS = 2;

    private TextTraceReader() {}

    /** Whether the file begins as a table of numbers: not whose, as any table may be a trace. */
    public static boolean recognises(FileHead head) {
        return !head.isFolder()
                && TableLayout.of(head)
                        .filter(layout -> layout.rows() >= FEWEST_ROWS)
                        .isPresent();
    }

    /**
     * Reads a trace. Lines that are no rows of numbers are left out and counted in a finding, as are gaps in the times
     * and units that had to be assumed.
     *
     * @throws org.auklet.quantity.InputException when there are no rows of numbers, or a channel that is asked for is
     *     missing
     */
    public static Recorded<Trace> read(Path file, ReadOptions options) {
        FileHead head = FileHead.of(file);
        TableLayout layout = TableLayout.of(head)
                .orElseThrow(() -> Refusal.of(
                        file,
                        "No line is a row of numbers.",
                        "Export the signal against time as text: columns of numbers, one row per acquisition."));
        return read(head, layout, options);
    }

    /**
     * Reads a trace from a file whose layout is known.
     *
     * @throws org.auklet.quantity.InputException when there are no rows of numbers, or a channel that is asked for is
     *     missing
     */
    public static Recorded<Trace> read(FileHead head, TableLayout layout, ReadOptions options) {
        return new OneFile(head.path(), options, layout).read(head);
    }

    /** The numbers of a file of known layout. */
    static NumberTable table(FileHead head, TableLayout layout, List<ColumnKind> kinds, ReadOptions options) {
        Path file = head.path();
        NumberTableReader reader = new NumberTableReader(file, layout.dialect(), kinds, options.limits());
        try {
            long size = options.limits().size(file, Files.size(file));
            try (InputStream in = open(head)) {
                return reader.read(in, layout.header().size(), size);
            }
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    private static InputStream open(FileHead head) throws IOException {
        if (!TextFile.isUtf16(head.start())) {
            return Files.newInputStream(head.path());
        }
        return new ByteArrayInputStream(TextFile.read(head.path()).getBytes(StandardCharsets.UTF_8));
    }

    /** One file on its way. */
    private static final class OneFile {

        private final Path file;
        private final ReadOptions options;
        private final TableLayout layout;
        private final List<Finding> findings = new ArrayList<>();
        private final List<ColumnKind> kinds = new ArrayList<>();
        private final List<Channel> channels = new ArrayList<>();
        /** Place of the times among the columns that are read; -1 when there are none. */
        private int timeColumn = -1;

        private double timeUnitS = 1.0;

        OneFile(Path file, ReadOptions options, TableLayout layout) {
            this.file = file;
            this.options = options;
            this.layout = layout;
        }

        Recorded<Trace> read(FileHead head) {
            chooseColumns();
            NumberTable table = table(head, layout, kinds, options);
            if (table.rows() == 0) {
                throw Refusal.of(file, "No row of numbers is left.", "Is the file cut off?");
            }
            if (table.skipped() > 0) {
                warn(
                        "skipped_rows",
                        table.firstSkipped(),
                        table.skipped() + " lines between the rows are no rows of " + kinds.size()
                                + " numbers and were left out.",
                        "Mend or delete them if times matter.");
            }
            TimeAxis times = times(table);
            Optional<String> unitLine = SignalLabel.lineWithUnit(layout.header());
            return new Recorded<>(
                    new Trace(
                            channels,
                            signal(table, unitLine.map(SignalLabel::factor).orElse(1.0)),
                            options.dwellOr(times.dwellS()),
                            times.startS(),
                            unit(unitLine)),
                    findings);
        }

        private void chooseColumns() {
            int read = 0;
            for (int c = 0; c < layout.kinds().size(); c++) {
                String name = layout.name(c);
                ColumnKind kind = layout.kinds().get(c);
                ColumnRole role = ColumnRole.of(name, kind);
                boolean time = role == ColumnRole.TIME && timeColumn < 0;
                boolean signal = role == ColumnRole.SIGNAL && options.wants(SignalLabel.channel(name));
                if (time) {
                    timeColumn = read;
                    timeUnitS = timeUnit(name, kind);
                } else if (signal) {
                    channels.add(SignalLabel.channel(name));
                }
                kinds.add(time || signal ? kind : ColumnKind.IGNORED);
                read += time || signal ? 1 : 0;
            }
            if (channels.isEmpty()) {
                throw Refusal.of(
                        file,
                        "No column holds a signal that is asked for; the columns are " + names() + ".",
                        "Name one of these channels.");
            }
        }

        private String names() {
            List<String> all = new ArrayList<>();
            for (int c = 0; c < layout.kinds().size(); c++) {
                all.add(layout.name(c));
            }
            return String.join(", ", all);
        }

        private double timeUnit(String name, ColumnKind kind) {
            double unitS = kind == ColumnKind.CLOCK ? 1.0 : ColumnRole.unitS(name);
            if (Double.isNaN(unitS)) {
                note("time_unit_assumed", "The column \"" + name + "\" names no unit; s is assumed.");
                return 1.0;
            }
            return unitS;
        }

        private TimeAxis times(NumberTable table) {
            if (timeColumn < 0) {
                return new TimeAxis(0.0, Double.NaN, 0, -1, 0);
            }
            double[] times = scaled(table.columns()[timeColumn], timeUnitS);
            TimeAxis axis = TimeAxis.of(times);
            if (axis.gaps() > 0) {
                warn(
                        "time_gap",
                        List.of(),
                        axis.gaps() + " steps of time are longer than the dwell time of " + axis.dwellS()
                                + " s, the first after " + times[axis.firstGap()] + " s.",
                        "Acquisitions count as adjacent; read the parts apart if that matters.");
            }
            if (axis.backward() > 0) {
                warn(
                        "time_goes_back",
                        List.of(),
                        axis.backward() + " times are earlier than the one before.",
                        "Are these several recordings in one file?");
            }
            return axis;
        }

        private double[][] signal(NumberTable table, double factor) {
            List<double[]> signal = new ArrayList<>();
            for (int c = 0; c < table.columns().length; c++) {
                if (c != timeColumn) {
                    signal.add(scaled(table.columns()[c], factor));
                }
            }
            return signal.toArray(double[][]::new);
        }

        private static double[] scaled(double[] values, double factor) {
            if (factor != 1.0) {
                for (int i = 0; i < values.length; i++) {
                    values[i] *= factor;
                }
            }
            return values;
        }

        private SignalUnit unit(Optional<String> unitLine) {
            Optional<SignalUnit> named = options.unit().or(() -> unitLine.flatMap(SignalLabel::unit));
            if (named.isEmpty()) {
                note(
                        "signal_unit_assumed",
                        "The file names no unit of the signal; counts per acquisition are assumed.");
            }
            return named.orElse(SignalUnit.COUNTS);
        }

        private void warn(String check, List<Integer> lines, String message, String remedy) {
            findings.add(new Finding(Finding.Severity.WARNING, check, file.toString(), lines, "", message, remedy));
        }

        private void note(String check, String message) {
            findings.add(new Finding(
                    Finding.Severity.NOTE, check, file.toString(), List.of(), "", message, "Say it if it is another."));
        }
    }
}
