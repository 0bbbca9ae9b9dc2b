package org.auklet.model.tumour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Second order in space with binding, internalisation and a hindered surface: 50, 100, 200 and 400 shells. */
class SpheroidConvergenceTest {

    @Test
    void spatialOrderIsTwo() {
        double[] hours = {1, 6, 24, 120};
        double[][] totals = new double[4][];
        for (int i = 0; i < 4; i++) {
            totals[i] = TissueCase.run(
                            TissueCase.model(TumourDesign.Geometry.SPHEROID, TumourDesign.Turnover.RENEWED, 50 << i),
                            Map.of("P_tumour", 300.0),
                            hours)
                    .output("total");
        }
        for (int t = 0; t < hours.length; t++) {
            for (int i = 0; i < 2; i++) {
                double ratio = (totals[i][t] - totals[i + 1][t]) / (totals[i + 1][t] - totals[i + 2][t]);
                assertThat(Math.log(ratio) / Math.log(2))
                        .as("%s h, from %s shells", hours[t], 50 << i)
                        .isBetween(1.9, 2.1);
            }
        }
    }
}
