package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.auklet.study.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped description of gold in glutathione, 3 nm and zwitterionic, in a mouse of defaults: more than half of such gold
 * is in urine at a day (Zhou et al. 2011; about 2 nm), and what brings it there is filtration and nothing faster.
 */
class RenalBarReferenceTest {

    private static final Path DESCRIPTION = Path.of("..", "examples", "particles", "gsh-au25.yaml");

    @TempDir
    private Path folder;

    private String particle = "";

    @BeforeEach
    void read() throws IOException {
        particle = Files.readString(DESCRIPTION)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("name:"))
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining());
    }

    /** Urine, %ID, and area under the particle's plasma curve, %ID h/g, at 24 h. */
    private double[] atADay(Study study) {
        Solution defaults =
                new Solution(ThetaLayout.shared(List.of()), new double[0], Optional.empty(), Optional.empty());
        List<Target> targets = List.of(new Target("only", "urine", 24), new Target("only", "AUC_particle", 24));
        return Predictions.values(study, new StudyModels(study), defaults, targets);
    }

    private Study study(String parameters) {
        return SmallStudies.read(
                folder,
                "schema: 1\nstudy: bar\nparticles:\n  gold:\n" + particle
                        + "organism: {species: mouse}\narms:\n  only: {}\nsettings: {end: 24 h, shells: 8}\n"
                        + parameters);
    }

    @Test
    void moreThanHalfIsInUrineAtADay() {
        assertThat(atADay(study(""))[0]).isBetween(50.0, 100.0);
    }

    /** Per plasma volume; what stores give up returns to plasma, so that only filtration brings particles to urine. */
    @ParameterizedTest
    @ValueSource(doubles = {1.0, 0.3, 0.032})
    void renalClearanceIsATenthToAllOfWhatIsFiltered(double unbound) {
        Study study = study("parameters: {returnedFraction: 1, fractionUnbound: " + unbound + "}\n");
        double[] found = atADay(study);
        double clearance = found[0] / found[1];
        double filtered = unbound * study.organism().glomerularFiltrationMlPerHour();
        assertThat(clearance / filtered).isBetween(0.1, 1.0);
    }
}
