package org.auklet.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;

/**
 * Reads measurements from CSV files as people have them: comma, semicolon or tab, decimal point or comma, byte-order
 * mark, comments, header aliases, units in headers, values below detection. The dialect is described in
 * {@code docs/measurement-record.md}. Nothing is guessed: what can be read in two ways is refused.
 */
public final class MeasurementReader {

    private MeasurementReader() {}

    /**
     * Reads a file.
     *
     * @throws InputException with every problem of the file, each with its line, column and remedy
     */
    public static ReadResult read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException("The file " + file + " does not exist.", "");
        }
        try {
            return read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @param file the file as the user named it
     * @throws InputException with every problem of the file, each with its line, column and remedy
     */
    public static ReadResult read(String file, byte[] bytes) {
        List<CsvText.RawRow> rows = CsvText.rows(file, bytes);
        if (rows.isEmpty()) {
            throw new InputException(List.of(new Problem(
                    file,
                    0,
                    "",
                    "The file is empty.",
                    "Expected a header row, for example arm,specimen,time_h,value,unit.")));
        }
        List<CsvText.RawRow> standard =
                OrganDatabaseFormat.matches(rows.getFirst()) ? OrganDatabaseFormat.rewrite(rows) : rows;
        return read(file, standard, sha256(bytes));
    }

    private static ReadResult read(String file, List<CsvText.RawRow> rows, String sha256) {
        Header header = Header.read(file, rows.getFirst());
        if (!header.isReadable()) {
            throw new InputException(header.problems());
        }
        List<CsvText.RawRow> body = rows.subList(1, rows.size());
        List<Problem> problems = new ArrayList<>(header.problems());
        List<Finding> findings = new ArrayList<>(header.findings());
        String study = study(file, header, findings);
        CsvNumber.Style style = CsvNumber.style(RowReader.numericCells(header, body));
        RowReader reader = new RowReader(header, style, file, study, problems, findings);
        List<Measurement> measurements = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (CsvText.RawRow row : body) {
            reader.read(row, rows.getFirst().fields().size()).ifPresent(m -> {
                measurements.add(m);
                lines.add(row.line());
            });
        }
        problems.addAll(duplicates(file, measurements, lines));
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::line));
            throw new InputException(problems);
        }
        return new ReadResult(new MeasurementTable(measurements, lines, file, sha256), findings);
    }

    private static String study(String file, Header header, List<Finding> findings) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        String study = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        if (!header.has(Column.STUDY)) {
            findings.add(Finding.note(
                    "study_from_file", file, header.line(), "No column 'study'; the study is named '" + study + "'."));
        }
        return study;
    }

    private static List<Problem> duplicates(String file, List<Measurement> rows, List<Integer> lines) {
        Map<Measurement, Integer> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Integer earlier = first.putIfAbsent(rows.get(i), lines.get(i));
            if (earlier != null) {
                problems.add(new Problem(
                        file,
                        lines.get(i),
                        "",
                        "The row repeats line " + earlier + " exactly.",
                        "Delete one, or name the subjects if they are two animals."));
            }
        }
        return problems;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
