package org.auklet.bench.engine;

/** How far a solution is from the reference. */
final class TrueError {

    private TrueError() {}

    /**
     * The largest deviation of any number at any time, each as a share of that number's own largest size over time; a number
     * that is always zero in the reference does not count.
     *
     * @param rows solution, one row for each time
     * @param reference of the same shape
     */
    static double of(double[][] rows, double[][] reference) {
        double worst = 0;
        for (int j = 0; j < reference[0].length; j++) {
            double scale = 0;
            double deviation = 0;
            for (int i = 0; i < reference.length; i++) {
                scale = Math.max(scale, Math.abs(reference[i][j]));
                deviation = Math.max(deviation, Math.abs(rows[i][j] - reference[i][j]));
            }
            worst = scale > 0 ? Math.max(worst, deviation / scale) : worst;
        }
        return worst;
    }
}
