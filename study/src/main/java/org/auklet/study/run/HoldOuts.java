package org.auklet.study.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.auklet.equation.fit.Datum;
import org.auklet.equation.fit.ProgressListener;
import org.auklet.result.Accuracy;
import org.auklet.result.Finding;
import org.auklet.result.Verdict;
import org.auklet.study.FitPlan;
import org.auklet.study.FitPlan.HoldOut;
import org.auklet.study.Observation;
import org.auklet.study.Study;

/**
 * Observations that a fit has not seen, predicted from it: those that the study names, and every observed time in turn
 * (cross-validation by time). Each refit is of the chosen hypothesis and starts from its estimates.
 *
 * <p>The first and the last time are extrapolated when they are left out, the others interpolated.
 */
final class HoldOuts {

    /** Scope of the pooled errors of all times, each predicted by the fit that has not seen it. */
    static final String IN_TURN = "each time left out in turn";

    private static final String ONE_TIME = "left out in turn: ";

    private final Study study;
    private final StudyModels models;
    private final Fitted full;
    private final RunOptions options;
    private final ProgressListener progress;
    private final List<Finding> findings;
    private final FitPlan plan;
    private final StudyFitter fitter;
    private final List<Target> observed;
    private final int parameters;

    /** With {@code findings} to tell of times that cannot be left out. */
    HoldOuts(
            Study study,
            StudyModels models,
            Fitted full,
            RunOptions options,
            ProgressListener progress,
            List<Finding> findings) {
        this.study = study;
        this.models = models;
        this.full = full;
        this.options = options;
        this.progress = progress;
        this.findings = findings;
        plan = study.fit().orElseThrow();
        fitter = new StudyFitter(study, models, plan, options, progress);
        observed = Target.observed(study);
        parameters = full.layout().entries().size();
    }

    /** One row for each hold-out of the study; then, where it asks so, one for each time and one for all of them. */
    List<Accuracy> rows() {
        List<Accuracy> rows = new ArrayList<>();
        for (HoldOut holdOut : plan.holdOuts()) {
            progress.progress("holding out: " + holdOut.name(), 0, 1);
            rows.add(row("held out: " + holdOut.name(), holdOut, predicted(holdOut)));
        }
        if (plan.timesInTurn()) {
            rows.addAll(inTurn());
        }
        return rows;
    }

    private List<Accuracy> inTurn() {
        List<HoldOut> times = times();
        progress.progress("leaving out each time in turn", 0, times.size());
        List<double[]> predictions = Workers.inOrder(times, options.threads(), this::predicted);
        double[] pooled = new double[observed.size()];
        Arrays.fill(pooled, Double.NaN);
        List<Accuracy> rows = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            for (int j = 0; j < pooled.length; j++) {
                pooled[j] = times.get(i).covers(observation(j)) ? predictions.get(i)[j] : pooled[j];
            }
            rows.add(row(times.get(i).name(), times.get(i), predictions.get(i)));
        }
        rows.addFirst(new AccuracyTable(study.observations(), pooled, parameters).row(IN_TURN, j -> true));
        return rows;
    }

    /** The times of which the fit has seen something, as hold-outs; without those that leave too little to fit. */
    private List<HoldOut> times() {
        double[] times = IntStream.range(0, observed.size())
                .filter(this::isSeen)
                .mapToDouble(i -> observation(i).row().timeH())
                .distinct()
                .sorted()
                .toArray();
        List<HoldOut> holdOuts = new ArrayList<>();
        for (double time : times) {
            HoldOut holdOut = HoldOut.time(ONE_TIME + Pharmacokinetics.text(time) + " h", time);
            if (remaining(holdOut) > parameters + 1) {
                holdOuts.add(holdOut);
            } else {
                findings.add(new Finding(
                        "warning",
                        "fit",
                        Pharmacokinetics.text(time) + " h cannot be left out in turn: " + remaining(holdOut)
                                + " values remain for " + parameters + " parameters and the scatter."));
            }
        }
        return holdOuts;
    }

    private long remaining(HoldOut holdOut) {
        return IntStream.range(0, observed.size())
                .filter(i -> isSeen(i) && !holdOut.covers(observation(i)))
                .count();
    }

    private boolean isSeen(int i) {
        Datum datum = full.data().get(i);
        return datum.included();
    }

    private Observation observation(int i) {
        return study.observations().get(i);
    }

    /** Everything observed, predicted by a fit that has not seen what is held out. */
    private double[] predicted(HoldOut holdOut) {
        Fitted partial = fitter.refit(full, o -> !holdOut.covers(o));
        return Predictions.values(study, models, Solution.of(partial), observed);
    }

    private Accuracy row(String scope, HoldOut holdOut, double[] predicted) {
        return new AccuracyTable(study.observations(), predicted, parameters)
                .row(scope, i -> holdOut.covers(observation(i)));
    }

    /** The error of the fit beside that of the times it has not seen, in a sentence; nothing when none was left out. */
    static Optional<Verdict> verdict(List<Accuracy> rows) {
        return rows.stream().filter(r -> r.scope().equals(IN_TURN)).findFirst().map(unseen -> {
            Accuracy all = rows.getFirst();
            List<String> each = rows.stream()
                    .filter(r -> r.scope().startsWith(ONE_TIME) && r.n() > 0)
                    .map(r -> String.format(Locale.ROOT, "%s %.2f", r.scope().substring(ONE_TIME.length()), r.aafe()))
                    .toList();
            String answer = String.format(
                    Locale.ROOT,
                    "Fitted AAFE %.2f (%d values, %d parameters); with each time left out in turn and predicted by a fit that has not seen it, %.2f (%s; %d values).",
                    all.aafe(),
                    all.n(),
                    all.parameters(),
                    unseen.aafe(),
                    String.join(", ", each),
                    unseen.n());
            return new Verdict(
                    "How well are values met, and how well those that the fit has not seen?",
                    answer,
                    unseen.aafe(),
                    Double.NaN,
                    Double.NaN,
                    "1",
                    Double.NaN);
        });
    }
}
