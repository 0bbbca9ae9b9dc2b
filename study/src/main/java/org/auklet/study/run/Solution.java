package org.auklet.study.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auklet.equation.Parameter;
import org.auklet.equation.fit.Profile;
import org.auklet.equation.fit.ProfileSet;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.study.Arm;

/**
 * The parameters a study ends with: estimated where it was fitted, else as declared.
 *
 * @param layout what the estimates mean; without entries for a prediction
 * @param theta the estimates
 * @param fitted the chosen fit, if there was one
 * @param profiles its profiles
 */
record Solution(ThetaLayout layout, double[] theta, Optional<Fitted> fitted, Optional<ProfileSet> profiles) {

    /** The value of a parameter in an arm, in the model's unit. */
    double value(String parameter, Arm arm, StudyModels models) {
        Map<String, Double> values = models.values(arm);
        layout.apply(theta, arm.name(), values);
        return values.getOrDefault(parameter, Double.NaN);
    }

    /** A parameter of an arm with its value, source and grade after the fit. */
    Parameter parameter(Parameter declared, int entry) {
        return entry < 0 ? declared : declared.with(theta[entry], "fitted to this study", EvidenceGrade.FITTED);
    }

    /** The interval of an estimated entry. */
    Interval interval(int entry) {
        return profile(entry).map(Profile::interval).orElse(Interval.OPEN);
    }

    Optional<Profile> profile(int entry) {
        return profiles.map(set -> set.parameters().get(entry));
    }

    /** Parameter vectors that the data accept, from the profiles. */
    List<double[]> accepted() {
        return profiles.map(ProfileSet::accepted).orElse(List.of());
    }
}
