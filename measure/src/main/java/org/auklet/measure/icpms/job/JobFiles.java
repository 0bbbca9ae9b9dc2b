package org.auklet.measure.icpms.job;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.auklet.yaml.Field;

/**
 * The files that a job names, relative to the job file; a file name may be a pattern with {@code *}.
 *
 * @param folder the folder of the job file
 */
record JobFiles(Path folder) {

    /** The files of a word or a list of words, sorted by name within a pattern; a problem where there are none. */
    List<Path> of(Field field) {
        List<Path> files = new ArrayList<>();
        if (field.node().isArray()) {
            field.items().forEach(item -> files.addAll(matches(item)));
        } else if (field.present()) {
            files.addAll(matches(field));
        }
        return files;
    }

    private List<Path> matches(Field field) {
        String text = field.text();
        if (text.indexOf('\0') >= 0) {
            field.problem("A file name cannot hold a zero character.", "Paths are relative to the job file.");
            return List.of();
        }
        if (!text.contains("*")) {
            Path named = folder.resolve(text);
            if (!Files.exists(named)) {
                field.problem("There is no file '" + named + "'.", "Paths are relative to the job file.");
                return List.of();
            }
            return List.of(named);
        }
        int slash = text.lastIndexOf('/');
        return matches(field, folder.resolve(text.substring(0, Math.max(slash, 0))), text.substring(slash + 1));
    }

    private static List<Path> matches(Field field, Path parent, String pattern) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> stream =
                    Files.newDirectoryStream(parent, pattern.replaceAll("[\\[\\]{}?\\\\]", "\\\\$0"))) {
                stream.forEach(found::add);
            } catch (IOException | DirectoryIteratorException e) {
                field.problem("The folder '" + parent + "' cannot be read: " + e.getMessage() + ".", "");
                return List.of();
            }
        }
        if (found.isEmpty()) {
            field.problem(
                    "No file in '" + parent + "' matches '" + pattern + "'.", "Paths are relative to the job file.");
        }
        return found.stream().sorted().toList();
    }
}
