package org.auklet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table for reading: columns aligned, numbers to the right, two spaces between columns. */
final class TextTable {

    private static final Pattern NUMBER = Pattern.compile("(< )?-?[0-9.]+(e-?[0-9]+)?");
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... headers) {
        rows.add(List.of(headers));
    }

    /** Adds a row of as many cells as there are headers. */
    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** The lines with their ends; nothing trails a line. */
    String text() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        boolean[] right = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            widths[c] = width(c);
            right[c] = isNumeric(c);
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String cell = row.get(c);
                String padding = " ".repeat(widths[c] - length(cell));
                line.append(c == 0 ? "" : GAP).append(right[c] ? padding + cell : cell + padding);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private boolean isNumeric(int column) {
        return rows.stream()
                .skip(1)
                .map(row -> row.get(column))
                .allMatch(cell -> cell.isEmpty() || NUMBER.matcher(cell).matches());
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
