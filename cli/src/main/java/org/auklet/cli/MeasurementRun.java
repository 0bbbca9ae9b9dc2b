package org.auklet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.measure.icpms.job.Job;
import org.auklet.measure.icpms.job.JobRunner;
import org.auklet.report.Report;
import org.auklet.result.MeasurementResult;
import org.auklet.store.ParquetTables;
import org.auklet.store.ResultsWriter;

/** One run of a measurement job into its results folder: where runner, store and report meet. */
final class MeasurementRun {

    private final Terminal terminal;
    private final Path file;
    private final Job job;
    private final Target target;

    MeasurementRun(Terminal terminal, Path file, Job job, Path folder) {
        this.terminal = terminal;
        this.file = file;
        this.job = job;
        this.target = new Target(folder);
    }

    /** Runs the job, writes its folder with a copy of the job file, and says the answer. */
    void run(String command) {
        ParquetTables.warmUp();
        target.requireWritable();
        MeasurementResult result;
        try (ProgressLine progress = new ProgressLine(terminal, System::nanoTime)) {
            result = new JobRunner(RootCommand.Version.number(), command, System::nanoTime).run(job, progress);
        }
        Path written = target.write(folder -> ResultsWriter.write(
                folder,
                result,
                parts -> Files.copy(file, parts.resolve("job.yaml")),
                parts -> Report.write(result, parts.resolve("report.html"))));
        List<Outcome> outcomes = result.gate();
        terminal.err().print(GateText.of(Stage.MEASUREMENT, outcomes));
        terminal.findings(result.findings());
        result.answers().forEach(terminal.out()::println);
        terminal.out().println("Results: " + target.shown(written));
        terminal.out().flush();
    }
}
