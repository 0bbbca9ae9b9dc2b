package org.auklet.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Whether two results folders say the same. */
final class Summaries {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"])-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?(?![\\w.\"])");
    private static final Pattern TIMES = Pattern.compile("\"timing_ms\"\\s*:\\s*\\{[^}]*}");

    /** Sizes below this are sums that should be zero. */
    private static final double ROUNDING = 1e-12;

    private Summaries() {}

    /**
     * The largest relative difference between numbers at the same place of two {@code summary.json}, times of the run left out;
     * infinite when there is not the same number of them.
     */
    static double difference(Path one, Path other) throws IOException {
        return difference(
                Files.readString(one.resolve("summary.json")), Files.readString(other.resolve("summary.json")));
    }

    /** The same for the texts themselves. */
    static double difference(String one, String other) {
        double[] a = numbers(one);
        double[] b = numbers(other);
        if (a.length != b.length) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            double scale = Math.max(Math.abs(a[i]), Math.abs(b[i]));
            largest = scale > ROUNDING ? Math.max(largest, Math.abs(a[i] - b[i]) / scale) : largest;
        }
        return largest;
    }

    private static double[] numbers(String text) {
        String results = TIMES.matcher(text).replaceAll("");
        return NUMBER.matcher(results)
                .results()
                .mapToDouble(match -> Double.parseDouble(match.group()))
                .toArray();
    }
}
