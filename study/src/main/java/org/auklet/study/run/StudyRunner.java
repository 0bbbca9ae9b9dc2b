package org.auklet.study.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.auklet.equation.Typesetter;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.fit.DerivedQuantity;
import org.auklet.equation.fit.Estimator;
import org.auklet.equation.fit.FitOptions;
import org.auklet.equation.fit.InformationCriteria;
import org.auklet.equation.fit.PredictionException;
import org.auklet.equation.fit.Profile;
import org.auklet.equation.fit.ProfileSet;
import org.auklet.equation.fit.ProgressListener;
import org.auklet.equation.integrate.IntegrationException;
import org.auklet.gate.Outcome;
import org.auklet.model.passport.Passport;
import org.auklet.quantity.InputException;
import org.auklet.result.Accuracy;
import org.auklet.result.Finding;
import org.auklet.result.Provenance;
import org.auklet.result.ReportedParameter;
import org.auklet.result.Verdict;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.auklet.study.result.DerivedValue;
import org.auklet.study.result.Hypothesis;
import org.auklet.study.result.RadialProfile;
import org.auklet.study.result.Series;
import org.auklet.study.result.StudyResult;
import org.auklet.study.result.TypesetEquation;

/** Runs a study from its question to its answer: fit the hypotheses, follow the profiles, predict, check, judge. */
public final class StudyRunner {

    private final Study study;
    private final RunOptions options;
    private final ProgressListener progress;
    private final StudyModels models;
    private final Map<String, Double> timing = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long phaseStart;

    /**
     * @param study what is asked
     * @param options seed, threads and the like
     * @param progress hears how far the run has come
     */
    public StudyRunner(Study study, RunOptions options, ProgressListener progress) {
        this.study = study;
        this.options = options;
        this.progress = progress;
        models = new StudyModels(study);
    }

    /**
     * The whole run.
     *
     * @throws InputException when the study's own numbers make a model that cannot be simulated
     */
    public StudyResult run() {
        return run(gate -> {});
    }

    /**
     * The whole run.
     *
     * @param beforeFit hears what the gate says of the data, before anything is fitted
     * @throws InputException when the study's own numbers make a model that cannot be simulated
     */
    public StudyResult run(Consumer<DataGate> beforeFit) {
        try {
            return answer(beforeFit);
        } catch (IntegrationException | PredictionException e) {
            throw new InputException(
                    "The model cannot be simulated with the parameters of this study: " + e.getMessage() + ".",
                    "Maybe a parameter that the study sets is out of its range.");
        }
    }

    private StudyResult answer(Consumer<DataGate> beforeFit) {
        long start = options.nanoTime().getAsLong();
        phaseStart = start;
        models.withShells(study.settings().fitShells());
        DataGate data = DataGate.of(study, models);
        DefaultTumour.finding(study, models).ifPresent(findings::add);
        timed("compile");
        findings.addAll(data.findings());
        beforeFit.accept(data);
        List<Fitted> fits = fitHypotheses();
        Solution solution = solve(fits);
        List<Hypothesis> hypotheses = hypotheses(fits, solution);
        CompiledModel fine = models.withShells(study.settings().shells());
        progress.progress("predicting", 0, 1);
        Courses courses = new Courses(study);
        List<Functional> pharmacokinetics = new Pharmacokinetics(study).all();
        List<Target> targets = new ArrayList<>(courses.targets());
        targets.addAll(Functional.targets(pharmacokinetics));
        targetingQuestions().forEach(q -> targets.addAll(Functional.targets(split(q))));
        targets.addAll(Agreement.targets(study));
        targets.addAll(Regimes.targets(study, courses));
        Predictions predictions = new Predictions(study, models, solution, options, targets);
        List<Series> series =
                courses.series(predictions.values(courses.targets()), predictions.intervals(courses.targets()));
        List<DerivedValue> pk = predictions.derived(pharmacokinetics);
        Map<Question, List<DerivedValue>> splits = splits(predictions, solution);
        List<RadialProfile> profiles = Depth.profiles(study, models, solution, fine);
        Regimes regimes = new Regimes(study, models, solution, fine, predictions, courses);
        AntibodyDepth antibody = new AntibodyDepth(study, models, solution, predictions, options);
        timed("predict");
        ResultGate gate = new ResultGate(study, models, solution);
        List<Outcome> checked = new ArrayList<>(data.outcomes());
        checked.addAll(gate.all(fine, checkTimes()));
        List<ReportedParameter> parameters = new ParameterTable(study, models, solution).rows();
        List<Accuracy> accuracy = accuracy(predictions, solution);
        timed("check");
        Agreement agreement = new Agreement(study, predictions, new ObservedTumours(study, models));
        List<Verdict> verdicts = new ArrayList<>(
                new Verdicts(study, solution, pk, splits, hypotheses, profiles, prepared(regimes, antibody, agreement))
                        .all());
        verdicts.addAll(new AlbuminQuestion(study, models).verdicts());
        verdicts.addAll(new ExplanationQuestion(study, models, fits).verdicts());
        ArmDifferences differences = new ArmDifferences(study, models, solution);
        List<Verdict> comparisons = new ArrayList<>(differences.summaries());
        HoldOuts.verdict(accuracy).ifPresent(comparisons::add);
        List<String> answers = Stream.concat(
                        Verdicts.sentences(study, verdicts).stream(),
                        comparisons.stream().map(Verdict::answer))
                .toList();
        verdicts.addAll(comparisons);
        verdicts.addAll(differences.organByOrgan());
        timing.put("total", (options.nanoTime().getAsLong() - start) / 1e6);
        return new StudyResult(
                study.name(),
                study.title(),
                options.seed(),
                study.facts(),
                answers,
                series,
                parameters,
                verdicts,
                checked,
                accuracy,
                hypotheses,
                Stream.of(pk, regimes.values(), antibody.values())
                        .flatMap(List::stream)
                        .toList(),
                profiles,
                equations(fine),
                Assumptions.of(study, parameters, models.mechanisms()),
                List.copyOf(findings),
                provenance(gate.methods()),
                passports(),
                Map.copyOf(timing));
    }

