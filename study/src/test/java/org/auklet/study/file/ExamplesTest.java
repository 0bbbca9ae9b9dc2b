package org.auklet.study.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import org.auklet.equation.Parameter;
import org.auklet.result.Finding;
import org.auklet.study.Observation;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The studies that ship with Auklet are read as they are. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "examples");

    private static Study study(String name) {
        return StudyReader.read(EXAMPLES.resolve(name).resolve("study.yaml"));
    }

    @ParameterizedTest
    @CsvSource({
        "benezra2011,2,74,17,6",
        "chen2018,2,62,14,6",
        "aguix-clearance,1,1,7,7",
        "cho2010,1,41,8,1",
        "balogh2007,3,108,15,8",
        "tc99m_folate_gold,1,30,11,1"
    })
    void hasItsArmsRowsAndFreeParameters(String name, int arms, int rows, int free, int hypotheses) {
        Study study = study(name);
        assertThat(study.name()).isEqualTo(name);
        assertThat(study.arms()).hasSize(arms);
        assertThat(study.observations()).hasSize(rows).allMatch(Observation::fitted);
        assertThat(study.unmodelled()).isEmpty();
        assertThat(study.fit().orElseThrow().free()).hasSize(free);
        assertThat(study.fit().orElseThrow().hypotheses()).hasSize(hypotheses);
        assertThat(study.inputs()).hasSize(2).allMatch(i -> i.sha256().length() == 64);
    }

    @Test
    void benezraComparesAtADayAndHoldsOutEightValues() {
        Study study = study("benezra2011");
        assertThat(study.arms()).extracting("name").containsExactly("targeted", "control");
        assertThat(study.questions()).contains(new Question(Question.Kind.TARGETING, "targeted", "control", 24));
        assertThat(study.observations().stream()
                        .filter(study.fit().orElseThrow().holdOuts().getFirst()::covers))
                .hasSize(8);
        assertThat(study.fit().orElseThrow().onlyRelative("mpsScale")).isTrue();
        assertThat(value(study, "targeted", "ligand")).isEqualTo(1);
        assertThat(value(study, "control", "ligand")).isZero();
        assertThat(value(study, "control", "d")).isEqualTo(7);
        assertThat(value(study, "control", "dose")).isEqualTo(0.001);
        assertThat(study.lastObservedH()).isEqualTo(168);
        assertThat(study.findings()).extracting(Finding::severity).containsOnly("note");
    }

    /** Heart and spleen are alike to the last digit: 30 of the 33 values are fitted, the heart's are not. */
    @Test
    void zhaoFitsAllButTheHeartThatIsACopy() {
        Study study = study("zhao2014");
        assertThat(study.observations()).hasSize(33);
        assertThat(study.observations())
                .filteredOn(o -> !o.fitted())
                .hasSize(3)
                .allMatch(o -> o.output().equals("heart"));
        assertThat(study.fit().orElseThrow().timesInTurn()).isTrue();
    }

    @Test
    void choIsTooLargeForTheSievingCurveAndHasReplicates() {
        assertThat(study("cho2010").findings())
                .extracting(Finding::message)
                .anyMatch(m -> m.contains("extrapolated"))
                .anyMatch(m -> m.contains("replicates"));
    }

    @Test
    void firstLookIsAPrediction() {
        Study study = study("first-look");
        assertThat(study.fit()).isEmpty();
        assertThat(study.observations()).isEmpty();
        assertThat(study.settings().endH()).isEqualTo(48);
        assertThat(study.questions())
                .extracting(Question::kind)
                .hasSameElementsAs(EnumSet.complementOf(EnumSet.copyOf(Question.ONLY_WHEN_ASKED)));
        assertThat(value(study, "targeted", "dissociationConstant")).isEqualTo(0.005);
    }

    private static double value(Study study, String arm, String parameter) {
        return study.arm(arm).parameters().stream()
                .filter(p -> p.name().equals(parameter))
                .mapToDouble(Parameter::value)
                .findFirst()
                .orElseThrow();
    }
}
