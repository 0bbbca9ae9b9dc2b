package org.auklet.study.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.IntegrationException;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.model.tumour.BiexponentialPlasma;
import org.auklet.model.tumour.TwoPorePermeability;
import org.auklet.model.tumour.VoidFraction;
import org.auklet.quantity.Interval;
import org.auklet.result.Verdict;
import org.auklet.study.Arm;
import org.auklet.study.Question;
import org.auklet.study.Settings;
import org.auklet.study.Study;
import org.auklet.study.result.DerivedValue;
import org.auklet.study.result.RadialProfile;

/**
 * How deep a particle gets into its tumour beside an antibody of the same target: same tissue, receptor, rate constants
 * and molar dose; what differs is size and plasma.
 *
 * <p>The antibody is one of 150 kDa. Its radius (4.84 nm), permeability and void fraction are those of Schmidt &amp; Wittrup
 * 2009 and within their range; D 14 um2/s of IgG (Thurber &amp; Wittrup 2012, Table 1, where 5 to 50 are found); plasma
 * 0.6 e^(-5 t/d) + 0.4 e^(-0.05 t/d), the course of IgG in the mouse of the same authors. It is taken to bind like the
 * particle, so that the comparison shows size and not affinity. In a spheroid both meet a fluid at rest.
 */
final class AntibodyDepth {

    /** Name of the antibody where arms are named. */
    static final String ANTIBODY = "antibody, 150 kDa";

    private static final double MOLAR_MASS_KDA = 150;

    /** 14 um2/s in um2/h. */
    private static final double DIFFUSION = 14 * 3600.0;

    private static final double DAY = 24;
    private static final BiexponentialPlasma PLASMA = new BiexponentialPlasma(0.6, 5 / DAY, 0.4, 0.05 / DAY);

    /** Draws differ by factors, and so do their depths. */
    private static final double SAMPLE_TOLERANCE = 1e-5;

    /** Measures of both at one time in one arm. */
    private record Pair(Penetration particle, double particleOccupied, Penetration antibody, double antibodyOccupied) {

        double ratio() {
            return particle.meanUm() / antibody.meanUm();
        }
    }

    /**
     * The comparison, and what it is under other parameters that may be right.
     *
     * @param found on the fine grid
     * @param coarse the same on the grid of the others, whose error they share
     */
    private record Compared(Pair found, Pair coarse, List<Pair> others) {}

    private final Study study;
    private final StudyModels models;
    private final Predictions predictions;
    private final RunOptions options;
    private final Map<String, Compared> pairs = new LinkedHashMap<>();

    /** The comparisons that questions ask for. */
    AntibodyDepth(Study study, StudyModels models, Solution solution, Predictions predictions, RunOptions options) {
        this.study = study;
        this.models = models;
        this.predictions = predictions;
        this.options = options;
        for (Question q : study.questions()) {
            if (q.kind() == Question.Kind.DEPTH_AGAINST_ANTIBODY) {
                study.arms().stream()
                        .filter(arm -> q.arm().isEmpty() || q.arm().equals(arm.name()))
                        .forEach(arm -> compare(arm, q.timeH(), solution));
            }
        }
    }

    private static String key(String arm, double timeH) {
        return arm + Pharmacokinetics.at(timeH);
    }

    private void compare(Arm arm, double timeH, Solution solution) {
        Settings settings = study.settings();
        Tissue fine = new Tissue(arm, timeH, settings.shells(), settings.relativeTolerance());
        Pair found = fine.pair(solution.layout(), solution.theta());
        if (!Double.isFinite(found.ratio())) {
            return;
        }
        List<double[]> vectors = predictions.samples(List.of()).stream()
                .map(Ensemble.Sample::theta)
                .toList();
        Tissue coarse = new Tissue(arm, timeH, settings.fitShells(), SAMPLE_TOLERANCE);
        List<Pair> others = Workers.inOrder(vectors, options.threads(), coarse::sampled).stream()
                .flatMap(Optional::stream)
                .toList();
        pairs.put(
                key(arm.name(), timeH), new Compared(found, coarse.pair(solution.layout(), solution.theta()), others));
    }

    /** Animal and antibody on a grid of as many shells, compiled once. */
    private final class Tissue {

        private final Arm arm;
        private final double timeH;
        private final double relative;
        private final CompiledModel animal;
        private final CompiledModel driven;

        Tissue(Arm arm, double timeH, int shells, double relative) {
            this.arm = arm;
            this.timeH = timeH;
            this.relative = relative;
            animal = models.withShells(shells);
            double radius = TwoPorePermeability.proteinRadiusNm(MOLAR_MASS_KDA);
            driven = new CompiledModel(
                    DrivenTumour.of(animal.source(), study.tumour(), 1, VoidFraction.of(radius), PLASMA, 1, shells));
        }

        /** The pair under a sampled vector; empty where that cannot be simulated. */
        Optional<Pair> sampled(double[] theta) {
            try {
                return Optional.of(pair(predictions.sampledLayout(), theta));
            } catch (IntegrationException e) {
                return Optional.empty();
            }
        }

        Pair pair(ThetaLayout layout, double[] theta) {
            Map<String, Double> values = models.values(arm);
            layout.apply(theta, arm.name(), values);
            TumourShells shells = TumourShells.of(study.tumour().geometry(), animal, values);
            double receptor = values.getOrDefault("receptorConcentration", 0.0);
            double[] own = new Simulator(animal, TargetPredictor.tolerances(relative, values))
                    .run(values, new double[] {timeH})
                    .states()[0];
            RadialProfile particle = Depth.profile(arm.name(), timeH, own, shells, animal);
            RadialProfile antibody = Depth.profile(ANTIBODY, timeH, antibody(values, shells), shells, driven);
            return new Pair(
                    Penetration.of(shells, Depth.total(particle)),
                    last(particle.bound()) / receptor,
                    Penetration.of(shells, Depth.total(antibody)),
                    last(antibody.bound()) / receptor);
        }

