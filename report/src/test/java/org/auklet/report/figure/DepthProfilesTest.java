package org.auklet.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.auklet.study.result.RadialProfile;
import org.junit.jupiter.api.Test;

/** A vessel has a wall, a spheroid a surface and a centre. */
class DepthProfilesTest {

    /** Five shells of 10 um from {@code wall}. */
    private static Figure figure(double wall) {
        double[] radius = new double[5];
        double[] falling = new double[5];
        for (int i = 0; i < 5; i++) {
            radius[i] = wall + (i + 0.5) * 10;
            falling[i] = 5.0 - i;
        }
        return DepthProfiles.of(
                List.of(new RadialProfile("dot", 24, radius, falling, new double[5], new double[5], 17)));
    }

    @Test
    void tissueAroundAVesselIsSeenFromItsWall() {
        Figure figure = figure(8);
        assertThat(figure.panels().getFirst())
                .contains("Distance from the vessel wall")
                .doesNotContain("surface");
        assertThat(figure.caption()).contains("from a vessel");
    }

    @Test
    void aSpheroidIsSeenFromItsSurface() {
        Figure figure = figure(0);
        assertThat(figure.panels().getFirst())
                .contains("Distance from the surface", "in the centre")
                .doesNotContain("vessel");
        assertThat(figure.caption()).contains("surface of a spheroid").doesNotContain("vessel");
    }
}
