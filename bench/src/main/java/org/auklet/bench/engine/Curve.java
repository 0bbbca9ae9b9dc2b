package org.auklet.bench.engine;

import java.util.List;

/**
 * Work against precision: one contender over falling tolerances.
 *
 * @param points loosest first
 */
record Curve(List<Timed> points) {

    String name() {
        return points.getFirst().contender().name();
    }

    /**
     * Processor time for a true error, ms: between the first two neighbours that enclose it, logarithms joined by straight
     * lines. The loosest setting's own time when that is already as accurate; NaN when none is.
     */
    double timeAt(double error) {
        if (points.getFirst().error() <= error) {
            return points.getFirst().own().median();
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).error() <= error) {
                return between(points.get(i - 1), points.get(i), error);
            }
        }
        return Double.NaN;
    }

    private static double between(Timed loose, Timed tight, double error) {
        double share = Math.log(loose.error() / error) / Math.log(loose.error() / tight.error());
        double from = Math.log(loose.own().median());
        double to = Math.log(tight.own().median());
        return Math.exp(from + share * (to - from));
    }
}
