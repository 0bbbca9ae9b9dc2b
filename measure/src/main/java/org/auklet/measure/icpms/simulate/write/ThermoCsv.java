package org.auklet.measure.icpms.simulate.write;

import java.io.IOException;
import java.nio.file.Path;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;

/** What Thermo's Qtegra exports: the trace of one isotope, and laser lines with the samples in columns. */
public final class ThermoCsv {

    private static final int TRACE_DIGITS = 15;
    private static final int LINE_DIGITS = 17;
    private static final int SECONDS_DECIMALS = 7;

    private ThermoCsv() {}

    /**
     * Writes the newer export of one isotope: {@code sep=,}, number, time as hh:mm:ss, counts per second.
     *
     * @param file the file to make
     * @param trace one channel
     */
    public static void writeTrace(Path file, Trace trace) throws IOException {
        if (trace.channels().size() != 1) {
            throw new IllegalArgumentException("one isotope to a file");
        }
        double factor = trace.unit() == SignalUnit.COUNTS ? 1 / trace.dwellS() : 1;
        String isotope = isotope(trace.channels().getFirst());
        try (LineWriter out = LineWriter.windows(file)) {
            out.line("sep=,").line("Number,Time " + isotope + ",Intensity (cps) " + isotope);
            for (int i = 0; i < trace.length(); i++) {
                out.fixed(i + 1, 0).text(",");
                clock(out, trace.startS() + (i + 1) * trace.dwellS());
                out.text(",").plain(trace.signal(0)[i] * factor, TRACE_DIGITS).line();
            }
        }
    }

    private static void clock(LineWriter out, double timeS) throws IOException {
        long ticks = Math.round(timeS * 1e7);
        long minutes = ticks / 600_000_000L;
        twoDigits(out, minutes / 60);
        twoDigits(out, minutes % 60);
        double seconds = (ticks % 600_000_000L) / 1e7;
        out.text(seconds < 10 ? "0" : "").fixed(seconds, SECONDS_DECIMALS);
    }

    private static void twoDigits(LineWriter out, long number) throws IOException {
        out.text(number < 10 ? "0" : "").fixed(number, 0).text(":");
    }

    /**
     * Writes laser lines with the samples in columns: a row per isotope, kind of value and scan.
     *
     * @param file the file to make
     * @param image counts per second, with the time from pixel to pixel; a sample per row of the image
     */
    public static void writeLines(Path file, ElementImage image) throws IOException {
        if (image.unit() != SignalUnit.COUNTS_PER_SECOND) {
            throw new IllegalArgumentException("the export holds counts per second");
        }
        try (LineWriter out = LineWriter.windows(file)) {
            out.text(LineWriter.MARK + ",,,,");
            for (int row = 0; row < image.rows(); row++) {
                out.text("Sample " + (row + 1) + ",");
            }
            out.line().text(",,,,").line("<Identifier>,".repeat(image.rows()));
            for (int c = 0; c < image.channels().size(); c++) {
                for (String kind : new String[] {"X [u]", "Y", "Time", "Analog", "Counter"}) {
                    block(out, image, c, kind);
                }
            }
        }
    }

    private static void block(LineWriter out, ElementImage image, int channel, String kind) throws IOException {
        Channel what = image.channels().get(channel);
        for (int scan = 0; scan < image.columns(); scan++) {
            out.text("MainRuns," + scan + "," + isotope(what) + "," + kind + ",");
            for (int row = 0; row < image.rows(); row++) {
                double signal = image.signal().get(channel).at(row, scan);
                double value = switch (kind) {
                    case "X [u]" -> what.massToCharge();
                    case "Time" -> timeS(image, channel, scan);
                    case "Analog" -> 0;
                    default -> signal;
                };
                out.plain(value, LINE_DIGITS).text(",");
            }
            out.line();
        }
    }

    /** Isotopes are measured one after another within a scan. */
    private static double timeS(ElementImage image, int channel, int scan) {
        int channels = image.channels().size();
        return Math.round((scan + (channel + 0.5) / channels) * image.scanTimeS() * 1e5) / 1e5;
    }

    private static String isotope(Channel channel) {
        return channel.massNumber() + channel.element();
    }
}
