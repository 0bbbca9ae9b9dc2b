package org.auklet.record;

import java.util.List;

/**
 * Rows of the record with the file they came from.
 *
 * @param rows the measurements, in the order of the file
 * @param lines 1-based line of each row, or empty when the rows did not come from a file
 * @param file the file as the user named it, or empty
 * @param sha256 the file's SHA-256 in lower-case hexadecimal, or empty
 */
public record MeasurementTable(List<Measurement> rows, List<Integer> lines, String file, String sha256) {

    /** @throws IllegalArgumentException when lines are given for some rows only */
    public MeasurementTable {
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
        if (!lines.isEmpty() && lines.size() != rows.size()) {
            throw new IllegalArgumentException(lines.size() + " lines for " + rows.size() + " rows.");
        }
    }

    /** Rows that did not come from a file, such as predictions. */
    public static MeasurementTable of(List<Measurement> rows) {
        return new MeasurementTable(rows, List.of(), "", "");
    }

    /** The line of a row in its file, or 0. */
    public int lineOf(int row) {
        return lines.isEmpty() ? 0 : lines.get(row);
    }

    /** The lines of rows in their file; none when the rows did not come from a file. */
    public List<Integer> linesOf(List<Integer> ofRows) {
        return lines.isEmpty() ? List.of() : ofRows.stream().map(lines::get).toList();
    }

    /** How many rows. */
    public int size() {
        return rows.size();
    }
}