    private List<Passport> passports() {
        return study.particles().stream()
                .map(p -> Passport.of(p.particle(), p.sizeGrade(), p.sizeSource(), study.organism()))
                .toList();
    }

    /** The answers that {@link Verdicts} does not work out itself. */
    private Map<Question, List<Verdict>> prepared(Regimes regimes, AntibodyDepth antibody, Agreement agreement) {
        AffinityGains affinities = new AffinityGains(study, models);
        Map<Question, List<Verdict>> answers = new LinkedHashMap<>();
        for (Question q : study.questions()) {
            switch (q.kind()) {
                case TUMOUR_REGIME -> answers.put(q, regimes.verdicts(q));
                case DEPTH_AGAINST_ANTIBODY -> answers.put(q, antibody.verdicts(q));
                case AFFINITY_GAIN -> answers.put(q, affinities.verdicts(q));
                case AGREEMENT -> answers.put(q, agreement.verdicts(q));
                default -> {} // worked out by Verdicts, or by AlbuminQuestion
            }
        }
        return answers;
    }

    private void timed(String phase) {
        long now = options.nanoTime().getAsLong();
        timing.put(phase, (now - phaseStart) / 1e6);
        phaseStart = now;
    }

    private List<Fitted> fitHypotheses() {
        if (study.fit().isEmpty()) {
            return List.of();
        }
        StudyFitter fitter = new StudyFitter(study, models, study.fit().get(), options, progress);
        List<Fitted> fits = new ArrayList<>(fitter.fitAll());
        if (!targetingQuestions().isEmpty()) {
            fitter.withoutBinding(StudyFitter.chosen(fits)).ifPresent(fits::add);
            fits.sort(Fitted.BEST_FIRST);
        }
        timed("fit");
        return fits;
    }

    /** The chosen fit with its profiles, or the declared parameters. */
    private Solution solve(List<Fitted> fits) {
        if (fits.isEmpty()) {
            return new Solution(ThetaLayout.shared(List.of()), new double[0], Optional.empty(), Optional.empty());
        }
        Fitted chosen = StudyFitter.chosen(fits);
        chosen.result().findings().forEach(f -> findings.add(new Finding("warning", "fit", f)));
        List<Integer> all =
                IntStream.range(0, chosen.layout().entries().size()).boxed().toList();
        FitOptions fitOptions = FitOptions.DEFAULT.withThreads(options.threads());
        Estimator estimator = new Estimator(chosen.result().problem(), fitOptions, progress);
        ProfileSet profiles = estimator.profiles(chosen.result(), all, splitQuantities(chosen));
        profiles.notes().forEach(note -> findings.add(new Finding("note", "profiles", note)));
        timed("profiles");
        Fitted best = new Fitted(chosen.plan(), chosen.layout(), profiles.fit(), chosen.data());
        return new Solution(best.layout(), best.result().estimates(), Optional.of(best), Optional.of(profiles));
    }

