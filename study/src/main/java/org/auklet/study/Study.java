package org.auklet.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auklet.equation.Parameter;
import org.auklet.gate.Outcome;
import org.auklet.model.DosingRegimen;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.organism.Organism;
import org.auklet.record.Measurement;
import org.auklet.result.Fact;
import org.auklet.result.Finding;
import org.auklet.result.Provenance;

/**
 * A study, read and checked: everything in the coherent units h, mL, nmol, um, g.
 *
 * @param name short name, fit for a folder
 * @param title one line for people
 * @param facts what was declared, for the report, each with its source
 * @param organism the animal
 * @param dosing when the dose is given
 * @param arms the arms, in the order of the file; at least one
 * @param observations what was measured; empty for a prediction
 * @param parameters model parameters that the study sets for all arms
 * @param fit what is fitted; empty for a prediction
 * @param questions what is asked
 * @param settings how finely it is computed
 * @param findings warnings met while reading
 * @param inputs every file read
 * @param unmodelled rows of the observations that no output of the model predicts, as they were read
 * @param tumour what kind of tumour the animal bears
 * @param particles every particle of the file, in its order, with where its size is from
 * @param limits shares of the dose of which only a limit is known
 * @param dataChecks what the checks that need no model say of the observations; {@code DataGate} adds the others
 */
public record Study(
        String name,
        String title,
        List<Fact> facts,
        Organism organism,
        DosingRegimen dosing,
        List<Arm> arms,
        List<Observation> observations,
        List<Parameter> parameters,
        Optional<FitPlan> fit,
        List<Question> questions,
        Settings settings,
        List<Finding> findings,
        List<Provenance.Input> inputs,
        List<Measurement> unmodelled,
        TumourDesign tumour,
        List<DeclaredParticle> particles,
        List<MeasuredLimit> limits,
        List<Outcome> dataChecks) {

    public Study {
        facts = List.copyOf(facts);
        arms = List.copyOf(arms);
        observations = List.copyOf(observations);
        parameters = List.copyOf(parameters);
        questions = List.copyOf(questions);
        findings = List.copyOf(findings);
        inputs = List.copyOf(inputs);
        unmodelled = List.copyOf(unmodelled);
        particles = List.copyOf(particles);
        limits = List.copyOf(limits);
        dataChecks = List.copyOf(dataChecks);
    }

    /** Every measured row, predicted or not: what the results folder keeps. */
    public List<Measurement> measurements() {
        return Stream.concat(observations.stream().map(Observation::row), unmodelled.stream())
                .toList();
    }

    /**
     * The arm of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Arm arm(String armName) {
        return arms.stream()
                .filter(a -> a.name().equals(armName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no arm '" + armName + "'"));
    }

    /** The last time anything was observed, h; 0 without observations. */
    public double lastObservedH() {
        return observations.stream().mapToDouble(o -> o.row().timeH()).max().orElse(0);
    }
}
