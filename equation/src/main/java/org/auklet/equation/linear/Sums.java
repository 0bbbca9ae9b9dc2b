package org.auklet.equation.linear;

/**
 * Sums of long arrays, in few passes over memory. Each loop stands in a method of its own and has one index for all arrays,
 * which lets the JIT vectorise it.
 */
public final class Sums {

    private Sums() {}

    /**
     * {@code target[i] = base[i] + factor * sum over j of weights[j]*sources[j][i]} for i from {@code from} to {@code to}.
     *
     * @param target may be {@code base}
     * @param weights one for each of the first sources
     */
    public static void combine(
            double[] target, double[] base, double factor, double[] weights, double[][] sources, int from, int to) {
        double[] sum = base;
        int j = 0;
        for (; j + 3 < weights.length; j += 4) {
            addFour(target, sum, factor, weights, sources, j, from, to);
            sum = target;
        }
        switch (weights.length - j) {
            case 3 -> addThree(target, sum, factor, weights, sources, j, from, to);
            case 2 -> addTwo(target, sum, factor, weights, sources, j, from, to);
            case 1 -> addOne(target, sum, factor * weights[j], sources[j], from, to);
            default -> copy(target, sum, from, to);
        }
    }

    /** {@code target[i] = a[i] + b[i]} for all i. */
    public static void add(double[] target, double[] a, double[] b) {
        for (int i = 0; i < target.length; i++) {
            target[i] = a[i] + b[i];
        }
    }

    /** {@code target[i] += a*x[i]} for i from {@code from} to {@code to}. */
    public static void add(double[] target, double a, double[] x, int from, int to) {
        addOne(target, target, a, x, from, to);
    }

    private static void copy(double[] target, double[] base, int from, int to) {
        if (target != base) {
            System.arraycopy(base, from, target, from, to - from);
        }
    }

    private static void addOne(double[] t, double[] base, double a, double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            t[i] = base[i] + a * x[i];
        }
    }

    private static void addTwo(
            double[] t, double[] base, double factor, double[] weights, double[][] sources, int j, int from, int to) {
        double a = factor * weights[j];
        double b = factor * weights[j + 1];
        double[] x = sources[j];
        double[] y = sources[j + 1];
        for (int i = from; i < to; i++) {
            t[i] = base[i] + (a * x[i] + b * y[i]);
        }
    }

    private static void addThree(
            double[] t, double[] base, double factor, double[] weights, double[][] sources, int j, int from, int to) {
        double a = factor * weights[j];
        double b = factor * weights[j + 1];
        double c = factor * weights[j + 2];
        double[] x = sources[j];
        double[] y = sources[j + 1];
        double[] z = sources[j + 2];
        for (int i = from; i < to; i++) {
            t[i] = base[i] + (a * x[i] + b * y[i] + c * z[i]);
        }
    }

    private static void addFour(
            double[] t, double[] base, double factor, double[] weights, double[][] sources, int j, int from, int to) {
        double a = factor * weights[j];
        double b = factor * weights[j + 1];
        double c = factor * weights[j + 2];
        double d = factor * weights[j + 3];
        double[] x = sources[j];
        double[] y = sources[j + 1];
        double[] z = sources[j + 2];
        double[] w = sources[j + 3];
        for (int i = from; i < to; i++) {
            t[i] = base[i] + ((a * x[i] + b * y[i]) + (c * z[i] + d * w[i]));
        }
    }
}
