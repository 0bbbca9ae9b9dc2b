package org.auklet.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.record.BloodContent;
import org.auklet.record.Censoring;
import org.auklet.record.Coded;
import org.auklet.record.Column;
import org.auklet.record.ControlKind;
import org.auklet.record.DecayCorrection;
import org.auklet.record.Measurement;
import org.auklet.record.MeasurementBuilder;
import org.auklet.record.QuantityKind;
import org.jspecify.annotations.Nullable;

/** Measurements as a table with the columns of the record, and back. */
public final class MeasurementRows {

    private static final List<Table.Column> COLUMNS =
            Arrays.stream(Column.values()).map(MeasurementRows::column).toList();

    private MeasurementRows() {}

    /** One row per measurement, every column of the record in its order. */
    public static Table table(List<Measurement> measurements) {
        Table table = new Table(COLUMNS);
        for (Measurement m : measurements) {
            table.add(Arrays.stream(Column.values())
                    .map(column -> cell(column, m))
                    .toList());
        }
        return table;
    }

    /**
     * The measurements of a table with the columns of the record.
     *
     * @throws InputException when a word is not of the record's vocabulary, or a row contradicts its rules
     */
    public static List<Measurement> measurements(Table table) {
        List<String> names = table.columns().stream().map(Table.Column::name).toList();
        List<Measurement> measurements = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            MeasurementBuilder builder = Measurement.builder();
            for (Column column : Column.values()) {
                int index = names.indexOf(column.code());
                Object cell = index < 0 ? null : row.get(index);
                if (cell != null) {
                    set(builder, column, cell);
                }
            }
            measurements.add(builder.build());
        }
        return measurements;
    }

    private static Table.Column column(Column column) {
        return new Table.Column(
                column.code(),
                switch (column.type()) {
                    case TEXT -> Table.Type.TEXT;
                    case NUMBER -> Table.Type.DOUBLE;
                    case WHOLE -> Table.Type.INTEGER;
                });
    }

    /** What the CSV of the record says, typed: both files hold the same. */
    private static @Nullable Object cell(Column column, Measurement m) {
        String text = column.text(m);
        return switch (column.type()) {
            case TEXT -> text;
            case NUMBER -> text.isEmpty() ? null : Double.valueOf(text);
            case WHOLE -> text.isEmpty() ? null : Integer.valueOf(text);
        };
    }

    private static void set(MeasurementBuilder builder, Column column, Object cell) {
        switch (column) {
            case STUDY -> builder.study(cell.toString());
            case ARM -> builder.arm(cell.toString());
            case SUBJECT -> builder.subject(cell.toString());
            case SPECIMEN -> builder.specimen(cell.toString());
            case ANALYTE -> builder.analyte(cell.toString());
            case KIND -> builder.kind(word(column, QuantityKind.values(), cell));
            case VALUE -> builder.value((Double) cell);
            case UNIT -> builder.unit(cell.toString());
            case SD -> builder.sd((Double) cell);
            case N -> builder.n((Integer) cell);
            case LOD -> builder.lod((Double) cell);
            case TIME_H -> builder.timeH((Double) cell);
            case METHOD -> builder.method(cell.toString());
            case CONTROL -> builder.control(word(column, ControlKind.values(), cell));
            case SOURCE -> builder.source(cell.toString());
            case GRADE -> builder.grade(grade(cell.toString()));
            case CENSORING -> builder.censoring(word(column, Censoring.values(), cell));
            case DECAY_CORRECTION -> builder.decayCorrection(word(column, DecayCorrection.values(), cell));
            case BLOOD -> builder.blood(word(column, BloodContent.values(), cell));
        }
    }

    private static <T extends Coded> T word(Column column, T[] vocabulary, Object cell) {
        return Coded.find(vocabulary, cell.toString())
                .orElseThrow(() -> unknown(column, cell, Coded.advice(vocabulary, cell.toString())));
    }

    private static EvidenceGrade grade(String code) {
        Optional<EvidenceGrade> grade = Arrays.stream(EvidenceGrade.values())
                .filter(g -> g.code().equals(code))
                .findFirst();
        return grade.orElseThrow(() -> unknown(Column.GRADE, code, "Known are measured, fitted, predicted, assumed."));
    }

    private static InputException unknown(Column column, Object cell, String advice) {
        return new InputException("The table's column " + column.code() + " holds '" + cell + "'.", advice);
    }
}
