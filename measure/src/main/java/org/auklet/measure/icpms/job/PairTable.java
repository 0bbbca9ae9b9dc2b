package org.auklet.measure.icpms.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.auklet.result.DataTable;
import org.auklet.result.DataTable.Column;
import org.auklet.result.DataTable.Numbers;
import org.auklet.result.DataTable.Words;

/**
 * The table of cells by two labels: what each has of both, which were detected, and the probability of each class.
 *
 * @param name name of the table
 * @param first one label
 * @param second the other
 */
record PairTable(String name, LabelCells first, LabelCells second) {

    /** A row per cell of all populations. */
    DataTable of(List<PairedCells> populations) {
        List<Column> columns = new ArrayList<>();
        columns.add(words("population", populations, PairTable::population));
        columns.add(words("file", populations, c -> byPreparation(c, p -> cells(p).mapToObj(i -> p.name()))));
        columns.add(numbers("start_s", populations, c -> byPreparation(c, p -> cells(p).mapToObj(p::startS))));
        addLabel(columns, first, populations, PairedCells::first);
        addLabel(columns, second, populations, PairedCells::second);
        columns.add(words("detected", populations, PairTable::detected));
        int classes = populations.stream().mapToInt(PairedCells::classes).max().orElse(0);
        for (int k = 0; k < classes; k++) {
            int number = k;
            columns.add(numbers("p_class_" + (k + 1), populations, c -> probability(c, number)));
        }
        return new DataTable(
                name,
                "one row per cell; counts in the channel that stands for the label; p_class is the probability of a class, no"
                        + " number where classes were not asked for",
                columns);
    }

    private static void addLabel(
            List<Column> columns,
            LabelCells label,
            List<PairedCells> populations,
            Function<PairedCells, LabelledCells> cells) {
        double perCount = label.model().receptorsPerCount();
        columns.add(numbers(
                "net_area_" + label.name(),
                populations,
                c -> boxed(cells.apply(c).net(), 1)));
        columns.add(numbers(
                "net_area_u_" + label.name(),
                populations,
                c -> Arrays.stream(cells.apply(c).netVariance()).mapToObj(Math::sqrt)));
        columns.add(numbers(
                "receptors_" + label.name(),
                populations,
                c -> boxed(cells.apply(c).net(), perCount)));
        if (populations.stream().anyMatch(c -> cells.apply(c).isUnmixed())) {
            columns.add(numbers(
                    "correlation_" + label.name(),
                    populations,
                    c -> byPreparation(
                            cells.apply(c),
                            p -> Arrays.stream(p.signal().correlation()).boxed())));
        }
    }

    private static Stream<Double> boxed(double[] values, double factor) {
        return Arrays.stream(values).mapToObj(v -> factor * v);
    }

    private static Stream<String> population(PairedCells c) {
        return IntStream.range(0, c.dual().size()).mapToObj(i -> c.name());
    }

    private static Stream<String> detected(PairedCells c) {
        return IntStream.range(0, c.dual().size())
                .mapToObj(i -> c.dual().state(i).name().toLowerCase(Locale.ROOT));
    }

    private static Stream<Double> probability(PairedCells c, int k) {
        return IntStream.range(0, c.dual().size())
                .mapToObj(i -> k < c.classes() ? c.posterior().get(i)[k] : Double.NaN);
    }

    private static IntStream cells(Preparation p) {
        return IntStream.range(0, p.net().length);
    }

    private static <T> Stream<T> byPreparation(PairedCells c, Function<Preparation, Stream<T>> values) {
        return byPreparation(c.first(), values);
    }

    private static <T> Stream<T> byPreparation(LabelledCells c, Function<Preparation, Stream<T>> values) {
        return c.preparations().stream().flatMap(values);
    }

    private static Column words(
            String name, List<PairedCells> populations, Function<PairedCells, Stream<String>> values) {
        return new Words(name, populations.stream().flatMap(values).toArray(String[]::new));
    }

    private static Column numbers(
            String name, List<PairedCells> populations, Function<PairedCells, Stream<Double>> values) {
        return new Numbers(
                name,
                populations.stream()
                        .flatMap(values)
                        .mapToDouble(Double::doubleValue)
                        .toArray());
    }
}
