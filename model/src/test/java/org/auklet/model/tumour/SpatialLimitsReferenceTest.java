package org.auklet.model.tumour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.auklet.equation.Axis;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.Transport;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.quantity.EvidenceGrade;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The engine's fields against the closed forms beside them. Where 1e-6 is asked of a second-order method the values of
 * three grids, each twice as fine as the last, are extrapolated to zero width (Richardson).
 */
class SpatialLimitsReferenceTest {

    private static ModelBuilder with(ModelBuilder m, String name, double value, String unit) {
        return m.parameter(name, value, unit, "", "test", EvidenceGrade.ASSUMED);
    }

    private static Trajectory run(Model model, double... times) {
        return new Simulator(new CompiledModel(model), new Tolerances(1e-10, 1e-13)).run(Map.of(), times);
    }

    /** Removes the errors of second and fourth order. */
    private static double extrapolated(int coarsest, IntFunction<Double> onGrid) {
        double a = onGrid.apply(coarsest);
        double b = onGrid.apply(2 * coarsest);
        double c = onGrid.apply(4 * coarsest);
        double ab = b + (b - a) / 3;
        double bc = c + (c - b) / 3;
        return bc + (bc - ab) / 15;
    }

    /** First-order uptake k in a shape whose one wall is held at 1, to its steady state. */
    private static Model uptake(Axis.Geometry geometry, double inner, double outer, double k, int shells) {
        ModelBuilder m = with(with(new ModelBuilder("uptake", "h"), "D", 1, "um2/h"), "k", k, "/h");
        with(with(with(m, "a", inner, "um"), "b", outer, "um"), "one", 1, "nmol/mL");
        m.axis("r", geometry, "a", "b", "um", shells, "");
        m.field("r", "c", "nmol/mL", "one", "").rate("c", "-k*c");
        boolean wallOutside = geometry == Axis.Geometry.SPHERE;
        m.diffusion(
                "c",
                "D",
                wallOutside ? new Transport.NoFlux() : m.fixed("J", "one"),
                wallOutside ? m.fixed("J", "one") : new Transport.NoFlux());
        m.output("mean", "nmol/mL", "mean(r, c)", "").output("first", "nmol/mL", "first(c)", "");
        m.output("last", "nmol/mL", "last(c)", "");
        return m.build();
    }

    /** Sphere with linear uptake: phi 0.5 to 10, effectiveness and centre. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.983720, 0.959517",
        "1, 0.939106, 0.850918",
        "2, 0.805972, 0.551441",
        "5, 0.480054, 0.0673825",
        "10, 0.270000, 0.000908"
    })
    void sphereWithUptake(double phi, String eta, String centre) {
        double mean = extrapolated(
                50,
                n -> run(uptake(Axis.Geometry.SPHERE, 0, 1, phi * phi, n), 20).output("mean")[0]);
        double first = extrapolated(
                50,
                n -> run(uptake(Axis.Geometry.SPHERE, 0, 1, phi * phi, n), 20).output("first")[0]);
        assertThat(mean).isCloseTo(SphereLimits.effectiveness(phi), within(1e-6));
        assertThat(first).isCloseTo(SphereLimits.centre(phi), within(1e-6));
        assertThat(mean).isCloseTo(Double.parseDouble(eta), new Printed(eta).rounding());
        assertThat(first).isCloseTo(Double.parseDouble(centre), new Printed(centre).rounding());
    }

    /** Annulus 8/75 um: lambda, far end and area mean. */
    @ParameterizedTest
    @CsvSource({
        "10, 0.00094494, 0.04385791",
        "20, 0.03069239, 0.11253196",
        "50, 0.30158886, 0.38527394",
        "100, 0.66158201, 0.70471870"
    })
    void annulusWithUptake(double lambda, double edge, double mean) {
        double k = 1 / (lambda * lambda);
        double computedMean = extrapolated(
                100, n -> run(uptake(Axis.Geometry.CYLINDER, 8, 75, k, n), 1e5).output("mean")[0]);
        double computedEdge = extrapolated(
                100, n -> run(uptake(Axis.Geometry.CYLINDER, 8, 75, k, n), 1e5).output("last")[0]);
        assertThat(computedMean).isCloseTo(mean, within(1e-6));
        assertThat(computedEdge).isCloseTo(edge, within(1e-6));
        assertThat(computedMean).isCloseTo(KroghLimits.areaMean(8, 75, lambda), within(1e-6));
        assertThat(computedEdge).isCloseTo(KroghLimits.edge(8, 75, lambda), within(1e-6));
    }

