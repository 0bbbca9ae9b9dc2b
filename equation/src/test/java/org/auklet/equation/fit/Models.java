package org.auklet.equation.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Small models with exact Jacobians for the tests. */
final class Models {

    private Models() {}

    /** A model of one predictor with its gradient. */
    interface Curve {
        double at(double x, double[] b, double[] gradient);
    }

    static Predictor of(Curve curve, double[] x) {
        return (b, values, jacobian) -> {
            double[] gradient = new double[b.length];
            for (int i = 0; i < x.length; i++) {
                values[i] = curve.at(x[i], b, gradient);
                if (jacobian != null) {
                    System.arraycopy(gradient, 0, jacobian, i * b.length, b.length);
                }
            }
        };
    }

    static List<Datum> data(double... y) {
        List<Datum> data = new ArrayList<>();
        for (double value : y) {
            data.add(Datum.of(value, "all"));
        }
        return data;
    }

    /** v x/(k + x). */
    static double michaelis(double x, double[] b, double[] g) {
        g[0] = x / (b[1] + x);
        g[1] = -b[0] * x / ((b[1] + x) * (b[1] + x));
        return b[0] * g[0];
    }

    /** One compartment after a bolus of 100: 100/v exp(-k t). */
    static double compartment(double t, double[] b, double[] g) {
        double f = 100 / b[0] * Math.exp(-b[1] * t);
        g[0] = -f / b[0];
        g[1] = -t * f;
        return f;
    }

    /** b0 + b1 x. */
    static double line(double x, double[] b, double[] g) {
        g[0] = 1;
        g[1] = x;
        return b[0] + b[1] * x;
    }

    /** A standard normal number (Box and Muller). */
    static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
