package org.auklet.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.auklet.gate.Stage;
import org.auklet.study.Arm;
import org.auklet.study.FitPlan;
import org.auklet.study.Study;
import org.auklet.study.file.StudyReader;
import org.auklet.study.run.DataGate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code auklet check}. */
@Command(
        name = "check",
        header = "Validate a study and pass its observations through the plausibility gate; simulate nothing.",
        description = {
            "",
            "Reports every problem at once, each with file, line, field and remedy. Then every named check of the data, also"
                    + " those that pass and those that cannot be made, with the reason. What fails is a warning and does"
                    + " not end with an error; an organ that is a copy of another is kept out of fits."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nFor example:%n",
        footer = {
            "  auklet check examples/benezra2011/study.yaml",
            "  auklet check --list-checks                   every check with its limit, basis, source and remedy",
            "",
            "docs/guides/bad-input.md says what to do about what is found."
        })
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "STUDY.yaml",
            description = "The study file; its observations are found relative to it.")
    private @Nullable Path study;

    @Option(names = "--list-checks", description = "Print the catalogue of checks; no study is needed.")
    private boolean listChecks;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (listChecks) {
            terminal.out().print(GateText.catalogue());
            terminal.out().flush();
            return 0;
        }
        if (study == null) {
            throw new ParameterException(spec.commandLine(), "Missing STUDY.yaml.");
        }
        Study read = StudyReader.read(study);
        DataGate gate = DataGate.of(read);
        terminal.findings(gate.findings());
        terminal.out().println("ok: " + read.name());
        terminal.out().println("arms: " + arms(read));
        terminal.out().println("observations: " + observations(read));
        terminal.out()
                .println(
                        "free parameters: " + read.fit().map(CheckCommand::free).orElse("none (a prediction)"));
        terminal.out().println("questions: " + read.questions().size());
        terminal.out().println("findings: " + gate.findings().size());
        terminal.out().println();
        terminal.out().print(GateText.of(Stage.DATA, gate.outcomes()));
        terminal.out().flush();
        return 0;
    }

    /** The names of the arms, in quotation marks where one holds a comma. */
    private static String arms(Study read) {
        boolean commas = read.arms().stream().anyMatch(a -> a.name().contains(","));
        return read.arms().stream()
                .map(Arm::name)
                .map(name -> commas ? "'" + name + "'" : name)
                .collect(Collectors.joining(", "));
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
