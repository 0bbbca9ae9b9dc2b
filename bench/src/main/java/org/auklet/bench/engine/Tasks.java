package org.auklet.bench.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Method;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.testkit.Problems;

/** The tasks as Auklet does them; models are compiled once and tasks are kept, so that a task asked for again is warm. */
final class Tasks {

    private static final int SUBJECTS = 1000;
    private static final int CROWD = 100_000;
    private static final int BODY_STATES = 30;
    private static final String BOUND = "tu_B_";
    private static final int INTERNALISED = 28;
    private static final int SHELLS = 200;
    private static final double SECONDS_PER_HOUR = 3600;

    private final CompiledModel body = new CompiledModel(Problems.mousePbpk());
    private final CompiledModel sphere = new CompiledModel(Problems.sphere(SHELLS));
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
            case "body" -> body(tolerances, method(request));
            case "sphere" -> sphere(tolerances, method(request));
            case "population" -> new Crowd(body, tolerances, SUBJECTS, BOUND, 1);
            case "crowd" -> new Crowd(body, tolerances, CROWD, BOUND, Integer.parseInt(request.method()));
            case "gradient" -> gradient(tolerances);
            default -> throw new IllegalArgumentException("no task '" + request.task() + "'");
        };
    }

    /** The method's name in lower case; {@code auto} leaves the choice to the engine. */
    private static Method method(Request request) {
        return request.method().equals("auto")
                ? Method.AUTOMATIC
                : Method.valueOf(request.method().toUpperCase(Locale.ROOT));
    }

    private Task body(Tolerances tolerances, Method method) {
        return new SingleTask(
                new Simulator(body, tolerances, List.of(), method),
                1,
                SingleTask.outputs(0, BODY_STATES),
                last -> last[INTERNALISED]);
    }

    private Task gradient(Tolerances tolerances) {
        return new SingleTask(
                new Simulator(body, tolerances, Problems.mouseMultipliers()),
                1,
                SingleTask.derivativesOf(INTERNALISED),
                last -> Arrays.stream(last).sum());
    }

    /** The peers keep the three states of a shell together. */
    private Task sphere(Tolerances tolerances, Method method) {
        int[] order = IntStream.range(0, 3 * SHELLS)
                .map(i -> sphere.stateIndex(List.of("C", "B", "I").get(i % 3)) + i / 3)
                .toArray();
        return new SingleTask(
                new Simulator(sphere, tolerances, List.of(), method),
                SECONDS_PER_HOUR,
                SingleTask.states(order),
                last -> last[2]);
    }
}
