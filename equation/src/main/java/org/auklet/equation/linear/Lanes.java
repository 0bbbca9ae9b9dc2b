package org.auklet.equation.linear;

/** Short loops over lanes, kept in methods of their own, where the JIT keeps sums in registers or in vectors. */
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
     * {@code target[i] += sum over j of weights[j]*sources[j][i]} for i from {@code from} to {@code to}.
     *
     * @param factor multiplies all weights
     * @param weights one for each of the first sources
     */
    public static void addMultiples(
            double[] target, double factor, double[] weights, double[][] sources, int from, int to) {
        int j = 0;
        for (; j + 3 < weights.length; j += 4) {
            addFour(
                    target,
                    factor * weights[j],
                    sources[j],
                    factor * weights[j + 1],
                    sources[j + 1],
                    factor * weights[j + 2],
                    sources[j + 2],
                    factor * weights[j + 3],
                    sources[j + 3],
                    from,
                    to);
        }
        for (; j < weights.length; j++) {
            addOne(target, factor * weights[j], sources[j], from, to);
        }
    }

    /** {@code target[i] += a*x[i]} for i from {@code from} to {@code to}; one index for all arrays lets it vectorise. */
    public static void addOne(double[] target, double a, double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            target[i] += a * x[i];
        }
    }

    private static void addFour(
            double[] target,
            double a,
            double[] x,
            double b,
            double[] y,
            double c,
            double[] z,
            double d,
            double[] w,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            target[i] += (a * x[i] + b * y[i]) + (c * z[i] + d * w[i]);
        }
    }

    /**
     * Adds {@code sign} times one row of a sparse matrix times a matrix of lanes; several entries at once, because loading
     * and storing the target costs more than the arithmetic.
     *
     * @param target the lanes of the result begin at {@code t}
     * @param values entries of the matrix
     * @param columns column of every entry
     * @param from first entry of the row
     * @param to one past its last entry
     * @param source by column, then lane; may be {@code target}
     */
    static void addRow(
            double[] target,
            int t,
            double sign,
            double[] values,
            int[] columns,
            int from,
            int to,
            double[] source,
            int lanes) {
        int e = from;
        for (; e + 3 < to; e += 4) {
            addFour(target, t, sign, values, columns, e, source, lanes);
        }
        switch (to - e) {
            case 3 -> addThree(target, t, sign, values, columns, e, source, lanes);
            case 2 -> addTwo(target, t, sign, values, columns, e, source, lanes);
            case 1 -> addMultiple(target, t, sign * values[e], source, columns[e] * lanes, lanes);
            default -> {}
        }
    }

    private static void addFour(
            double[] target, int t, double sign, double[] values, int[] columns, int e, double[] source, int lanes) {
        double a = sign * values[e];
        double b = sign * values[e + 1];
        double c = sign * values[e + 2];
        double d = sign * values[e + 3];
        int x = columns[e] * lanes;
        int y = columns[e + 1] * lanes;
        int z = columns[e + 2] * lanes;
        int w = columns[e + 3] * lanes;
        for (int l = 0; l < lanes; l++) {
            target[t + l] += (a * source[x + l] + b * source[y + l]) + (c * source[z + l] + d * source[w + l]);
        }
    }

    private static void addThree(
            double[] target, int t, double sign, double[] values, int[] columns, int e, double[] source, int lanes) {
        double a = sign * values[e];
        double b = sign * values[e + 1];
        double c = sign * values[e + 2];
        int x = columns[e] * lanes;
        int y = columns[e + 1] * lanes;
        int z = columns[e + 2] * lanes;
        for (int l = 0; l < lanes; l++) {
            target[t + l] += (a * source[x + l] + b * source[y + l]) + c * source[z + l];
        }
    }

    private static void addTwo(
            double[] target, int t, double sign, double[] values, int[] columns, int e, double[] source, int lanes) {
        double a = sign * values[e];
        double b = sign * values[e + 1];
        int x = columns[e] * lanes;
        int y = columns[e + 1] * lanes;
        for (int l = 0; l < lanes; l++) {
            target[t + l] += a * source[x + l] + b * source[y + l];
        }
    }
}
