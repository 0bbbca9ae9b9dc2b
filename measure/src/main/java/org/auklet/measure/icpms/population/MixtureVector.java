package org.auklet.measure.icpms.population;

import java.util.ArrayList;
import java.util.List;

/**
 * The classes of a mixture as a vector without bounds, six numbers a class: logarithm of the weight, both means, logarithms of
 * both variances, and the inverse hyperbolic tangent of the correlation.
 */
final class MixtureVector {

    /** Numbers of a class. */
    static final int EACH = 6;

    private static final double LONGEST_LEAP = 50;

    private MixtureVector() {}

    static double[] of(List<MixtureComponent> components) {
        double[] v = new double[EACH * components.size()];
        int i = 0;
        for (MixtureComponent c : components) {
            v[i++] = Math.log(Math.max(c.weight(), Double.MIN_NORMAL));
            v[i++] = c.logFirst();
            v[i++] = c.logSecond();
            v[i++] = Math.log(c.varianceFirst());
            v[i++] = Math.log(c.varianceSecond());
            double rho = c.covariance() / Math.sqrt(c.varianceFirst() * c.varianceSecond());
            v[i++] = Math.log1p(2 * rho / (1 - rho)) / 2;
        }
        return v;
    }

    /** The classes of a vector, weights scaled to sum to 1. */
    static List<MixtureComponent> components(double[] v) {
        double sum = 0;
        for (int i = 0; i < v.length; i += EACH) {
            sum += Math.exp(v[i]);
        }
        List<MixtureComponent> components = new ArrayList<>();
        for (int i = 0; i < v.length; i += EACH) {
            double first = Math.exp(v[i + 3]);
            double second = Math.exp(v[i + 4]);
            double covariance = Math.tanh(v[i + 5]) * Math.sqrt(first * second);
            components.add(new MixtureComponent(Math.exp(v[i]) / sum, v[i + 1], v[i + 2], first, second, covariance));
        }
        return components;
    }

    /** Where the three points of two steps lead: x0 - 2 a r + a^2 v with a = -|r| / |v|, at least one plain double step. */
    static double[] leap(double[] x0, double[] x1, double[] x2) {
        double r2 = 0;
        double v2 = 0;
        for (int i = 0; i < x0.length; i++) {
            double r = x1[i] - x0[i];
            double v = x2[i] - x1[i] - r;
            r2 += r * r;
            v2 += v * v;
        }
        double a = v2 > 0 ? Math.clamp(Math.sqrt(r2 / v2), 1, LONGEST_LEAP) : 1;
        double[] x = new double[x0.length];
        for (int i = 0; i < x.length; i++) {
            double r = x1[i] - x0[i];
            double v = x2[i] - x1[i] - r;
            x[i] = x0[i] + 2 * a * r + a * a * v;
        }
        return x;
    }
}
