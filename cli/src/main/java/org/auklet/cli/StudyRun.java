package org.auklet.cli;

import java.nio.file.Path;
import java.util.List;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.report.Report;
import org.auklet.store.ParquetTables;
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
    private final Target target;
    /** How many findings of the result were told before the fit. */
    private int told;

    /** @param folder where the results folder shall stand */
    StudyRun(Terminal terminal, Study study, Path folder) {
        this.terminal = terminal;
        this.study = study;
        this.target = new Target(folder);
    }

    /** Runs the study, writes its folder, and says the answer. */
    void run(RunOptions options) {
        ParquetTables.warmUp();
        target.requireWritable();
        StudyResult result;
        try (ProgressLine progress = new ProgressLine(terminal, options.nanoTime())) {
            result = new StudyRunner(study, options, progress).run(this::beforeFit);
        }
        Path written = target.write(folder -> ResultsWriter.write(
                folder, result, study.measurements(), parts -> Report.write(result, parts.resolve("report.html"))));
        print(Stage.RESULT, result.gate(Stage.RESULT));
        terminal.findings(result.findings().subList(told, result.findings().size()));
        result.answers().forEach(terminal.out()::println);
        terminal.out().println("Results: " + target.shown(written));
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
}
