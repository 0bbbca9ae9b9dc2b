package org.auklet.measure.icpms.thermo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.text.Dialect;
import org.auklet.quantity.InputException;

/**
 * Reads both layouts of a Qtegra export: the keys (MainRuns, scan, isotope, type) before each row of samples, or over
 * each column with a row per sample. The first letter of the file is the delimiter.
 */
final class QtegraParser {

    /** Marks the cells that are measurements of the run. */
    static final String RUNS = "MainRuns";

    private static final int KEYS = 4;
    private static final int SAMPLE_CELLS = 2;

    private final Path file;
    private final Dialect dialect;
    private final List<String> lines;

    QtegraParser(Path file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
        this.dialect = dialect(lines.getFirst().charAt(0), text);
    }

    /** Semicolons go with a decimal comma where there is a comma at all. */
    private static Dialect dialect(char delimiter, String text) {
        boolean comma = delimiter != ',' && text.indexOf(',') >= 0;
        return new Dialect(delimiter, comma ? ',' : '.');
    }

    /** Whether a text begins as one of the two layouts. */
    static boolean recognises(List<String> firstLines) {
        if (firstLines.size() <= KEYS || firstLines.getFirst().isEmpty()) {
            return false;
        }
        char delimiter = firstLines.getFirst().charAt(0);
        return (delimiter == ',' || delimiter == ';' || delimiter == '\t')
                && (firstLines.get(2).startsWith(RUNS + delimiter)
                        || firstLines.getFirst().startsWith("" + delimiter + delimiter + RUNS + delimiter));
    }

    QtegraTable read(ReadLimits limits) {
        return lines.getFirst().startsWith(RUNS, SAMPLE_CELLS)
                ? readSamplesInRows(limits)
                : readSamplesInColumns(limits);
    }

    private QtegraTable readSamplesInColumns(ReadLimits limits) {
        int samples = dialect.filledCells(lines.getFirst()).size() - KEYS;
        if (samples < 1) {
            throw Refusal.atLine(file, 1, "", "No sample is named.", "Export all samples of the run.");
        }
        QtegraTable table = new QtegraTable(file, samples, limits);
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = dialect.cells(lines.get(i));
            if (!cells.getFirst().equals(RUNS)) {
                continue;
            }
            if (cells.size() < KEYS + samples) {
                throw tooShort(i, cells.size(), KEYS + samples);
            }
            QtegraTable.Key key = new QtegraTable.Key(cells.get(2), cells.get(3));
            for (int sample = 0; sample < samples; sample++) {
                table.put(key, cells.get(1), sample, number(i, cells.get(KEYS + sample)));
            }
        }
        return table;
    }

    private QtegraTable readSamplesInRows(ReadLimits limits) {
        List<List<String>> keys = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            keys.add(dialect.cells(lines.get(i)));
        }
        List<Integer> rows = new ArrayList<>();
        for (int i = KEYS; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(i);
            }
        }
        QtegraTable table = new QtegraTable(file, rows.size(), limits);
        for (int sample = 0; sample < rows.size(); sample++) {
            readSample(table, keys, sample, rows.get(sample));
        }
        return table;
    }

    private void readSample(QtegraTable table, List<List<String>> keys, int sample, int line) {
        List<String> cells = dialect.cells(lines.get(line));
        for (int c = SAMPLE_CELLS; c < keys.getFirst().size(); c++) {
            if (!keys.getFirst().get(c).equals(RUNS)) {
                continue;
            }
            if (c >= cells.size() || c >= shortest(keys)) {
                throw tooShort(
                        line,
                        Math.min(cells.size(), shortest(keys)),
                        keys.getFirst().size());
            }
            QtegraTable.Key key =
                    new QtegraTable.Key(keys.get(2).get(c), keys.get(3).get(c));
            table.put(key, keys.get(1).get(c), sample, number(line, cells.get(c)));
        }
    }

    private static int shortest(List<List<String>> keys) {
        return keys.stream().mapToInt(List::size).min().orElse(0);
    }

    private InputException tooShort(int line, int found, int expected) {
        return Refusal.atLine(
                file,
                line + 1,
                "",
                "The line has " + found + " cells; " + expected + " were expected.",
                "Export the run again; is the file cut off?");
    }

    private double number(int line, String cell) {
        OptionalDouble number = dialect.number(cell);
        if (number.isEmpty()) {
            throw Refusal.atLine(file, line + 1, "", "A number was expected, not \"" + cell + "\".", "");
        }
        return number.getAsDouble();
    }
}
