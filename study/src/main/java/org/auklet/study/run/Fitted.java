package org.auklet.study.run;

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
record Fitted(FitPlan.HypothesisPlan plan, ThetaLayout layout, FitResult result, List<Datum> data) {}
