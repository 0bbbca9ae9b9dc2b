package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.auklet.equation.Definition;
import org.auklet.equation.Parameter;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.expression.Infix;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.result.ReportedParameter;
import org.auklet.study.Arm;
import org.auklet.study.Study;
import org.jspecify.annotations.Nullable;

/** Every parameter of the model as the report prints it: estimated ones first. */
final class ParameterTable {

    private final Study study;
    private final StudyModels models;
    private final Solution solution;

    ParameterTable(Study study, StudyModels models, Solution solution) {
        this.study = study;
        this.models = models;
        this.solution = solution;
    }

    List<ReportedParameter> rows() {
        List<ReportedParameter> rows = new ArrayList<>();
        Map<String, Parameter> first = models.parameters(study.arms().getFirst());
        List<ThetaLayout.Entry> entries = solution.layout().entries();
        for (int i = 0; i < entries.size(); i++) {
            rows.add(fitted(i, entries.get(i), first));
        }
        for (String name : first.keySet()) {
            declared(name, rows);
        }
        CompiledModel model = models.withShells(study.settings().fitShells());
        model.source().derived().stream().filter(d -> d.axis() == null).forEach(d -> derived(d, model, rows));
        return rows;
    }

    /** What follows from the parameters: permeability, void fraction, rate constants. */
    private void derived(Definition definition, CompiledModel model, List<ReportedParameter> rows) {
        List<Double> values = new ArrayList<>();
        for (Arm arm : study.arms()) {
            Map<String, Double> parameters = models.values(arm);
            solution.layout().apply(solution.theta(), arm.name(), parameters);
            values.add(model.quantities(parameters)[model.quantityIndex(definition.name())]);
        }
        boolean same = values.stream().distinct().count() == 1;
        for (int i = 0; i < (same ? 1 : values.size()); i++) {
            rows.add(new ReportedParameter(
                    definition.name(),
                    same ? null : study.arms().get(i).name(),
                    values.get(i),
                    definition.unit(),
                    Double.NaN,
                    Double.NaN,
                    EvidenceGrade.PREDICTED,
                    true,
                    definition.meaning(),
                    "= " + Infix.of(definition.expression())));
        }
    }

    private ReportedParameter fitted(int i, ThetaLayout.Entry entry, Map<String, Parameter> declared) {
        Parameter parameter = declared.getOrDefault(
                entry.parameter(), models.parameters(study.arms().getFirst()).get(entry.parameter()));
        Interval interval = solution.interval(i);
        String meaning = parameter == null ? "" : parameter.meaning();
        String source = solution.profile(i)
                .map(p -> "fitted to this study; " + ends(p.lowerReason(), p.upperReason(), interval))
                .orElse("fitted to this study");
        return new ReportedParameter(
                entry.parameter(),
                entry.arm(),
                solution.theta()[i],
                entry.free().unit(),
                interval.lower(),
                interval.upper(),
                EvidenceGrade.FITTED,
                interval.isClosed(),
                meaning,
                source);
    }

    private static String ends(String lower, String upper, Interval interval) {
        if (interval.isClosed()) {
            return "profile likelihood closed at both ends";
        }
        String open = Double.isNaN(interval.lower()) ? "no lower limit: " + lower : "";
        String and = Double.isNaN(interval.upper()) ? "no upper limit: " + upper : "";
        return open + (open.isEmpty() || and.isEmpty() ? "" : "; ") + and;
    }

    /** A parameter that was not estimated: one row when all arms agree, else one for each arm. */
    private void declared(String name, List<ReportedParameter> rows) {
        boolean estimated =
                solution.layout().entries().stream().anyMatch(e -> e.parameter().equals(name));
        if (estimated) {
            return;
        }
        List<Parameter> perArm = new ArrayList<>();
        for (Arm arm : study.arms()) {
            Parameter p = models.parameters(arm).get(name);
            if (p != null) {
                perArm.add(p);
            }
        }
        boolean same =
                perArm.stream().allMatch(p -> p.value() == perArm.getFirst().value());
        for (int i = 0; i < (same ? 1 : perArm.size()); i++) {
            rows.add(row(perArm.get(i), same ? null : study.arms().get(i).name()));
        }
    }

    private ReportedParameter row(Parameter p, @Nullable String arm) {
        DefaultParameters.Default spread = models.defaults().all().get(p.name());
        Interval interval = spread == null || !spread.parameter().equals(p) ? Interval.OPEN : prior(spread);
        return new ReportedParameter(
                p.name(),
                arm,
                p.value(),
                p.unit(),
                interval.lower(),
                interval.upper(),
                p.grade(),
                true,
                p.meaning(),
                p.source());
    }

    /** The central 95 % of a default's lognormal spread, within its bounds; open for a number that is not varied. */
    private static Interval prior(DefaultParameters.Default d) {
        double value = d.parameter().value();
        double factor = Math.pow(d.geometricSd(), Interval.TWO_SIDED_95);
        return factor > 1
                ? new Interval(Math.max(d.lower(), value / factor), Math.min(d.upper(), value * factor))
                : Interval.OPEN;
    }
}
