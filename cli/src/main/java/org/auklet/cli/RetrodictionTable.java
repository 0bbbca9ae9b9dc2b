package org.auklet.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.auklet.quantity.Interval;
import org.auklet.study.retrodict.Retrodiction;
import org.auklet.study.retrodict.Retrodiction.Prediction;
import org.auklet.study.retrodict.Retrodiction.Quantity;
import org.auklet.study.retrodict.Retrodiction.Row;
import org.auklet.study.retrodict.Retrodiction.Score;
import org.auklet.study.retrodict.Retrodiction.SharedDefault;

/** A retrodiction for programs. */
final class RetrodictionTable {

    private RetrodictionTable() {}

    /** Everything, by section. */
    static Map<String, Object> all(Retrodiction retrodiction) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("seed", retrodiction.seed());
        all.put("draws", retrodiction.draws());
        all.put("spread", retrodiction.spread());
        all.put(
                "scores",
                retrodiction.scores().stream().map(RetrodictionTable::score).toList());
        all.put(
                "scores_without_estimation",
                retrodiction.unfitted().stream().map(RetrodictionTable::score).toList());
        all.put(
                "defaults",
                retrodiction.defaults().stream().map(RetrodictionTable::shared).toList());
        all.put(
                "predictions",
                retrodiction.rows().stream().map(RetrodictionTable::withReasons).toList());
        return all;
    }

    /** One row for each pair. */
    static List<Map<String, Object>> predictions(Retrodiction retrodiction) {
        return retrodiction.rows().stream().map(RetrodictionTable::row).toList();
    }

    private static Map<String, Object> withReasons(Row row) {
        Map<String, Object> fields = row(row);
        fields.put("reasons", row.reasons());
        return fields;
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", row.pair().name());
        fields.put("control_kind", row.pair().controlKind().code());
        fields.put("time_h", row.pair().timeH());
        fields.put("unit", row.pair().unit().code());
        for (Quantity quantity : Quantity.values()) {
            String name = quantity.name().toLowerCase(Locale.ROOT);
            Prediction p = row.of(quantity);
            fields.put(name + "_published", p.observed());
            fields.put(name + "_predicted", Entries.number(p.predicted()));
            interval(fields, name + "_", p.interval());
        }
        return fields;
    }

    private static void interval(Map<String, Object> fields, String prefix, Interval interval) {
        fields.put(prefix + "lower", Entries.number(interval.lower()));
        fields.put(prefix + "upper", Entries.number(interval.upper()));
    }

    private static Map<String, Object> score(Score score) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scope", score.scope());
        fields.put("quantity", score.quantity().name().toLowerCase(Locale.ROOT));
        fields.put("n", score.n());
        fields.put("aafe", score.aafe());
        fields.put("afe", score.afe());
        fields.put("covered", Entries.number(score.covered()));
        fields.put("median_upper_over_lower", Entries.number(score.medianWidth()));
        fields.put("constant_guess_aafe", score.constantGuess());
        return fields;
    }

    private static Map<String, Object> shared(SharedDefault shared) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", shared.name());
        fields.put("value", shared.value());
        interval(fields, "", shared.interval());
        fields.put("unit", shared.unit());
        fields.put("grade", "fitted");
        fields.put("default", shared.current());
        fields.put("why", shared.why());
        return fields;
    }
}
