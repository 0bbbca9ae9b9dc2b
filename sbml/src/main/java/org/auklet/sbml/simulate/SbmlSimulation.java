package org.auklet.sbml.simulate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.auklet.equation.Model;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.IntegrationException;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.auklet.sbml.document.SbmlModel;
import org.auklet.sbml.document.SbmlReader;
import org.auklet.sbml.problem.Problems;
import org.auklet.sbml.translate.SbmlTranslator;

/** Simulates an SBML file. */
public final class SbmlSimulation {

    /** Most numbers of a simulation, times, states and outputs of all rows together: what a small memory holds. */
    static final int MOST_NUMBERS = 10_000_000;
    /** Relative tolerance of the integration: far tighter than results are compared, so that agreement is no luck. */
    private static final double RELATIVE = 1e-8;
    /** The same when the settings ask for more digits than usual: part of their relative tolerance. */
    private static final double PART_OF_RELATIVE = 1e-2;
    /** Part of the absolute tolerance of comparison that the integration may use. */
    private static final double PART_OF_ABSOLUTE = 1e-5;

    private SbmlSimulation() {}

    /**
     * What a simulation gave.
     *
     * @param table the results
     * @param warnings what a reader should know although the model ran
     * @param statistics work done
     */
    public record Outcome(ResultTable table, List<String> warnings, Trajectory.Statistics statistics) {
        public Outcome {
            warnings = List.copyOf(warnings);
        }
    }

    /** The tolerances with which results that are compared as {@code settings} say should be computed. */
    public static Tolerances tolerances(SimulationSettings settings) {
        return new Tolerances(
                Math.min(RELATIVE, PART_OF_RELATIVE * positive(settings.relative())),
                PART_OF_ABSOLUTE * positive(settings.absolute()));
    }

    private static double positive(double tolerance) {
        return tolerance > 0 ? tolerance : 1e-6;
    }

    /**
     * Simulates a file from time zero.
     *
     * @throws InputException when the file or the settings are wrong, ask for what is not supported or for more numbers
     *     than there is room for, or describe something that cannot be integrated
     */
    public static Outcome run(Path file, SimulationSettings settings, Tolerances tolerances) {
        Problems problems = new Problems(file.toString());
        SbmlModel document = new SbmlReader(problems).read(file);
        Model model = SbmlTranslator.translate(document, settings.observables(), problems);
        CompiledModel compiled = new CompiledModel(model);
        requireRoom(
                file, settings.steps(), 1 + compiled.size() + model.outputs().size());
        try {
            Trajectory run = new Simulator(compiled, tolerances).run(Map.of(), settings.times());
            ResultTable table = new ResultTable(run.outputNames(), run.times(), run.outputs());
            return new Outcome(table, problems.warnings(), run.statistics());
        } catch (IntegrationException e) {
            throw new InputException(List.of(new Problem(
                    file.toString(),
                    0,
                    "",
                    "The model could not be integrated: " + e.getMessage() + ".",
                    "Maybe a value is not finite, or a tolerance is tighter than the numbers allow.")));
        }
    }

    private static void requireRoom(Path file, int steps, int columns) {
        int most = MOST_NUMBERS / columns - 1;
        if (steps > most) {
            String message =
                    steps + " steps with " + columns + " numbers each (time, states and outputs) are too many.";
            throw new InputException(
                    List.of(new Problem(file.toString(), 0, "steps", message, "Take at most " + most + ".")));
        }
    }
}
