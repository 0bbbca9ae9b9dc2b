package org.auklet.equation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A model as data. Made by {@link ModelBuilder}, which checks names and units; immutable.
 *
 * @param name short name
 * @param timeUnit UCUM code of time
 * @param parameters numbers from outside
 * @param derived expressions of parameters, in order of evaluation
 * @param variables expressions of states, in order of definition
 * @param states scalars and fields, in order of definition
 * @param axes what fields live on
 * @param transports diffusion of fields
 * @param switches numbers that events change
 * @param inputs measured courses of time
 * @param events doses and other instants
 * @param outputs what is read off a simulation
 */
public record Model(
        String name,
        String timeUnit,
        List<Parameter> parameters,
        List<Definition> derived,
        List<Definition> variables,
        List<State> states,
        List<Axis> axes,
        List<Transport> transports,
        List<Switch> switches,
        List<Input> inputs,
        List<Event> events,
        List<Definition> outputs) {

    /** The name of time in formulas. */
    public static final String TIME = "t";

    public Model {
        parameters = List.copyOf(parameters);
        derived = List.copyOf(derived);
        variables = List.copyOf(variables);
        states = List.copyOf(states);
        axes = List.copyOf(axes);
        transports = List.copyOf(transports);
        switches = List.copyOf(switches);
        inputs = List.copyOf(inputs);
        events = List.copyOf(events);
        outputs = List.copyOf(outputs);
    }

    /**
     * The parameter of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Parameter parameter(String parameterName) {
        return find(parameters, Parameter::name, parameterName)
                .orElseThrow(
                        () -> new IllegalArgumentException("model " + name + " has no parameter " + parameterName));
    }

    /** The state of that name, if there is one. */
    public Optional<State> state(String stateName) {
        return find(states, State::name, stateName);
    }

    /**
     * The axis of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Axis axis(String axisName) {
        return find(axes, Axis::name, axisName)
                .orElseThrow(() -> new IllegalArgumentException("model " + name + " has no axis " + axisName));
    }

    /** Transport of a field, if it has any. */
    public Optional<Transport> transport(String field) {
        return find(transports, Transport::field, field);
    }

    /** The values of all parameters by name, a fresh map. */
    public Map<String, Double> parameterValues() {
        return parameters.stream().collect(Collectors.toMap(Parameter::name, Parameter::value));
    }

    private static <T> Optional<T> find(List<T> list, Function<T, String> nameOf, String wanted) {
        return list.stream().filter(item -> nameOf.apply(item).equals(wanted)).findFirst();
    }
}
