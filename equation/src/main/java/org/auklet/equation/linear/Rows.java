package org.auklet.equation.linear;

import java.util.Arrays;

/**
 * Arithmetic on rows of lanes, every row an array of its own: {@code rows[unknown][lane]}.
 *
 * <p>One loop index for all arrays is the form that the JIT vectorises; rows inside one long array, at offsets it does
 * not know, it leaves scalar because they might overlap. Several rows are added at once, because loading and storing the
 * target costs more than the arithmetic.
 */
public final class Rows {

    private Rows() {}

    /**
     * {@code target = sum over j of weights[j]*sources[j][row]}; zero without sources.
     *
     * @param target the row to overwrite, none of the sources
     * @param weights one for each of the first {@code count} sources
     * @param sources matrices of rows
     * @param row which row of every source
     * @param count number of sources
     */
    public static void combine(double[] target, double[] weights, double[][][] sources, int row, int count) {
        if (count == 0) {
            Arrays.fill(target, 0);
            return;
        }
        int j = Math.min(count, 2);
        if (j == 1) {
            setOne(target, weights[0], sources[0][row]);
        } else {
            setTwo(target, weights[0], sources[0][row], weights[1], sources[1][row]);
        }
        for (; j + 3 < count; j += 4) {
            addPairs(target, weights, sources, row, j);
        }
        if (j + 1 < count) {
            addTwo(target, 1, weights[j], sources[j][row], weights[j + 1], sources[j + 1][row]);
            j += 2;
        }
        if (j < count) {
            addOne(target, 1, weights[j], sources[j][row]);
        }
    }

    private static void setOne(double[] t, double a, double[] x) {
        for (int l = 0; l < t.length; l++) {
            t[l] = a * x[l];
        }
    }

    private static void setTwo(double[] t, double a, double[] x, double b, double[] y) {
        for (int l = 0; l < t.length; l++) {
            t[l] = a * x[l] + b * y[l];
        }
    }

    private static void addPairs(double[] t, double[] weights, double[][][] sources, int row, int j) {
        double a = weights[j];
        double b = weights[j + 1];
        double c = weights[j + 2];
        double d = weights[j + 3];
        double[] x = sources[j][row];
        double[] y = sources[j + 1][row];
        double[] z = sources[j + 2][row];
        double[] w = sources[j + 3][row];
        for (int l = 0; l < t.length; l++) {
            t[l] = (t[l] + (a * x[l] + b * y[l])) + (c * z[l] + d * w[l]);
        }
    }

    /** {@code target += a*source} for every lane. */
    public static void addMultiple(double[] target, double a, double[] source) {
        addOne(target, 1, a, source);
    }

    /**
     * {@code target = (target + sign * (one row of a sparse matrix) * source) * scale}.
     *
     * @param values entries of the matrix
     * @param columns column of every entry
     * @param from first entry of the row
     * @param to one past its last entry
     * @param source the matrix to multiply by, by column; may hold {@code target} in a column that the row lacks
     */
    static void addRow(
            double[] target,
            double scale,
            double sign,
            double[] values,
            int[] columns,
            int from,
            int to,
            double[][] source) {
        int e = from;
        for (; e + 4 < to; e += 4) {
            addFour(target, 1, sign, values, columns, e, source);
        }
        switch (to - e) {
            case 4 -> addFour(target, scale, sign, values, columns, e, source);
            case 3 -> addThree(target, scale, sign, values, columns, e, source);
            case 2 ->
                addTwo(
                        target,
                        scale,
                        sign * values[e],
                        source[columns[e]],
                        sign * values[e + 1],
                        source[columns[e + 1]]);
            case 1 -> addOne(target, scale, sign * values[e], source[columns[e]]);
            default -> scale(target, scale);
        }
    }

    private static void scale(double[] t, double scale) {
        if (scale != 1) {
            for (int l = 0; l < t.length; l++) {
                t[l] *= scale;
            }
        }
    }

    private static void addOne(double[] t, double scale, double a, double[] x) {
        for (int l = 0; l < t.length; l++) {
            t[l] = (t[l] + a * x[l]) * scale;
        }
    }

    private static void addTwo(double[] t, double scale, double a, double[] x, double b, double[] y) {
        for (int l = 0; l < t.length; l++) {
            t[l] = (t[l] + (a * x[l] + b * y[l])) * scale;
        }
    }

    private static void addThree(
            double[] t, double scale, double sign, double[] values, int[] columns, int e, double[][] source) {
        double a = sign * values[e];
        double b = sign * values[e + 1];
        double c = sign * values[e + 2];
        double[] x = source[columns[e]];
        double[] y = source[columns[e + 1]];
        double[] z = source[columns[e + 2]];
        for (int l = 0; l < t.length; l++) {
            t[l] = (t[l] + ((a * x[l] + b * y[l]) + c * z[l])) * scale;
        }
    }

    private static void addFour(
            double[] t, double scale, double sign, double[] values, int[] columns, int e, double[][] source) {
        double a = sign * values[e];
        double b = sign * values[e + 1];
        double c = sign * values[e + 2];
        double d = sign * values[e + 3];
        double[] x = source[columns[e]];
        double[] y = source[columns[e + 1]];
        double[] z = source[columns[e + 2]];
        double[] w = source[columns[e + 3]];
        for (int l = 0; l < t.length; l++) {
            t[l] = (t[l] + ((a * x[l] + b * y[l]) + (c * z[l] + d * w[l]))) * scale;
        }
    }
}
