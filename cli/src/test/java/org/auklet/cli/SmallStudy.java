package org.auklet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A study that is soon done: one particle in a mouse for four hours. */
final class SmallStudy {

    static final String TEXT = """
            schema: 1
            study: small
            particles:
              dot: {hydrodynamic_diameter: 6 nm}
            organism: {species: mouse}
            arms:
              only: {}
            settings: {end: 4 h, shells: 6, fit_shells: 6}
            questions: [{ask: clearance}]
            """;

    private SmallStudy() {}

    /** The study's file, written into a folder. */
    static Path in(Path folder) throws IOException {
        return Files.writeString(folder.resolve("study.yaml"), TEXT);
    }
}
