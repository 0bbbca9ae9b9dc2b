package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.auklet.study.Study;
import org.auklet.study.file.StudyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultTumourTest {

    private static final String SMALLEST = """
            schema: 1
            study: smallest
            particles:
              dot: {hydrodynamic_diameter: 6 nm}
            organism: {species: mouse}
            arms:
              only: {}
            """;

    @TempDir
    private Path folder;

    private boolean isWarned(String more) throws IOException {
        Path file = folder.resolve("study.yaml");
        Files.writeString(file, SMALLEST + more);
        Study study = StudyReader.read(file);
        return DefaultTumour.finding(study, new StudyModels(study)).isPresent();
    }

    @Test
    void aTumourOfWhichNothingIsGivenIsWarnedOf() throws IOException {
        assertThat(isWarned("questions: [{ask: uptake}]\n")).isTrue();
        assertThat(isWarned("questions: [{ask: clearance}]\n")).isFalse();
        assertThat(isWarned("questions: [{ask: uptake}]\nparameters: {tumourUptake: 0.2 /h}\n"))
                .isTrue();
        assertThat(isWarned("questions: [{ask: uptake}]\nparameters: {permeabilityScale: 3}\n"))
                .isFalse();
        assertThat(isWarned("questions: [{ask: uptake}]\nparameters: {renalClearance: 3 mL/h}\n"))
                .isFalse();
    }
}
