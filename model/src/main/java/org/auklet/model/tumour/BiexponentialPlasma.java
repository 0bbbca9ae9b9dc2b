package org.auklet.model.tumour;

/**
 * Plasma concentration as two exponentials, relative to its initial value.
 * <pre>
 *   Cp(t)/Cp0 = A e^(-ka t) + B e^(-kb t)
 *   AUC(t)    = A (1 - e^(-ka t))/ka + B (1 - e^(-kb t))/kb
 * </pre>
 * A + B = 1 when Cp0 is the concentration just after the injection.
 *
 * @param a share A of the first phase
 * @param ka rate of the first phase, 1/h, zero or above (zero: constant)
 * @param b share B of the second phase
 * @param kb rate of the second phase, 1/h, zero or above
 */
public record BiexponentialPlasma(double a, double ka, double b, double kb) {

    /**
     * @throws org.auklet.quantity.InputException when a share or a rate is negative or not finite
     */
    public BiexponentialPlasma {
        Checks.notNegative("plasma share A", a);
        Checks.notNegative("plasma share B", b);
        Checks.notNegative("plasma rate ka (1/h)", ka);
        Checks.notNegative("plasma rate kb (1/h)", kb);
    }

    /** One exponential of rate {@code k}, 1/h. */
    public static BiexponentialPlasma singleExponential(double k) {
        return new BiexponentialPlasma(1.0, k, 0.0, k);
    }

    /** One exponential of half-life {@code hours}, h. */
    public static BiexponentialPlasma ofHalfLife(double hours) {
        Checks.positive("plasma half-life (h)", hours);
        return singleExponential(Math.log(2.0) / hours);
    }

    /** Plasma that does not fall. */
    public static BiexponentialPlasma constant() {
        return singleExponential(0.0);
    }

    /** Cp(t)/Cp0 at {@code t}, h. */
    public double at(double t) {
        return a * Math.exp(-ka * t) + b * Math.exp(-kb * t);
    }

    /** Area under Cp/Cp0 from 0 to {@code t}, h. */
    public double auc(double t) {
        return a * Exponentials.integral(ka, t) + b * Exponentials.integral(kb, t);
    }

    /** Area under Cp/Cp0 for all time, h; infinite when a phase does not fall. */
    public double auc() {
        return (a == 0.0 ? 0.0 : a / ka) + (b == 0.0 ? 0.0 : b / kb);
    }

    /** Integral of Cp(s)/Cp0 e^(-Om (t - s)) over s from 0 to {@code t}, h; Om in 1/h. */
    double convolvedWithDecay(double om, double t) {
        return a * Exponentials.difference(ka, om, t) + b * Exponentials.difference(kb, om, t);
    }
}
