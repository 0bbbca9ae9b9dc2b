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
}
