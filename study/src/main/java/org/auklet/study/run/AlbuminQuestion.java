package org.auklet.study.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.auklet.binding.RenalProduct;
import org.auklet.equation.Parameter;
import org.auklet.model.body.GlomerularSieving;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.auklet.record.Measurement;
import org.auklet.result.Verdict;
import org.auklet.study.Arm;
import org.auklet.study.Observation;
import org.auklet.study.Question;
import org.auklet.study.Study;

/**
 * What the measured urine says of the dissociation constant from albumin: a lower bound, or an interval where plasma was
 * measured too. It uses the data and the filtration rate, no fit; see {@link RenalProduct}.
 */
final class AlbuminQuestion {

    private static final String ALBUMIN = "albuminConcentration";
    private static final double PER_CENT = 0.01;
    private static final double G_PER_ML = 1;

    private final Study study;
    private final StudyModels models;
    private final List<Verdict> verdicts = new ArrayList<>();

    AlbuminQuestion(Study study, StudyModels models) {
        this.study = study;
        this.models = models;
    }

    /** One answer for each arm that a question of this kind is about. */
    List<Verdict> verdicts() {
        for (Question q : study.questions()) {
            if (q.kind() == Question.Kind.ALBUMIN_KD_BOUND) {
                study.arms().stream()
                        .filter(arm -> q.arm().isEmpty() || arm.name().equals(q.arm()))
                        .forEach(this::answer);
            }
        }
        return verdicts;
    }

    private void answer(Arm arm) {
        Optional<Observation> urine = observed(arm, "urine").stream()
                .filter(o -> o.row().value() > 0)
                .max(Comparator.comparingDouble(o -> o.row().timeH()));
        if (urine.isEmpty()) {
            say(
                    arm,
                    "No urine of " + arm.name() + " was measured, so that nothing is said of albumin.",
                    Interval.OPEN,
                    0);
            return;
        }
        Measurement row = urine.get().row();
        Map<String, Parameter> parameters = models.parameters(arm);
        RenalProduct product = product(arm, row, parameters);
        double albumin =
                parameters.getOrDefault(ALBUMIN, models.defaults().get(ALBUMIN)).value();
        String seen = String.format(
                Locale.ROOT,
                "%s: %.3g %%ID in urine at %s h",
                arm.name(),
                row.value(),
                Pharmacokinetics.text(row.timeH()));
        try {
            Interval kD = product.albuminDissociationConstant(sieving(arm, parameters), albumin);
            String upper =
                    Double.isNaN(kD.upper()) ? "" : String.format(Locale.ROOT, " and <= %.3g umol/L", kD.upper());
            say(
                    arm,
                    String.format(
                            Locale.ROOT,
                            "%s need KD >= %.3g umol/L%s for albumin (%.3g umol/L), if whole particle is what the urine holds.",
                            seen,
                            kD.lower(),
                            upper,
                            albumin),
                    kD,
                    row.timeH());
        } catch (InputException e) {
            String remedies =
                    e.problems().stream().map(InputException.Problem::remedy).reduce("", (a, b) -> a + " " + b);
            String why =
                    e.problems().stream().map(InputException.Problem::message).reduce("", (a, b) -> a + b);
            say(arm, seen + " set no bound on the KD of albumin: " + why + "." + remedies, Interval.OPEN, row.timeH());
        }
    }

    private RenalProduct product(Arm arm, Measurement urine, Map<String, Parameter> parameters) {
        double plasmaMl = value(parameters, "V_plasma");
        double gfr = value(parameters, "GFR");
        double spread = urine.hasSd() ? Interval.TWO_SIDED_95 * urine.sd() : 0;
        Interval share = new Interval(
                PER_CENT * Math.max(0, urine.value() - spread), PER_CENT * Math.min(100, urine.value() + spread));
        List<RenalProduct.Level> levels = levels(arm, urine.timeH(), value(parameters, "haematocrit"));
        return levels.isEmpty()
                ? RenalProduct.ofUrine(Math.min(share.lower(), 1 - 1e-9), urine.timeH(), plasmaMl, gfr)
                : RenalProduct.ofUrineAndPlasma(share, levels, urine.timeH(), plasmaMl, gfr);
    }

    /** Plasma levels up to the time of the urine, fraction of the dose per mL; blood counts as plasma and empty cells. */
    private List<RenalProduct.Level> levels(Arm arm, double untilH, double haematocrit) {
        List<Observation> plasma = observed(arm, "plasma");
        double plasmaPerBlood = plasma.isEmpty() ? 1 - haematocrit : 1;
        return (plasma.isEmpty() ? observed(arm, "blood") : plasma)
                .stream()
                        .filter(o -> o.row().timeH() > 0 && o.row().timeH() <= untilH)
                        .sorted(Comparator.comparingDouble(o -> o.row().timeH()))
                        .map(o -> new RenalProduct.Level(
                                o.row().timeH(), PER_CENT * o.row().value() * G_PER_ML / plasmaPerBlood))
                        .toList();
    }

    private List<Observation> observed(Arm arm, String output) {
        return study.observations().stream()
                .filter(o -> o.row().arm().equals(arm.name()) && o.output().equals(output))
                .filter(o -> !o.row().isCensored())
                .toList();
    }

    /** The mean sieving coefficient over the sizes; not a number unless the study calls its scale measured. */
    private double sieving(Arm arm, Map<String, Parameter> parameters) {
        Parameter scale = parameters.get("sievingScale");
        if (scale == null || scale.grade() != EvidenceGrade.MEASURED) {
            return Double.NaN;
        }
        double steepness = value(parameters, "sievingSteepness");
        double half = value(parameters, "sievingDiameter");
        double mean = arm
                .particle()
                .hydrodynamicDiameter()
                .classes(study.settings().sizeClasses())
                .stream()
                .mapToDouble(c -> c.weight() * GlomerularSieving.logistic(c.diameterNm(), steepness, half))
                .sum();
        return Math.min(1, scale.value() * mean);
    }

    private static double value(Map<String, Parameter> parameters, String name) {
        Parameter found = parameters.get(name);
        return found == null ? Double.NaN : found.value();
    }

    private void say(Arm arm, String answer, Interval kD, double timeH) {
        verdicts.add(new Verdict(
                "How weakly must albumin bind " + arm.name() + " to let it through?",
                answer,
                kD.lower(),
                kD.lower(),
                kD.upper(),
                "umol/L",
                timeH > 0 ? timeH : Double.NaN));
    }
}
