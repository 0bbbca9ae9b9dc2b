package org.auklet.equation.linear;

/** Short vector loops kept in methods of their own, where the JIT turns them into vector instructions. */
public final class Lanes {

    private Lanes() {}

    /** {@code target[t + l] += a * source[s + l]} for every lane l. */
    public static void addMultiple(double[] target, int t, double a, double[] source, int s, int lanes) {
        for (int l = 0; l < lanes; l++) {
            target[t + l] += a * source[s + l];
        }
    }

    /** {@code x[t + l] *= a} for every lane l. */
    public static void scale(double[] x, int t, double a, int lanes) {
        for (int l = 0; l < lanes; l++) {
            x[t + l] *= a;
        }
    }

    /**
     * Adds a sparse matrix times a matrix of lanes.
     *
     * @param rows row of every entry
     * @param cols column of every entry
     * @param values value of every entry
     * @param source by column, then lane
     * @param target by row, then lane; added to
     * @param lanes number of lanes
     */
    public static void addProduct(
            int[] rows, int[] cols, double[] values, double[] source, double[] target, int lanes) {
        for (int e = 0; e < rows.length; e++) {
            double value = values[e];
            if (value != 0) {
                addMultiple(target, rows[e] * lanes, value, source, cols[e] * lanes, lanes);
            }
        }
    }
}
