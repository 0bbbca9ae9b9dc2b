package org.auklet.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.auklet.quantity.Quantity;
import org.auklet.quantity.Unit;

/** One row of fields to one measurement; every problem of the row is kept, not only the first. */
final class RowReader {

    private static final Unit HOUR = Unit.of("h");

    private final Header header;
    private final CsvNumber.Style style;
    private final String file;
    private final String defaultStudy;
    private final List<Problem> problems;
    private final List<Finding> findings;

    private final Set<String> unread = new HashSet<>();
    private MeasurementBuilder builder = Measurement.builder();
    private CsvText.RawRow row = new CsvText.RawRow(0, List.of());

    RowReader(
            Header header,
            CsvNumber.Style style,
            String file,
            String defaultStudy,
            List<Problem> problems,
            List<Finding> findings) {
        this.header = header;
        this.style = style;
        this.file = file;
        this.defaultStudy = defaultStudy;
        this.problems = problems;
        this.findings = findings;
    }

    /** The measurement of a row, or nothing when the row has problems. */
    Optional<Measurement> read(CsvText.RawRow rawRow, int columns) {
        row = rawRow;
        unread.clear();
        builder = Measurement.builder();
        int before = problems.size();
        if (hasFieldsBeyond(columns)) {
            add(
                    "",
                    "The row has " + row.fields().size() + " fields, the header " + columns + ".",
                    "Put text that holds the delimiter into quotes.");
            return Optional.empty();
        }
        texts();
        words();
        numbers();
        builder.problems().stream()
                .filter(p -> !unread.contains(p.field()))
                .forEach(p -> problems.add(new Problem(file, row.line(), p.field(), p.message(), p.remedy())));
        return problems.size() == before ? Optional.of(builder.build()) : Optional.empty();
    }

    private boolean hasFieldsBeyond(int columns) {
        return row.fields().stream().skip(columns).anyMatch(field -> !field.isEmpty());
    }

    private void texts() {
        String study = text(Column.STUDY);
        builder.study(study.isEmpty() && !header.has(Column.STUDY) ? defaultStudy : study)
                .arm(text(Column.ARM))
                .subject(text(Column.SUBJECT))
                .specimen(text(Column.SPECIMEN))
                .analyte(text(Column.ANALYTE))
                .method(text(Column.METHOD))
                .source(text(Column.SOURCE));
        header.valueUnit().ifPresent(builder::unit);
        attempt(Column.UNIT, this::unit);
    }

    private void unit(String text) {
        Unit unit = Unit.of(text);
        header.valueUnit().filter(u -> !u.isEquivalentTo(unit)).ifPresent(u -> {
            throw new InputException("The header says " + u + ", the row " + unit + ".", "Keep one of the two.");
        });
        builder.unit(unit);
    }

    private void words() {
        word(Column.KIND, QuantityKind.values(), builder::kind);
        word(Column.CONTROL, ControlKind.values(), builder::control);
        word(Column.CENSORING, Censoring.values(), builder::censoring);
        word(Column.DECAY_CORRECTION, DecayCorrection.values(), builder::decayCorrection);
        word(Column.BLOOD, BloodContent.values(), builder::blood);
        attempt(Column.GRADE, this::grade);
        String specimen = text(Column.SPECIMEN);
        Specimen.nearest(specimen)
                .ifPresent(near -> findings.add(Finding.warning(
                        "unknown_specimen",
                        file,
                        row.line(),
                        "Specimen '" + specimen + "' is kept. Maybe '" + near + "'?")));
    }

