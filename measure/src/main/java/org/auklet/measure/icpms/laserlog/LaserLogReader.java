package org.auklet.measure.icpms.laserlog;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.file.TextFile;
import org.auklet.measure.icpms.signal.LaserLog;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.record.Finding;

/**
 * Reads logs of ActiveView2 and Chromium2. Rows are put in order of time; a line begins where the laser is switched on
 * and ends with the next row on which it is off, in both programs.
 */
public final class LaserLogReader {

    private static final double NANOS = 1e-9;

    private LaserLogReader() {}

    /** Whether a text begins with the columns of such a log. */
    public static boolean recognises(FileHead head) {
        return !head.isFolder()
                && head.lines(1).stream()
                        .map(LogTable::columns)
                        .anyMatch(
                                columns -> columns.keySet().containsAll(List.of("timestamp", "laser state", "x", "y")));
    }

    /** What the ends of lines are in the program that wrote this log: Chromium2 writes Vertix for vertex. */
    public static LineEnds ends(FileHead head) {
        return head.lines(1).stream().anyMatch(line -> line.contains("Vertix")) ? LineEnds.CENTRES : LineEnds.EDGES;
    }

    /**
     * Reads a log.
     *
     * @throws org.auklet.quantity.InputException when it is no such log, a row is damaged, or the laser never fires
     */
    public static Recorded<LaserLog> read(Path file) {
        List<LogRow> rows = new LogTable(file, TextFile.read(file)).rows();
        rows.sort(Comparator.comparing(LogRow::time));
        List<Finding> findings = new ArrayList<>();
        List<LaserLog.Line> lines = lines(file, rows, findings);
        if (lines.isEmpty()) {
            throw Refusal.of(file, "The laser is never switched on and off.", "Is the log cut off?");
        }
        return new Recorded<>(new LaserLog(lines), findings);
    }

    private static List<LaserLog.Line> lines(Path file, List<LogRow> rows, List<Finding> findings) {
        List<LaserLog.Line> lines = new ArrayList<>();
        int firing = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).on() && firing < 0) {
                firing = i;
            } else if (!rows.get(i).on() && firing >= 0) {
                lines.add(line(rows.getFirst().time(), rows.get(firing), rows.get(i)));
                firing = -1;
            }
        }
        if (firing >= 0) {
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    "line_without_end",
                    file.toString(),
                    List.of(),
                    "",
                    "The last line, begun at " + rows.get(firing).time() + ", has no end and is left out.",
                    "Was the log written before the run had ended?"));
        }
        return lines;
    }

    private static LaserLog.Line line(LocalDateTime zero, LogRow start, LogRow end) {
        return new LaserLog.Line(
                start.name(),
                seconds(zero, start.time()),
                seconds(zero, end.time()),
                start.xUm(),
                start.yUm(),
                end.xUm(),
                end.yUm(),
                start.spotWidthUm(),
                start.spotHeightUm());
    }

    private static double seconds(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toNanos() * NANOS;
    }

    /** The rasters of a log, each with its own sequence number, in order of time. */
    public static List<LaserLog> rasters(LaserLog log) {
        Map<String, List<LaserLog.Line>> rasters = new LinkedHashMap<>();
        for (LaserLog.Line line : log.lines()) {
            String sequence = line.name().replaceFirst("\\s.*", "");
            rasters.computeIfAbsent(sequence, key -> new ArrayList<>()).add(line);
        }
        return rasters.values().stream().map(LaserLog::new).toList();
    }
}
