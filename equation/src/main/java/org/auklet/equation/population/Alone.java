package org.auklet.equation.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.Event;
import org.auklet.equation.Model;
import org.auklet.equation.Parameter;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.expression.Expressions;
import org.auklet.equation.integrate.IntegrationException;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.quantity.EvidenceGrade;

/**
 * Simulates a subject by itself. Its doses become events of a variant of the model, compiled once for subjects dosed at
 * the same times, as long as it is among the last {@value #MOST_VARIANTS} used; their values are parameters of the
 * variant. Belongs to one thread.
 */
final class Alone {

    private static final String VALUE = "dose_value_";
    /** Variants that are kept: few, because each holds a compiled model and its work arrays. */
    static final int MOST_VARIANTS = 16;

    private final CompiledModel model;
    private final Tolerances tolerances;
    private final int[] chosen;
    /** By schedule, the one used last at the end. */
    final Map<List<String>, Simulator> simulators = new LinkedHashMap<>();

    /** @param chosen indices of the outputs to record */
    Alone(CompiledModel model, Tolerances tolerances, int[] chosen) {
        this.model = model;
        this.chosen = chosen;
        this.tolerances = tolerances;
    }

    void simulate(int index, Subject subject, double[] times, SubjectBlock block) {
        try {
            Map<String, Double> parameters = new HashMap<>(subject.parameters());
            for (int i = 0; i < subject.doses().size(); i++) {
                parameters.put(VALUE + i, subject.doses().get(i).value());
            }
            Trajectory trajectory = simulator(subject).run(parameters, times);
            for (int time = 0; time < times.length; time++) {
                double[] all = trajectory.outputs()[time];
                block.set(
                        index,
                        time,
                        Arrays.stream(chosen).mapToDouble(o -> all[o]).toArray());
            }
        } catch (IntegrationException e) {
            block.fail(index, "subject " + index + ": " + e.getMessage());
        }
    }

    private Simulator simulator(Subject subject) {
        List<String> schedule = schedule(subject);
        Simulator known = simulators.remove(schedule);
        Simulator simulator = known == null ? new Simulator(variant(subject), tolerances) : known;
        simulators.put(schedule, simulator);
        if (simulators.size() > MOST_VARIANTS) {
            simulators.remove(simulators.keySet().iterator().next());
        }
        return simulator;
    }

    private static List<String> schedule(Subject subject) {
        return subject.doses().stream()
                .map(d -> d.time() + " " + d.kind() + " " + d.target())
                .toList();
    }

    private CompiledModel variant(Subject subject) {
        if (subject.doses().isEmpty()) {
            return model;
        }
        Model source = model.source();
        List<Parameter> parameters = new ArrayList<>(source.parameters());
        List<Event> events = new ArrayList<>(source.events());
        for (int i = 0; i < subject.doses().size(); i++) {
            Dose dose = subject.doses().get(i);
            String value = VALUE + i;
            parameters.add(new Parameter(value, 0, "1", "value of a dose", "subject", EvidenceGrade.ASSUMED));
            Event.Action action = new Event.Action(dose.kind(), dose.target(), Expressions.symbol(value));
            Event.Trigger at = new Event.At(List.of(dose.time()));
            events.add(new Event(value, at, Expressions.ZERO, Event.Rule.USUAL, List.of(action)));
        }
        return new CompiledModel(new Model(
                source.name(),
                source.timeUnit(),
                parameters,
                source.derived(),
                source.variables(),
                source.states(),
                source.axes(),
                source.transports(),
                source.switches(),
                source.inputs(),
                events,
                source.outputs()));
    }
}
