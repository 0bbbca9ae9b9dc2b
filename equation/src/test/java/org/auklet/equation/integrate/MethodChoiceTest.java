package org.auklet.equation.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.auklet.equation.Axis;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.Transport;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.MethodUse.Reason;
import org.auklet.quantity.EvidenceGrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which method is taken, why, and what each says when it cannot go on. */
class MethodChoiceTest {

    private static final Tolerances USUAL = new Tolerances(1e-6, 1e-9);

    private static ModelBuilder model(String name) {
        return new ModelBuilder(name, "1").parameter("k", 0.3, "1", "", "test", EvidenceGrade.ASSUMED);
    }

    private static Model decay(String rate) {
        return model("decay")
                .state("y", "1", "1", "")
                .rate("y", rate)
                .output("o", "1", "y", "")
                .build();
    }

    /** y falls to cos t within 1/rate. */
    private static Model stiff(double rate) {
        return decay(rate + "*(cos(t) - y)");
    }

    private static List<Reason> reasons(Trajectory t) {
        return t.statistics().methods().stream().map(MethodUse::reason).toList();
    }

    private static Trajectory run(Model model, Tolerances tolerances, double end) {
        return new Simulator(new CompiledModel(model), tolerances).run(Map.of(), new double[] {end});
    }

    @Test
    void slowDecayIsIntegratedExplicitly() {
        Trajectory t = run(decay("-k*y"), USUAL, 10);
        assertThat(reasons(t)).containsExactly(Reason.NOT_STIFF);
        assertThat(t.statistics().methods().getFirst().figure()).isCloseTo(3, within(1e-12));
        assertThat(t.statistics().factorisations()).isZero();
        assertThat(t.statistics().reason())
                .isEqualTo("Tsitouras 5(4) from t = 0.0, because the fastest rate times the length of the simulation is"
                        + " only 3.0e+00");
    }

    @Test
    void fastDecayIsStiff() {
        Trajectory t = run(stiff(1e6), USUAL, 10);
        assertThat(reasons(t)).containsExactly(Reason.STIFF);
        assertThat(t.output("o")[0]).isCloseTo(Math.cos(10), within(1e-5));
    }

    @Test
    void tightTolerancesOnAStiffModelTakeBdf() {
        Trajectory t = run(stiff(1e6), new Tolerances(1e-11, 1e-13), 10);
        assertThat(t.statistics().methods().getFirst().method()).isEqualTo(Method.BDF);
        assertThat(t.output("o")[0]).isCloseTo(Math.cos(10) + 1e-6 * Math.sin(10), within(1e-9));
    }

    /** A front of 60 cells that binds and moves on takes many steps; doses in between make them too few a dose. */
    @Test
    void aLongHaulOfALargeModelGoesOnWithBdf() {
        ModelBuilder m = model("front")
                .axis("x", Axis.Geometry.PLANE, "0", "1", "1", 60, "")
                .field("x", "c", "1", "0", "")
                .field("x", "s", "1", "1", "")
                .rate("c", "-300*c*s")
                .rate("s", "-300*c*s");
        m.diffusion("c", "k", m.fixed("J", "1"), new Transport.NoFlux()).output("o", "1", "mean(x, c)", "");
        Trajectory t = run(m.build(), USUAL, 10);
        assertThat(reasons(t)).containsExactly(Reason.STIFF, Reason.LONG_HAUL);
        double exact = run(m.build(), new Tolerances(1e-10, 1e-12), 10).output("o")[0];
        assertThat(t.output("o")[0]).isCloseTo(exact, within(1e-6));
        List<Double> doses = IntStream.range(1, 40).mapToObj(i -> 0.25 * i).toList();
        m.eventAt("dose", doses, m.add("c", "0.01"));
        assertThat(reasons(run(m.build(), USUAL, 10))).containsExactly(Reason.STIFF);
    }

    /** Stiffness that comes with the state: the rate with which y follows sin x grows from 0 to 1e6. */
    @Test
    void stiffnessThatComesLaterIsFound() {
        Model model = model("late")
                .state("x", "1", "0", "")
                .rate("x", "1")
                .state("y", "1", "1", "")
                .rate("y", "x^6*(sin(x) - y)")
                .output("o", "1", "y", "")
                .build();
        Trajectory t = run(model, USUAL, 10);
        assertThat(reasons(t)).containsExactly(Reason.NOT_STIFF, Reason.FOUND_STIFF);
        assertThat(t.statistics().methods().get(1).from()).isBetween(2.0, 9.0);
        assertThat(t.output("o")[0]).isCloseTo(Math.sin(10), within(1e-5));
    }

