package org.auklet.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.auklet.sbml.export.SbmlWriter;
import org.auklet.study.Arm;
import org.auklet.study.Study;
import org.auklet.study.file.StudyReader;
import org.auklet.study.run.ArmModels;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code auklet export}. */
@Command(
        name = "export",
        header = "Write the models of a study as SBML.",
        description = {
            "",
            "One file for each arm, SBML Level 3 Version 2 core: the arm's values with their sources, its doses as events,"
                    + " the tumour shell by shell, and every output of the model. Other programs can read it, and"
                    + " `auklet simulate` gives the same numbers from it as the study.",
            "",
            "Values are those of the study file; what a run would fit stands at the value it starts from."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nFor example:%n",
        footer = {
            "  auklet export examples/first-look/study.yaml --sbml models",
            "  auklet simulate models/targeted.xml --end 48 --steps 48",
            "",
            "docs/guides/exchange-models.md says how each part of a model is written."
        })
final class ExportCommand implements Callable<Integer> {

    private static final String FOLDER = "--sbml";

    private final Terminal terminal;

    @Parameters(paramLabel = "STUDY.yaml", description = "The study file.")
    private Path study;

    @Option(
            names = FOLDER,
            paramLabel = "DIR",
            description =
                    "Folder for the files, made if missing; sbml/<study> when left out. Files of the same name are"
                            + " replaced.")
    private @Nullable Path folder;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Study read = StudyReader.read(study);
        terminal.findings(read.findings());
        Path target = folder == null ? Path.of("sbml", read.name()) : folder;
        ArmModels models = new ArmModels(read);
        Set<String> taken = new HashSet<>();
        for (Arm arm : read.arms()) {
            Path file = target.resolve(fileName(arm.name(), taken));
            new WholeFile(file, FOLDER, "Choose another folder.").write(SbmlWriter.write(models.of(arm)));
            terminal.out().println(arm.name() + ": " + file);
        }
        terminal.out().flush();
        return 0;
    }

    /** The arm's name with what file systems dislike as underscores. */
    private static String fileName(String arm, Set<String> taken) {
        String plain = arm.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        String name = plain;
        for (int n = 2; !taken.add(name); n++) {
            name = plain + "_" + n;
        }
        return name + ".xml";
    }
}
