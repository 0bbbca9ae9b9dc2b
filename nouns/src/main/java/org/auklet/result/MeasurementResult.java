package org.auklet.result;

import java.util.List;
import java.util.Map;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.gate.State;
import org.auklet.record.Measurement;

/**
 * Everything one measurement job found out, whatever the instrument.
 *
 * @param study short name of the job, also the name of the results folder
 * @param title one line for people
 * @param seed seed of every random choice
 * @param facts what the job declared, each with its origin
 * @param answers the answer in a few plain sentences, most important first
 * @param parameters every quantity that was put in or found; the arm is the population, section or group
 * @param verdicts answers to the questions of the job
 * @param gate what the plausibility gate said
 * @param assumptions every assumed number and simplification
 * @param findings warnings about the files and the result
 * @param provenance where everything came from
 * @param measurements the quantities as rows of the measurement record
 * @param derivations how single numbers came to be, from raw counts on
 * @param budgets where the uncertainty comes from
 * @param plots what to look at
 * @param tables long tables, one Parquet file each
 * @param attachments further files of the results folder
 * @param timingMs wall-clock milliseconds per phase; the only part that may differ between two equal runs
 */
public record MeasurementResult(
        String study,
        String title,
        long seed,
        List<Fact> facts,
        List<String> answers,
        List<ReportedParameter> parameters,
        List<Verdict> verdicts,
        List<Outcome> gate,
        List<Assumption> assumptions,
        List<Finding> findings,
        Provenance provenance,
        List<Measurement> measurements,
        List<Derivation> derivations,
        List<BudgetTable> budgets,
        List<Plot> plots,
        List<DataTable> tables,
        List<Attachment> attachments,
        Map<String, Double> timingMs)
        implements Result {

    /** The checks that could be made. */
    @Override
    public List<Outcome> checks() {
        return gate.stream()
                .filter(c -> c.stage() == Stage.MEASUREMENT && c.state() != State.NOT_APPLICABLE)
                .toList();
    }
}
