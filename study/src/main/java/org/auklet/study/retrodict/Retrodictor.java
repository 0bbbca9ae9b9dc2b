package org.auklet.study.retrodict;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.auklet.equation.fit.ProgressListener;
import org.auklet.evidence.Catalogue;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.auklet.quantity.NearMatch;
import org.auklet.study.retrodict.Retrodiction.Prediction;
import org.auklet.study.retrodict.Retrodiction.Row;
import org.auklet.study.retrodict.Retrodiction.Score;
import org.auklet.study.retrodict.Retrodiction.SharedDefault;
import org.auklet.study.run.Workers;

/**
 * Predicts every pair of tumour uptakes of the evidence base and scores the predictions.
 *
 * <ol>
 *   <li>Each pair is described by particle, ligand and tumour alone ({@link org.auklet.evidence.UptakeDescription}).
 *   <li>A few defaults that no study determines are estimated from all pairs together ({@link SharedFit}); which ones and
 *       why stands in resource {@code shared.csv}.
 *   <li>Each pair is predicted with the estimates from all <em>other</em> studies ({@link UptakePredictor}), so that no
 *       number is scored against itself.
 * </ol>
 */
public final class Retrodictor {

    private static final String SHARED = "shared.csv";

    private final Map<String, Estimated> estimated;
    private final List<String> shared;
    private final UptakeModel model;
    private final List<UptakeCase> cases;
    private final UptakePredictor predictor;
    private final long seed;
    private final int draws;
    private final int threads;
    private final ProgressListener progress;

    /**
     * @param seed seed of the draws
     * @param draws draws behind each interval
     * @param threads number of threads; results do not depend on it
     * @param progress hears how far the work has come
     */
    public Retrodictor(long seed, int draws, int threads, ProgressListener progress) {
        this(sharedDefaults(), pair -> true, seed, draws, threads, progress);
    }

    /**
     * With other defaults estimated than {@link #estimatedByDefault()}: how much does the score depend on that choice?
     *
     * @param estimated names of the defaults to estimate
     * @param seed seed of the draws
     * @param draws draws behind each interval
     * @param threads number of threads; results do not depend on it
     * @param progress hears how far the work has come
     * @throws InputException when one of the names is no default, or one that cannot be estimated
     */
    public Retrodictor(Collection<String> estimated, long seed, int draws, int threads, ProgressListener progress) {
        this(chosen(estimated), pair -> true, seed, draws, threads, progress);
    }

    /** Names of the defaults that are estimated when nothing else is asked for. */
    public static List<String> estimatedByDefault() {
        return List.copyOf(sharedDefaults().keySet());
    }

    /**
     * A default that is estimated.
     *
     * @param before its value before these uptakes were looked at, the centre of its prior
     * @param why why it is estimated
     */
    record Estimated(double before, String why) {}

    private static Map<String, Estimated> chosen(Collection<String> names) {
        Map<String, DefaultParameters.Default> known = DefaultParameters.load().all();
        Map<String, Estimated> usual = sharedDefaults();
        UptakeModel model = new UptakeModel(List.of(), Map.of());
        Map<String, Estimated> chosen = new LinkedHashMap<>();
        for (String name : names) {
            DefaultParameters.Default found = known.get(name);
            if (found == null) {
                throw new InputException(
                        "There is no default '" + name + "' to estimate.",
                        NearMatch.find(name, known.keySet())
                                .map(near -> "Maybe '" + near + "'?")
                                .orElse("They stand in defaults.csv."));
            }
            if (!(model.baseline(name) > 0)) {
                throw new InputException(
                        "'" + name
                                + "' has no part in the prediction: it is off, or not of the body or a tumour with vessels.",
                        "Choose another, or leave the option out.");
            }
            Estimated asked = new Estimated(found.parameter().value(), "asked for");
            chosen.put(name, usual.getOrDefault(name, asked));
        }
        return chosen;
    }

    /**
     * @param estimated the defaults that are estimated, by name
     * @param included the pairs to look at
     */
    Retrodictor(
            Map<String, Estimated> estimated,
            Predicate<UptakeCase> included,
            long seed,
            int draws,
            int threads,
            ProgressListener progress) {
        this.estimated = estimated;
        shared = List.copyOf(estimated.keySet());
        Map<String, Double> before = new LinkedHashMap<>();
        sharedDefaults().forEach((name, known) -> before.put(name, known.before()));
        estimated.forEach((name, asked) -> before.put(name, asked.before()));
        model = new UptakeModel(shared, before);
        cases = UptakeCase.all(Catalogue.load(), model).stream()
                .filter(included)
                .toList();
        this.seed = seed;
        this.draws = draws;
        this.threads = threads;
        this.progress = progress;
        predictor = new UptakePredictor(model, shared, draws, seed);
    }

