package org.auklet.result;

import java.util.List;
import java.util.Map;
import org.auklet.gate.Outcome;

/** What every run answers with: the part that is the same whether it measured or predicted. */
public interface Result {

    /** Short name, also the name of the results folder. */
    String study();

    /** One line for people. */
    String title();

    /** Seed of every random choice. */
    long seed();

    /** What was declared, each with its origin. */
    List<Fact> facts();

    /** The answer in a few plain sentences, most important first. */
    List<String> answers();

    /** Every number that was put in or found, with its grade and interval. */
    List<ReportedParameter> parameters();

    /** Answers to the questions. */
    List<Verdict> verdicts();

    /** What the plausibility gate said, of the data first. */
    List<Outcome> gate();

    /** The checks that {@code summary.json} lists: what the result must respect. */
    List<Outcome> checks();

    /** Every assumed number and simplification. */
    List<Assumption> assumptions();

    /** Warnings about the input and the result. */
    List<Finding> findings();

    /** Where everything came from. */
    Provenance provenance();

    /** Wall-clock milliseconds per phase; the only part that may differ between two equal runs. */
    Map<String, Double> timingMs();
}
