package org.auklet.equation.linear;

/** Sums of long arrays, kept in methods of their own, where the JIT keeps sums in registers or in vectors. */
public final class Lanes {

    private Lanes() {}

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
}