    /** The defaults that are estimated unless others are asked for, by name, with their values before and the reason. */
    static Map<String, Estimated> sharedDefaults() {
        Map<String, Estimated> rows = new LinkedHashMap<>();
        try (InputStream stream = Retrodictor.class.getResourceAsStream(SHARED)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + SHARED + " is missing");
            }
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                csv.forEach(row -> rows.put(
                        row.getField("name"),
                        new Estimated(Double.parseDouble(row.getField("before")), row.getField("why"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** Estimates, predicts and scores. */
    public Retrodiction run() {
        SharedFit fit = fit();
        SharedFit.Estimate all = fit.estimate(new BitSet());
        List<Row> rows = rows(fit);
        return new Retrodiction(
                rows, Scores.of(rows, model.baseline("tumourMass")), results(all), all.tau(), unfitted(), seed, draws);
    }

    /** The fit of the shared defaults to all pairs. */
    SharedFit fit() {
        AtomicInteger round = new AtomicInteger();
        return SharedFit.fit(
                delta -> {
                    progress.progress("estimating shared defaults, round " + round.incrementAndGet(), 0, 1);
                    return Workers.inOrder(cases, threads, c -> linear(c, delta));
                },
                shared.size());
    }

    private LinearCase linear(UptakeCase uptake, double[] delta) {
        UptakeModel.Evaluator evaluator = model.new Evaluator();
        Map<String, Double> factors = new HashMap<>();
        for (int j = 0; j < delta.length; j++) {
            factors.put(shared.get(j), Math.exp(delta[j]));
        }
        double timeH = uptake.pair().timeH();
        double[] targeted = evaluator.logUptakeAndSlopes(model.values(uptake.targeted(), factors), timeH);
        double[] control = evaluator.logUptakeAndSlopes(model.values(uptake.control(), factors), timeH);
        int n = model.uncertain().size();
        double[][] slopes = new double[2][n];
        System.arraycopy(targeted, 1, slopes[0], 0, n);
        System.arraycopy(control, 1, slopes[1], 0, n);
        double mass = uptake.isWholeTumour() ? Math.log(UptakePredictor.MASS_GEOMETRIC_SD) : 0;
        double whole = uptake.isWholeTumour() ? Math.log(model.baseline("tumourMass")) : 0;
        return new LinearCase(
                uptake.observed(),
                new double[] {targeted[0] + whole, control[0] + whole},
                slopes,
                model.uncertain().stream()
                        .mapToDouble(name -> Math.pow(Math.log(predictor.spread(uptake, name)), 2))
                        .toArray(),
                mass * mass);
    }

    private List<Row> rows(SharedFit fit) {
        AtomicInteger done = new AtomicInteger();
        return Workers.inOrder(cases, threads, uptake -> {
            Row row = row(uptake, fit.estimate(ofStudy(uptake.study())), model.new Evaluator());
            progress.progress("predicting", done.incrementAndGet(), cases.size());
            return row;
        });
    }

    /** The places of a study's pairs. */
    BitSet ofStudy(String study) {
        return IntStream.range(0, cases.size())
                .filter(i -> cases.get(i).study().equals(study))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private Row row(UptakeCase uptake, SharedFit.Estimate estimate, UptakeModel.Evaluator evaluator) {
        UptakePredictor.Predictions p = predictor.predict(uptake, estimate, evaluator);
        List<String> why = new Reasons(model).of(uptake, p.targeted(), p.control(), p.ratio());
        return new Row(uptake.pair(), uptake.description(), p.targeted(), p.control(), p.ratio(), why);
    }

    /** The score before anything was estimated; values only. */
    private List<Score> unfitted() {
        List<Row> rows = Workers.inOrder(cases, threads, uptake -> {
            UptakeModel.Evaluator evaluator = model.new Evaluator();
            double whole = uptake.isWholeTumour() ? model.baseline("tumourMass") : 1;
            double timeH = uptake.pair().timeH();
            double targeted = whole * Math.exp(evaluator.logUptake(model.values(uptake.targeted(), Map.of()), timeH));
            double control = whole * Math.exp(evaluator.logUptake(model.values(uptake.control(), Map.of()), timeH));
            return new Row(
                    uptake.pair(),
                    uptake.description(),
                    new Prediction(uptake.pair().targeted(), targeted, Interval.OPEN),
                    new Prediction(uptake.pair().control(), control, Interval.OPEN),
                    new Prediction(uptake.pair().ratio(), targeted / control, Interval.OPEN),
                    List.of());
        });
        return Scores.of(rows, model.baseline("tumourMass"));
    }

    private List<SharedDefault> results(SharedFit.Estimate estimate) {
        List<SharedDefault> list = new ArrayList<>();
        for (int j = 0; j < shared.size(); j++) {
            String name = shared.get(j);
            double value = model.baseline(name) * Math.exp(estimate.delta()[j]);
            double factor = Math.exp(Interval.TWO_SIDED_95 * Math.sqrt(estimate.covariance()[j][j]));
            list.add(new SharedDefault(
                    name,
                    model.declared(name).parameter().unit(),
                    value,
                    new Interval(value / factor, value * factor),
                    model.declared(name).parameter().value(),
                    why(name)));
        }
        return list;
    }

    private String why(String name) {
        Estimated known = estimated.get(name);
        return known == null ? "" : known.why();
    }
}
