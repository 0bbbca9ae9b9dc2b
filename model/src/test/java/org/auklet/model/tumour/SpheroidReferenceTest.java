package org.auklet.model.tumour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.auklet.equation.integrate.Trajectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The spheroid's equations against the closed forms of a sphere; 100 um, D 10 um2/s, eps 0.24 where not said otherwise. */
class SpheroidReferenceTest {

    private static final double RADIUS = 100;
    private static final double DIFFUSION = 36000;
    private static final double EPS = 0.24;

    /** An exchange coefficient that holds the surface at the concentration outside, um/h. */
    private static final double OPEN = 1e12;

    private static final Map<String, Double> BARE = Map.of("ligand", 0.0, "P_tumour", OPEN, "ka", 0.0, "kb", 0.0);

    private static Trajectory run(int shells, Map<String, Double> changed, double... hours) {
        return TissueCase.run(
                TissueCase.model(TumourDesign.Geometry.SPHEROID, TumourDesign.Turnover.RENEWED, shells),
                changed,
                hours);
    }

    private static Map<String, Double> with(Map<String, Double> base, String name, double value) {
        Map<String, Double> all = new HashMap<>(base);
        all.put(name, value);
        return all;
    }

    /** Removes the errors of second and fourth order. */
    private static double extrapolated(IntFunction<Double> onGrid) {
        double a = onGrid.apply(50);
        double b = onGrid.apply(100);
        double c = onGrid.apply(200);
        double ab = b + (b - a) / 3;
        double bc = c + (c - b) / 3;
        return bc + (bc - ab) / 15;
    }

    /** Linear uptake to steady state, relative to eps C: phi, effectiveness, centre. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.983720, 0.959517",
        "1, 0.939106, 0.850918",
        "2, 0.805972, 0.551441",
        "5, 0.480054, 0.0673825",
        "10, 0.270000, 0.000908"
    })
    void linearUptake(double phi, double eta, double centre) {
        double uptake = EPS * phi * phi * DIFFUSION / (RADIUS * RADIUS);
        Map<String, Double> changed = with(BARE, "tumourUptake", uptake);
        double scale = EPS * 0.01;
        double mean = extrapolated(n -> run(n, changed, 20).output("free")[0]) / scale;
        double inmost = extrapolated(n -> run(n, changed, 20).output("farthest")[0]) / scale;
        assertThat(mean).isCloseTo(eta, within(2e-6));
        assertThat(inmost).isCloseTo(centre, within(2e-6));
    }

    /** The same through a surface that hinders: P (C - c/eps) = D c (phi coth phi - 1)/R. */
    @ParameterizedTest
    @CsvSource({"0.5, 1000", "2, 100", "5, 10"})
    void linearUptakeThroughAHinderedSurface(double phi, double permeability) {
        double uptake = EPS * phi * phi * DIFFUSION / (RADIUS * RADIUS);
        Map<String, Double> changed = with(with(BARE, "tumourUptake", uptake), "P_tumour", permeability);
        double mean = extrapolated(n -> run(n, changed, 100).output("free")[0]);
        double loss = DIFFUSION * EPS * (phi / Math.tanh(phi) - 1) / (RADIUS * permeability);
        double expected = SphereLimits.effectiveness(phi) * EPS * 0.01 / (1 + loss);
        assertThat(mean / expected).isCloseTo(1, within(1e-5));
    }

    /** Crank's sphere: D t/R^2 and share taken up. */
    @ParameterizedTest
    @CsvSource({"0.01, 0.308514", "0.05, 0.606940", "0.1, 0.770479", "0.2, 0.915496"})
    void filling(double tau, double share) {
        double t = tau * RADIUS * RADIUS / DIFFUSION;
        double mean = extrapolated(n -> run(n, BARE, t).output("free")[0]) / (EPS * 0.01);
        assertThat(mean).isCloseTo(share, within(2e-6));
    }

    /**
     * Tight binding without internalisation, D 14 um2/s, [Ag] 150, C 100 nmol/L: the closed form needs 744.0 s for all
     * receptors; with kOn 1e-3 /nM/s a reference computation reached 99 % at 741 s. Half the receptors by the law of the
     * core.
     */
    @Test
    void shrinkingCore() {
        Map<String, Double> tight = new HashMap<>(Map.of(
                "tumourDiffusion", 14 * 3600.0,
                "receptorConcentration", 0.15,
                "Cp0", 0.1,
                "kOn", 3.6e4,
                "kOff", 0.0,
                "internalisationRate", 0.0,
                "P_tumour", OPEN,
                "ka", 0.0,
                "kb", 0.0));
        double all = SphereLimits.shrinkingCoreTime(RADIUS, 0.15, EPS, 14 * 3600, 0.1);
        assertThat(3600 * all).isCloseTo(744.0, within(0.05));
        double[] bound = run(150, tight, 0.5 * all, 1.2 * all).output("bound");
        double core = SphereLimits.shrinkingCoreRadius(0.5);
        assertThat(bound[0] / 0.15).isCloseTo(1 - core * core * core, within(0.03));
        assertThat(bound[1] / 0.15).isGreaterThan(0.99);
        tight.put("kOn", 3600.0);
        double[] around = run(150, tight, 735.0 / 3600, 747.0 / 3600).output("bound");
        assertThat(around[0] / 0.15).isLessThan(0.99);
        assertThat(around[1] / 0.15).isGreaterThan(0.99);
    }

    /** Influx, net of efflux, is what is held and lost, with every loss on. */
    @Test
    void influxIsAccountedFor() {
        Map<String, Double> losses =
                Map.of("internalLossScale", 2.5, "tumourUptake", 0.02, "releaseRate", 0.004, "labelLossRate", 0.003);
        Trajectory t = run(50, losses, 1, 6, 24, 120);
        for (int i = 0; i < 4; i++) {
            double in = t.output("in")[i];
            assertThat(t.output("held")[i] + t.output("out")[i]).isCloseTo(in, within(1e-10 * in));
        }
    }
}
