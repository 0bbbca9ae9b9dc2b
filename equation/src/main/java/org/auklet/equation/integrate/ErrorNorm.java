package org.auklet.equation.integrate;

/**
 * The weighted root mean square by which errors are judged, see {@link Tolerances}. Weights are kept as reciprocals and
 * eight squares are added before they join the sum, because divisions and one long chain of additions would cost as much as a
 * solution of the linear system.
 */
final class ErrorNorm {

    private final Tolerances tolerances;
    private final double[] inverse;
    private final double[] squares;

    ErrorNorm(Tolerances tolerances, int n) {
        this.tolerances = tolerances;
        inverse = new double[n];
        squares = new double[n];
    }

    /** Takes the weights from the larger of |y| and |other|. */
    void weigh(double[] y, double[] other) {
        double absolute = tolerances.absolute();
        double relative = tolerances.relative();
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] = 1 / (absolute + relative * Math.max(Math.abs(y[i]), Math.abs(other[i])));
        }
    }

    /** The norm of an error: at most 1 when it is small enough; NaN or infinite when an element is. */
    double of(double[] error) {
        for (int i = 0; i < inverse.length; i++) {
            double ratio = error[i] * inverse[i];
            squares[i] = ratio * ratio;
        }
        return Math.sqrt(sum(squares) / Math.max(1, inverse.length));
    }

    private static double sum(double[] x) {
        double sum = 0;
        int i = 0;
        for (; i + 7 < x.length; i += 8) {
            sum += ((x[i] + x[i + 1]) + (x[i + 2] + x[i + 3])) + ((x[i + 4] + x[i + 5]) + (x[i + 6] + x[i + 7]));
        }
        for (; i < x.length; i++) {
            sum += x[i];
        }
        return sum;
    }
}
