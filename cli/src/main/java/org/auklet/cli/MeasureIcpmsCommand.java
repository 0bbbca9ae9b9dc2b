package org.auklet.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.auklet.measure.icpms.job.Job;
import org.auklet.measure.icpms.job.JobReader;
import org.auklet.quantity.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code auklet measure icpms}. */
@Command(
        name = "icpms",
        header = "Count receptors of cells or tissue by ICP-MS of a metal cluster that labels them.",
        description = {
            "",
            "Reads single-cell traces and laser images of any common instrument, finds the cells, calibrates, and says how"
                    + " many receptors there are, with an uncertainty budget and the way from raw counts to every number. Several"
                    + " jobs are run one after the other.",
            "",
            "The job file is described in docs/guides/icpms.md."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nFor example:%n",
        footer = {
            "  auklet new practice --icpms cells          a simulated session to practise with",
            "  auklet measure icpms practice/job.yaml     receptors per cell",
            "  auklet measure icpms monday.yaml tuesday.yaml"
        })
final class MeasureIcpmsCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final String arguments;

    @Parameters(
            paramLabel = "JOB.yaml",
            arity = "1..*",
            description = "Job files; the raw files are found relative to them.")
    private List<Path> jobs = List.of();

    @Option(names = "-o", paramLabel = "DIR", description = "Results folder; results/<job> when left out.")
    private @Nullable Path folder;

    MeasureIcpmsCommand(Terminal terminal, String arguments) {
        this.terminal = terminal;
        this.arguments = arguments;
    }

    @Override
    public Integer call() {
        if (folder != null && jobs.size() > 1) {
            throw new InputException(
                    "One results folder cannot hold " + jobs.size() + " jobs.",
                    "Leave -o out, or run them one by one.");
        }
        for (Path file : jobs) {
            Job job = JobReader.read(file);
            Path target = folder == null ? Path.of("results", job.name()) : folder;
            new MeasurementRun(terminal, file, job, target).run("auklet " + arguments);
        }
        return 0;
    }
}
