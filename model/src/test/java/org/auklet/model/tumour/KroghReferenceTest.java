package org.auklet.model.tumour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.auklet.equation.integrate.Trajectory;
import org.junit.jupiter.api.Test;

/** The engine's Krogh cylinder against reference values and against its bounds. */
class KroghReferenceTest {

    private static final double[] HOURS = {1, 6, 24, 48, 120, 240};

    /** Volume mean of free and bound, nmol/L, converged; Richardson extrapolation from 100 and 200 shells. */
    @Test
    void baseCaseConverges() {
        double[] expected = {0.35665, 1.47643, 2.62153, 2.91903, 2.69316, 2.10353};
        double[] coarse = KroghBaseCase.run(100, Map.of(), HOURS).output("total");
        double[] fine = KroghBaseCase.run(200, Map.of(), HOURS).output("total");
        for (int i = 0; i < HOURS.length; i++) {
            double converged = 1e3 * (fine[i] + (fine[i] - coarse[i]) / 3);
            assertThat(converged).isCloseTo(expected[i], within(6e-6));
        }
    }

    /** Influx (net of efflux) = free + bound + internalised + kept + lost, to solver tolerance, with every loss on. */
    @Test
    void influxIsAccountedFor() {
        Map<String, Double> losses =
                Map.of("internalLossScale", 2.5, "tumourUptake", 0.02, "releaseRate", 0.004, "labelLossRate", 0.003);
        for (Map<String, Double> changed : List.of(Map.<String, Double>of(), losses)) {
            Trajectory t = KroghBaseCase.run(50, changed, HOURS);
            for (int i = 0; i < HOURS.length; i++) {
                double in = t.output("in")[i];
                assertThat(t.output("held")[i] + t.output("out")[i]).isCloseTo(in, within(1e-10 * in));
            }
        }
    }

    /** Steady state without binding: Af = eps Cp in every shell. */
    @Test
    void withoutBindingTheTissueSettlesAtTheVoidFraction() {
        Trajectory t = KroghBaseCase.run(20, Map.of("ligand", 0.0, "kb", 0.0, "ka", 1.0), 1000);
        assertThat(t.output("nearest")[0]).isCloseTo(0.24 * 0.004, within(1e-6 * 0.24 * 0.004));
        assertThat(t.output("farthest")[0]).isCloseTo(0.24 * 0.004, within(1e-6 * 0.24 * 0.004));
    }

    /** Whatever the affinity, no more than kex AUC gets in. */
    @Test
    void theCeilingHolds() {
        double kex = VascularExchange.perHour(10.8, 10, 75, TissueVolume.ANNULUS);
        for (double kOff : new double[] {0, 3.6, 3600}) {
            Trajectory t = KroghBaseCase.run(20, Map.of("kOff", kOff, "receptorConcentration", 10.0), HOURS);
            for (int i = 0; i < HOURS.length; i++) {
                double ceiling = kex * t.output("AUC")[i];
                assertThat(t.output("held")[i]).isLessThanOrEqualTo(ceiling * (1 + 1e-9));
            }
            assertThat(kOff > 0 || t.output("held")[5] > 0.9 * kex * t.output("AUC")[5])
                    .isTrue();
        }
    }
}
