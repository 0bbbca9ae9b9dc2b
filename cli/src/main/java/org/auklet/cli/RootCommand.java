package org.auklet.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code auklet}, which every command belongs to. */
@Command(
        name = "auklet",
        header = "A workbench for targeted ultrasmall nanoparticles and metal clusters.",
        description = {
            "",
            "A study file says what was injected into which animal, what was measured, and what is asked; a results"
                    + " folder answers, with every number traced to where it came from.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        subcommands = {
            NewCommand.class,
            CheckCommand.class,
            RunCommand.class,
            MeasureCommand.class,
            PassportCommand.class,
            SimulateCommand.class,
            ExportCommand.class,
            CatalogCommand.class,
            RetrodictCommand.class
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nFor example:%n",
        footer = {
            "  auklet new my-study                        a study to start from, commented",
            "  auklet check my-study/study.yaml           is it complete and consistent?",
            "  auklet run my-study/study.yaml             predict, fit, compare, report",
            "  auklet measure icpms job.yaml              raw files of an instrument into receptors per cell",
            "  auklet passport particle.yaml              what is this particle, will the kidney take it?",
            "  auklet simulate model.xml --end 10         an SBML model as a table",
            "  auklet export my-study/study.yaml          the models of a study as SBML",
            "  auklet catalog uptake                      what was published of targeted uptake",
            "  auklet retrodict                           how well all of it is predicted",
            "",
            "Exit status: 0 done, 2 something in the input must be mended, 1 a defect of Auklet.",
            "The study file is described in docs/study-file.md; examples/ holds four of them."
        })
final class RootCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "With a defect of Auklet, also print where in the program it happened.")
    private boolean debug;

    /**
     * Runs one command line, whatever it is.
     *
     * @return the exit status
     */
    static int execute(Terminal terminal, String... arguments) {
        RootCommand root = new RootCommand();
        CommandLine line = new CommandLine(root, new Factory(terminal, arguments));
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.interactive() ? Ansi.AUTO : Ansi.OFF));
        line.setUsageHelpAutoWidth(terminal.interactive());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, args) -> Failures.ofArguments(e));
        line.setExecutionExceptionHandler((e, command, parsed) -> Failures.ofExecution(e, terminal.err(), root.debug));
        return line.execute(arguments);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    /** Makes commands that know the terminal and the whole command line. */
    private record Factory(Terminal terminal, String[] arguments) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == CheckCommand.class) {
                return type.cast(new CheckCommand(terminal));
            }
            if (type == RunCommand.class) {
                return type.cast(new RunCommand(terminal, String.join(" ", arguments)));
            }
            if (type == MeasureIcpmsCommand.class) {
                return type.cast(new MeasureIcpmsCommand(terminal, String.join(" ", arguments)));
            }
            if (type == PassportCommand.class) {
                return type.cast(new PassportCommand(terminal));
            }
            if (type == ExportCommand.class) {
                return type.cast(new ExportCommand(terminal));
            }
            if (type == CatalogCommand.class) {
                return type.cast(new CatalogCommand(terminal));
            }
            if (type == RetrodictCommand.class) {
                return type.cast(new RetrodictCommand(terminal));
            }
            if (type == SimulateCommand.class) {
                return type.cast(new SimulateCommand(terminal));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    /** The version written into the jar by the build, or "development" when run from classes. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"auklet " + number()};
        }

        static String number() {
            @Nullable String version = RootCommand.class.getPackage().getImplementationVersion();
            return Objects.requireNonNullElse(version, "development");
        }
    }
}
