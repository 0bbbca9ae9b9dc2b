package org.auklet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.auklet.quantity.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code auklet new}. */
@Command(
        name = "new",
        header = "Write a study to start from, commented.",
        description = {
            "",
            "Makes a folder NAME with study.yaml and observations.csv, which check and run take as they are."
        },
        mixinStandardHelpOptions = true,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nFor example:%n",
        footer = {"  auklet new my-study", "  auklet check my-study/study.yaml"})
final class NewCommand implements Callable<Integer> {

    private static final String NAME = "@NAME@";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Folder to make; its last part becomes the study's name.")
    private Path folder;

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
