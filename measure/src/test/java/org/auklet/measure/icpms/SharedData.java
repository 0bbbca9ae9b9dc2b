package org.auklet.measure.icpms;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The public instrument files beside the project; a test that needs one is skipped where they are absent. */
public final class SharedData {

    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "icpms");

    private SharedData() {}

    /** A file or folder by its path in the data folder: {@code pewlib/agilent/7700/test.b}. */
    public static Path path(String name) {
        Path path = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(path), () -> path + " is not beside the project: test skipped");
        return path;
    }

    /** Whether the files are there at all. */
    public static boolean exists() {
        return Files.isDirectory(FOLDER);
    }
}
