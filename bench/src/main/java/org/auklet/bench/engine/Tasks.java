package org.auklet.bench.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.testkit.Problems;

/** The tasks as Auklet does them; models are compiled once and tasks are kept, so that a task asked for again is warm. */
final class Tasks {

    private static final int SUBJECTS = 1000;
    private static final int BODY_STATES = 30;
    private static final int BOUND = 27;
    private static final int INTERNALISED = 28;
    private static final int SHELLS = 200;
    private static final double SECONDS_PER_HOUR = 3600;

    private final CompiledModel body = new CompiledModel(Problems.mousePbpk());
    private final CompiledModel sphere = new CompiledModel(Problems.sphere(SHELLS));
    private final List<Map<String, Double>> subjects = Subjects.draw(body.source(), SUBJECTS);
    private final Map<String, Task> kept = new HashMap<>();

    /**
     * The task of a request.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    Task of(Request request) {
        return kept.computeIfAbsent(request.subject(), key -> make(request));
    }

    private Task make(Request request) {
        Tolerances tolerances = new Tolerances(request.relative(), request.absolute());
        return switch (request.task()) {
            case "body" ->
                new SingleTask(
                        new Simulator(body, tolerances),
                        1,
                        SingleTask.outputs(0, BODY_STATES),
                        last -> last[INTERNALISED]);
            case "sphere" -> sphere(tolerances);
            case "population" -> new ScalarPopulation(new Simulator(body, tolerances), subjects, BOUND);
            case "gradient" ->
                new SingleTask(
                        new Simulator(body, tolerances, Problems.mouseMultipliers()),
                        1,
                        SingleTask.derivativesOf(INTERNALISED),
                        last -> Arrays.stream(last).sum());
            default -> throw new IllegalArgumentException("no task '" + request.task() + "'");
        };
    }

    private Task sphere(Tolerances tolerances) {
        int first = sphere.stateNames().indexOf("C[0]");
        return new SingleTask(
                new Simulator(sphere, tolerances),
                SECONDS_PER_HOUR,
                SingleTask.states(first, first + 3 * SHELLS),
                last -> last[2]);
    }
}
