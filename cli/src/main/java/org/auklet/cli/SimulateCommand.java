package org.auklet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.quantity.InputException;
import org.auklet.sbml.simulate.SbmlSimulation;
import org.auklet.sbml.simulate.SettingsReader;
import org.auklet.sbml.simulate.SimulationSettings;
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
            names = "--settings",
            paramLabel = "FILE",
            description = "What to simulate and what to print, as the test suite says it.")
    private @Nullable Path settings;

    @Option(names = "--end", paramLabel = "T", description = "Simulate from 0 to T, in the model's time unit.")
    private @Nullable Double end;

    @Option(names = "--steps", paramLabel = "N", description = "Number of intervals between rows (100 when left out).")
    private @Nullable Integer steps;

    @Option(names = "-o", paramLabel = "CSV", description = "File for the table; standard output when left out.")
    private @Nullable Path table;

    @Option(
            names = "--rtol",
            paramLabel = "R",
            description = "Relative tolerance of the integration (1e-8 or less when left out).")
    private @Nullable Double relative;

    @Option(
            names = "--atol",
            paramLabel = "A",
            description = "Absolute tolerance of the integration (a small part of the settings' when left out).")
    private @Nullable Double absolute;

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        SimulationSettings what = settings();
        SbmlSimulation.Outcome outcome = SbmlSimulation.run(model, what, tolerances(what));
        outcome.warnings().forEach(warning -> terminal.err().println("warning: " + warning));
        terminal.err()
                .println(outcome.statistics().accepted() + " steps; "
                        + outcome.statistics().reason() + ".");
        terminal.err().flush();
        write(outcome.table().csv());
        return 0;
    }

    private SimulationSettings settings() {
        if (settings != null) {
            if (end != null || steps != null) {
                throw new InputException(
                        "--settings is given together with --end or --steps.", "Leave out one or the other.");
            }
            return SettingsReader.read(settings);
        }
        if (end == null || !(end > 0) || Double.isInfinite(end)) {
            String what = end == null ? "How long to simulate is not said." : "--end is " + end + ", expected above 0.";
            throw new InputException(what, "Say --end T, or --settings FILE.");
        }
        int intervals = Objects.requireNonNullElse(steps, 100);
        if (intervals < 1 || intervals > SettingsReader.MOST_STEPS) {
            throw new InputException(
                    "--steps is " + intervals + ", expected 1 to " + SettingsReader.MOST_STEPS + ".",
                    "Leave it out for 100.");
        }
        return SimulationSettings.until(end, intervals);
    }

    private Tolerances tolerances(SimulationSettings what) {
        Tolerances usual = SbmlSimulation.tolerances(what);
        return new Tolerances(
                positive("--rtol", relative, usual.relative()), positive("--atol", absolute, usual.absolute()));
    }

    private static double positive(String option, @Nullable Double given, double usual) {
        if (given != null && !(given > 0 && given < 1)) {
            throw new InputException(option + " is " + given + ", expected above 0 and below 1.", "Leave it out.");
        }
        return given == null ? usual : given;
    }

    /** To standard output, or beside the file and then renamed, so that it is never half a table. */
    private void write(String csv) {
        if (table == null) {
            terminal.out().print(csv);
            terminal.out().flush();
            return;
        }
        Path target = table.toAbsolutePath();
        try {
            Path beside = target.resolveSibling("." + target.getFileName() + ".part");
            Files.writeString(beside, csv, StandardCharsets.UTF_8);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new InputException(List.of(new InputException.Problem(
                    table.toString(), 0, "-o", "Cannot be written: " + e + ".", "Choose another place.")));
        }
    }
}
