package org.auklet.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.auklet.study.Arm;
import org.auklet.study.FitPlan;
import org.auklet.study.Study;
import org.auklet.study.file.StudyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code auklet check}. */
@Command(
        name = "check",
        header = "Validate a study and its observations; compute nothing.",
        description = {"", "Reports every problem at once, each with file, line, field and remedy."},
        mixinStandardHelpOptions = true,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nFor example:%n",
        footer = "  auklet check examples/benezra2011/study.yaml")
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "STUDY.yaml", description = "The study file; its observations are found relative to it.")
    private Path study;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Study read = StudyReader.read(study);
        terminal.findings(read.findings());
        terminal.out().println("ok: " + read.name());
        terminal.out().println("arms: " + read.arms().stream().map(Arm::name).collect(Collectors.joining(", ")));
        terminal.out().println("observations: " + observations(read));
        terminal.out()
                .println(
                        "free parameters: " + read.fit().map(CheckCommand::free).orElse("none (a prediction)"));
        terminal.out().println("questions: " + read.questions().size());
        terminal.out().println("findings: " + read.findings().size());
        return 0;
    }

    private static String observations(Study read) {
        String kept =
                read.unmodelled().isEmpty() ? "" : " and " + read.unmodelled().size() + " kept but not compared";
        return read.observations().size() + kept;
    }

    private static String free(FitPlan plan) {
        long shared = plan.free().stream().filter(f -> plan.isCommon(f.name())).count();
        int n = plan.hypotheses().size();
        return shared + ", " + n + (n == 1 ? " hypothesis" : " hypotheses");
    }
}
