package org.auklet.store;

import static org.auklet.store.Table.Column.number;
import static org.auklet.store.Table.Column.text;

import java.util.Arrays;
import java.util.List;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.result.DataTable;
import org.auklet.result.ReportedParameter;
import org.auklet.result.Result;
import org.auklet.store.Table.Column;
import org.auklet.store.Table.Type;
import org.auklet.study.result.Series;
import org.auklet.study.result.StudyResult;

/** The predictions, parameters and long tables of a result as tables. */
final class ResultTables {

    private static final List<Column> PREDICTIONS = List.of(
            text("study"),
            text("arm"),
            text("specimen"),
            text("kind"),
            number("value"),
            text("unit"),
            number("time_h"),
            text("grade"),
            number("lower"),
            number("upper"));

    private static final List<Column> PARAMETERS = List.of(
            text("study"),
            text("name"),
            text("arm"),
            number("value"),
            text("unit"),
            number("lower"),
            number("upper"),
            text("grade"),
            new Column("identifiable", Type.BOOLEAN),
            text("meaning"),
            text("source"));

    private ResultTables() {}

    /**
     * One row per series and time, in columns of the measurement record; {@code lower} and {@code upper} are the 95 %
     * limits of the predicted mean, null when open.
     */
    static Table predictions(StudyResult result) {
        Table table = new Table(PREDICTIONS);
        for (Series s : result.series()) {
            for (int i = 0; i < s.timeH().length; i++) {
                table.add(Arrays.asList(
                        result.study(),
                        s.arm(),
                        s.specimen(),
                        s.quantity(),
                        s.predicted()[i],
                        s.unit(),
                        s.timeH()[i],
                        EvidenceGrade.PREDICTED.code(),
                        s.lower()[i],
                        s.upper()[i]));
            }
        }
        return table;
    }

    /** One row per parameter; {@code arm} is null when all arms share it. */
    static Table parameters(Result result) {
        Table table = new Table(PARAMETERS);
        for (ReportedParameter p : result.parameters()) {
            table.add(Arrays.asList(
                    result.study(),
                    p.name(),
                    p.arm(),
                    p.value(),
                    p.unit(),
                    p.lower(),
                    p.upper(),
                    p.grade().code(),
                    p.identifiable(),
                    p.meaning(),
                    p.source()));
        }
        return table;
    }

    /** A long table of a measurement, column by column. */
    static Table of(DataTable data) {
        Table table =
                new Table(data.columns().stream().map(ResultTables::column).toList());
        for (int row = 0; row < data.length(); row++) {
            int at = row;
            table.add(data.columns().stream().map(c -> cell(c, at)).toList());
        }
        return table;
    }

    private static Column column(DataTable.Column c) {
        return switch (c) {
            case DataTable.Numbers numbers -> number(numbers.name());
            case DataTable.Wholes wholes -> new Column(wholes.name(), Type.INTEGER);
            case DataTable.Words words -> text(words.name());
        };
    }

    private static Object cell(DataTable.Column c, int row) {
        return switch (c) {
            case DataTable.Numbers numbers -> numbers.values()[row];
            case DataTable.Wholes wholes -> wholes.values()[row];
            case DataTable.Words words -> words.values()[row];
        };
    }
}
