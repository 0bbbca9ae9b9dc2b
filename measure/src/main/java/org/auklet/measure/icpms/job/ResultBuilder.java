package org.auklet.measure.icpms.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.auklet.gate.Gate;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.record.Measurement;
import org.auklet.result.Assumption;
import org.auklet.result.Attachment;
import org.auklet.result.BudgetTable;
import org.auklet.result.DataTable;
import org.auklet.result.Derivation;
import org.auklet.result.Finding;
import org.auklet.result.MeasurementResult;
import org.auklet.result.Plot;
import org.auklet.result.Provenance;
import org.auklet.result.ReportedParameter;
import org.auklet.result.Verdict;
import org.jspecify.annotations.Nullable;

/** Gathers the parts of a result in the order in which they are found. */
final class ResultBuilder {

    private final List<String> answers = new ArrayList<>();
    private final List<ReportedParameter> parameters = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Derivation> derivations = new ArrayList<>();
    private final List<BudgetTable> budgets = new ArrayList<>();
    private final List<Plot> plots = new ArrayList<>();
    private final List<DataTable> tables = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();

    void answer(String sentence) {
        answers.add(sentence);
    }

    void add(Verdict verdict) {
        verdicts.add(verdict);
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    void add(Measurement row) {
        measurements.add(row);
    }

    void add(Derivation derivation) {
        derivations.add(derivation);
    }

    void add(BudgetTable budget) {
        budgets.add(budget);
    }

    void add(Plot plot) {
        plots.add(plot);
    }

    void add(DataTable table) {
        tables.add(table);
    }

    void add(Attachment attachment) {
        attachments.add(attachment);
    }

    void assume(String statement, String value, String source) {
        assumptions.add(new Assumption(statement, value, source));
    }

    void warn(String place, String message) {
        findings.add(new Finding("warning", place, message));
    }

    void note(String place, String message) {
        findings.add(new Finding("note", place, message));
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** A quantity that was found. */
    void found(
            String name,
            @Nullable String arm,
            double value,
            String unit,
            Interval interval,
            EvidenceGrade grade,
            String meaning,
            String source) {
        parameters.add(new ReportedParameter(
                name, arm, value, unit, interval.lower(), interval.upper(), grade, true, meaning, source));
    }

    /** An input of the budgets, with the interval of its standard uncertainty; told once, and as an assumption if it is one. */
    void input(String name, InputQuantity input) {
        if (parameters.stream().anyMatch(p -> p.name().equals(name))) {
            return;
        }
        double half = Interval.TWO_SIDED_95 * input.standardUncertainty();
        Interval interval = half == 0 ? Interval.OPEN : new Interval(input.value() - half, input.value() + half);
        found(name, null, input.value(), input.unit(), interval, input.grade(), input.name(), input.source());
        if (input.grade() == EvidenceGrade.ASSUMED) {
            assume(input.name(), input.value() + " " + input.unit(), input.source());
        }
    }

    /** The result. */
    MeasurementResult build(Job job, Provenance provenance, Map<String, Double> timingMs) {
        List<Finding> all = new ArrayList<>(job.findings());
        all.addAll(findings);
        return new MeasurementResult(
                job.name(),
                job.title(),
                job.seed(),
                job.facts(),
                answers,
                parameters,
                verdicts,
                Gate.together(Stage.MEASUREMENT, outcomes, "the job holds nothing to check it by"),
                assumptions,
                all,
                provenance,
                measurements,
                derivations,
                budgets,
                plots,
                tables,
                attachments,
                timingMs);
    }
}
