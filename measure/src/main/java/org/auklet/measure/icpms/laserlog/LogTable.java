package org.auklet.measure.icpms.laserlog;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.text.Dialect;

/** The rows of a log as the file has them: names, numbers and spot fill down where a cell is empty. */
final class LogTable {

    private static final Pattern SPOT = Pattern.compile("([0-9.]+)(?:\\s*[xX]\\s*([0-9.]+))?");
    private static final List<String> NEEDED = List.of("timestamp", "x", "y", "laser state");

    /** Some 20 columns have names of some 20 characters. */
    private static final int LONGEST_HEADER = 10_000;

    private final Path file;
    private final List<String> lines;
    private final Map<String, Integer> columns;
    private String sequence = "";
    private String comment = "";
    private double spotWidth = Double.NaN;
    private double spotHeight = Double.NaN;

    LogTable(Path file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
        this.columns = columns(lines.isEmpty() ? "" : lines.getFirst());
        for (String name : NEEDED) {
            if (!columns.containsKey(name)) {
                throw Refusal.atLine(
                        file, 1, name, "The column is missing.", "Export the log of the laser in iolite's csv format.");
            }
        }
    }

    /** Places of the columns by their names, small and without units. */
    static Map<String, Integer> columns(String header) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> names = Dialect.CSV.cells(header.substring(0, Math.min(header.length(), LONGEST_HEADER)));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).replaceFirst("\\s*\\(.*", "").toLowerCase(Locale.ROOT);
            columns.putIfAbsent(name.replace("vertix", "vertex"), i);
        }
        return columns;
    }

    List<LogRow> rows() {
        List<LogRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(i + 1, Dialect.CSV.cells(lines.get(i))));
            }
        }
        return rows;
    }

    private LogRow row(int line, List<String> cells) {
        String number = cell(cells, "sequence number");
        String said = cell(cells, "comment");
        if (!number.isEmpty()) {
            sequence = number;
            comment = said; // a new sequence does not inherit the comment of the one before
        } else if (!said.isEmpty()) {
            comment = said;
        }
        fillSpot(cell(cells, "spot size"));
        return new LogRow(
                time(line, cell(cells, "timestamp")),
                (sequence + " " + comment).strip(),
                number(line, cells, "x"),
                number(line, cells, "y"),
                isOn(line, cell(cells, "laser state")),
                spotWidth,
                spotHeight);
    }

    private String cell(List<String> cells, String column) {
        Integer place = columns.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    private void fillSpot(String text) {
        Matcher spot = SPOT.matcher(text);
        if (spot.matches()) {
            double width = Dialect.CSV.number(spot.group(1)).orElse(Double.NaN);
            spotWidth = width;
            spotHeight = spot.group(2) == null
                    ? width
                    : Dialect.CSV.number(spot.group(2)).orElse(Double.NaN);
        }
    }

    private LocalDateTime time(int line, String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException e) {
            throw Refusal.atLine(
                    file,
                    line,
                    "Timestamp",
                    "A time such as 2024-07-17 13:12:58.112 was expected, not \"" + text + "\".",
                    "");
        }
    }

    private double number(int line, List<String> cells, String column) {
        String text = cell(cells, column);
        OptionalDouble number = Dialect.CSV.number(text);
        if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
            throw Refusal.atLine(file, line, column, "A position in um was expected, not \"" + text + "\".", "");
        }
        return number.getAsDouble();
    }

    private boolean isOn(int line, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default ->
                throw Refusal.atLine(file, line, "Laser State", "On or Off was expected, not \"" + text + "\".", "");
        };
    }
}