        private double[] antibody(Map<String, Double> values, TumourShells shells) {
            double radius = TwoPorePermeability.proteinRadiusNm(MOLAR_MASS_KDA);
            double permeability = shells.isSpheroid()
                    ? values.getOrDefault("sherwoodNumber", 2.0)
                            / 2
                            * TwoPorePermeability.freeDiffusionUm2PerHour(radius)
                            / shells.outerUm()
                    : TwoPorePermeability.umPerHour(radius);
            double initial = values.getOrDefault("dose", 1.0)
                    * values.getOrDefault("surroundingRatio", 1.0)
                    / values.getOrDefault("V_plasma", study.organism().plasmaVolumeMl());
            Map<String, Double> own = new HashMap<>(values);
            own.keySet().retainAll(driven.source().parameterValues().keySet());
            own.put(StudyModels.LIGAND, 1.0);
            own.put("tumourDiffusion", DIFFUSION);
            own.put("P_tumour", permeability);
            own.put("eps_tumour", VoidFraction.of(radius));
            own.put(DrivenTumour.PLASMA, initial);
            return new Simulator(driven, new Tolerances(Math.min(relative, 1e-6), 1e-2 * relative * initial))
                    .run(own, new double[] {timeH})
                    .states()[0];
        }
    }

    private DerivedValue of(
            String arm, Compared pair, String name, ToDoubleFunction<Pair> number, String unit, String meaning) {
        double value = number.applyAsDouble(pair.found());
        double grid = value == 0 ? 1 : value / number.applyAsDouble(pair.coarse());
        Interval limits = predictions.limits(
                value,
                pair.others().stream()
                        .mapToDouble(p -> grid * number.applyAsDouble(p))
                        .toArray());
        return new DerivedValue(arm, name, value, limits.lower(), limits.upper(), unit, meaning);
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    /** The comparison for each arm asked about; the number is the mean depth over the antibody's. */
    List<Verdict> verdicts(Question q) {
        List<Verdict> list = new ArrayList<>();
        for (Arm arm : study.arms()) {
            Compared pair = pairs.get(key(arm.name(), q.timeH()));
            if (pair != null && (q.arm().isEmpty() || q.arm().equals(arm.name()))) {
                DerivedValue ratio = of(arm.name(), pair, "", Pair::ratio, "1", "");
                list.add(new Verdict(
                        "How deep does " + arm.name() + " get beside an antibody?",
                        words(arm.name(), q.timeH(), pair, ratio),
                        ratio.value(),
                        ratio.lower(),
                        ratio.upper(),
                        "1",
                        q.timeH()));
            }
        }
        return list;
    }

    private String words(String arm, double timeH, Compared compared, DerivedValue ratio) {
        Pair pair = compared.found();
        String deeper = ratio.lower() > 1
                ? arm + " gets deeper"
                : ratio.upper() < 1
                        ? "the antibody gets deeper"
                        : (ratio.value() > 1 ? arm : "the antibody")
                                + " gets deeper, which the parameters do not make certain";
        return String.format(
                Locale.ROOT,
                "At %s h %s lies %s from its supply on average, an antibody of 150 kDa with the same affinity and molar dose %s: %s. Concentrations fall to half at %.1f and %.1f um; at the far end %s and %s of the receptor are occupied. The antibody's size, diffusion and plasma are published values of IgG in mice, not of this study.",
                Pharmacokinetics.text(timeH),
                arm,
                Verdicts.withInterval(of(arm, compared, "", p -> p.particle().meanUm(), "um", "")),
                Verdicts.withInterval(of(arm, compared, "", p -> p.antibody().meanUm(), "um", "")),
                deeper,
                pair.particle().halfMaximumUm(),
                pair.antibody().halfMaximumUm(),
                percent(pair.particleOccupied()),
                percent(pair.antibodyOccupied()));
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.2g %%", 100 * share) : "none";
    }

    /** The measures of both, for the table of derived quantities. */
    List<DerivedValue> values() {
        List<DerivedValue> list = new ArrayList<>();
        for (Question q : study.questions()) {
            if (q.kind() == Question.Kind.DEPTH_AGAINST_ANTIBODY) {
                study.arms().forEach(arm -> values(arm.name(), q.timeH(), list));
            }
        }
        return list;
    }

    private void values(String arm, double timeH, List<DerivedValue> list) {
        Compared pair = pairs.get(key(arm, timeH));
        if (pair == null) {
            return;
        }
        String at = Pharmacokinetics.at(timeH);
        measures(arm, pair, at, Pair::particle, Pair::particleOccupied, list);
        measures(arm, pair, " of an antibody" + at, Pair::antibody, Pair::antibodyOccupied, list);
    }

    private void measures(
            String arm,
            Compared pair,
            String whose,
            Function<Pair, Penetration> of,
            ToDoubleFunction<Pair> occupied,
            List<DerivedValue> list) {
        list.add(of(
                arm,
                pair,
                "mean depth" + whose,
                p -> of.apply(p).meanUm(),
                "um",
                "distance of label from wall or surface"));
        list.add(of(
                arm,
                pair,
                "depth of half maximum" + whose,
                p -> of.apply(p).halfMaximumUm(),
                "um",
                "where its concentration has fallen to half; the whole tissue when it does not"));
        list.add(of(
                arm, pair, "receptor occupied at the far end" + whose, occupied, "1", "share of the receptor there"));
    }
}
