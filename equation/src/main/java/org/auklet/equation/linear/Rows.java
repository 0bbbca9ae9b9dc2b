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
        switch (Math.min(count, 8)) {
            case 0 -> Arrays.fill(target, 0);
            case 1 -> setOne(target, weights, sources, row);
            case 2 -> setTwo(target, weights, sources, row);
            case 3 -> setThree(target, weights, sources, row);
            case 4 -> setFour(target, weights, sources, row);
            case 5 -> setFive(target, weights, sources, row);
            case 6 -> setSix(target, weights, sources, row);
            case 7 -> setSeven(target, weights, sources, row);
            default -> setEight(target, weights, sources, row);
        }
        for (int j = 8; j < count; j++) {
            addOne(target, 1, weights[j], sources[j][row]);
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
            case 2 -> addTwo(target, scale, sign, values, columns, e, source);
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

    private static void addTwo(
            double[] t, double scale, double sign, double[] values, int[] columns, int e, double[][] source) {
        double a = sign * values[e];
        double b = sign * values[e + 1];
        double[] x = source[columns[e]];
        double[] y = source[columns[e + 1]];
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
        addFour(
                t,
                scale,
                sign * values[e],
                source[columns[e]],
                sign * values[e + 1],
                source[columns[e + 1]],
                sign * values[e + 2],
                source[columns[e + 2]],
                sign * values[e + 3],
                source[columns[e + 3]]);
    }

    private static void addFour(
            double[] t,
            double scale,
            double a,
            double[] x,
            double b,
            double[] y,
            double c,
            double[] z,
            double d,
            double[] w) {
        for (int l = 0; l < t.length; l++) {
            t[l] = (t[l] + ((a * x[l] + b * y[l]) + (c * z[l] + d * w[l]))) * scale;
        }
    }

    private static void setOne(double[] t, double[] weights, double[][][] sources, int row) {
        double a = weights[0];
        double[] x0 = sources[0][row];
        for (int l = 0; l < t.length; l++) {
            t[l] = a * x0[l];
        }
    }

    private static void setTwo(double[] t, double[] weights, double[][][] sources, int row) {
        double a = weights[0];
        double b = weights[1];
        double[] x0 = sources[0][row];
        double[] x1 = sources[1][row];
        for (int l = 0; l < t.length; l++) {
            t[l] = a * x0[l] + b * x1[l];
        }
    }

    private static void setThree(double[] t, double[] weights, double[][][] sources, int row) {
        double a = weights[0];
        double b = weights[1];
        double c = weights[2];
        double[] x0 = sources[0][row];
        double[] x1 = sources[1][row];
        double[] x2 = sources[2][row];
        for (int l = 0; l < t.length; l++) {
            t[l] = (a * x0[l] + b * x1[l]) + c * x2[l];
        }
    }

    private static void setFour(double[] t, double[] weights, double[][][] sources, int row) {
        double a = weights[0];
        double b = weights[1];
        double c = weights[2];
        double d = weights[3];
        double[] x0 = sources[0][row];
        double[] x1 = sources[1][row];
        double[] x2 = sources[2][row];
        double[] x3 = sources[3][row];
        for (int l = 0; l < t.length; l++) {
            t[l] = (a * x0[l] + b * x1[l]) + (c * x2[l] + d * x3[l]);
        }
    }

    private static void setFive(double[] t, double[] weights, double[][][] sources, int row) {
        double a = weights[0];
        double b = weights[1];
        double c = weights[2];
        double d = weights[3];
        double e = weights[4];
        double[] x0 = sources[0][row];
        double[] x1 = sources[1][row];
        double[] x2 = sources[2][row];
        double[] x3 = sources[3][row];
        double[] x4 = sources[4][row];
        for (int l = 0; l < t.length; l++) {
            t[l] = (a * x0[l] + b * x1[l]) + (c * x2[l] + d * x3[l]) + e * x4[l];
        }
    }

    private static void setSix(double[] t, double[] weights, double[][][] sources, int row) {
        double a = weights[0];
        double b = weights[1];
        double c = weights[2];
        double d = weights[3];
        double e = weights[4];
        double f = weights[5];
        double[] x0 = sources[0][row];
        double[] x1 = sources[1][row];
        double[] x2 = sources[2][row];
        double[] x3 = sources[3][row];
        double[] x4 = sources[4][row];
        double[] x5 = sources[5][row];
        for (int l = 0; l < t.length; l++) {
            t[l] = (a * x0[l] + b * x1[l]) + (c * x2[l] + d * x3[l]) + (e * x4[l] + f * x5[l]);
        }
    }

    private static void setSeven(double[] t, double[] weights, double[][][] sources, int row) {
        double a = weights[0];
        double b = weights[1];
        double c = weights[2];
        double d = weights[3];
        double e = weights[4];
        double f = weights[5];
        double g = weights[6];
        double[] x0 = sources[0][row];
        double[] x1 = sources[1][row];
        double[] x2 = sources[2][row];
        double[] x3 = sources[3][row];
        double[] x4 = sources[4][row];
        double[] x5 = sources[5][row];
        double[] x6 = sources[6][row];
        for (int l = 0; l < t.length; l++) {
            t[l] = (a * x0[l] + b * x1[l]) + (c * x2[l] + d * x3[l]) + (e * x4[l] + f * x5[l]) + g * x6[l];
        }
    }

    private static void setEight(double[] t, double[] weights, double[][][] sources, int row) {
        double a = weights[0];
        double b = weights[1];
        double c = weights[2];
        double d = weights[3];
        double e = weights[4];
        double f = weights[5];
        double g = weights[6];
        double h = weights[7];
        double[] x0 = sources[0][row];
        double[] x1 = sources[1][row];
        double[] x2 = sources[2][row];
        double[] x3 = sources[3][row];
        double[] x4 = sources[4][row];
        double[] x5 = sources[5][row];
        double[] x6 = sources[6][row];
        double[] x7 = sources[7][row];
        for (int l = 0; l < t.length; l++) {
            t[l] = (a * x0[l] + b * x1[l])
                    + (c * x2[l] + d * x3[l])
                    + (e * x4[l] + f * x5[l])
                    + (g * x6[l] + h * x7[l]);
        }
    }
}
