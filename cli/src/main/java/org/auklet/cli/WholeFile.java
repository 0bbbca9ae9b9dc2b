package org.auklet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.auklet.quantity.InputException;

/** Writes a file beside its place and then renames it, so that it is never half a file. */
final class WholeFile {

    private WholeFile() {}

    /**
     * Writes a text in UTF-8 in place of what stood there; folders that are missing are made.
     *
     * @param option the option that chose the place, for the complaint
     * @param remedy what to do when it cannot be written
     * @throws InputException when it cannot be written there
     */
    static void write(Path file, String text, String option, String remedy) {
        Path target = file.toAbsolutePath();
        Path folder = Objects.requireNonNullElse(target.getParent(), target);
        try {
            Files.createDirectories(folder);
            Path beside = folder.resolve("." + target.getFileName() + ".part");
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new InputException(List.of(
                    new InputException.Problem(file.toString(), 0, option, "Cannot be written: " + e + ".", remedy)));
        }
    }
}
