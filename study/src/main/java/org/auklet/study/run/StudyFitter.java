package org.auklet.study.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.auklet.equation.fit.Datum;
import org.auklet.equation.fit.ErrorModel;
import org.auklet.equation.fit.Estimator;
import org.auklet.equation.fit.FitOptions;
import org.auklet.equation.fit.FitProblem;
import org.auklet.equation.fit.FitResult;
import org.auklet.equation.fit.FreeParameter;
import org.auklet.equation.fit.ProgressListener;
import org.auklet.quantity.InputException;
import org.auklet.study.FitPlan;
import org.auklet.study.Observation;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.jspecify.annotations.Nullable;

/** Fits the hypotheses of a study to its observations. */
final class StudyFitter {

    /** One error group: all specimens scatter alike on the log scale, which few points per specimen cannot refute. */
    private static final String GROUP = "all observations";

    /** The parameters without which nothing binds, in tissue and on endothelium. */
    static final Set<String> RECEPTORS = Set.of("receptorConcentration", "endothelialReceptors");

    /** Ending of the name of a hypothesis' twin without binding. */
    static final String NO_BINDING = ", no binding";

    private final Study study;
    private final StudyModels models;
    private final FitPlan plan;
    private final FitOptions options;
    private final ProgressListener progress;

    StudyFitter(Study study, StudyModels models, FitPlan plan, RunOptions run, ProgressListener progress) {
        this.study = study;
        this.models = models;
        this.plan = plan;
        this.options = FitOptions.DEFAULT.withThreads(run.threads()).withStarts(plan.starts(), run.seed());
        this.progress = progress;
    }

    /**
     * All hypotheses, best first; the first uses every start, the others begin at its optimum, side by side, those that
     * free what it does not from every start too.
     */
    List<Fitted> fitAll() {
        List<FitPlan.HypothesisPlan> hypotheses = plan.hypotheses();
        AtomicInteger done = new AtomicInteger();
        progress.progress("fitting", 0, hypotheses.size());
        Fitted first = fit(hypotheses.getFirst(), null, o -> true);
        progress.progress("fitting", done.incrementAndGet(), hypotheses.size());
        List<Fitted> all = new ArrayList<>(List.of(first));
        all.addAll(Workers.inOrder(hypotheses.subList(1, hypotheses.size()), options.threads(), hypothesis -> {
            Fitted fitted = fit(hypothesis, first, o -> true);
            progress.progress("fitting", done.incrementAndGet(), hypotheses.size());
            return fitted;
        }));
        all.sort(Fitted.BEST_FIRST);
        return all;
    }

    /**
     * The same hypothesis with a ligand that binds nothing, fitted from the full fit; empty when it has no receptor to do
     * without.
     */
    Optional<Fitted> withoutBinding(Fitted full) {
        List<String> binding = full.layout().entries().stream()
                .map(ThetaLayout.Entry::parameter)
                .filter(RECEPTORS::contains)
                .toList();
        if (binding.isEmpty()) {
            return Optional.empty();
        }
        FitPlan.HypothesisPlan plain = full.plan();
        Set<String> without = new LinkedHashSet<>(plain.without());
        without.addAll(binding);
        FitPlan.HypothesisPlan twin = new FitPlan.HypothesisPlan(
                plain.name() + NO_BINDING,
                "As '" + plain.name() + "', and the ligand does not bind at all.",
                plain.perArm(),
                plain.relative(),
                without,
                true,
                plain.fixed(),
                plain.explanation());
        return Optional.of(fit(twin, full, o -> true));
    }

