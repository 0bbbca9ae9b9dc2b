package org.auklet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files in examples/engine are those that the problems give; {@code EngineExamples} writes them again. */
class EngineExamplesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"P.xml", "P.settings.txt", "T.xml", "T.settings.txt"})
    void theFilesAreThoseOfTheProblems(String name) throws IOException {
        EngineExamples.main(new String[] {folder.toString()});
        Path kept = Path.of("..", "examples", "engine", name);
        assertThat(Files.readString(folder.resolve(name))).isEqualTo(Files.readString(kept));
    }
}
