package org.auklet.study;

import java.util.List;
import java.util.Set;
import org.auklet.equation.fit.ErrorModel;
import org.auklet.equation.fit.FreeParameter;
import org.jspecify.annotations.Nullable;

/**
 * What is fitted and which explanations compete.
 *
 * @param error how observations scatter about predictions
 * @param free parameters to estimate, shared by all arms unless a hypothesis says otherwise
 * @param starts number of starting points, the given one included
 * @param hypotheses the competing explanations, at least one
 * @param holdOuts observations to predict from a fit that has not seen them
 * @param timesInTurn whether every observed time is left out in turn, too, and predicted
 */
public record FitPlan(
        ErrorModel error,
        List<FreeParameter> free,
        int starts,
        List<HypothesisPlan> hypotheses,
        List<HoldOut> holdOuts,
        boolean timesInTurn) {

    public FitPlan {
        free = List.copyOf(free);
        hypotheses = List.copyOf(hypotheses);
        holdOuts = List.copyOf(holdOuts);
    }

    /** A plan that leaves no times out in turn. */
    public FitPlan(
            ErrorModel error,
            List<FreeParameter> free,
            int starts,
            List<HypothesisPlan> hypotheses,
            List<HoldOut> holdOuts) {
        this(error, free, starts, hypotheses, holdOuts, false);
    }

    /**
     * One explanation.
     *
     * @param name short name
     * @param description what it says about the particle
     * @param perArm free parameters that each arm has for itself
     * @param relative free parameters that keep their default in the first arm and are free in every other; no other
     *     hypothesis frees them
     * @param without free parameters left out of it: fixed at zero
     * @param compareOnly whether it is fitted for comparison and never chosen
     * @param fixed free parameters that only other hypotheses free: they keep the study's value
     * @param explanation the explanation whose side it takes, or null
     */
    public record HypothesisPlan(
            String name,
            String description,
            Set<String> perArm,
            Set<String> relative,
            Set<String> without,
            boolean compareOnly,
            Set<String> fixed,
            @Nullable Explanation explanation) {
        public HypothesisPlan {
            perArm = Set.copyOf(perArm);
            relative = Set.copyOf(relative);
            without = Set.copyOf(without);
            fixed = Set.copyOf(fixed);
        }

        /** A hypothesis that takes no side among the explanations. */
        public HypothesisPlan(
                String name,
                String description,
                Set<String> perArm,
                Set<String> relative,
                Set<String> without,
                boolean compareOnly) {
            this(name, description, perArm, relative, without, compareOnly, Set.of(), null);
        }
    }

    /** Whether a free parameter is free only where a hypothesis lets it differ between arms. */
    public boolean onlyRelative(String parameter) {
        return hypotheses.stream().anyMatch(h -> h.relative().contains(parameter));
    }

    /** Whether every hypothesis estimates the parameter, or does without it. */
    public boolean isCommon(String parameter) {
        return !onlyRelative(parameter)
                && hypotheses.stream().noneMatch(h -> h.fixed().contains(parameter));
    }

    /**
     * Observations left out of one more fit and then predicted.
     *
     * @param name name of the accuracy scope
     * @param arm the arm, or empty for any
     * @param specimen the specimen's code, or empty for any
     * @param timeH the time, or NaN for any
     */
    public record HoldOut(String name, String arm, String specimen, double timeH) {

        /** Everything observed at one time, h. */
        public static HoldOut time(String name, double timeH) {
            return new HoldOut(name, "", "", timeH);
        }

        /** Whether it leaves this observation out. */
        public boolean covers(Observation o) {
            return (arm.isEmpty() || arm.equals(o.row().arm()))
                    && (specimen.isEmpty() || specimen.equals(o.row().specimenCode()))
                    && (Double.isNaN(timeH) || timeH == o.row().timeH());
        }
    }
}
