package org.auklet.equation.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.quantity.EvidenceGrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Delayed values against solutions by the method of steps. */
class DelayReferenceTest {

    private final ModelBuilder m = new ModelBuilder("delays", "");

    private void state(String name, double initial, String rate) {
        m.state(name, "", Double.toString(initial), "").rate(name, rate).output(name + "_", "", name, "");
    }

    private Model model() {
        return m.buildUnitless();
    }

    private double[] run(double tolerance, String name, double... times) {
        return new Simulator(new CompiledModel(model()), new Tolerances(tolerance, 1e-3 * tolerance))
                .run(Map.of(), times)
                .output(name + "_");
    }

    /** x' = -x(t - 1), x = 1 before: x is the sum over k of (-1)^k (t - k + 1)^k/k! for k up to t + 1. */
    private static double steps(double t) {
        double sum = 1;
        double factorial = 1;
        for (int k = 1; k <= t + 1; k++) {
            factorial *= k;
            sum += (k % 2 == 0 ? 1 : -1) * Math.pow(t - k + 1, k) / factorial;
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-6, 1e-8, 1e-10})
    void theLinearEquationFollowsItsPolynomials(double tolerance) {
        state("x", 1, "-delay(x, 1)");
        double[] times = {0.5, 1, 1.5, 2.25, 3, 4.75, 6, 9.5};
        double[] course = run(tolerance, "x", times);
        for (int i = 0; i < times.length; i++) {
            assertThat(course[i]).isCloseTo(steps(times[i]), within(10 * tolerance));
        }
    }

    /** What a delayed value is made of, and where it is used, makes no difference. */
    @Test
    void delaysOfExpressionsInVariablesAndOutputs() {
        m.parameter("d", 1, "", "", "test", EvidenceGrade.ASSUMED);
        state("x", 1, "past - 3");
        m.variable("past", "", "delay(3 - x, d)", "");
        m.output("before", "", "delay(x, 2*d)", "").output("twice", "", "delay(delay(x, d), d)", "");
        Trajectory t = new Simulator(new CompiledModel(model()), new Tolerances(1e-9, 1e-12))
                .run(Map.of(), new double[] {1, 3.5, 6});
        for (int i = 0; i < 3; i++) {
            double exact = steps(t.times()[i] - 2);
            double expected = t.times()[i] < 2 ? 1 : exact;
            assertThat(t.output("before")[i]).isCloseTo(expected, within(1e-8));
            assertThat(t.output("twice")[i]).isCloseTo(expected, within(1e-8));
        }
    }

    @Test
    void noDelayIsThePresent() {
        m.switchable("none", "", 0, "");
        state("x", 1, "-delay(x, none)");
        assertThat(run(1e-9, "x", 3)[0]).isCloseTo(Math.exp(-3), within(1e-9));
    }

    /** Shorter than any step: the answer is that without delay, moved by a share that vanishes with the delay. */
    @Test
    void aDelayFarShorterThanTheStepsCostsNothing() {
        state("x", 1, "-delay(x, 0.00000001)");
        assertThat(run(1e-7, "x", 3)[0]).isCloseTo(Math.exp(-3), within(1e-6));
    }

    /** x' = 2 with x(0) = 0; the delay t/2 looks back to half the time. */
    @Test
    void theDelayMayChange() {
        state("x", 0, "2");
        state("y", 0, "delay(x, t/2)");
        assertThat(run(1e-9, "y", 4)[0]).isCloseTo(8, within(1e-8));
    }

    /** Time itself was before the start what it was. */
    @Test
    void beforeTheStartTheFormulaHoldsWithTheInitialState() {
        state("x", 2, "1");
        m.output("z", "", "delay(t + 10*x, 3)", "");
        Trajectory t = new Simulator(new CompiledModel(model()), new Tolerances(1e-9, 1e-12))
                .run(Map.of(), new double[] {1, 4});
        assertThat(t.output("z")).containsExactly(new double[] {-2 + 20, 1 + 30}, within(1e-8));
    }

    /** A jump of x at 1 is a jump of the rate of y at 1.75. */
    @Test
    void jumpsComeBackAfterTheDelay() {
        state("x", 0, "0");
        state("y", 0, "delay(x, 0.75)");
        m.eventAt("dose", List.of(1.0), m.set("x", "4"));
        assertThat(run(1e-9, "y", 1.7, 1.75, 2, 10)).containsExactly(new double[] {0, 0, 1, 33}, within(1e-9));
    }

    /** x = t; its delayed value passes 2 at t = 5. */
    @Test
    void triggersOfDelayedValues() {
        state("x", 0, "1");
        state("T", 0, "0");
        m.eventWhen("late", "delay(x, 3) - 2", "0", m.set("T", "t"));
        assertThat(run(1e-9, "T", 10)[0]).isCloseTo(5, within(1e-9));
    }

    /** tau x' = x(t - 1) - x is stiff for small tau; with x = 1 before it stays. A disturbance dies out. */
    @Test
    void stiffDelayEquationsRun() {
        state("x", 1, "1000*(delay(x, 1) - x)");
        state("z", 0, "1000*(0.5*delay(z, 1) - z) + 1000");
        assertThat(run(1e-8, "x", 5)[0]).isCloseTo(1, within(1e-9));
        double fixed = 0;
        for (int i = 0; i < 30; i++) {
            fixed = 0.5 * fixed + 1;
        }
        assertThat(run(1e-8, "z", 30.9)[0]).isCloseTo(2, within(1e-6));
        assertThat(fixed).isCloseTo(2, within(1e-6));
    }

    /** One compiled model, two runs at a time: each has its own past. */
    @Test
    void runsOfOneModelDoNotShareTheirPast() {
        m.parameter("k", 1, "", "", "test", EvidenceGrade.ASSUMED);
        state("x", 1, "-k*delay(x, 1)");
        CompiledModel compiled = new CompiledModel(model());
        Tolerances tolerances = new Tolerances(1e-8, 1e-11);
        double[] times = {1, 2, 3};
        List<double[]> together = List.of(1.0, 0.5, 0.1, 1.0).parallelStream()
                .map(k -> new Simulator(compiled, tolerances)
                        .run(Map.of("k", k), times)
                        .output("x_"))
                .toList();
        assertThat(together.getFirst()).isEqualTo(together.getLast());
        assertThat(together.getFirst()[2]).isCloseTo(steps(3), within(1e-7));
        assertThat(together.get(1)[0]).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aDelayIntoTheFutureIsRefused() {
        state("x", 1, "delay(x, 1 - t)");
        assertThatThrownBy(() -> run(1e-6, "x", 3)).hasMessageContaining("must not be negative");
    }

    @Test
    void sensitivitiesAreRefused() {
        m.parameter("k", 1, "", "", "test", EvidenceGrade.ASSUMED);
        state("x", 1, "-k*delay(x, 1)");
        CompiledModel compiled = new CompiledModel(model());
        assertThatThrownBy(() -> new Simulator(compiled, new Tolerances(1e-6, 1e-9), List.of("k")))
                .hasMessageContaining("delay()");
    }
}
