package org.auklet.measure.icpms.simulate.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.auklet.measure.icpms.signal.LaserLog;

/**
 * The csv log of a laser's stage and shutter (iolite's format), in the two styles that are about. As in real logs, rows are
 * not in the order of time in the first style, and names fill down.
 */
public final class LaserLogCsv {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final String TAIL = ",Manual: B,";

    private LaserLogCsv() {}

    /**
     * The laser's clock and settings.
     *
     * @param clock what the laser's clock shows at time 0 of the log
     * @param rateHz pulses per second
     * @param velocityUmPerS speed of the stage
     */
    public record Laser(LocalDateTime clock, int rateHz, int velocityUmPerS) {

        String at(double timeS) {
            return STAMP.format(clock.plusNanos(Math.round(timeS * 1000) * 1_000_000L));
        }
    }

    /**
     * Writes the style of ActiveView2: the stage's move to before and beyond the line, then shutter on, then off.
     *
     * @param file the file to make
     * @param log lines; those of one name are one raster
     * @param laser clock and settings
     */
    public static void writeActiveView(Path file, LaserLog log, Laser laser) throws IOException {
        try (LineWriter out = LineWriter.windows(file)) {
            out.line("Timestamp, Sequence Number, SubPoint Number, Vertex Number, Comment, X(um), Y(um), "
                    + "Intended X(um), Intended Y(um), Scan Velocity (um/s), Laser State, Laser Rep. Rate (Hz), "
                    + "Spot Type, Spot Size (um), Spot Angle (deg), MFC1 (ml/min), MFC2 (ml/min), "
                    + "Cell Pressure (kPa), Z(um)");
            List<LaserLog.Line> lines = log.lines();
            int sequence = 0;
            for (int i = 0; i < lines.size(); i++) {
                LaserLog.Line line = lines.get(i);
                if (i == 0 || !line.name().equals(lines.get(i - 1).name())) {
                    sequence++;
                    String start = place(line.startXUm(), line.startYUm()) + ",,,,Off,0,," + spot(line);
                    out.line(laser.at(line.startS() - 4.8) + "," + sequence + ",1,," + line.name() + "," + start);
                    out.line(laser.at(line.startS() - 0.9) + ",,,,," + start);
                }
                activeViewLine(out, line, laser);
            }
        }
    }

    private static void activeViewLine(LineWriter out, LaserLog.Line line, Laser laser) throws IOException {
        double overrunS = 0.114;
        double dx = Math.signum(line.endXUm() - line.startXUm()) * overrunS * laser.velocityUmPerS();
        double dy = Math.signum(line.endYUm() - line.startYUm()) * overrunS * laser.velocityUmPerS();
        String before = place(line.startXUm() - dx, line.startYUm() - dy);
        String beyond = place(line.endXUm() + dx, line.endYUm() + dy);
        String moving = "," + laser.velocityUmPerS() + ",Off,0,," + spot(line);
        out.line(laser.at(line.startS() - overrunS) + ",,,,," + before + "," + before + moving);
        out.line(laser.at(line.endS() + 2 * overrunS) + ",,,,," + beyond + "," + beyond + moving);
        out.line(laser.at(line.startS()) + ",,,,," + place(line.startXUm(), line.startYUm()) + ",,,,On,"
                + laser.rateHz() + ",," + spot(line));
        out.line(laser.at(line.endS()) + ",,,,," + place(line.endXUm(), line.endYUm()) + ",,,,Off,0,," + spot(line));
    }

    private static String spot(LaserLog.Line line) {
        return LineWriter.plainText(line.spotWidthUm(), 6) + " x " + LineWriter.plainText(line.spotHeightUm(), 6);
    }

    private static String place(double x, double y) {
        return String.format(Locale.ROOT, "%.4f,%.4f", x, y);
    }

    /**
     * Writes the style of Chromium2: numbered vertices, two to a line, with the shutter's state between them.
     *
     * @param file the file to make
     * @param log lines
     * @param laser clock and settings
     */
    public static void writeChromium(Path file, LaserLog log, Laser laser) throws IOException {
        try (LineWriter out = LineWriter.windows(file)) {
            out.line("Timestamp, Sequence Number, SubPoint Number, Vertix Number, Comment, X, Y, Intended X, "
                    + "Intended Y, Scan Velocity, Laser State, Laser Rep. Rate, Spot Type, Spot Size, Spot Angle, "
                    + "MFC1, MFC2, Cell Pressure, Fluence At Sample");
            LaserLog.Line first = log.lines().getFirst();
            String home = laser.at(first.startS()) + ",";
            String start = micrometres(first.startXUm(), first.startYUm());
            String off = ",Off,0" + TAIL + spotSide(first) + ",0,0,0,0,";
            out.line(home + "1,1,," + first.name() + "," + start + ",,," + off);
            out.line(home + ",,0," + first.name() + "-1," + start + ",,," + laser.velocityUmPerS() + off);
            for (int i = 0; i < log.lines().size(); i++) {
                boolean last = i == log.lines().size() - 1;
                chromiumLine(out, log.lines().get(i), i + 1, last, laser);
            }
        }
    }

    /** The comment of a line's last row is the name of the next line. */
    private static void chromiumLine(LineWriter out, LaserLog.Line line, int number, boolean last, Laser laser)
            throws IOException {
        String start = micrometres(line.startXUm(), line.startYUm());
        String end = micrometres(line.endXUm(), line.endYUm());
        String on = ",On," + laser.rateHz() + TAIL + spotSide(line) + ",0,0,0,0,";
        String off = ",Off,0" + TAIL + spotSide(line) + ",0,0,0,0,";
        String velocity = String.valueOf(laser.velocityUmPerS());
        String begins = laser.at(line.startS());
        out.line(begins + ",,,,," + start + "," + start + "," + off);
        out.line(begins + ",,,,," + start + ",,," + on);
        out.line(begins + ",,," + (2 * number - 1) + ",," + start + ",,," + velocity + on);
        String ends = laser.at(line.endS());
        out.line(ends + ",,,,," + end + "," + end + "," + on);
        out.line(ends + ",,,,," + end + ",,," + off);
        if (!last) {
            String next = line.name() + "-" + (number + 1);
            out.line(ends + ",,," + 2 * number + "," + next + "," + end + ",,," + velocity + off);
        }
    }

    private static String micrometres(double x, double y) {
        return Math.round(x) + "," + Math.round(y);
    }

    private static String spotSide(LaserLog.Line line) {
        return String.valueOf(Math.round(line.spotWidthUm()));
    }
}