    private static Model filling(int shells) {
        ModelBuilder m = with(with(new ModelBuilder("filling", "h"), "D", 1, "um2/h"), "R", 1, "um");
        with(m, "one", 1, "nmol/mL");
        m.axis("r", Axis.Geometry.SPHERE, "0", "R", "um", shells, "").field("r", "c", "nmol/mL", "0", "");
        m.diffusion("c", "D", new Transport.NoFlux(), m.fixed("J", "one")).output("mean", "nmol/mL", "mean(r, c)", "");
        return m.build();
    }

    /** Crank's sphere: D t/R^2 and share taken up. */
    @ParameterizedTest
    @CsvSource({"0.01, 0.308514", "0.05, 0.606940", "0.1, 0.770479", "0.2, 0.915496"})
    void crankSphere(double tau, String uptake) {
        double mean = extrapolated(50, n -> run(filling(n), tau).output("mean")[0]);
        assertThat(mean).isCloseTo(SphereLimits.filling(tau), within(1e-6));
        assertThat(mean).isCloseTo(Double.parseDouble(uptake), new Printed(uptake).rounding());
    }

    /** Irreversible binding in a sphere of 100 um, D 14 um2/s, receptors 150 nmol/L, eps 0.24; s, um, nmol/L. */
    private static Model binding(double kOn, double surface, int shells) {
        ModelBuilder m = with(with(new ModelBuilder("core", "s"), "D", 14, "um2/s"), "R", 100, "um");
        with(with(m, "kon", kOn, "L/nmol/s"), "Ag", 150, "nmol/L");
        with(with(m, "C", surface, "nmol/L"), "eps", 0.24, "1");
        m.axis("r", Axis.Geometry.SPHERE, "0", "R", "um", shells, "");
        m.field("r", "A", "nmol/L", "0", "").field("r", "B", "nmol/L", "0", "");
        m.variableOn("r", "bind", "nmol/L/s", "kon/eps*A*(Ag - B)", "")
                .rate("A", "-bind")
                .rate("B", "bind");
        m.diffusion("A", "D", new Transport.NoFlux(), m.fixed("J", "eps*C"));
        m.state("reached", "s", "0", "");
        m.eventWhen("99 per cent", "mean(r, B)/Ag - 0.99", "0", m.set("reached", "t"))
                .output("t99", "s", "reached", "");
        return m.build();
    }

    private static double saturation(double kOn, double surface, int shells) {
        Simulator simulator =
                new Simulator(new CompiledModel(binding(kOn, surface, shells)), new Tolerances(1e-6, 1e-8));
        return simulator.run(Map.of(), new double[] {4000}).output("t99")[0];
    }

    /**
     * Time to 99 % of saturation: 726, 741 and 997 s for kOn 1e-2, 1e-3 and 1e-4 /nM/s at 100 nM, against 744.0 s of the
     * closed form for all of it; at 30 nM 2267 to 2312 against 2480.2 s. The reference values carry the error of their grid;
     * these, extrapolated to zero width, lie 0.1 to 0.4 % below. The last of the first three is limited by reaction: there
     * the shrinking core legitimately fails, and the test says so.
     */
    @ParameterizedTest
    @CsvSource({"1e-2, 100, 726", "1e-3, 100, 741", "1e-4, 100, 997", "1e-2, 30, 2267", "1e-3, 30, 2312"})
    void shrinkingCore(double kOn, double surface, double seconds) {
        double coarse = saturation(kOn, surface, 75);
        double fine = saturation(kOn, surface, 150);
        double reached = fine + (fine - coarse) / 3;
        double closed = 3600 * SphereLimits.shrinkingCoreTime(100, 150, 0.24, 14 * 3600, surface);
        assertThat(reached).isCloseTo(seconds, within(4e-3 * seconds));
        assertThat(String.format(Locale.ROOT, "%.1f", closed)).isEqualTo(surface == 100 ? "744.0" : "2480.2");
        boolean reactionLimited = kOn < 5e-4;
        assertThat(Math.abs(reached / closed - 1) < 0.1).isNotEqualTo(reactionLimited);
    }
}
