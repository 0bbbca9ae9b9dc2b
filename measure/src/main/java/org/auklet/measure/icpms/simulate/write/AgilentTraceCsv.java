package org.auklet.measure.icpms.simulate.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;

/**
 * The csv that Agilent's MassHunter exports of a time-resolved acquisition: four header lines, a row per acquisition, two
 * empty lines and the time of printing.
 */
public final class AgilentTraceCsv {

    private static final int FEWEST_TIME_DECIMALS = 4;
    private static final int MOST_TIME_DECIMALS = 7;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("dd/MM/yyyy h:mm:ss a", Locale.ENGLISH);

    private AgilentTraceCsv() {}

    /**
     * Writes a trace.
     *
     * @param file the file to make
     * @param trace signal in counts or counts per second, the header says which; two decimals are kept, as the
     *     instrument does
     * @param batch name of the batch that the header names, without {@code .b}
     * @param acquired when
     */
    public static void write(Path file, Trace trace, String batch, LocalDateTime acquired) throws IOException {
        String unit = trace.unit() == SignalUnit.COUNTS ? "Counts" : "CPS";
        String sample = file.getFileName().toString().replaceFirst("\\.csv$", "");
        try (LineWriter out = LineWriter.windows(file)) {
            out.line("D:\\Agilent\\ICPMH\\1\\DATA\\" + batch + ".b\\" + sample + ".d");
            out.line("Intensity Vs Time," + unit);
            out.line("Acquired      : " + STAMP.format(acquired) + " using Batch " + batch + ".b");
            out.line(
                    "Time [Sec]," + trace.channels().stream().map(Channel::name).collect(Collectors.joining(",")));
            rows(out, trace);
            out.line().line();
            LocalDateTime printed = acquired.plusSeconds((long) Math.ceil(trace.durationS()) + 5);
            out.line("          Printed:" + STAMP.format(printed));
        }
    }

    private static void rows(LineWriter out, Trace trace) throws IOException {
        int decimals = timeDecimals(trace.dwellS());
        for (int i = 0; i < trace.length(); i++) {
            out.fixed(trace.startS() + i * trace.dwellS(), decimals);
            for (int c = 0; c < trace.channels().size(); c++) {
                out.text(",").fixed(trace.signal(c)[i], 2);
            }
            out.line();
        }
    }

    /** As many decimals as tell one acquisition from the next. */
    static int timeDecimals(double dwellS) {
        int decimals = FEWEST_TIME_DECIMALS;
        while (decimals < MOST_TIME_DECIMALS && !isWhole(dwellS * Math.pow(10, decimals))) {
            decimals++;
        }
        return decimals;
    }

    private static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-6;
    }
}
