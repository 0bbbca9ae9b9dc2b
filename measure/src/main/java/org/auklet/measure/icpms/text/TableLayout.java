package org.auklet.measure.icpms.text;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.file.FileHead;

/**
 * Where the numbers of a text file begin and how they are written, found from its first lines.
 *
 * @param dialect delimiter and decimal mark
 * @param header lines before the first row of numbers
 * @param names names of the columns: the last filled line of the header when it has as many cells as there are
 *     columns, else empty
 * @param kinds what each column holds
 * @param rows rows seen in the head
 */
public record TableLayout(Dialect dialect, List<String> header, List<String> names, List<ColumnKind> kinds, int rows) {

    /** Lines of a file that are looked at. */
    static final int MOST_LINES = 400;

    public TableLayout {
        header = List.copyOf(header);
        names = List.copyOf(names);
        kinds = List.copyOf(kinds);
    }

    /**
     * The layout of a file whose kind is known: numbers in every column after a header.
     *
     * @param header lines before the first row of numbers
     * @param names names of all columns
     */
    public static TableLayout known(Dialect dialect, List<String> header, List<String> names) {
        return new TableLayout(dialect, header, names, Collections.nCopies(names.size(), ColumnKind.NUMBER), 0);
    }

    /** The layout of a file; empty when no line of its head is a row of numbers. */
    static Optional<TableLayout> of(FileHead head) {
        List<String> lines = head.lines(MOST_LINES);
        boolean cut = head.start().length == FileHead.LENGTH && lines.size() < MOST_LINES;
        return of(cut ? lines.subList(0, Math.max(0, lines.size() - 1)) : lines);
    }

    /** The layout of a table of which these are the first lines. */
    static Optional<TableLayout> of(List<String> lines) {
        // the dialect that reads most lines; then the one whose names fit; then the one with most columns
        return Dialect.ALL.stream()
                .flatMap(dialect -> of(lines, dialect).stream())
                .max(Comparator.comparingInt(TableLayout::rows)
                        .thenComparing(layout -> !layout.names.isEmpty())
                        .thenComparing(layout -> layout.kinds.size())
                        .thenComparing(layout -> -Dialect.ALL.indexOf(layout.dialect)));
    }

    private static Optional<TableLayout> of(List<String> lines, Dialect dialect) {
        List<List<ColumnKind>> rows =
                lines.stream().map(line -> row(line, dialect)).toList();
        int first = firstRow(rows);
        if (first == rows.size()) {
            return Optional.empty();
        }
        List<ColumnKind> kinds = rows.get(first);
        int alike = (int) rows.stream().filter(kinds::equals).count();
        List<String> header = lines.subList(0, first);
        return Optional.of(new TableLayout(dialect, header, names(header, dialect, kinds.size()), kinds, alike));
    }

    /** The first row whose neighbour below looks the same; or the first one at all. */
    private static int firstRow(List<List<ColumnKind>> rows) {
        int[] filled = IntStream.range(0, rows.size())
                .filter(i -> !rows.get(i).isEmpty())
                .toArray();
        for (int i = 0; i + 1 < filled.length; i++) {
            if (rows.get(filled[i]).equals(rows.get(filled[i + 1]))) {
                return filled[i];
            }
        }
        return filled.length == 0 ? rows.size() : filled[0];
    }

    private static List<String> names(List<String> header, Dialect dialect, int columns) {
        for (String line : header.reversed()) {
            if (!line.isBlank()) {
                List<String> names = dialect.filledCells(line);
                return names.size() == columns ? names : List.of();
            }
        }
        return List.of();
    }

    /** What the cells of a line hold; empty when one holds something else or there is none. */
    private static List<ColumnKind> row(String line, Dialect dialect) {
        List<ColumnKind> kinds = dialect.filledCells(line).stream()
                .map(cell -> kind(cell, dialect))
                .toList();
        return kinds.contains(ColumnKind.IGNORED) ? List.of() : kinds;
    }

    private static ColumnKind kind(String cell, Dialect dialect) {
        NumberScanner scanner = NumberScanner.of(cell, '\n', dialect.decimalMark());
        if (cell.indexOf(':') < 0) {
            scanner.next(cell.length());
            return scanner.wellFormed() ? ColumnKind.NUMBER : ColumnKind.IGNORED;
        }
        scanner.nextClock(cell.length());
        return scanner.wellFormed() ? ColumnKind.CLOCK : ColumnKind.IGNORED;
    }

    /** The name of a column, or {@code column 3} where it has none. */
    String name(int column) {
        return names.isEmpty() ? "column " + (column + 1) : names.get(column);
    }
}
