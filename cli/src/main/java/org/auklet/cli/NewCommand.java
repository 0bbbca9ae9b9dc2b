package org.auklet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.auklet.measure.icpms.simulate.Experiments;
import org.auklet.quantity.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code auklet new}. */
@Command(
        name = "new",
        header = "Write a study or a measurement to start from, commented.",
        description = {
            "",
            "Makes a folder NAME with study.yaml and observations.csv, which check and run take as they are.",
            "With --icpms it holds the raw files of a simulated ICP-MS session in real instrument formats, job.yaml, which"
                    + " measure icpms takes as it is, and the truth to compare with."
        },
        mixinStandardHelpOptions = true,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nFor example:%n",
        footer = {
            "  auklet new my-study",
            "  auklet check my-study/study.yaml",
            "  auklet new practice --icpms cells",
            "  auklet measure icpms practice/job.yaml"
        })
final class NewCommand implements Callable<Integer> {

    private static final String NAME = "@NAME@";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Folder to make; its last part becomes the study's name.")
    private Path folder;

    @Option(
            names = "--icpms",
            paramLabel = "KIND",
            description = "A simulated ICP-MS session: cells, two-labels or section.")
    private @Nullable String icpms;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the simulated session (default ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        Path last = folder.normalize().getFileName();
        String name = last == null ? "" : last.toString();
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new InputException(
                    "'" + name + "' cannot be the name of a study.",
                    "Use letters, digits, '.', '_' and '-', the first a letter or digit; for example my-study.");
        }
        try {
            refuseUnlessEmpty();
            if (icpms != null) {
                return session(icpms);
            }
            Files.createDirectories(folder);
            write("study.yaml", name);
            write("observations.csv", name);
        } catch (IOException e) {
            throw new InputException("'" + folder + "' cannot be made: " + e + ".", "Maybe choose another place.");
        }
        spec.commandLine()
                .getOut()
                .println(
                        "Created " + folder.resolve("study.yaml") + " and " + folder.resolve("observations.csv") + ".");
        spec.commandLine()
                .getErr()
                .println("Its numbers are made up: put yours in, then say: auklet check "
                        + folder.resolve("study.yaml"));
        return 0;
    }

    private int session(String kind) throws IOException {
        Experiments.write(kind, folder, seed);
        Path job = folder.resolve("job.yaml");
        spec.commandLine()
                .getOut()
                .println("Created " + job + ", " + folder.resolve("raw") + " and " + folder.resolve("truth") + ".");
        spec.commandLine().getErr().println("The session is simulated. Say: auklet measure icpms " + job);
        return 0;
    }

    private void refuseUnlessEmpty() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new InputException("'" + folder + "' is there already, and is not a folder.", "Choose another name.");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new InputException("The folder '" + folder + "' is not empty.", "Choose another name.");
            }
        }
    }

    private void write(String file, String name) throws IOException {
        try (InputStream in = NewCommand.class.getResourceAsStream("template." + file)) {
            if (in == null) {
                throw new IllegalStateException("resource template." + file + " is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve(file), text.replace(NAME, name), StandardCharsets.UTF_8);
        }
    }
}
