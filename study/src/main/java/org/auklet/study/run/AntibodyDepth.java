package org.auklet.study.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.auklet.equation.Model;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.model.tumour.BiexponentialPlasma;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.model.tumour.TwoPorePermeability;
import org.auklet.model.tumour.VoidFraction;
import org.auklet.study.Arm;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.auklet.study.result.DerivedValue;
import org.auklet.study.result.RadialProfile;
import org.auklet.study.result.Verdict;

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

    /** Both at one time in one arm. */
    private record Pair(Penetration particle, double particleOccupied, Penetration antibody, double antibodyOccupied) {}

    private final Study study;
    private final StudyModels models;
    private final Solution solution;
    private final CompiledModel model;
    private final Map<String, Pair> pairs = new LinkedHashMap<>();

    /** The comparisons that questions ask for, with the particle's profiles of the same times. */
    AntibodyDepth(
            Study study, StudyModels models, Solution solution, CompiledModel model, List<RadialProfile> profiles) {
        this.study = study;
        this.models = models;
        this.solution = solution;
        this.model = model;
        for (Question q : study.questions()) {
            if (q.kind() == Question.Kind.DEPTH_AGAINST_ANTIBODY) {
                profiles.stream()
                        .filter(p -> p.timeH() == q.timeH()
                                && (q.arm().isEmpty() || q.arm().equals(p.arm())))
                        .forEach(this::compare);
            }
        }
    }

    private static String key(String arm, double timeH) {
        return arm + Pharmacokinetics.at(timeH);
    }

    private void compare(RadialProfile p) {
        Arm arm = study.arm(p.arm());
        Map<String, Double> values = models.values(arm);
        solution.layout().apply(solution.theta(), arm.name(), values);
        values.put(StudyModels.LIGAND, 1.0);
        TumourShells shells = TumourShells.of(study.tumour().geometry(), model, values);
        double receptor = values.getOrDefault("receptorConcentration", 0.0);
        RadialProfile antibody = antibody(p.timeH(), values, shells);
        pairs.put(
                key(p.arm(), p.timeH()),
                new Pair(
                        Penetration.of(shells, Depth.total(p)),
                        last(p.bound()) / receptor,
                        Penetration.of(shells, Depth.total(antibody)),
                        last(antibody.bound()) / receptor));
    }

    private RadialProfile antibody(double timeH, Map<String, Double> values, TumourShells shells) {
        double radius = TwoPorePermeability.proteinRadiusNm(MOLAR_MASS_KDA);
        double permeability = study.tumour().geometry() == TumourDesign.Geometry.SPHEROID
                ? values.getOrDefault("sherwoodNumber", 2.0)
                        / 2
                        * TwoPorePermeability.freeDiffusionUm2PerHour(radius)
                        / shells.outerUm()
                : TwoPorePermeability.umPerHour(radius);
        double initial = values.getOrDefault("dose", 1.0)
                * values.getOrDefault("surroundingRatio", 1.0)
                / values.getOrDefault("V_plasma", study.organism().plasmaVolumeMl());
        Model driven = DrivenTumour.of(
                model.source(), study.tumour(), permeability, VoidFraction.of(radius), PLASMA, initial, shells.count());
        CompiledModel compiled = new CompiledModel(driven);
        Map<String, Double> own = new HashMap<>(values);
        own.keySet().retainAll(driven.parameterValues().keySet());
        own.put("tumourDiffusion", DIFFUSION);
        double[] state = new Simulator(compiled, new Tolerances(1e-8, 1e-10 * initial))
                .run(own, new double[] {timeH})
                .states()[0];
        return Depth.profile(ANTIBODY, timeH, state, shells, compiled);
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    /** The comparison for each arm asked about; the number is the mean depth over the antibody's. */
    List<Verdict> verdicts(Question q) {
        List<Verdict> list = new ArrayList<>();
        for (Arm arm : study.arms()) {
            Pair pair = pairs.get(key(arm.name(), q.timeH()));
            if (pair != null && (q.arm().isEmpty() || q.arm().equals(arm.name()))) {
                list.add(new Verdict(
                        "How deep does " + arm.name() + " get beside an antibody?",
                        words(arm.name(), q.timeH(), pair),
                        pair.particle().meanUm() / pair.antibody().meanUm(),
                        Double.NaN,
                        Double.NaN,
                        "1",
                        q.timeH()));
            }
        }
        return list;
    }

    private static String words(String arm, double timeH, Pair pair) {
        boolean deeper = pair.particle().meanUm() > pair.antibody().meanUm();
        return String.format(
                Locale.ROOT,
                "At %s h %s lies %.1f um from its supply on average, an antibody of 150 kDa with the same affinity and molar dose %.1f um: %s gets deeper. Concentrations fall to half at %.1f and %.1f um; at the far end %s and %s of the receptor are occupied. The antibody's size, diffusion and plasma are published values of IgG in mice, not of this study.",
                Pharmacokinetics.text(timeH),
                arm,
                pair.particle().meanUm(),
                pair.antibody().meanUm(),
                deeper ? arm : "the antibody",
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
        Pair pair = pairs.get(key(arm, timeH));
        if (pair == null) {
            return;
        }
        String at = Pharmacokinetics.at(timeH);
        measures(arm, "", pair.particle(), pair.particleOccupied(), at, list);
        measures(arm, " of an antibody", pair.antibody(), pair.antibodyOccupied(), at, list);
    }

    private static void measures(
            String arm, String whose, Penetration p, double occupied, String at, List<DerivedValue> list) {
        list.add(value(arm, "mean depth" + whose + at, p.meanUm(), "um", "distance of label from wall or surface"));
        list.add(value(
                arm,
                "depth of half maximum" + whose + at,
                p.halfMaximumUm(),
                "um",
                "where its concentration has fallen to half; the whole tissue when it does not"));
        list.add(value(
                arm, "receptor occupied at the far end" + whose + at, occupied, "1", "share of the receptor there"));
    }

    private static DerivedValue value(String arm, String name, double value, String unit, String meaning) {
        return new DerivedValue(arm, name, value, Double.NaN, Double.NaN, unit, meaning);
    }
}
