package org.auklet.testkit;

import org.auklet.equation.Model;

/**
 * A model with a solution that is known.
 *
 * @param name short name
 * @param model the model; its outputs come in the order of {@code reference}
 * @param times when the solution is known, ascending, in the model's time unit
 * @param reference {@code reference[time][output]}
 * @param digits relative accuracy of the reference, of each output's largest value
 * @param floor absolute tolerance that suits it, as a share of the relative one
 * @param stiff whether an explicit method crawls
 * @param algebraic whether it has algebraic states
 * @param source where the reference is from
 */
public record ReferenceProblem(
        String name,
        Model model,
        double[] times,
        double[][] reference,
        double digits,
        double floor,
        boolean stiff,
        boolean algebraic,
        String source) {

    /**
     * The largest error of a solution, as a share of what each output reaches at most.
     *
     * @param outputs {@code outputs[time][output]}
     */
    public double error(double[][] outputs) {
        double worst = 0;
        for (int o = 0; o < reference[0].length; o++) {
            double range = 0;
            double error = 0;
            for (int i = 0; i < times.length; i++) {
                range = Math.max(range, Math.abs(reference[i][o]));
                error = Math.max(error, Math.abs(outputs[i][o] - reference[i][o]));
            }
            worst = Math.max(worst, range > 0 ? error / range : error);
        }
        return worst;
    }

    @Override
    public String toString() {
        return name;
    }
}
