package org.auklet.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code auklet simulate}. */
@Command(
        name = "simulate",
        header = "Simulate an SBML model and print a table.",
        description = {
            "",
            "Reads SBML Level 2 or 3 (core, and the package comp). Settings and table have the formats of the public SBML"
                    + " semantic test suite: a column of time and one for each variable. What the program does not"
                    + " support is named in the error; it never computes something else instead."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nFor example:%n",
        footer = {
            "  auklet simulate model.xml --end 10 --steps 100",
            "  auklet simulate model.xml --settings settings.txt -o results.csv",
            "",
            "A settings file says: start, duration, steps, variables, absolute, relative, amount, concentration;",
            "docs/guides/simulate-sbml.md has one."
        })
final class SimulateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "MODEL.xml", description = "The SBML file.")
    private Path model;

    @Option(
            names = SimulationRun.SETTINGS,
            paramLabel = "FILE",
            description = "What to simulate and what to print, as the test suite says it.")
    private @Nullable Path settings;

    @Option(
            names = SimulationRun.END,
            paramLabel = "T",
            description = "Simulate from 0 to T, in the model's time unit.")
    private @Nullable Double end;

    @Option(
            names = SimulationRun.STEPS,
            paramLabel = "N",
            description = "Number of intervals between rows (100 when left out).")
    private @Nullable Integer steps;

    @Option(
            names = SimulationRun.TABLE,
            paramLabel = "CSV",
            description = "File for the table; standard output when left out.")
    private @Nullable Path table;

    @Option(
            names = SimulationRun.RELATIVE,
            paramLabel = "R",
            description = "Relative tolerance of the integration (1e-8 or less when left out).")
    private @Nullable Double relative;

    @Option(
            names = SimulationRun.ABSOLUTE,
            paramLabel = "A",
            description = "Absolute tolerance of the integration (a small part of the settings' when left out).")
    private @Nullable Double absolute;

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        new SimulationRun(model, settings, end, steps, table, relative, absolute).run(terminal);
        return 0;
    }
}
