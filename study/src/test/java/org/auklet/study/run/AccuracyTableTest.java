package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.auklet.study.run.SmallStudies.below;
import static org.auklet.study.run.SmallStudies.observed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.result.Accuracy;
import org.auklet.study.Observation;
import org.auklet.study.Study;
import org.auklet.study.file.StudyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyTableTest {

    @TempDir
    private Path folder;

    private static Accuracy all(List<Observation> observations, double... predicted) {
        return new AccuracyTable(observations, predicted, 3).row("all", i -> true);
    }

    @Test
    void errorsOfHundredfoldUpAndTenfoldDownAreCountedInDecades() {
        List<Observation> two = List.of(observed("a", "blood", 1, 1), observed("a", "blood", 2, 10));
        Accuracy row = all(two, 100, 1);
        assertThat(row.aafe()).isCloseTo(Math.pow(10, 1.5), within(1e-12));
        assertThat(row.afe()).isCloseTo(Math.pow(10, 0.5), within(1e-12));
        assertThat(row.within2fold()).isZero();
        assertThat(row.n()).isEqualTo(2);
        assertThat(row.parameters()).isEqualTo(3);
    }

    @Test
    void aPerfectPredictionHasNoError() {
        Accuracy row = all(List.of(observed("a", "liver", 1, 3), observed("a", "liver", 2, 0.5)), 3, 0.5);
        assertThat(List.of(row.aafe(), row.afe(), row.within2fold())).containsOnly(1.0);
    }

    @Test
    void exactlyTwofoldIsWithinTwofold() {
        List<Observation> four = List.of(
                observed("a", "blood", 1, 1),
                observed("a", "blood", 2, 1),
                observed("a", "blood", 3, 1),
                observed("a", "blood", 4, 1));
        assertThat(all(four, 2, 0.5, 2.01, 1).within2fold()).isEqualTo(0.75);
    }

    @Test
    void zeroesAndCensoredValuesAreCountedButNotCompared() {
        List<Observation> three =
                List.of(observed("a", "blood", 1, 2), observed("a", "blood", 2, 0), below("a", "blood", 3, 0.1));
        Accuracy row = all(three, 4, 5, 6);
        assertThat(row.n()).isEqualTo(1);
        assertThat(row.nExcluded()).isEqualTo(2);
        assertThat(row.aafe()).isCloseTo(2, within(1e-12));
    }

    @Test
    void withNothingToCompareNothingIsSaid() {
        Accuracy row = all(List.of(observed("a", "blood", 1, 0)), 1);
        assertThat(row.n()).isZero();
        assertThat(row.aafe()).isNaN();
        assertThat(row.within2fold()).isNaN();
    }

    @Test
    void thereIsARowForAllForEachArmAndForEachSpecimen() {
        Study study = SmallStudies.read(folder, SmallStudies.PAIR);
        List<Observation> observations = List.of(
                observed("targeted", "blood", 1, 1),
                observed("control", "blood", 1, 1),
                observed("control", "tumour", 1, 1));
        List<Accuracy> rows = new AccuracyTable(observations, new double[] {2, 3, 4}, 0).rows(study);
        assertThat(rows).extracting(Accuracy::scope).containsExactly("all", "targeted", "control", "blood", "tumour");
        assertThat(rows).extracting(Accuracy::n).containsExactly(3, 1, 2, 2, 1);
        assertThat(rows.get(2).aafe()).isCloseTo(Math.sqrt(12), within(1e-12));
    }

    @Test
    void theFloorLetsTumoursDifferAndNothingElse() {
        List<Observation> four = List.of(
                observed("a", "blood", 1, 4),
                observed("b", "blood", 1, 1),
                observed("a", "tumour", 1, 9),
                observed("b", "tumour", 1, 1));
        assertThat(AccuracyTable.sharedFloor(four)).isCloseTo(Math.pow(4, 1.0 / 4), within(1e-12));
    }

    @Test
    void theFloorOfPairsIsHalfTheSumOfTheirDistances() {
        Study study = StudyReader.read(Path.of("..", "examples", "benezra2011", "study.yaml"));
        // An independent way to the same number: for two values the best common prediction is anything between them.
        Map<String, Double> unpaired = new HashMap<>();
        double sum = 0;
        for (Observation o : study.observations()) {
            String key = o.output() + " " + o.row().timeH()
                    + (o.output().equals("tumour") ? o.row().arm() : "");
            Double other = unpaired.put(key, o.row().value());
            sum += other == null ? 0 : Math.abs(Math.log10(other / o.row().value()));
        }
        double floor = Math.pow(10, sum / study.observations().size());
        assertThat(floor).isCloseTo(1.385, within(0.0005));
        assertThat(AccuracyTable.sharedFloor(study.observations())).isCloseTo(floor, within(1e-12));
    }

    @Test
    void theFloorOfThreeIsTakenAtTheirMedian() {
        List<Observation> three = new ArrayList<>();
        for (double value : new double[] {100, 1, 10}) {
            three.add(observed("arm " + value, "liver", 24, value));
        }
        assertThat(AccuracyTable.sharedFloor(three)).isCloseTo(Math.pow(10, 2.0 / 3), within(1e-12));
    }
}
