package org.auklet.equation.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Maximum-likelihood estimation: fits, profiles and their intervals.
 *
 * <p>Everything is deterministic: the same problem, options and seed give bitwise the same numbers with any number of
 * threads. An interrupt of the calling thread ends the work with a {@link java.util.concurrent.CancellationException}.
 */
public final class Estimator {

    private static final double COARSE = 1e-4;
    private static final double FINE = 1e-10;
    private static final int RESTARTS = 3;

    private final FitProblem problem;
    private final FitOptions options;
    private final Objective objective;
    private final Parallel parallel;

    public Estimator(FitProblem problem, FitOptions options, ProgressListener listener) {
        this.problem = problem;
        this.options = options;
        this.objective = new Objective(problem);
        this.parallel = new Parallel(objective, options.threads(), listener);
    }

    public Estimator(FitProblem problem, FitOptions options) {
        this(problem, options, ProgressListener.SILENT);
    }

    /** Work done by one task: where it ended and its evaluations. */
    private record Descent(LevenbergMarquardt.Outcome outcome, int values, int gradients) {}

    /**
     * Fits from all starts and refines the best.
     *
     * @throws PredictionException when the model cannot be simulated at any start
     */
    public FitResult fit() {
        List<double[]> starts = Starts.of(objective, options.starts(), options.seed());
        double tolerance = options.starts() == 1 ? FINE : COARSE;
        List<Function<Evaluator, Descent>> tasks = new ArrayList<>();
        for (double[] start : starts) {
            tasks.add(evaluator -> descend(evaluator, evaluator.start(start), tolerance));
        }
        List<Descent> descents = parallel.run("fit", tasks);
        Descent best = descents.getFirst();
        for (Descent descent : descents) {
            if (value(descent) < value(best)) {
                best = descent;
            }
        }
        Evaluation from = best.outcome().at();
        if (from == null) {
            throw new PredictionException(best.outcome().reason());
        }
        return refine(from, best, descents, tolerance > FINE);
    }

    private Descent descend(Evaluator evaluator, double[] phi, double tolerance) {
        LevenbergMarquardt.Outcome outcome =
                new LevenbergMarquardt(evaluator, options.maxIterations(), tolerance).minimise(phi);
        return new Descent(outcome, evaluator.valueCount(), evaluator.gradientCount());
    }

    private static double value(Descent descent) {
        Evaluation at = descent.outcome().at();
        return at == null ? Double.POSITIVE_INFINITY : at.objective();
    }

    private FitResult refine(Evaluation from, Descent best, List<Descent> descents, boolean again) {
        Descent refined = parallel.run("fit", List.<Function<Evaluator, Descent>>of(evaluator -> {
                    Descent last = again ? descend(evaluator, from.phi(), FINE) : best;
                    Evaluation at = last.outcome().at();
                    LevenbergMarquardt optimiser = new LevenbergMarquardt(evaluator, 1, FINE);
                    Evaluation polished = optimiser.polish(at == null ? from : at);
                    return new Descent(
                            new LevenbergMarquardt.Outcome(
                                    polished,
                                    last.outcome().status(),
                                    last.outcome().reason(),
                                    0),
                            evaluator.valueCount(),
                            evaluator.gradientCount());
                }))
                .getFirst();
        Evaluation at = refined.outcome().at();
        List<FitResult.Start> starts = descents.stream()
                .map(d -> new FitResult.Start(
                        value(d), d.outcome().status(), d.outcome().iterations()))
                .toList();
        return new FitResult(
                objective,
                at == null ? from : at,
                refined.outcome().status(),
                refined.outcome().reason(),
                starts,
                refined.values() + descents.stream().mapToLong(Descent::values).sum(),
                refined.gradients()
                        + descents.stream().mapToLong(Descent::gradients).sum(),
                options.confidence());
    }

    /** Profiles of all parameters. */
    public ProfileSet profiles(FitResult fit) {
        return profiles(
                fit, IntStream.range(0, problem.parameters().size()).boxed().toList(), List.of());
    }

    /**
     * Profiles of some parameters and of derived quantities. When one finds a better optimum than the fit, the fit is
     * repeated from there and all profiles with it; the result says so.
     *
     * @param fit a fit of this estimator's problem
     * @param parameters indices of parameters
     * @param derived quantities computed from the parameters
     */
    public ProfileSet profiles(FitResult fit, List<Integer> parameters, List<DerivedQuantity> derived) {
        FitResult current = fit;
        List<String> notes = new ArrayList<>();
        long evaluations = 0;
        for (int round = 0; ; round++) {
            List<ProfileEnd> ends = followAll(current, parameters, derived);
            evaluations += ends.stream().mapToLong(ProfileEnd::evaluations).sum();
            Evaluation better = better(ends);
            if (better == null || round == RESTARTS) {
                return ProfileSet.of(current, parameters, derived, ends, notes, evaluations);
            }
            Evaluation start = better;
            Descent descent = parallel.run(
                            "fit",
                            List.<Function<Evaluator, Descent>>of(evaluator -> descend(evaluator, start.phi(), FINE)))
                    .getFirst();
            double before = current.objective();
            current = refine(better, descent, List.of(descent), false);
            notes.add(String.format(
                    Locale.ROOT,
                    "a profile found a better optimum: the objective fell from %.4f to %.4f; the fit was repeated from there",
                    before,
                    current.objective()));
        }
    }

    private List<ProfileEnd> followAll(FitResult fit, List<Integer> parameters, List<DerivedQuantity> derived) {
        List<Function<Evaluator, ProfileEnd>> tasks = new ArrayList<>();
        for (int parameter : parameters) {
            for (int direction : new int[] {-1, 1}) {
                tasks.add(evaluator -> new ProfileFollower(
                                evaluator, fit, new ProfiledParameter(objective, parameter), options)
                        .follow(direction));
            }
        }
        for (DerivedQuantity quantity : derived) {
            for (int direction : new int[] {-1, 1}) {
                tasks.add(evaluator -> new ProfileFollower(
                                evaluator, fit, new ProfiledQuantity(objective, quantity), options)
                        .follow(direction));
            }
        }
        return parallel.run("profile", tasks);
    }

    private static @Nullable Evaluation better(List<ProfileEnd> ends) {
        Evaluation best = null;
        for (ProfileEnd end : ends) {
            Evaluation candidate = end.better();
            if (candidate != null && (best == null || candidate.objective() < best.objective())) {
                best = candidate;
            }
        }
        return best;
    }
}