    /** An oscillator over many periods: long, but every step is small. */
    @Test
    void aLongRunOfShortStepsBecomesExplicit() {
        Model model = model("oscillator")
                .state("x", "1", "1", "")
                .rate("x", "-y")
                .state("y", "1", "0", "")
                .rate("y", "x")
                .output("o", "1", "x", "")
                .build();
        Trajectory t = run(model, new Tolerances(1e-8, 1e-10), 400);
        assertThat(reasons(t)).containsExactly(Reason.STIFF, Reason.NO_LONGER_STIFF);
        assertThat(t.output("o")[0]).isCloseTo(Math.cos(400), within(1e-4));
    }

    @Test
    void algebraicStatesAndSensitivitiesTakeRodas5P() {
        Model algebraic = model("algebraic")
                .state("y", "1", "1", "")
                .rate("y", "-z")
                .algebraic("z", "1", "0", "z - y", "")
                .output("o", "1", "y", "")
                .build();
        assertThat(reasons(run(algebraic, USUAL, 1))).containsExactly(Reason.ALGEBRAIC);
        Simulator simulator = new Simulator(new CompiledModel(decay("-k*y")), USUAL, List.of("k"));
        assertThat(reasons(simulator.run(Map.of(), new double[] {1}))).containsExactly(Reason.SENSITIVITIES);
    }

    @Test
    void whatIsAskedForIsDone() {
        CompiledModel model = new CompiledModel(decay("-k*y"));
        for (Method method : List.of(Method.RODAS5P, Method.EXPLICIT, Method.BDF)) {
            Trajectory t = new Simulator(model, USUAL, List.of(), method).run(Map.of(), new double[] {2});
            assertThat(t.statistics().methods()).hasSize(1);
            assertThat(t.statistics().reason()).startsWith(method.words()).endsWith("it was asked for");
            assertThat(t.output("o")[0]).isCloseTo(Math.exp(-0.6), within(1e-5));
        }
    }

    @Test
    void whatAMethodCannotDoIsRefused() {
        Model algebraic = model("algebraic")
                .algebraic("z", "1", "0", "z - k", "")
                .output("o", "1", "z", "")
                .build();
        CompiledModel compiled = new CompiledModel(algebraic);
        assertThatThrownBy(() -> new Simulator(compiled, USUAL, List.of(), Method.EXPLICIT))
                .hasMessageContainingAll("algebraic states", "RODAS5P");
        CompiledModel simple = new CompiledModel(decay("-k*y"));
        assertThatThrownBy(() -> new Simulator(simple, USUAL, List.of("k"), Method.BDF))
                .hasMessageContainingAll("sensitivities", "RODAS5P");
    }

    private static void expectFailure(Model model, Method method, String... words) {
        Simulator simulator = new Simulator(new CompiledModel(model), USUAL, List.of(), method);
        assertThatThrownBy(() -> simulator.run(Map.of(), new double[] {2}))
                .as(method.name())
                .isInstanceOf(IntegrationException.class)
                .hasMessageContainingAll(words);
    }

    /** y' = y^2 is infinite at t = 1. */
    @Test
    void aPoleIsNamedByEveryMethod() {
        for (Method method : Method.values()) {
            expectFailure(decay("y^2"), method, "step size underflow at t = ", "state y = ", "because");
        }
    }

    @Test
    void aRateThatIsNoNumberIsNamedWithItsFormula() {
        for (Method method : Method.values()) {
            expectFailure(decay("sqrt(y - 2)"), method, "state y = 1.0", "its rate is not a finite number: sqrt(");
        }
    }

    /** x' = z, 0 = x - 1 has index 2: z is not in its equation. */
    @Test
    void aSystemOfIndexTwoIsNamed() {
        Model model = model("index 2")
                .state("x", "1", "1", "")
                .rate("x", "z")
                .algebraic("z", "1", "0", "x - 1", "")
                .output("o", "1", "x", "")
                .build();
        for (Method method : List.of(Method.AUTOMATIC, Method.RODAS5P, Method.BDF)) {
            expectFailure(model, method, "singular at t = 0.0", "do not determine z");
        }
    }

    /** Beside w, which is solved: z has no real solution, or its equation no value where the search begins. */
    @ParameterizedTest
    @CsvSource({"0.7,z^2 + 1,it still changes by", "0,sqrt(z - 2),is not a finite number"})
    void algebraicEquationsThatAreNotSolvedAreNamed(String guess, String equation, String because) {
        Model model = model("unsolved")
                .algebraic("w", "1", "0", "w - 3", "")
                .algebraic("z", "1", guess, equation, "")
                .output("o", "1", "w", "")
                .build();
        expectFailure(model, Method.AUTOMATIC, "did not converge at t = 0.0", "state z = ", " from 0 = ", because);
    }

    @Test
    void tooManyStepsOfAnExplicitMethodAdviseAnother() {
        Simulator simulator =
                new Simulator(new CompiledModel(stiff(1e8)), new Tolerances(1e-3, 1e-3), List.of(), Method.EXPLICIT);
        assertThatThrownBy(() -> simulator.run(Map.of(), new double[] {1}))
                .hasMessageContainingAll("more than 1000000 steps before t = ", "stiff", "RODAS5P");
    }
}
