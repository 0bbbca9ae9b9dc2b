package org.auklet.equation.fit;

import java.util.List;
import org.auklet.quantity.Interval;

/**
 * A likelihood profile and the confidence interval read from it.
 *
 * @param name the parameter or derived quantity
 * @param unit its unit as text
 * @param estimate its maximum-likelihood value
 * @param interval confidence interval in natural units; an end that the data do not determine is open (NaN)
 * @param lowerReason how the lower end was found, or why it is open
 * @param upperReason how the upper end was found, or why it is open
 * @param points points of the profile by ascending value, the optimum included
 * @param lowerEvaluations evaluations with derivatives spent on the lower end
 * @param upperEvaluations evaluations with derivatives spent on the upper end
 */
public record Profile(
        String name,
        String unit,
        double estimate,
        Interval interval,
        String lowerReason,
        String upperReason,
        List<ProfilePoint> points,
        int lowerEvaluations,
        int upperEvaluations) {

    public Profile {
        points = List.copyOf(points);
    }
}
