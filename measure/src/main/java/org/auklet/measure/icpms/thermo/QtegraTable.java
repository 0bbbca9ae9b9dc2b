package org.auklet.measure.icpms.thermo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.Refusal;

/**
 * The cells of a Qtegra export by what they are: isotope, type (Counter, Analog, Time ...), scan and sample, however
 * the file lays them out.
 */
final class QtegraTable {

    private final Path file;
    private final ReadLimits limits;
    private final int samples;
    private final Map<String, Integer> scans = new LinkedHashMap<>();
    private final Map<Key, List<double[]>> values = new LinkedHashMap<>();
    private long cells;

    /** What a series of numbers is. */
    record Key(String isotope, String type) {}

    /**
     * @param file the file as the user named it
     * @param samples number of samples, each a line of the laser
     * @param limits how many numbers may be kept
     */
    QtegraTable(Path file, int samples, ReadLimits limits) {
        this.file = file;
        this.samples = samples;
        this.limits = limits;
    }

    /** Puts a number in its place. */
    void put(Key key, String scan, int sample, double value) {
        int index = scans.computeIfAbsent(scan, name -> scans.size());
        List<double[]> series = values.computeIfAbsent(key, name -> new ArrayList<>());
        while (series.size() <= index) {
            cells += samples;
            limits.points(file, cells, 1);
            double[] empty = new double[samples];
            Arrays.fill(empty, Double.NaN);
            series.add(empty);
        }
        series.get(index)[sample] = value;
    }

    /** Isotopes that have numbers of a type, in the order of the file. */
    List<String> isotopes(String type) {
        return values.keySet().stream()
                .filter(key -> key.type().equals(type))
                .map(Key::isotope)
                .distinct()
                .toList();
    }

    /** Types of numbers in the file. */
    List<String> types() {
        return values.keySet().stream().map(Key::type).distinct().toList();
    }

    /** Number of samples. */
    int samples() {
        return samples;
    }

    /** Number of scans of a sample. */
    int scans() {
        return scans.size();
    }

    /**
     * The numbers of one isotope and type: sample after sample, each with all its scans; NaN where there is none.
     *
     * @throws org.auklet.quantity.InputException when the file has none
     */
    double[] series(String isotope, String type) {
        List<double[]> series = values.get(new Key(isotope, type));
        if (series == null) {
            throw Refusal.of(file, "It holds no " + type + " of " + isotope + ".", "Export it again with all data.");
        }
        double[] all = new double[Math.multiplyExact(samples, scans())];
        Arrays.fill(all, Double.NaN);
        for (int scan = 0; scan < series.size(); scan++) {
            for (int sample = 0; sample < samples; sample++) {
                all[sample * scans() + scan] = series.get(scan)[sample];
            }
        }
        return all;
    }
}
