package org.auklet.measure.icpms.agilent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.file.TextFile;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.SignalUnit;

/**
 * A line from its csv export: path, {@code Intensity Vs Time,CPS}, date, then {@code Time [Sec],P31,...} and the scans,
 * down to a blank line or {@code Printed:}.
 */
final class CsvLine {

    private static final int MOST_HEADER_LINES = 20;
    private static final String TIME = "Time [Sec]";

    private CsvLine() {}

    static AgilentLine read(Path line, ReadOptions options) {
        Path file = file(line);
        String[] rows = TextFile.read(file).split("\r?\n|\r", -1);
        int header = header(file, rows);
        List<Channel> all = channels(rows[header]);
        int[] wanted = BinaryLine.wanted(line, all, options);
        int count = 0;
        while (header + 1 + count < rows.length && isScan(rows[header + 1 + count])) {
            count++;
        }
        if (count == 0) {
            throw Refusal.atLine(file, header + 1, "", "No scan follows the header.", "Export the line again.");
        }
        double[][] signal = new double[wanted.length][options.limits().points(file, count, wanted.length)];
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            String[] cells = rows[header + 1 + i].split(",", -1);
            times[i] = number(file, header + 2 + i, TIME, cells, 0);
            for (int c = 0; c < wanted.length; c++) {
                signal[c][i] = number(file, header + 2 + i, all.get(wanted[c]).name(), cells, wanted[c] + 1);
            }
        }
        double[] accumulationS = new double[wanted.length];
        Arrays.fill(accumulationS, options.dwellS());
        return new AgilentLine(
                Arrays.stream(wanted).mapToObj(all::get).toList(),
                signal,
                unit(rows, header),
                accumulationS,
                count > 1 ? (times[count - 1] - times[0]) / (count - 1) : Double.NaN,
                times[0]);
    }

    private static Path file(Path line) {
        FileHead head = FileHead.of(line);
        List<String> csv = head.entriesEndingWith(".csv");
        if (csv.isEmpty()) {
            throw Refusal.of(
                    line,
                    "The line holds no data: neither AcqData/MSProfile.bin nor a csv file.",
                    "Copy it from the instrument, or read the lines by name and accept that one is missing.");
        }
        String stem = head.name().replaceFirst("\\.[dD]$", "").toLowerCase(Locale.ROOT);
        return line.resolve(csv.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(stem + ".csv"))
                .findFirst()
                .orElse(csv.getFirst()));
    }

    private static int header(Path file, String[] rows) {
        for (int i = 0; i < Math.min(rows.length, MOST_HEADER_LINES); i++) {
            if (rows[i].startsWith(TIME + ",")) {
                return i;
            }
        }
        throw Refusal.of(
                file, "There is no line that begins with \"" + TIME + ",\".", "Is it a csv export of MassHunter?");
    }

    private static List<Channel> channels(String header) {
        List<Channel> channels = new ArrayList<>();
        String[] cells = header.split(",", -1);
        for (int i = 1; i < cells.length; i++) {
            channels.add(Channel.of(cells[i]));
        }
        return channels;
    }

    private static SignalUnit unit(String[] rows, int header) {
        for (int i = 0; i < header; i++) {
            if (rows[i].startsWith("Intensity Vs Time")) {
                return rows[i].toUpperCase(Locale.ROOT).contains("CPS")
                        ? SignalUnit.COUNTS_PER_SECOND
                        : SignalUnit.COUNTS;
            }
        }
        return SignalUnit.COUNTS_PER_SECOND;
    }

    private static boolean isScan(String row) {
        return !row.isBlank() && !row.strip().startsWith("Printed");
    }

    private static double number(Path file, int line, String field, String[] cells, int cell) {
        String text = cell < cells.length ? cells[cell] : "";
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw Refusal.atLine(
                    file, line, field, "A number was expected, not \"" + text + "\".", "Export the line again.");
        }
    }
}
