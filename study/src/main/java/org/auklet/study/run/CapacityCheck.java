package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.auklet.equation.Parameter;
import org.auklet.gate.Check;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.record.ControlKind;
import org.auklet.record.Finding;
import org.auklet.study.run.ObservedTumours.Tumour;

/**
 * What a targeted tumour holds beyond its control must have found a receptor. Receptors are renewed as they are taken in, so
 * that in t hours a gram binds at most
 * <pre>
 *   100 (1 - v) B (1 + ke t)/dose          %ID/g; v plasma share of the tumour, B receptors, nmol/mL; ke 1/h; dose nmol
 * </pre>
 * Where no control was measured at that time, what plasma can fill without binding is subtracted: a tenth of blood and the
 * accessible water, at the concentration of the whole dose.
 */
final class CapacityCheck {

    private static final double PERCENT = 100;
    /** What the limit is made of. */
    private static final List<String> BASIS = List.of("receptorConcentration", "internalisationRate", "dose");

    /** What is bound and what can be, %ID/g. */
    private record Bound(Tumour tumour, double bound, double most) {

        double share() {
            return bound / most;
        }
    }

    private final ObservedTumours data;

    private CapacityCheck(ObservedTumours data) {
        this.data = data;
    }

    static Outcome of(ObservedTumours data) {
        return new CapacityCheck(data).outcome();
    }

    private Outcome outcome() {
        if (data.onEndothelium()) {
            return Outcome.notApplicable(
                    Check.RECEPTOR_CAPACITY,
                    Stage.DATA,
                    "the receptor is on the vessel wall; endothelial_capacity looks at it after the run");
        }
        List<Bound> bound =
                data.all().stream().filter(t -> binds(t)).map(this::bound).toList();
        if (bound.isEmpty()) {
            return Outcome.notApplicable(
                    Check.RECEPTOR_CAPACITY, Stage.DATA, "no tumour value of an arm whose ligand binds");
        }
        double largest = bound.stream().mapToDouble(Bound::share).max().orElse(0);
        List<Finding> findings =
                bound.stream().filter(b -> b.share() > 1).map(this::finding).toList();
        return Outcome.ofData(
                Check.RECEPTOR_CAPACITY,
                ObservedTumours.count(bound) + " of arms whose ligand binds",
                Math.max(0, largest),
                findings);
    }

    private boolean binds(Tumour t) {
        return data.values(t.arm()).getOrDefault(StudyModels.LIGAND, 0.0) > 0;
    }

    private Bound bound(Tumour t) {
        Map<String, Double> values = data.values(t.arm());
        double tissue = 1 - values.getOrDefault("tumourPlasmaFraction", 0.0);
        double receptors = values.getOrDefault("receptorConcentration", 0.0)
                * (1 + values.getOrDefault("internalisationRate", 0.0) * t.timeH());
        double dose = values.getOrDefault("dose", Double.NaN)
                * data.study().dosing().administrations().size();
        return new Bound(t, t.value() - unbound(t, values), PERCENT * tissue * receptors / dose);
    }

    /** What is there without binding: the control at that time, else what plasma can fill. */
    private double unbound(Tumour t, Map<String, Double> values) {
        OptionalDouble control = data.all().stream()
                .filter(c -> !binds(c) && c.arm().control() != ControlKind.NONE && c.timeH() == t.timeH())
                .mapToDouble(Tumour::value)
                .max();
        return control.orElseGet(
                () -> PERCENT * (data.mostBlood() + data.derived("eps_tumour", values)) / data.plasma(values));
    }

    /** A warning where the limit was measured, else a note: an assumed number of receptors refutes nothing. */
    private Finding finding(Bound b) {
        List<String> assumed = assumed(b.tumour());
        String message = String.format(
                Locale.ROOT,
                "'%s' binds %.3g %%ID/g in the tumour at %s h beyond what is there without binding; its receptors hold at"
                        + " most %.3g.",
                b.tumour().arm().name(),
                b.bound(),
                Pharmacokinetics.text(b.tumour().timeH()),
                b.most());
        return b.tumour()
                .finding(
                        assumed.isEmpty() ? Finding.Severity.WARNING : Finding.Severity.NOTE,
                        Check.RECEPTOR_CAPACITY.code(),
                        "value",
                        message,
                        assumed.isEmpty()
                                ? "Look at the dose and at the receptor number, or the uptake is not binding."
                                : "That rests on numbers that are not measured: " + String.join(", ", assumed)
                                        + ". State them, or free receptorConcentration.");
    }

    private List<String> assumed(Tumour t) {
        Map<String, Parameter> parameters = data.parameters(t.arm());
        List<String> names = new ArrayList<>();
        for (String name : BASIS) {
            Parameter p = parameters.get(name);
            if (p != null && (p.grade() != EvidenceGrade.MEASURED || data.isFree(name))) {
                names.add(name);
            }
        }
        return names;
    }
}
