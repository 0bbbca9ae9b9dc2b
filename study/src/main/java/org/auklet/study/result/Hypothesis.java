package org.auklet.study.result;

import java.util.List;

/**
 * One explanation of the data that was fitted.
 *
 * @param name short name ("surviving dose differs")
 * @param description what it says about the particle, in words
 * @param armSpecific parameters that each arm has for itself
 * @param parameters number of free parameters, error parameters not counted
 * @param minus2LogLikelihood at its optimum
 * @param aicc corrected Akaike criterion
 * @param deltaAicc distance to the best hypothesis, 0 for the best
 * @param weight Akaike weight, 0..1
 * @param aafe over all points
 * @param floorAafe lowest AAFE that any model of this form could reach, NaN where not computed
 * @param chosen whether the reported parameters are of this hypothesis
 */
public record Hypothesis(
        String name,
        String description,
        List<String> armSpecific,
        int parameters,
        double minus2LogLikelihood,
        double aicc,
        double deltaAicc,
        double weight,
        double aafe,
        double floorAafe,
        boolean chosen) {

    /** By how much the evidence for the best explanation exceeds that for this one: exp(deltaAicc/2), 1 for the best. */
    public double evidenceRatio() {
        return Math.exp(0.5 * deltaAicc);
    }
}