    private List<DerivedQuantity> splitQuantities(Fitted chosen) {
        List<DerivedQuantity> list = new ArrayList<>();
        for (Question q : targetingQuestions()) {
            for (Functional f : split(q)) {
                list.add(f.derived(
                        () -> Predictions.coarse(study, models, chosen.layout(), f.targets()),
                        chosen.layout().entries().size()));
            }
        }
        return list;
    }

    private List<Functional> split(Question q) {
        double ligand = models.values(study.arm(q.reference())).getOrDefault(StudyModels.LIGAND, 0.0);
        return TargetingSplit.of(q, ligand > 0);
    }

    private List<Question> targetingQuestions() {
        return study.questions().stream()
                .filter(q -> q.kind() == Question.Kind.TARGETING)
                .toList();
    }

    /** Ratio, exposure and gain of every targeting question, with profile intervals where there is a fit. */
    private Map<Question, List<DerivedValue>> splits(Predictions predictions, Solution solution) {
        Map<Question, List<DerivedValue>> splits = new LinkedHashMap<>();
        List<Profile> profiles = solution.profiles().map(ProfileSet::derived).orElse(List.of());
        int next = 0;
        for (Question q : targetingQuestions()) {
            List<Functional> functionals = split(q);
            List<DerivedValue> values = predictions.derived(functionals);
            for (int i = 0; i < values.size() && next < profiles.size(); i++) {
                values.set(
                        i,
                        Predictions.result(
                                functionals.get(i),
                                values.get(i).value(),
                                profiles.get(next++).interval()));
            }
            splits.put(q, values);
        }
        return splits;
    }

    private List<Hypothesis> hypotheses(List<Fitted> fits, Solution solution) {
        List<Hypothesis> list = new ArrayList<>();
        double[] aicc =
                fits.stream().mapToDouble(f -> f.result().criteria().aicc()).toArray();
        double[] weights = InformationCriteria.weights(aicc);
        double floor = AccuracyTable.sharedFloor(study.observations());
        for (int i = 0; i < fits.size(); i++) {
            Fitted f = fits.get(i);
            boolean chosen = solution.fitted().isPresent()
                    && solution.fitted().get().plan().equals(f.plan());
            int k = f.layout().entries().size();
            double aafe = new AccuracyTable(study.observations(), f.result().predictions(), k)
                    .row("", j -> true)
                    .aafe();
            list.add(new Hypothesis(
                    f.plan().name(),
                    f.plan().description(),
                    f.layout().armSpecific(),
                    k,
                    f.result().minus2LogLikelihood(),
                    aicc[i],
                    aicc[i] - aicc[0],
                    weights[i],
                    aafe,
                    f.layout().armSpecific().isEmpty() ? floor : Double.NaN,
                    chosen));
        }
        return list;
    }

    private List<Accuracy> accuracy(Predictions predictions, Solution solution) {
        if (study.observations().isEmpty()) {
            return List.of();
        }
        int k = solution.layout().entries().size();
        List<Target> observed = Target.observed(study);
        List<Accuracy> rows =
                new ArrayList<>(new AccuracyTable(study.observations(), predictions.values(observed), k).rows(study));
        solution.fitted()
                .ifPresent(full -> rows.addAll(new HoldOuts(study, models, full, options, progress, findings).rows()));
        return rows;
    }

    private double[] checkTimes() {
        double end = study.settings().endH();
        return IntStream.rangeClosed(0, 40)
                .mapToDouble(i -> end * Math.pow(i / 40.0, 3))
                .toArray();
    }

    private static List<TypesetEquation> equations(CompiledModel model) {
        return new Typesetter(model.source())
                .lines().stream()
                        .map(l -> new TypesetEquation(l.group(), l.name(), l.mathMl(), l.text(), l.unit(), l.meaning()))
                        .toList();
    }

    private Provenance provenance(Set<String> methods) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("tumour shells", Integer.toString(study.settings().shells()));
        settings.put(
                "tumour shells while fitting", Integer.toString(study.settings().fitShells()));
        settings.put("relative tolerance", Double.toString(study.settings().relativeTolerance()));
        settings.put(
                "relative tolerance while fitting",
                Double.toString(study.settings().fitTolerance()));
        settings.put("integrator", String.join(", ", methods));
        study.fit().ifPresent(plan -> {
            settings.put("error model", plan.error().getClass().getSimpleName().toLowerCase(Locale.ROOT));
            settings.put("starts of the first fit", Integer.toString(plan.starts()));
        });
        Map<String, String> software = Map.of("Java", System.getProperty("java.version", "unknown"));
        return new Provenance(options.version(), options.command(), study.inputs(), settings, software);
    }
}