    /** The best hypothesis that may be chosen. */
    static Fitted chosen(List<Fitted> all) {
        return all.stream()
                .filter(f -> !f.plan().compareOnly())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("every hypothesis is for comparison only"));
    }

    /** The same hypothesis fitted to some of the observations, starting from the full fit. */
    Fitted refit(Fitted full, Predicate<Observation> keep) {
        return fit(full.plan(), full, keep);
    }

    private Fitted fit(FitPlan.HypothesisPlan hypothesis, @Nullable Fitted from, Predicate<Observation> keep) {
        ThetaLayout layout = ThetaLayout.of(study, plan, hypothesis);
        requireEnough(layout);
        List<Datum> data = study.observations().stream()
                .map(o -> datum(o, o.fitted() && keep.test(o)))
                .toList();
        double[] starts = from == null
                ? layout.startFrom(null, new double[0])
                : layout.startFrom(from.layout(), from.result().estimates());
        List<FreeParameter> free = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            free.add(layout.free().get(i).withStart(starts[i]));
        }
        List<Target> targets = Target.observed(study);
        FitProblem problem = new FitProblem(
                () -> new TargetPredictor(
                        study,
                        models,
                        layout,
                        targets,
                        study.settings().fitShells(),
                        study.settings().fitTolerance()),
                free,
                data,
                plan.error());
        boolean known = from != null && from.layout().parameters().containsAll(ownNumbers(layout, hypothesis));
        FitOptions alone = from == null ? options : options.withThreads(1);
        FitOptions these = known ? alone.withStarts(1, options.seed()) : alone;
        FitResult result = new Estimator(problem, these).fit();
        return new Fitted(hypothesis, layout, result, data);
    }

    /** What a hypothesis estimates but factors relative to the first arm, which start well at one. */
    private static Set<String> ownNumbers(ThetaLayout layout, FitPlan.HypothesisPlan hypothesis) {
        Set<String> names = new LinkedHashSet<>(layout.parameters());
        names.removeAll(hypothesis.relative());
        return names;
    }

    /** A fit needs more values than it has parameters, the scatter being one of them. */
    private void requireEnough(ThetaLayout layout) {
        List<InputException.Problem> problems = new ArrayList<>();
        long usable = study.observations().stream()
                .filter(o -> o.fitted() && datum(o, true).included())
                .count();
        int k = layout.entries().size() + 1;
        if (usable == 0 || usable <= k + 1 && !mayBeFew()) {
            problems.add(new InputException.Problem(
                    "",
                    0,
                    "fit",
                    usable + " observations can be fitted, but " + k
                            + " numbers are to be estimated, the scatter included.",
                    "Free fewer parameters, or add observations; zeros do not count under a lognormal error."));
        }
        for (Observation o : study.observations()) {
            if (o.row().hasSd() && !(o.row().sd() > 0)) {
                problems.add(new InputException.Problem(
                        o.place(),
                        0,
                        "sd",
                        "A standard deviation of zero makes a value exact.",
                        "Leave it empty, so that the scatter is estimated."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    /** With a known scatter even one value can say which explanations fail: criteria cannot rank them, misfit can. */
    private boolean mayBeFew() {
        return study.questions().stream().anyMatch(q -> q.kind() == Question.Kind.EXPLANATION)
                && study.observations().stream()
                        .filter(Observation::fitted)
                        .allMatch(o -> o.row().hasSd());
    }

    private Datum datum(Observation o, boolean keep) {
        Datum datum = o.row().isCensored() ? below(o) : measured(o);
        boolean noLogarithm = plan.error() instanceof ErrorModel.Lognormal
                && !datum.censored()
                && !(o.row().value() > 0);
        return keep && !noLogarithm ? datum : datum.excluded();
    }

    private static Datum measured(Observation o) {
        return o.row().hasSd()
                ? Datum.withSd(o.row().value(), o.row().sd(), GROUP)
                : Datum.of(o.row().value(), GROUP);
    }

    /**
     * A value below its limit scatters like the measured ones: where those bring their standard deviations, it gets
     * their median, relative to the limit.
     */
    private Datum below(Observation o) {
        double limit = o.row().lod();
        double[] relative = study.observations().stream()
                .filter(other -> !other.row().isCensored() && other.row().value() > 0)
                .mapToDouble(other -> other.row().sd() / other.row().value())
                .sorted()
                .toArray();
        boolean allGiven = relative.length > 0 && Arrays.stream(relative).noneMatch(Double::isNaN);
        return allGiven
                ? new Datum(Double.NaN, limit * relative[relative.length / 2], limit, GROUP, true)
                : Datum.below(limit, GROUP);
    }
}
