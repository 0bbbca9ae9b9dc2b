package org.auklet.study.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.auklet.result.Accuracy;
import org.auklet.study.Arm;
import org.auklet.study.Observation;
import org.auklet.study.Study;

/**
 * Size and bias of prediction errors.
 *
 * <pre>
 *   AAFE = 10^mean |log10(predicted/observed)|        AFE = 10^mean log10(predicted/observed)
 * </pre>
 *
 * Observations of zero or below the limit of detection have no ratio, copies of another organ say nothing; they are
 * counted, not compared.
 */
final class AccuracyTable {

    private final List<Observation> observations;
    private final double[] predicted;
    private final int parameters;

    AccuracyTable(List<Observation> observations, double[] predicted, int parameters) {
        this.observations = observations;
        this.predicted = predicted;
        this.parameters = parameters;
    }

    /** One row for everything, one per arm, one per specimen. */
    List<Accuracy> rows(Study study) {
        List<Accuracy> rows = new ArrayList<>();
        rows.add(row("all", i -> true));
        for (Arm arm : study.arms()) {
            rows.add(row(arm.name(), i -> observations.get(i).row().arm().equals(arm.name())));
        }
        Set<String> specimens = new LinkedHashSet<>();
        observations.forEach(o -> specimens.add(o.output()));
        for (String specimen : specimens) {
            rows.add(row(specimen, i -> observations.get(i).output().equals(specimen)));
        }
        return rows;
    }

    /** The row of the observations that {@code included} accepts. */
    Accuracy row(String scope, IntPredicate included) {
        double size = 0;
        double bias = 0;
        int n = 0;
        int excluded = 0;
        int within = 0;
        for (int i = 0; i < predicted.length; i++) {
            if (!included.test(i)) {
                continue;
            }
            Observation o = observations.get(i);
            if (!isComparable(o) || !(predicted[i] > 0)) {
                excluded++;
                continue;
            }
            double error = Math.log10(predicted[i] / o.row().value());
            n++;
            size += Math.abs(error);
            bias += error;
            within += Math.abs(error) <= Math.log10(2) ? 1 : 0;
        }
        double count = n == 0 ? Double.NaN : n;
        return new Accuracy(
                scope, n, excluded, parameters, Math.pow(10, size / count), Math.pow(10, bias / count), within / count);
    }

    /**
     * The lowest AAFE that any model with one body for all arms could reach: at every specimen and time measured in
     * several arms it can only predict one value, best the median. The tumour is left out of the constraint, since
     * binding may differ.
     */
    static double sharedFloor(List<Observation> observations) {
        Map<String, List<Double>> logs = new TreeMap<>();
        int n = 0;
        for (Observation o : observations) {
            if (!isComparable(o)) {
                continue;
            }
            n++;
            String arm = o.output().equals("tumour") ? o.row().arm() : "";
            String key =
                    String.format(Locale.ROOT, "%s|%s|%s", o.output(), o.row().timeH(), arm);
            logs.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(Math.log10(o.row().value()));
        }
        double sum = logs.values().stream()
                .mapToDouble(AccuracyTable::distanceFromMedian)
                .sum();
        return n == 0 ? Double.NaN : Math.pow(10, sum / n);
    }

    /** A value that has a ratio, and is no copy of another organ's. */
    static boolean isComparable(Observation o) {
        return o.fitted() && !o.row().isCensored() && o.row().value() > 0;
    }

    private static double distanceFromMedian(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        return sorted.stream().mapToDouble(v -> Math.abs(v - median)).sum();
    }
}
