package org.auklet.equation.fit;

/** The weighted residuals and their Jacobian while they are being collected, right-hand side in the last column. */
final class Rows {

    final int cols;
    double[] a;
    int count;

    Rows(int capacity, int p) {
        cols = p + 1;
        a = new double[Math.max(capacity, p) * cols];
    }

    /** Begins a row of zeros with the given right-hand side; returns the offset of its first entry. */
    int begin(double rhs) {
        int offset = count * cols;
        count++;
        a[offset + cols - 1] = rhs;
        return offset;
    }

    /** Subtracts from each of the rows first, first + stride, ... their mean, leaving the right-hand sides. */
    void centre(int first, int stride) {
        int n = (count - first + stride - 1) / stride;
        for (int j = 0; j < cols - 1; j++) {
            double sum = 0;
            for (int i = first; i < count; i += stride) {
                sum += a[i * cols + j];
            }
            for (int i = first; i < count; i += stride) {
                a[i * cols + j] -= sum / n;
            }
        }
    }
}
