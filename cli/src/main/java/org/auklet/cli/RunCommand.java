package org.auklet.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.auklet.quantity.InputException;
import org.auklet.study.Study;
import org.auklet.study.file.StudyReader;
import org.auklet.study.run.RunOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    private static final int MOST_THREADS = 1024;

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

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of threads; as many as processors when left out. The result does not depend on it.")
    private @Nullable Integer threads;

    RunCommand(Terminal terminal, String arguments) {
        this.terminal = terminal;
        this.arguments = arguments;
    }

    @Override
    public Integer call() {
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (workers < 1 || workers > MOST_THREADS) {
            throw new InputException(
                    "--threads is " + workers + ", expected 1 to " + MOST_THREADS + ".",
                    "Leave it out to use all processors.");
        }
        Study read = StudyReader.read(study);
        Path target = folder == null ? Path.of("results", read.name()) : folder;
        RunOptions options =
                new RunOptions(seed, workers, System::nanoTime, RootCommand.Version.number(), "auklet " + arguments);
        new StudyRun(terminal, read, target).run(options);
        return 0;
    }
}
