package org.auklet.measure.icpms.job;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.auklet.measure.icpms.event.EventTable;
import org.auklet.measure.icpms.probe.CellCounts;

/**
 * All cells of a population by one label.
 *
 * @param population name of the population
 * @param preparations its acquisitions
 */
record LabelledCells(String population, List<Preparation> preparations) {

    LabelledCells {
        preparations = List.copyOf(preparations);
    }

    /** Net counts of every cell, preparation after preparation. */
    double[] net() {
        return preparations.stream()
                .flatMapToDouble(p -> Arrays.stream(p.net()))
                .toArray();
    }

    /** Variance of the net counts of every cell, in the same order. */
    double[] netVariance() {
        return preparations.stream()
                .flatMapToDouble(p -> Arrays.stream(p.signal().variance()))
                .toArray();
    }

    /** Whether the label shares isotopes with another and was told apart by pattern. */
    boolean isUnmixed() {
        return preparations.stream().anyMatch(p -> p.signal().correlation().length > 0);
    }

    /** Number of cells. */
    int size() {
        return preparations.stream().mapToInt(p -> p.events().size()).sum();
    }

    /** Preparations with cells in them. */
    List<Preparation> used() {
        return preparations.stream().filter(p -> p.events().size() > 0).toList();
    }

    /**
     * The population for its mean. With two preparations or more these are the unit: cells of one preparation share what
     * went wrong with it, so that their number says nothing about the next preparation.
     */
    CellCounts forMean() {
        List<Preparation> used = used();
        if (used.size() < 2) {
            return cells();
        }
        double[] means = used.stream().mapToDouble(Preparation::meanNet).toArray();
        return CellCounts.of(means, 0, used.size() + " preparations of " + population);
    }

    /** The population cell by cell. */
    CellCounts cells() {
        double counting = Arrays.stream(netVariance()).average().orElse(0);
        return CellCounts.of(net(), counting, size() + " cells of " + population);
    }

    /** Cells per second, over all preparations. */
    double ratePerS() {
        double seconds = preparations.stream()
                .mapToDouble(p -> p.events().measured() * p.dwellS())
                .sum();
        return size() / seconds;
    }

    /** Middle value of the net counts; empty without cells. */
    Optional<Double> median() {
        double[] sorted = DoubleStream.of(net()).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Optional.empty() : Optional.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
    }

    /** Mean length of an event, s; 0 without cells. */
    double meanWidthS() {
        double sum = 0;
        for (Preparation p : preparations) {
            EventTable events = p.events();
            for (int i = 0; i < events.size(); i++) {
                sum += events.points(i) * p.dwellS();
            }
        }
        return size() == 0 ? 0 : sum / size();
    }
}
