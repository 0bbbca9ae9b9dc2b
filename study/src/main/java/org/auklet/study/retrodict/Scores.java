package org.auklet.study.retrodict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.auklet.record.ControlKind;
import org.auklet.study.retrodict.Retrodiction.Prediction;
import org.auklet.study.retrodict.Retrodiction.Quantity;
import org.auklet.study.retrodict.Retrodiction.Row;
import org.auklet.study.retrodict.Retrodiction.Score;

/** Scores over all rows and over the rows of one kind of control: ratios to different kinds mean different things. */
final class Scores {

    private static final int FEWEST = 2;

    private Scores() {}

    /** Name of the scope of all rows. */
    static final String ALL = "all rows";

    /**
     * The scores.
     *
     * @param massG tumour mass by which a share of the whole tumour becomes one per gram, for the guess: it needs one unit
     */
    static List<Score> of(List<Row> rows, double massG) {
        List<Score> scores = new ArrayList<>();
        scopes(rows).forEach((scope, members) -> {
            for (Quantity quantity : Quantity.values()) {
                scores.add(score(scope, quantity, members, massG));
            }
        });
        return scores;
    }

    /** The scope of rows whose control is of a kind. */
    static String scope(ControlKind kind) {
        return "control: " + kind.code();
    }

    private static Map<String, List<Row>> scopes(List<Row> rows) {
        Map<String, List<Row>> scopes = new java.util.LinkedHashMap<>();
        scopes.put(ALL, rows);
        Map<ControlKind, List<Row>> kinds = new EnumMap<>(ControlKind.class);
        rows.forEach(row -> kinds.computeIfAbsent(row.pair().controlKind(), k -> new ArrayList<>())
                .add(row));
        kinds.forEach((kind, members) -> {
            if (members.size() >= FEWEST) {
                scopes.put(scope(kind), members);
            }
        });
        return scopes;
    }

    private static Score score(String scope, Quantity quantity, List<Row> rows, double massG) {
        List<Prediction> predictions =
                rows.stream().map(row -> row.of(quantity)).toList();
        double[] observed = numbers(predictions, Prediction::observed);
        FoldErrors errors = FoldErrors.of(numbers(predictions, Prediction::predicted), observed);
        double covered = predictions.stream().filter(Prediction::isCovered).count() / (double) rows.size();
        double[] widths =
                numbers(predictions, p -> p.interval().upper() / p.interval().lower());
        boolean open = Arrays.stream(widths).anyMatch(Double::isNaN);
        return new Score(
                scope,
                quantity,
                rows.size(),
                errors.aafe(),
                errors.afe(),
                open ? Double.NaN : covered,
                open ? Double.NaN : median(widths),
                FoldErrors.ofConstantGuess(alike(rows, quantity, massG)).aafe());
    }

    /** What was observed, levels all per gram. */
    private static double[] alike(List<Row> rows, Quantity quantity, double massG) {
        return rows.stream()
                .mapToDouble(row -> {
                    boolean whole = quantity != Quantity.RATIO && UptakeCase.isWholeTumour(row.pair());
                    return row.of(quantity).observed() / (whole ? massG : 1);
                })
                .toArray();
    }

    private static double[] numbers(List<Prediction> predictions, ToDoubleFunction<Prediction> number) {
        return predictions.stream().mapToDouble(number).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
