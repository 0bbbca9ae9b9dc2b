package org.auklet.equation.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A fit: estimates, how the optimiser got there and what is known about their uncertainty. */
public final class FitResult {

    /** How the optimiser ended. */
    public enum Status {
        /** The gradient on the free parameters has vanished. */
        CONVERGED,
        /** No smaller value was found within rounding, although the gradient has not vanished. */
        STALLED,
        /** The number of iterations was reached. */
        ITERATION_LIMIT,
        /** The model cannot be simulated at any start. */
        START_NOT_POSSIBLE
    }

    /**
     * What one start came to.
     *
     * @param objective the objective where it ended, +infinity when the model cannot be simulated at the start
     * @param status how it ended
     * @param iterations accepted steps
     */
    public record Start(double objective, Status status, int iterations) {}

    /** Starts within this distance of the best objective are said to have reached it. */
    public static final double SAME_OPTIMUM = 0.01;

    private static final int FEW = 4;

    private final Objective layout;
    private final Evaluation at;
    private final Status status;
    private final String reason;
    private final List<Start> starts;
    private final long valueEvaluations;
    private final long gradientEvaluations;
    private final Threshold threshold;
    private final Uncertainty uncertainty;

    FitResult(
            Objective layout,
            Evaluation at,
            Status status,
            String reason,
            List<Start> starts,
            long valueEvaluations,
            long gradientEvaluations,
            double confidence) {
        this.layout = layout;
        this.at = at;
        this.status = status;
        this.reason = reason;
        this.starts = List.copyOf(starts);
        this.valueEvaluations = valueEvaluations;
        this.gradientEvaluations = gradientEvaluations;
        this.threshold = Threshold.of(layout, confidence);
        this.uncertainty = Uncertainty.of(layout, at, threshold.covarianceFactor());
    }

    /** The problem that was fitted. */
    public FitProblem problem() {
        return layout.problem;
    }

    /** Estimates in natural units, in the order of the parameters; always within their bounds. */
    public double[] estimates() {
        return at.theta().clone();
    }

    /** Estimates on the working scale, followed by error parameters that are not in closed form. */
    public double[] working() {
        return at.phi().clone();
    }

    /** Whether an estimate lies on one of its bounds. */
    public boolean atBound(int j) {
        return Uncertainty.atBounds(layout, at.phi())[j];
    }

    /** The objective -2 ln L plus prior penalties. */
    public double objective() {
        return at.objective();
    }

    /** -2 ln L, with all constants, so that different error models compare. */
    public double minus2LogLikelihood() {
        return at.minus2LogLikelihood();
    }

    /** Predictions of all observations, those left out included. */
    public double[] predictions() {
        return at.values().clone();
    }

    /** The n x k Jacobian of the predictions at the estimates, natural units, row-major. */
    public double[] jacobian() {
        return at.natural().clone();
    }

    /** The estimated error parameters, by group. */
    public List<ErrorParameter> errorParameters() {
        double[] values = at.errorValues();
        List<ErrorParameter> all = new ArrayList<>();
        for (ErrorSlot slot : layout.slots) {
            for (String name : slot.names()) {
                all.add(new ErrorParameter(slot.label(), name, values[all.size()]));
            }
        }
        return List.copyOf(all);
    }

    /** How the optimiser ended at the best start. */
    public Status status() {
        return status;
    }

    /** The same in words. */
    public String reason() {
        return reason;
    }

    /** What each start came to, the given start first. */
    public List<Start> starts() {
        return starts;
    }

    /** How many starts reached the best optimum, within {@link #SAME_OPTIMUM}. */
    public int startsAtBest() {
        return (int) starts.stream()
                .filter(start -> start.objective() <= at.objective() + SAME_OPTIMUM)
                .count();
    }

    /** Evaluations of the model without derivatives, all starts together. */
    public long valueEvaluations() {
        return valueEvaluations;
    }

    /** Evaluations of the model with derivatives, all starts together. */
    public long gradientEvaluations() {
        return gradientEvaluations;
    }

    /** Covariance, standard errors and what cannot be identified. */
    public Uncertainty uncertainty() {
        return uncertainty;
    }

    /** By how much the objective may rise within a confidence interval. */
    public Threshold threshold() {
        return threshold;
    }

    /** AIC, AICc and BIC. */
    public InformationCriteria criteria() {
        return new InformationCriteria(
                at.minus2LogLikelihood(), layout.problem.includedCount(), layout.k + layout.errorCount());
    }

    /** What a reader should know about the data and the estimates; empty when there is nothing to say. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        int left = layout.n - layout.problem.includedCount();
        if (left > 0) {
            findings.add(left + " observations are left out of the fit");
        }
        for (ErrorSlot slot : layout.slots) {
            long seen = Arrays.stream(slot.data())
                    .filter(i -> !layout.problem.data().get(i).censored())
                    .count();
            if (!slot.names().isEmpty() && seen < FEW) {
                findings.add(
                        "group " + slot.label() + " has only " + seen
                                + " observations above their limit to estimate its scatter from. Maybe join it with another group.");
            }
        }
        for (int j = 0; j < layout.k; j++) {
            if (atBound(j)) {
                findings.add("parameter " + layout.problem.parameters().get(j).name() + " is on a bound");
            }
        }
        uncertainty
                .nullDirections()
                .forEach(direction -> findings.add("the data do not determine " + direction.describe()));
        return List.copyOf(findings);
    }

    Objective layout() {
        return layout;
    }

    Evaluation at() {
        return at;
    }
}
