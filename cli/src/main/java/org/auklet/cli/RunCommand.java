package org.auklet.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.auklet.study.Study;
import org.auklet.study.file.StudyReader;
import org.auklet.study.run.RunOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code auklet run}. */
@Command(
        name = "run",
        header = "Check, predict, fit, compare and report a study.",
        description = {
            "",
            "Prints the answer in a few sentences and where the results folder is: summary.json, report.html, and tables"
                    + " as Parquet. The folder takes its place whole; a run that is stopped leaves no half result."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nFor example:%n",
        footer = {
            "  auklet run examples/first-look/study.yaml",
            "  auklet run examples/benezra2011/study.yaml -o results/again --seed 7"
        })
final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final String arguments;

    @Parameters(paramLabel = "STUDY.yaml", description = "The study file; its observations are found relative to it.")
    private Path study;

    @Option(names = "-o", paramLabel = "DIR", description = "Results folder; results/<study> when left out.")
    private @Nullable Path folder;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Seed of every random choice (default ${DEFAULT-VALUE}). The same seed gives the same result.")
    private long seed;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    RunCommand(Terminal terminal, String arguments) {
        this.terminal = terminal;
        this.arguments = arguments;
    }

    @Override
    public Integer call() {
        threads.number();
        Study read = StudyReader.read(study);
        Path target = folder == null ? Path.of("results", read.name()) : folder;
        RunOptions options = new RunOptions(
                seed, threads.number(), System::nanoTime, RootCommand.Version.number(), "auklet " + arguments);
        new StudyRun(terminal, read, target).run(options);
        return 0;
    }
}
