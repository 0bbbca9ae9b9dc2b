package org.auklet.measure.icpms.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How a table is written.
 *
 * @param delimiter what parts two cells: comma, semicolon, tab or space (several spaces are one)
 * @param decimalMark point or comma
 */
public record Dialect(char delimiter, char decimalMark) {

    /** Comma and decimal point. */
    public static final Dialect CSV = new Dialect(',', '.');

    /** All that are tried, in the order in which a tie is decided. */
    static final List<Dialect> ALL = List.of(
            CSV,
            new Dialect(';', '.'),
            new Dialect('\t', '.'),
            new Dialect(';', ','),
            new Dialect('\t', ','),
            new Dialect(' ', '.'),
            new Dialect(' ', ','));

    /** The cells of a line, without quotes and blanks around them; an empty last cell is kept. */
    public List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (delimiter == ' ' ? line.strip() : line).toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c != delimiter || quoted) {
                cell.append(c);
            } else if (delimiter != ' ' || !cell.isEmpty()) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** The cells of a line without the empty ones at its end. */
    public List<String> filledCells(String line) {
        List<String> cells = cells(line);
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }

    /** The number a cell holds; NaN for an empty cell or a written NaN, empty for anything else. */
    public OptionalDouble number(String cell) {
        if (cell.isBlank()) {
            return OptionalDouble.of(Double.NaN);
        }
        NumberScanner scanner = NumberScanner.of(cell, '\n', decimalMark);
        double number = scanner.next(cell.length());
        return scanner.wellFormed() ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
