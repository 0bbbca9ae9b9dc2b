package org.auklet.equation.fit;

/**
 * Householder reduction of small dense least-squares problems (Golub and Van Loan, Matrix Computations, 4th ed.,
 * algorithm 5.2.1). Arrays are row-major; the last column is the right-hand side.
 */
final class Householder {

    private Householder() {}

    /**
     * Reduces the first {@code cols - 1} columns of a rows x cols matrix to upper triangular form, carrying the
     * right-hand side along; entries below the diagonal become zero.
     */
    static void reduce(double[] a, int rows, int cols) {
        for (int j = 0; j < Math.min(cols - 1, rows - 1); j++) {
            reflect(a, rows, cols, j);
        }
    }

    private static void reflect(double[] a, int rows, int cols, int j) {
        double largest = 0;
        for (int i = j; i < rows; i++) {
            largest = Math.max(largest, Math.abs(a[i * cols + j]));
        }
        if (largest == 0) {
            return;
        }
        double sum = 0;
        for (int i = j; i < rows; i++) {
            double v = a[i * cols + j] / largest;
            sum += v * v;
        }
        double head = a[j * cols + j];
        double alpha = head > 0 ? -largest * Math.sqrt(sum) : largest * Math.sqrt(sum);
        double v0 = head - alpha;
        double beta = -1 / (alpha * v0);
        for (int k = j + 1; k < cols; k++) {
            double dot = v0 * a[j * cols + k];
            for (int i = j + 1; i < rows; i++) {
                dot += a[i * cols + j] * a[i * cols + k];
            }
            double factor = beta * dot;
            a[j * cols + k] -= factor * v0;
            for (int i = j + 1; i < rows; i++) {
                a[i * cols + k] -= factor * a[i * cols + j];
            }
        }
        a[j * cols + j] = alpha;
        for (int i = j + 1; i < rows; i++) {
            a[i * cols + j] = 0;
        }
    }

    /**
     * Solves the reduced problem by back substitution; a component whose pivot is negligible against its column is set
     * to zero.
     *
     * @param a reduced rows x cols matrix
     * @param x receives the cols - 1 unknowns
     */
    static void backSubstitute(double[] a, int rows, int cols, double[] x) {
        for (int j = cols - 2; j >= 0; j--) {
            if (j >= rows) {
                x[j] = 0;
                continue;
            }
            double pivot = a[j * cols + j];
            double column = 0;
            for (int i = 0; i <= j; i++) {
                column = Math.max(column, Math.abs(a[i * cols + j]));
            }
            double sum = a[j * cols + cols - 1];
            for (int k = j + 1; k < cols - 1; k++) {
                sum -= a[j * cols + k] * x[k];
            }
            x[j] = Math.abs(pivot) > 1e-14 * column ? sum / pivot : 0;
        }
    }
}
