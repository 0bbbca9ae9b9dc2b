package org.auklet.equation.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.auklet.equation.Model;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.testkit.ProblemLibrary;
import org.auklet.testkit.Problems;
import org.auklet.testkit.ReferenceProblem;
import org.auklet.testkit.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every method promises: its orders, errors that follow the tolerance, located events, no garbage. */
class MethodContractTest {

    private static final List<Method> METHODS = List.of(Method.RODAS5P, Method.EXPLICIT, Method.BDF, Method.AUTOMATIC);

    private static Simulator simulator(CompiledModel model, double relative, double floor, Method method) {
        return new Simulator(model, new Tolerances(relative, floor * relative), List.of(), method);
    }

    /** Explicit methods are spared what is stiff and cannot do what is algebraic. */
    static Stream<Arguments> combinations() {
        return ProblemLibrary.all().stream()
                .flatMap(p -> METHODS.stream()
                        .filter(m -> m != Method.EXPLICIT || !(p.stiff() || p.algebraic()))
                        .map(m -> Arguments.of(p, m)));
    }

    /**
     * From 1e-4 to 1e-9 the true error, as a share of each output's largest value, stays below ten times the relative
     * tolerance and falls over every two decades.
     */
    @ParameterizedTest
    @MethodSource("combinations")
    void errorFollowsTheTolerance(ReferenceProblem problem, Method method) {
        CompiledModel model = new CompiledModel(problem.model());
        double before = Double.POSITIVE_INFINITY;
        double twoBefore = Double.POSITIVE_INFINITY;
        for (double relative : DECADES) {
            double error = problem.error(simulator(model, relative, problem.floor(), method)
                    .run(Map.of(), problem.times())
                    .outputs());
            double known = 2 * problem.digits();
            assertThat(error)
                    .as("%s at %s", method, relative)
                    .isLessThan(10 * relative + known)
                    .isLessThan(twoBefore + known);
            twoBefore = before;
            before = error;
        }
    }

    private static final double[] DECADES = {1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9};

    /** Errors of the smooth problem at t = 1 after equal steps, and the largest of the interpolant. */
    private static double[] errors(Method method, int steps) {
        CompiledModel model = new CompiledModel(Problems.smooth());
        Stepper step = new Steppers(model, new Tolerances(1e-6, 1e-9)).of(method);
        double[] q = model.quantities(Map.of());
        model.initial(q, step.y());
        step.restart();
        double[] between = new double[model.size()];
        double worst = 0;
        for (int i = 0; i < steps; i++) {
            step.prepare(q);
            assertThat(step.attempt(1.0 / steps, q)).isTrue();
            for (double theta : new double[] {0.2, 0.5, 0.8}) {
                step.interpolate(theta, between);
                worst = Math.max(worst, Math.abs(between[0] - Problems.smooth((i + theta) / steps)));
            }
            step.accept();
        }
        return new double[] {Math.abs(step.y()[0] - Problems.smooth(1)), worst};
    }

    /** At the ends of equal steps 5; between them the interpolants of order 4 add an error of order 5 in one step. */
    @ParameterizedTest
    @EnumSource(names = {"RODAS5P", "EXPLICIT"})
    void orderFiveAtAndBetweenEqualSteps(Method method) {
        double[] coarse = errors(method, 16);
        double[] fine = errors(method, 32);
        assertThat(Math.log(coarse[0] / fine[0]) / Math.log(2)).isBetween(4.6, 5.6);
        assertThat(Math.log(coarse[1] / fine[1]) / Math.log(2)).isBetween(3.8, 5.6);
    }

    /** Output between steps is as good as at their ends: within three times the error. */
    @ParameterizedTest
    @EnumSource
    void outputBetweenStepsIsAsGoodAsAtTheirEnds(Method method) {
        CompiledModel model = new CompiledModel(Problems.smooth());
        double[] times =
                IntStream.rangeClosed(1, 400).mapToDouble(i -> 0.01 * i).toArray();
        for (double relative : DECADES) {
            Simulator simulator = simulator(model, relative, 1, method);
            double between = worst(times, simulator.run(Map.of(), times).output("y1_"));
            double[] some = DoubleStream.of(times).filter(t -> t > 0.5).toArray();
            double[] ends = Arrays.stream(some)
                    .map(t -> simulator.run(Map.of(), new double[] {t}).output("y1_")[0])
                    .toArray();
            assertThat(between).as("%s", relative).isLessThan(3 * worst(some, ends));
        }
    }

    private static double worst(double[] times, double[] values) {
        return IntStream.range(0, times.length)
                .mapToDouble(i -> Math.abs(values[i] - Problems.smooth(times[i])))
                .max()
                .orElseThrow();
    }

    /** Times of thresholds in closed form, through seven bounces and seven refills, to a hundred times the tolerance. */
    @ParameterizedTest
    @EnumSource
    void thresholdsAreFoundInTime(Method method) {
        for (double relative : new double[] {1e-5, 1e-7, 1e-9}) {
            check(Thresholds.bouncingBall(), method, relative, Thresholds.bounce(7), Thresholds.bounce(8));
            check(Thresholds.refill(), method, relative, Thresholds.refill(7), Thresholds.refill(8));
        }
    }

    private static void check(Model model, Method method, double relative, double last, double following) {
        double found = simulator(new CompiledModel(model), relative, 1, method)
                .run(Map.of(), new double[] {(last + following) / 2})
                .outputs()[0][0];
        assertThat(found).as("%s at %s", model.name(), relative).isCloseTo(last, within(100 * relative));
    }

    /** A warm run with many more steps allocates no more. */
    @ParameterizedTest
    @EnumSource(names = {"RODAS5P", "EXPLICIT", "BDF"})
    void stepsDoNotAllocate(Method method) {
        CompiledModel model = new CompiledModel(Problems.sinking(20));
        double[] times = {2};
        Simulator few = simulator(model, 1e-4, 1e-3, method);
        Simulator many = simulator(model, 1e-11, 1e-3, method);
        for (int i = 0; i < 5; i++) {
            few.run(Map.of(), times);
            many.run(Map.of(), times);
        }
        assertThat(many.run(Map.of(), times).statistics().accepted())
                .isGreaterThan(3 * few.run(Map.of(), times).statistics().accepted() / 2);
        assertThat(allocation(many, times)).isCloseTo(allocation(few, times), within(2048L));
    }

    private static long allocation(Simulator simulator, double[] times) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            simulator.run(Map.of(), times);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    /** The multistep method factors once for many steps; the one-step method once for each. */
    @Test
    void bdfKeepsItsFactors() {
        CompiledModel model = new CompiledModel(Problems.mousePbpk());
        Trajectory.Statistics bdf = simulator(model, 1e-6, 1e-3, Method.BDF)
                .run(Map.of(), new double[] {72})
                .statistics();
        assertThat(bdf.factorisations()).isLessThan(bdf.accepted() / 5);
        Trajectory.Statistics rodas = simulator(model, 1e-6, 1e-3, Method.RODAS5P)
                .run(Map.of(), new double[] {72})
                .statistics();
        assertThat(rodas.factorisations()).isEqualTo(rodas.accepted() + rodas.rejected());
    }
}
