package org.auklet.equation.fit;

/**
 * The steps that are allowed from a working vector: within the bounds, and no longer than they can be trusted.
 *
 * @param lower the smallest step of each entry, not positive
 * @param upper the largest, not negative
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StepBox(double[] lower, double[] upper) {

    /**
     * @param reach the longest step, in natural units
     */
    static StepBox around(double[] phi, double reach, Objective objective) {
        double[] lower = new double[phi.length];
        double[] upper = new double[phi.length];
        double[] units = Uncertainty.units(objective, phi);
        for (int j = 0; j < phi.length; j++) {
            lower[j] = Math.max(Math.min(objective.lower[j] - phi[j], 0), -reach * units[j]);
            upper[j] = Math.min(Math.max(objective.upper[j] - phi[j], 0), reach * units[j]);
        }
        return new StepBox(lower, upper);
    }
}
