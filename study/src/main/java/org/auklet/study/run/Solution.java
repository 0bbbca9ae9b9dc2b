package org.auklet.study.run;

import java.util.List;
import java.util.Optional;
import org.auklet.equation.fit.Profile;
import org.auklet.equation.fit.ProfileSet;
import org.auklet.quantity.Interval;

/**
 * The parameters a study ends with: estimated where it was fitted, else as declared.
 *
 * @param layout what the estimates mean; without entries for a prediction
 * @param theta the estimates
 * @param fitted the chosen fit, if there was one
 * @param profiles its profiles
 */
record Solution(ThetaLayout layout, double[] theta, Optional<Fitted> fitted, Optional<ProfileSet> profiles) {

    /** The estimates of a fit, without what is known of their uncertainty. */
    static Solution of(Fitted fitted) {
        return new Solution(fitted.layout(), fitted.result().estimates(), Optional.empty(), Optional.empty());
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
