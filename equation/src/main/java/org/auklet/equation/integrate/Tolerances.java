package org.auklet.equation.integrate;

/**
 * Error control: each step keeps the weighted root mean square of its error estimates below 1, with weights
 * {@code absolute + relative*|y|}.
 *
 * @param relative dimensionless
 * @param absolute in the units of the states
 */
public record Tolerances(double relative, double absolute) {

    public Tolerances {
        if (!(relative > 0) || !(absolute > 0)) {
            throw new IllegalArgumentException("tolerances must be positive, got " + relative + " and " + absolute);
        }
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
