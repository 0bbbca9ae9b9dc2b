package org.auklet.study.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.auklet.study.Observation;
import org.auklet.study.Study;
import org.junit.jupiter.api.Test;

/** The studies that ship with Auklet are read as they are. */
class ExamplesTest {

    static final Path EXAMPLES = Path.of("..", "examples");

    @Test
    void benezraHasTwoArmsAndSeventyFourRows() {
        Study study = StudyReader.read(EXAMPLES.resolve("benezra2011/study.yaml"));
        assertThat(study.observations()).hasSize(74).allMatch(o -> o.use() == Observation.Use.FIT);
        assertThat(study.arms()).extracting("name").containsExactly("targeted", "control");
        assertThat(study.fit().orElseThrow().free()).hasSize(16);
        assertThat(study.fit().orElseThrow().hypotheses()).hasSize(6);
        assertThat(study.fit().orElseThrow().relative()).extracting("name").containsExactly("mpsScale");
        assertThat(study.lastObservedH()).isEqualTo(168);
    }
}
