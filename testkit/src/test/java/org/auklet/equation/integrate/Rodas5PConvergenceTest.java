package org.auklet.equation.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.testkit.Problems;
import org.junit.jupiter.api.Test;

/** Orders in time, error per tolerance, location of events. */
class Rodas5PConvergenceTest {

    /** The states at t = 1 after equal steps, and half a step before by the interpolant. */
    private record Ends(double[] end, double[] between) {}

    private static Ends equalSteps(Model source, int steps) {
        CompiledModel model = new CompiledModel(source);
        LinearSystem system = new LinearSystem(model);
        RosenbrockStep step = new RosenbrockStep(model, system, new Tolerances(1e-6, 1e-9), new double[model.size()]);
        double[] q = model.quantities(Map.of());
        model.initial(q, step.y);
        double[] between = new double[model.size()];
        for (int i = 0; i < steps; i++) {
            system.evaluate(step.y, q);
            assertThat(step.attempt(1.0 / steps, q)).isTrue();
            step.interpolate(0.5, between);
            step.accept();
        }
        return new Ends(step.y.clone(), between);
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static double orderAtEnds(Model model, int coarse) {
        double[] exact = equalSteps(model, 1024).end();
        double first = distance(equalSteps(model, coarse).end(), exact);
        double second = distance(equalSteps(model, 2 * coarse).end(), exact);
        return Math.log(first / second) / Math.log(2);
    }

    @Test
    void orderFiveOnASmoothNonlinearProblem() {
        assertThat(orderAtEnds(Problems.smooth(), 16)).isBetween(4.7, 5.5);
        assertThat(orderAtEnds(Problems.brusselator(), 32)).isBetween(4.5, 5.5);
    }

    /** Diffusion with walls and a source at rest: the full order. */
    @Test
    void orderFiveOnALinearParabolicProblem() {
        assertThat(orderAtEnds(Problems.sinking(40), 32)).isBetween(4.6, 5.6);
    }

    /** Walls and source that change in time cost one order, not two or three as with classical Rosenbrock methods. */
    @Test
    void orderFourWhereWallsChangeInTime() {
        assertThat(orderAtEnds(Problems.heat(40), 16)).isBetween(3.9, 4.5);
    }

    @Test
    void orderFiveOnADifferentialAlgebraicProblem() {
        ModelBuilder m = new ModelBuilder("index 1", "1");
        m.state("y", "1", "1", "").rate("y", "-z*y");
        m.algebraic("z", "1", "0.6180339887498949", "z^2 + z*y - 1", "").output("o", "1", "y", "");
        assertThat(orderAtEnds(m.build(), 4)).isBetween(4.6, 5.6);
    }

    @Test
    void orderFourBetweenSteps() {
        Model model = Problems.smooth();
        double[] errors = new double[2];
        for (int i = 0; i < 2; i++) {
            int steps = 16 << i;
            errors[i] = Math.abs(equalSteps(model, steps).between()[0] - Problems.smooth(1 - 0.5 / steps));
        }
        assertThat(Math.log(errors[0] / errors[1]) / Math.log(2)).isBetween(3.8, 5.6);
    }

    /** Over six decades of tolerance the error per tolerance stays within a factor of ten; at 1e-4 it is better still. */
    @Test
    void errorFollowsTheTolerance() {
        CompiledModel model = new CompiledModel(Problems.smooth());
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double tolerance = 1e-5; tolerance > 5e-11; tolerance /= 10) {
            double perTolerance = worstError(new Simulator(model, new Tolerances(tolerance, tolerance))) / tolerance;
            least = Math.min(least, perTolerance);
            most = Math.max(most, perTolerance);
        }
        assertThat(most / least).isLessThan(10);
    }

    private static double worstError(Simulator simulator) {
        double[] times = IntStream.rangeClosed(1, 40).mapToDouble(i -> 0.25 * i).toArray();
        Trajectory t = simulator.run(Map.of(), times);
        return IntStream.range(0, times.length)
                .mapToDouble(i -> Math.abs(t.outputs()[i][0] - Problems.smooth(times[i])))
                .max()
                .orElseThrow();
    }

    @Test
    void eventsAreLocatedToTheAccuracyOfTheInterpolant() {
        ModelBuilder m = new ModelBuilder("location", "1");
        m.state("A", "1", "1", "").rate("A", "-0.7*A").state("T", "1", "0", "").output("T_", "1", "T", "");
        m.eventWhen("half", "0.5 - A", "0", m.set("T", "t"));
        for (double tolerance : List.of(1e-6, 1e-8, 1e-10)) {
            double found = new Simulator(new CompiledModel(m.build()), new Tolerances(tolerance, tolerance))
                    .run(Map.of(), new double[] {3})
                    .output("T_")[0];
            assertThat(found).isCloseTo(Math.log(2) / 0.7, within(100 * tolerance));
        }
    }
}
