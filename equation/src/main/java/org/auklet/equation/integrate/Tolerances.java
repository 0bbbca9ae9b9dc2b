package org.auklet.equation.integrate;

/**
 * Error control: each step keeps the weighted root mean square of its error estimates below 1, with weights
 * {@code absolute + relative*|y|}, |y| being the larger of two: at the start of the step, and at its end or, for the
 * multistep method, as predicted there. A run with derivatives is controlled at a share, see {@link #forDerivatives}.
 *
 * @param relative dimensionless
 * @param absolute in the units of the states
 */
public record Tolerances(double relative, double absolute) {

    /** The share of its tolerance at which a run with derivatives is controlled, see {@link #forDerivatives}. */
    private static final double SHARE_OF_DERIVATIVES = 0.65;

    public Tolerances {
        if (!(relative > 0) || !(absolute > 0)) {
            throw new IllegalArgumentException("tolerances must be positive, got " + relative + " and " + absolute);
        }
    }

    /**
     * What controls the steps of a run with derivatives by parameters. Steps are chosen for the states alone, and the errors
     * of derivatives are up to twice theirs in relative terms; a somewhat smaller tolerance holds them to it.
     */
    Tolerances forDerivatives() {
        return new Tolerances(SHARE_OF_DERIVATIVES * relative, SHARE_OF_DERIVATIVES * absolute);
    }

    /** Index of the state with the largest share in {@code error}; one that is not finite comes first. */
    int worst(double[] error, double[] y) {
        int worst = 0;
        double largest = -1;
        for (int i = 0; i < error.length; i++) {
            double ratio = Math.abs(error[i]) / (absolute + relative * Math.abs(y[i]));
            if (!(ratio <= largest)) {
                largest = ratio;
                worst = i;
                if (Double.isNaN(ratio)) {
                    return i;
                }
            }
        }
        return worst;
    }
}
