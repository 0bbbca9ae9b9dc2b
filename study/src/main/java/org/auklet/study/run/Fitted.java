package org.auklet.study.run;

import java.util.Comparator;
import java.util.List;
import org.auklet.equation.fit.Datum;
import org.auklet.equation.fit.FitResult;
import org.auklet.study.FitPlan;

/**
 * One fitted hypothesis.
 *
 * @param plan the hypothesis
 * @param layout what its estimates mean
 * @param result the fit
 * @param data the observations as the fit saw them
 */
record Fitted(FitPlan.HypothesisPlan plan, ThetaLayout layout, FitResult result, List<Datum> data) {

    /** By AICc; where there are too few data for it, by AIC. */
    static final Comparator<Fitted> BEST_FIRST = Comparator.comparingDouble(Fitted::aicc)
            .thenComparingDouble(f -> f.result().criteria().aic());

    double aicc() {
        return result.criteria().aicc();
    }

    /** Whether every number that the other hypothesis estimates is estimated here too, arm by arm where it is so there, and more. */
    boolean contains(Fitted other) {
        return layout.entries().size() > other.layout().entries().size()
                && other.layout().entries().stream().allMatch(this::covers);
    }

    private boolean covers(ThetaLayout.Entry theirs) {
        return layout.entries().stream()
                .filter(own -> own.parameter().equals(theirs.parameter()))
                .anyMatch(own -> theirs.arm() == null || theirs.arm().equals(own.arm()));
    }
}
