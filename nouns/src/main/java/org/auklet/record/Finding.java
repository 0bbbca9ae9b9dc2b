package org.auklet.record;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something worth knowing about data that could be read.
 *
 * @param severity how much it matters
 * @param check the fixed name of the check, e.g. {@code duplicate_organ}
 * @param file the file as the user named it, or empty
 * @param lines 1-based lines, or none when no line is meant
 * @param field the column concerned, or empty
 * @param message what was found and what it means
 * @param remedy what to do, or empty
 */
public record Finding(
        Severity severity,
        String check,
        String file,
        List<Integer> lines,
        String field,
        String message,
        String remedy) {

    private static final int MOST_LINES = 6;

    /** How much a finding matters. */
    public enum Severity {
        /** Good to know; nothing is wrong. */
        NOTE,
        /** Probably wrong; the result should be read with care. */
        WARNING
    }

    /** Copies the lines. */
    public Finding {
        lines = List.copyOf(lines);
    }

    static Finding warning(String check, String file, int line, String message) {
        return new Finding(Severity.WARNING, check, file, lines(line), "", message, "");
    }

    static Finding note(String check, String file, int line, String message) {
        return new Finding(Severity.NOTE, check, file, lines(line), "", message, "");
    }

    /** Probably wrong: rows of a table, the column concerned, what was found and what to do. */
    public static Finding warning(
            String check, MeasurementTable table, List<Integer> rows, String field, String message, String remedy) {
        return new Finding(Severity.WARNING, check, table.file(), table.linesOf(rows), field, message, remedy);
    }

    /** Good to know: rows of a table, the column concerned, what was found and what to do. */
    public static Finding note(
            String check, MeasurementTable table, List<Integer> rows, String field, String message, String remedy) {
        return new Finding(Severity.NOTE, check, table.file(), table.linesOf(rows), field, message, remedy);
    }

    private static List<Integer> lines(int line) {
        return line > 0 ? List.of(line) : List.of();
    }

    /** Whether it is a warning. */
    public boolean isWarning() {
        return severity == Severity.WARNING;
    }

    /** The first line, or 0. */
    public int line() {
        return lines.isEmpty() ? 0 : lines.getFirst();
    }

    /** {@code file:3, 7 [value]}, as far as it is known; of many lines the first. */
    public String place() {
        String numbers = lines.stream().limit(MOST_LINES).map(String::valueOf).collect(Collectors.joining(", "));
        String rest = lines.size() > MOST_LINES ? " ..." : "";
        return file + (numbers.isEmpty() ? "" : ":" + numbers + rest) + (field.isEmpty() ? "" : " [" + field + "]");
    }

    /** What was found and what to do. */
    public String text() {
        return remedy.isEmpty() ? message : message + " " + remedy;
    }

    /** {@code file:3 [value]: message remedy (check)}. */
    @Override
    public String toString() {
        String place = place();
        return (place.isEmpty() ? "" : place + ": ") + text() + " (" + check + ")";
    }
}
