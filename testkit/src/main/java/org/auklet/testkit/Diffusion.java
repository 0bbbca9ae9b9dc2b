package org.auklet.testkit;

import java.util.stream.DoubleStream;
import org.auklet.equation.Axis;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.Transport;
import org.auklet.quantity.EvidenceGrade;

/** Fields that diffuse and react, as they stand on their grid. */
public final class Diffusion {

    private Diffusion() {}

    /**
     * Heat on 0..1 between cold walls from u = sin(pi x), which on a grid of equal cells is an eigenvector, so that the
     * solution decays with 4 D/dx^2 sin^2(pi dx/2) exactly.
     */
    public static ReferenceProblem sine(int cells) {
        double diffusion = 0.1;
        ModelBuilder m = new ModelBuilder("sine", "1");
        m.parameter("D", diffusion, "1", "", "problem", EvidenceGrade.ASSUMED);
        m.axis("x", Axis.Geometry.PLANE, "0", "10*D", "1", cells, "");
        m.field("x", "u", "1", "sin(" + Math.PI + "*x_x)", "");
        m.diffusion("u", "D", m.fixed("J_in", "0"), m.fixed("J_out", "0")).output("mean", "1", "mean(x, u)", "");
        double dx = 1.0 / cells;
        double rate = 4 * diffusion / (dx * dx) * Math.pow(Math.sin(Math.PI * dx / 2), 2);
        double mean = dx / Math.sin(Math.PI * dx / 2);
        double[] times = {0.25, 0.5, 1, 2};
        return new ReferenceProblem(
                "sine of " + cells + " cells",
                m.build(),
                times,
                DoubleStream.of(times)
                        .mapToObj(t -> new double[] {mean * Math.exp(-rate * t)})
                        .toArray(double[][]::new),
                1e-13,
                1e-3,
                true,
                false,
                "eigenvector of the second difference");
    }

    /**
     * The Brusselator with diffusion in 40 cells (Hairer and Wanner, Solving ODEs II, IV.10, with walls that nothing passes):
     * u' = 1 + u^2 v - 4 u + u''/50, v' = 3 u - u^2 v + v''/50, u = 1 + sin(2 pi x), v = 3; means and ends at 10.
     */
    public static ReferenceProblem brusselator() {
        ModelBuilder m = new ModelBuilder("Brusselator, 40 cells", "1");
        m.parameter("D", 0.02, "1", "", "problem", EvidenceGrade.ASSUMED);
        m.axis("x", Axis.Geometry.PLANE, "0", "50*D", "1", 40, "");
        m.field("x", "u", "1", "1 + sin(" + 2 * Math.PI + "*x_x)", "").field("x", "v", "1", "3", "");
        m.rate("u", "1 + u^2*v - 4*u").rate("v", "3*u - u^2*v");
        m.diffusion("u", "D", new Transport.NoFlux(), new Transport.NoFlux());
        m.diffusion("v", "D", new Transport.NoFlux(), new Transport.NoFlux());
        m.output("meanU", "1", "mean(x, u)", "").output("meanV", "1", "mean(x, v)", "");
        m.output("firstU", "1", "first(u)", "").output("lastV", "1", "last(v)", "");
        return new ReferenceProblem(
                "Brusselator, 40 cells",
                m.build(),
                new double[] {10},
                new double[][] {{0.38877019355620, 3.88518112578909, 0.37707232435568, 4.07303649599728}},
                2e-12,
                1e-3,
                true,
                false,
                "computed with Rodas5P and Tsitouras 5(4) at 1e-12, which agree to 1e-12, and BDF, to 2e-11");
    }
}
