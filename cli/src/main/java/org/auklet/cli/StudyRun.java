package org.auklet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.quantity.InputException;
import org.auklet.report.Report;
import org.auklet.store.ParquetTables;
import org.auklet.store.ResultsFolder;
import org.auklet.store.ResultsWriter;
import org.auklet.study.Study;
import org.auklet.study.result.StudyResult;
import org.auklet.study.run.DataGate;
import org.auklet.study.run.RunOptions;
import org.auklet.study.run.StudyRunner;

/** One run of a study into its results folder: where runner, store and report meet. */
final class StudyRun {

    private final Terminal terminal;
    private final Study study;
    private final Path target;
    /** How many findings of the result were told before the fit. */
    private int told;

    /** @param target where the results folder shall stand */
    StudyRun(Terminal terminal, Study study, Path target) {
        this.terminal = terminal;
        this.study = study;
        this.target = target;
    }

    /** Runs the study, writes its folder, and says the answer. */
    void run(RunOptions options) {
        ParquetTables.warmUp();
        requireWritable();
        StudyResult result;
        try (ProgressLine progress = new ProgressLine(terminal, options.nanoTime())) {
            result = new StudyRunner(study, options, progress).run(this::beforeFit);
        }
        Path written = write(result);
        print(Stage.RESULT, result.gate(Stage.RESULT));
        terminal.findings(result.findings().subList(told, result.findings().size()));
        result.answers().forEach(terminal.out()::println);
        terminal.out().println("Results: " + shown(written));
        terminal.out().flush();
    }

    private void beforeFit(DataGate gate) {
        print(Stage.DATA, gate.outcomes());
        terminal.findings(gate.findings());
        told = gate.findings().size();
    }

    private void print(Stage stage, List<Outcome> outcomes) {
        terminal.err().print(GateText.of(stage, outcomes));
        terminal.err().flush();
    }

    /** Fails before the work when its result could not be kept. */
    private void requireWritable() {
        try (ResultsFolder folder = ResultsFolder.begin(target)) {
            folder.write("summary.json", "");
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Path write(StudyResult result) {
        try {
            return ResultsWriter.write(
                    target,
                    result,
                    study.measurements(),
                    folder -> Report.write(result, folder.resolve("report.html")));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private InputException unwritable(IOException e) {
        return new InputException(
                "The results folder '" + target + "' cannot be written: " + e + ".", "Maybe choose another with -o.");
    }

    /** The folder as the user named it, when it is there. */
    private Path shown(Path written) {
        return target.toAbsolutePath().normalize().equals(written) ? target : written;
    }
}