    private void grade(String text) {
        builder.grade(Arrays.stream(EvidenceGrade.values())
                .filter(g -> g.code().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "Unknown evidence grade '" + text + "'.", "Known are measured, fitted, predicted, assumed.")));
    }

    private <T extends Coded> void word(Column column, T[] vocabulary, Consumer<T> set) {
        attempt(
                column,
                text -> set.accept(Coded.find(vocabulary, text)
                        .orElseThrow(() ->
                                new InputException("Unknown word '" + text + "'.", Coded.advice(vocabulary, text)))));
    }

    private void numbers() {
        int[] subjects = {0};
        attempt(Column.N, text -> subjects[0] = subjects(text));
        builder.n(subjects[0]);
        double[] sd = {Double.NaN};
        attempt(Column.SD, text -> sd[0] = CsvNumber.parse(text, style));
        sem(sd, subjects[0]);
        double[] lod = {Double.NaN};
        attempt(Column.LOD, text -> lod[0] = CsvNumber.parse(text, style));
        attempt(Column.VALUE, text -> value(CsvNumber.cell(text, style), sd, lod));
        builder.sd(sd[0]).lod(lod[0]);
        attempt(Column.TIME_H, text -> builder.timeH(hours(text)));
    }

    private void value(CsvNumber.Cell cell, double[] sd, double[] lod) {
        if (cell.censored()) {
            builder.censoring(Censoring.BELOW_LOD);
            lod[0] = settle(lod[0], cell.limit(), Column.LOD);
            return;
        }
        builder.value(cell.value());
        if (!Double.isNaN(cell.sd())) {
            findings.add(Finding.note(
                    "plus_minus", file, row.line(), "The number after the plus-minus sign is read as an sd."));
            sd[0] = settle(sd[0], cell.sd(), Column.SD);
        }
        if (cell.value() < lod[0]) {
            findings.add(Finding.warning(
                    "below_lod", file, row.line(), "The value lies below the limit of detection but is not censored."));
        }
    }

    /** One number from two places that must not contradict each other. */
    private double settle(double fromColumn, double fromCell, Column column) {
        if (Double.isNaN(fromColumn) || Double.isNaN(fromCell) || fromColumn == fromCell) {
            return Double.isNaN(fromCell) ? fromColumn : fromCell;
        }
        throw new InputException(
                "The cell says " + fromCell + ", column " + column.code() + " says " + fromColumn + ".", "Keep one.");
    }

    private void sem(double[] sd, int subjects) {
        String text = header.sem(row);
        if (isAbsent(text)) {
            return;
        }
        try {
            double sem = CsvNumber.parse(text, style);
            if (subjects < 1) {
                add("sem", "A standard error becomes a standard deviation only by the number of subjects.", "Give n.");
            } else {
                sd[0] = settle(sd[0], sem * Math.sqrt(subjects), Column.SD);
            }
        } catch (InputException e) {
            relocate("sem", e);
        }
    }

    private int subjects(String text) {
        double number = CsvNumber.parse(text.replaceFirst("(?i)^n\\s*=\\s*", ""), style);
        if (number < 1 || number != Math.rint(number) || number > Integer.MAX_VALUE) {
            throw new InputException(
                    "Expected a whole number of subjects, 1 or more, found '" + text + "'.",
                    "Leave it empty if not known.");
        }
        return (int) number;
    }

    /** Hours from a number in the header's unit, or from a cell with its own unit such as {@code 30 min}. */
    private double hours(String text) {
        if (text.matches(".*\\d\\s*[A-Za-z]+") && !text.matches(".*[eE][+-]?\\d+")) {
            return Quantity.parse(text).in(HOUR);
        }
        return header.timeUnit().convert(CsvNumber.parse(text, style), HOUR);
    }

    private String text(Column column) {
        return header.field(column, row);
    }

    private void attempt(Column column, Consumer<String> read) {
        String text = text(column);
        if (isAbsent(text)) {
            return;
        }
        try {
            read.accept(text);
        } catch (InputException e) {
            unread.add(column.code());
            unread.add(column == Column.UNIT ? Column.KIND.code() : column.code());
            relocate(column.code(), e);
        }
    }

    private static boolean isAbsent(String text) {
        return text.isEmpty() || text.equalsIgnoreCase("na") || text.equalsIgnoreCase("n/a") || text.equals("-");
    }

    private void relocate(String column, InputException e) {
        e.problems().forEach(p -> add(column, p.message(), p.remedy()));
    }

    private void add(String column, String message, String remedy) {
        problems.add(new Problem(file, row.line(), column, message, remedy));
    }

    static List<String> numericCells(Header header, List<CsvText.RawRow> rows) {
        List<String> cells = new ArrayList<>();
        for (CsvText.RawRow row : rows) {
            for (Column column : List.of(Column.VALUE, Column.SD, Column.LOD, Column.TIME_H)) {
                cells.add(header.field(column, row));
            }
            cells.add(header.sem(row));
        }
        return cells;
    }
}
