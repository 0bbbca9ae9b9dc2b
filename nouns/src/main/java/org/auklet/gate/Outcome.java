package org.auklet.gate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auklet.record.Finding;

/**
 * How one check of one study ended.
 *
 * @param check which
 * @param stage before the fit or after it
 * @param state how it ended
 * @param examined what was looked at, "11 courses of 1 arm"; empty when nothing was
 * @param value the largest value met, in the check's own measure; not a number when there is none
 * @param message what was found, or why the check could not be made
 * @param findings each case with file, line, field and what to do
 */
public record Outcome(
        Check check, Stage stage, State state, String examined, double value, String message, List<Finding> findings) {

    /** Copies the list. */
    public Outcome {
        findings = List.copyOf(findings);
    }

    /** A check that could not be made; where cases are counted there are none. */
    public static Outcome notApplicable(Check check, Stage stage, String why) {
        double value = check.limit(stage) == 0 ? 0 : Double.NaN;
        return new Outcome(check, stage, State.NOT_APPLICABLE, "", value, why, List.of());
    }

    /**
     * A check of data: failed with a warning among the findings, noted with none but notes, else passed.
     *
     * @param examined what was looked at
     * @param value the largest value met
     */
    public static Outcome ofData(Check check, String examined, double value, List<Finding> findings) {
        State state = findings.isEmpty()
                ? State.PASSED
                : findings.stream().anyMatch(Finding::isWarning) ? State.FAILED : State.NOTED;
        return new Outcome(check, Stage.DATA, state, examined, value, told(check, findings), findings);
    }

    private static String told(Check check, List<Finding> findings) {
        if (findings.isEmpty()) {
            return check.meaning();
        }
        String more = findings.size() == 1 ? "" : " And " + (findings.size() - 1) + " more.";
        return findings.getFirst().message() + more;
    }

    /** A check of a result, which passes up to its limit. */
    public static Outcome ofResult(Check check, String examined, double value) {
        return upToLimit(check, Stage.RESULT, examined, value, List.of());
    }

    /**
     * A check of what an instrument recorded, which passes up to its limit.
     *
     * @param findings the cases beyond it, each with its place
     */
    public static Outcome ofMeasurement(Check check, String examined, double value, List<Finding> findings) {
        return upToLimit(check, Stage.MEASUREMENT, examined, value, findings);
    }

    private static Outcome upToLimit(Check check, Stage stage, String examined, double value, List<Finding> findings) {
        State state = value <= check.limit(stage) ? State.PASSED : State.FAILED;
        return new Outcome(check, stage, state, examined, value, told(check, findings), findings);
    }

    /** A check of a result that refutes nothing: beyond its limit it is noted. */
    public static Outcome ofResultToNote(Check check, String examined, double value) {
        Outcome strict = ofResult(check, examined, value);
        State state = strict.ok() ? State.PASSED : State.NOTED;
        return new Outcome(check, Stage.RESULT, state, examined, value, check.meaning(), List.of());
    }

    /** The fixed name of the check. */
    public String name() {
        return check.code();
    }

    /** The largest value that passes. */
    public double limit() {
        return check.limit(stage);
    }

    /** Whether nothing speaks against what was checked, also because the check could not be made. */
    public boolean ok() {
        return state != State.FAILED;
    }

    /** What to do; empty when nothing was found. */
    public String remedy() {
        return state == State.FAILED || state == State.NOTED ? check.remedy(stage) : "";
    }

    /** This and the outcome of the same check on other data: the worse of the two, with the findings of both. */
    public Outcome and(Outcome other) {
        if (other.state == State.NOT_APPLICABLE) {
            return this;
        }
        if (state == State.NOT_APPLICABLE) {
            return other;
        }
        Outcome worse = other.state.compareTo(state) > 0 ? other : this;
        String both = Stream.of(examined, other.examined).distinct().collect(Collectors.joining("; "));
        double sum = limit() == 0 ? value + other.value : Math.max(value, other.value);
        List<Finding> all =
                Stream.concat(findings.stream(), other.findings.stream()).toList();
        return new Outcome(check, stage, worse.state, both, sum, worse.message, all);
    }
}
