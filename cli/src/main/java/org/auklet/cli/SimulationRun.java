package org.auklet.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.quantity.InputException;
import org.auklet.sbml.simulate.SbmlSimulation;
import org.auklet.sbml.simulate.SettingsReader;
import org.auklet.sbml.simulate.SimulationSettings;
import org.jspecify.annotations.Nullable;

/**
 * One simulation of an SBML file as a command line asks for it; null is what it leaves out.
 *
 * @param model the file
 * @param settings what to simulate and what to print
 * @param end instead of settings: when to stop, in the model's time unit
 * @param steps number of intervals between rows, with {@code end}
 * @param table where to write; standard output when left out
 * @param relative relative tolerance of the integration
 * @param absolute absolute tolerance of the integration
 */
record SimulationRun(
        Path model,
        @Nullable Path settings,
        @Nullable Double end,
        @Nullable Integer steps,
        @Nullable Path table,
        @Nullable Double relative,
        @Nullable Double absolute) {

    static final String SETTINGS = "--settings";
    static final String END = "--end";
    static final String STEPS = "--steps";
    static final String TABLE = Destination.OPTION;
    static final String RELATIVE = "--rtol";
    static final String ABSOLUTE = "--atol";

    /**
     * Simulates, says how, and writes the table.
     *
     * @throws InputException when the command line, the settings or the model must be mended
     */
    void run(Terminal terminal) {
        SimulationSettings what = what();
        Destination destination = new Destination(terminal, table);
        destination.requireWritable();
        SbmlSimulation.Outcome outcome = SbmlSimulation.run(model, what, tolerances(what));
        outcome.warnings().forEach(warning -> terminal.err().println("warning: " + warning));
        terminal.err()
                .println(outcome.statistics().accepted() + " steps; "
                        + outcome.statistics().reason() + ".");
        terminal.err().flush();
        destination.write(outcome.table().csv());
    }

    private SimulationSettings what() {
        if (settings != null) {
            if (end != null || steps != null) {
                throw new InputException(
                        SETTINGS + " is given together with --end or --steps.", "Leave out one or the other.");
            }
            return SettingsReader.read(settings);
        }
        if (end == null || !(end > 0) || Double.isInfinite(end)) {
            String what =
                    end == null ? "How long to simulate is not said." : END + " is " + end + ", expected above 0.";
            throw new InputException(what, "Say --end T, or --settings FILE.");
        }
        int intervals = Objects.requireNonNullElse(steps, 100);
        if (intervals < 1 || intervals > SettingsReader.MOST_STEPS) {
            throw new InputException(
                    STEPS + " is " + intervals + ", expected 1 to " + SettingsReader.MOST_STEPS + ".",
                    "Leave it out for 100.");
        }
        return SimulationSettings.until(end, intervals);
    }

    private Tolerances tolerances(SimulationSettings what) {
        Tolerances usual = SbmlSimulation.tolerances(what);
        return new Tolerances(
                positive(RELATIVE, relative, usual.relative()), positive(ABSOLUTE, absolute, usual.absolute()));
    }

    private static double positive(String option, @Nullable Double given, double usual) {
        if (given != null && !(given > 0 && given < 1)) {
            throw new InputException(option + " is " + given + ", expected above 0 and below 1.", "Leave it out.");
        }
        return given == null ? usual : given;
    }
}
