package org.auklet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.auklet.quantity.InputException;

/**
 * A file that is written beside its place and then renamed, so that it is never half a file.
 *
 * @param file its place; folders that are missing are made
 * @param option the option that chose the place, for the complaint
 * @param remedy what to do when it cannot be written
 */
record WholeFile(Path file, String option, String remedy) {

    /**
     * Tries the place before the work; what stands there stays.
     *
     * @throws InputException when it cannot be written there
     */
    void requireWritable() {
        write("", false);
    }

    /**
     * Writes a text in UTF-8 in place of what stood there.
     *
     * @throws InputException when it cannot be written there
     */
    void write(String text) {
        write(text, true);
    }

    private void write(String text, boolean keep) {
        Path target = file.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            if (Files.isDirectory(target)) {
                throw new FileSystemException(file.toString(), null, "it is a folder");
            }
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            if (keep) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new InputException(List.of(
                    new InputException.Problem(file.toString(), 0, option, "Cannot be written: " + e + ".", remedy)));
        } finally {
            deleteRest(beside);
        }
    }

    private static void deleteRest(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            // the place is not writable, which is told already
        }
    }
}
