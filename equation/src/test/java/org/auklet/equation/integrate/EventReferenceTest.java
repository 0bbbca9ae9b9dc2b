package org.auklet.equation.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.auklet.equation.Event;
import org.auklet.equation.Event.Action;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What events do, in the order of the SBML Level 3 core specification, section 4.11, against closed forms. */
class EventReferenceTest {

    private static final Tolerances TIGHT = new Tolerances(1e-9, 1e-12);

    private final ModelBuilder m = new ModelBuilder("events", "");

    private static Expression parse(String formula) {
        return Parser.parse(formula, Map.of());
    }

    private void state(String name, double initial, String rate) {
        m.state(name, "", Double.toString(initial), "").rate(name, rate).output(name + "_", "", name, "");
    }

    private Action set(String target, String value) {
        return m.set(target, value);
    }

    /** An event written in one line. */
    private final class When {
        private final Expression trigger;
        private boolean trueBefore = true;
        private Expression delay = parse("0");
        private @Nullable Expression priority;
        private boolean persistent = true;
        private boolean early = true;

        When(String trigger) {
            this.trigger = parse(trigger);
        }

        When falseBefore() {
            trueBefore = false;
            return this;
        }

        When after(String formula) {
            delay = parse(formula);
            return this;
        }

        When priority(String formula) {
            priority = parse(formula);
            return this;
        }

        When unlessTakenBack() {
            persistent = false;
            return this;
        }

        When withValuesOfItsExecution() {
            early = false;
            return this;
        }

        void then(Action... actions) {
            Event.Rule rule = new Event.Rule(priority, persistent, early);
            m.event(new Event("event", new Event.Rising(trigger, trueBefore), delay, rule, List.of(actions)));
        }
    }

    private When when(String condition) {
        return rising(condition + " ? 1 : 0");
    }

    private When rising(String trigger) {
        return new When(trigger);
    }

    /** x = sin t. */
    private void sine() {
        state("x", 0, "y");
        state("y", 1, "-x");
    }

    private Model model() {
        return m.buildUnitless();
    }

    private Trajectory run(double start, double... times) {
        return new Simulator(new CompiledModel(model()), TIGHT).run(Map.of(), start, times);
    }

    /** The value of a state at the last time. */
    private double last(String name, double... times) {
        double[] course = run(0, times).output(name + "_");
        return course[course.length - 1];
    }

    @Test
    void whatHoldsAtTheStartFiresOnlyIfItDidNotHoldBefore() {
        state("a", 0, "0");
        state("b", 0, "0");
        when("t >= 0").then(set("a", "1"));
        when("t >= 0").falseBefore().then(set("b", "1"));
        Trajectory t = run(0, 0, 1);
        assertThat(t.output("a_")).containsExactly(0, 0);
        assertThat(t.output("b_")).containsExactly(1, 1);
    }

    /** No step, and no rounding of one, is in the way of a time that is written down. */
    @ParameterizedTest
    @ValueSource(strings = {"t >= 5 ? 1 : 0", "t > 5 ? 1 : 0", "2*t >= 10 ? 1 : 0", "t - 5", "5 - t <= 0 ? 1 : 0"})
    void knownTimesAreMetExactly(String trigger) {
        state("x", 1, "cos(x)");
        state("T", 0, "0");
        rising(trigger).then(set("T", "t"));
        assertThat(last("T", 20)).isCloseTo(5, within(1e-14));
    }

    @Test
    void anEventAtAnOutputTimeIsSeenThere() {
        state("x", 0, "1");
        when("t >= 3").then(set("x", "10"));
        when("t > 6").then(set("x", "20"));
        assertThat(run(0, 3, 6, 7).output("x_")).containsExactly(new double[] {10, 13, 21}, within(1e-12));
    }

    @Test
    void aTriggerThatIsEqualAtOneInstantFires() {
        state("n", 0, "0");
        rising("t <= 5 ? (t >= 5 ? 1 : 0) : 0").then(set("n", "n + 1"));
        assertThat(last("n", 20)).isEqualTo(1);
    }

    /** x = sin t passes 0.9 at asin 0.9 and every period later. */
    @Test
    void thresholdsAreLocatedToTheTolerance() {
        sine();
        state("T", 0, "0");
        state("n", 0, "0");
        when("x > 0.9").then(set("T", "t"), set("n", "n + 1"));
        double period = 2 * Math.PI;
        Trajectory t = run(0, 2, 2 + period, 2 + 5 * period);
        double[] found = t.output("T_");
        for (int i = 0; i < 3; i++) {
            double exact = Math.asin(0.9) + new double[] {0, 1, 5}[i] * period;
            assertThat(found[i]).isCloseTo(exact, within(2e-7));
        }
        assertThat(t.output("n_")).containsExactly(1, 2, 6);
    }

    /** (t - 3)^2 dips below 1e-8 for 0.0002 time units, in the middle of a step of any length. */
    @ParameterizedTest
    @ValueSource(doubles = {3, 2.7182818, 7.77})
    void aThresholdTouchedInsideAStepIsSeen(double at) {
        state("x", at * at, "2*(t - " + at + ")");
        state("T", 0, "0");
        when("x < 0.00000001").then(set("T", "t"));
        assertThat(last("T", 40)).isCloseTo(at - 1e-4, within(1e-6));
    }

    @Test
    void theDelayIsThatOfTheTriggersInstant() {
        state("d", 2, "1");
        state("T", 0, "0");
        when("t >= 1").after("d").withValuesOfItsExecution().then(set("T", "t"));
        assertThat(last("T", 10)).isCloseTo(4, within(1e-9));
    }

    @Test
    void valuesComeFromTheTriggerOrFromTheExecution() {
        state("x", 0, "1");
        state("a", 0, "0");
        state("b", 0, "0");
        when("t >= 1").after("2").then(set("a", "x"));
        when("t >= 1").after("2").withValuesOfItsExecution().then(set("b", "x"));
        Trajectory t = run(0, 4);
        assertThat(t.output("a_")[0]).isCloseTo(1, within(1e-9));
        assertThat(t.output("b_")[0]).isCloseTo(3, within(1e-9));
    }

    @Test
    void aNegativeDelayIsRefused() {
        state("x", 0, "1");
        when("x > 1").after("-x").then(set("x", "0"));
        assertThatThrownBy(() -> last("x", 4)).hasMessageContaining("event event has a delay of -1.0");
    }

    /** sin t > 0.5 holds for 2 pi/3: longer than the first delay and shorter than the second. */
    @Test
    void whatIsNotPersistentIsTakenBackWhenItsTriggerFalls() {
        sine();
        state("short", 0, "0");
        state("long", 0, "0");
        state("kept", 0, "0");
        when("x > 0.5").after("2").unlessTakenBack().then(set("short", "short + 1"));
        when("x > 0.5").after("2.2").unlessTakenBack().then(set("long", "long + 1"));
        when("x > 0.5").after("2.2").then(set("kept", "kept + 1"));
        Trajectory t = run(0, 4 * Math.PI);
        assertThat(t.output("short_")).containsExactly(2);
        assertThat(t.output("long_")).containsExactly(0);
        assertThat(t.output("kept_")).containsExactly(2);
    }

    @Test
    void anEventMayTakeBackAnotherOfTheSameInstant() {
        state("on", 1, "0");
        state("a", 0, "0");
        when("t >= 1").priority("10").then(set("on", "0"));
        rising("on > 0.5 ? (t >= 1 ? 1 : 0) : 0")
                .priority("1")
                .unlessTakenBack()
                .then(set("a", "1"));
        rising("on > 0.5 ? (t >= 1 ? 1 : 0) : 0").priority("1").then(set("a", "a + 2"));
        assertThat(last("a", 2)).isEqualTo(2);
    }

    /** Each execution turns the priorities of the others around. */
    @Test
    void prioritiesAreComputedAnewAfterEachExecution() {
        state("p", 5, "0");
        state("log", 0, "0");
        when("t >= 1").priority("3").withValuesOfItsExecution().then(set("log", "10*log + 1"));
        when("t >= 1").priority("p").withValuesOfItsExecution().then(set("log", "10*log + 2"));
        when("t >= 1").priority("4").withValuesOfItsExecution().then(set("log", "10*log + 3"), set("p", "0"));
        when("t >= 1").priority("10").withValuesOfItsExecution().then(set("log", "10*log + 4"), set("p", "3.5"));
        when("t >= 1").withValuesOfItsExecution().then(set("log", "10*log + 5"));
        assertThat(last("log", 2)).isEqualTo(43125);
    }

    @Test
    void equalPrioritiesGoInTheOrderOfTriggersAndThenOfWriting() {
        state("log", 0, "0");
        when("t >= 2").withValuesOfItsExecution().then(set("log", "10*log + 1"));
        when("t >= 1").after("1").withValuesOfItsExecution().then(set("log", "10*log + 2"));
        when("t >= 2").withValuesOfItsExecution().then(set("log", "10*log + 3"));
        assertThat(last("log", 3)).isEqualTo(213);
    }

    /** Values of the trigger are those before any execution of the instant. */
    @Test
    void twoEventsSwapTheirStates() {
        state("a", 1, "0");
        state("b", 2, "0");
        when("t >= 1").then(set("a", "b"));
        when("t >= 1").then(set("b", "a"));
        Trajectory t = run(0, 2);
        assertThat(t.output("a_")).containsExactly(2);
        assertThat(t.output("b_")).containsExactly(1);
    }

    @Test
    void anEventTriggersOthersAtTheSameInstant() {
        state("a", 0, "0");
        state("b", 0, "0");
        state("T", 0, "0");
        when("t >= 1").then(set("a", "1"));
        when("a > 0.5").then(set("b", "1"));
        when("b > 0.5").then(set("T", "t"));
        assertThat(last("T", 3)).isCloseTo(1, within(1e-12));
    }

    @Test
    void eventsThatTriggerEachOtherForEverAreNamed() {
        state("a", 0, "0");
        when("t >= 1").then(set("a", "1"));
        when("a > 0.5").then(set("a", "0"));
        when("a < 0.5").then(set("a", "1"));
        assertThatThrownBy(() -> last("a", 3))
                .isInstanceOf(IntegrationException.class)
                .hasMessageContaining("events trigger each other without end at t = 1.0");
    }

    @Test
    void oneEventMayWaitManyTimesAtOnce() {
        sine();
        state("n", 0, "0");
        double period = 2 * Math.PI;
        when("x > 0.5").after("20").withValuesOfItsExecution().then(set("n", "n + 1"));
        assertThat(run(0, 20.5, 20.6, 20.6 + period, 20.6 + 2 * period).output("n_"))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void aTriggerSeesWhatEventsDoToItsThreshold() {
        state("limit", 10, "0");
        state("x", 0, "1");
        state("T", 0, "0");
        m.switchable("scale", "", 1, "");
        when("t >= 2").then(set("limit", "4"));
        when("t >= 3").then(set("scale", "2"));
        when("x > limit").then(set("T", "t"));
        when("t >= 3.5*scale").then(set("x", "100"));
        Trajectory t = run(0, 8, 10);
        assertThat(t.output("T_")).containsExactly(new double[] {4, 4}, within(1e-8));
        assertThat(t.output("x_")).containsExactly(new double[] {101, 103}, within(1e-8));
    }

    /** f^2 = x with x = 4 - t: f passes 1 at t = 3. */
    @Test
    void triggersOfAlgebraicStates() {
        state("x", 4, "-1");
        m.algebraic("f", "", "2", "f^2 - x", "");
        state("T", 0, "0");
        state("n", 0, "0");
        when("f < 1").then(set("T", "t"), set("n", "n + 1"));
        Trajectory t = run(0, 3.5);
        assertThat(t.output("T_")[0]).isCloseTo(3, within(1e-7));
        assertThat(t.output("n_")).containsExactly(1);
    }

    /** A pulse of height 1 and width 0.001 in 1000 time units, and a staircase; both exactly integrated. */
    @Test
    void branchesOfTimeNeedNoEventAndLoseNothing() {
        m.switchable("from", "", 500, "");
        state("pulse", 0, "t >= from ? (t < from + 0.001 ? 1 : 0) : 0");
        state("stairs", 0, "(t > 100 ? 1 : 0) + (t <= 300 ? 2 : 0) - (700 < t ? 1 : 0)");
        Trajectory t = run(0, 600, 1000);
        assertThat(t.output("pulse_")).containsExactly(new double[] {0.001, 0.001}, within(1e-12));
        assertThat(t.output("stairs_")).containsExactly(new double[] {1100, 1200}, within(1e-9));
    }

    /** dx/dt = -x for x > 1, else -2x: the bend is found by the error estimate alone. */
    @Test
    void branchesOfTheStateKeepTheTolerance() {
        state("x", 4, "x > 1 ? -x : -2*x");
        double bend = Math.log(4);
        assertThat(last("x", bend + 1)).isCloseTo(Math.exp(-2), within(1e-7));
    }

    @Test
    void aRunMayStartAtAnyTime() {
        state("x", 3, "t");
        state("early", 0, "0");
        m.eventAt("dose", List.of(1.0, 6.0), m.add("x", "100"));
        when("t >= 4").then(set("early", "1"));
        when("t >= 7").then(set("x", "0"));
        Trajectory t = run(5, 5, 6, 7, 8);
        assertThat(t.output("x_")).containsExactly(new double[] {3, 108.5, 0, 7.5}, within(1e-9));
        assertThat(t.output("early_")).containsExactly(0, 0, 0, 0);
        assertThatThrownBy(() -> run(5, 4)).hasMessageContaining("before the start");
    }

    @Test
    void dosesWaitForTheirDelayAndTheirRank() {
        state("d", 2, "0");
        state("log", 0, "0");
        Event.Rule first = new Event.Rule(parse("2"), true, false);
        Event.Rule second = new Event.Rule(parse("1"), true, false);
        m.event(new Event("b", new Event.At(List.of(2.0)), parse("d"), second, List.of(set("log", "10*log + 2"))));
        m.event(new Event("a", new Event.At(List.of(4.0)), parse("0"), first, List.of(set("log", "10*log + 1"))));
        assertThat(run(0, 3.99, 4).output("log_")).containsExactly(0, 12);
    }

    /** A ball that loses nothing: every bounce at the same height and interval. */
    @Test
    void aBallBouncesOnTheBeat() {
        state("h", 1, "v");
        state("v", 0, "-2");
        state("n", 0, "0");
        when("h < 0").withValuesOfItsExecution().then(set("h", "0"), set("v", "-v"), set("n", "n + 1"));
        Trajectory t = run(0, 20);
        assertThat(t.output("n_")).containsExactly(10);
        assertThat(t.output("h_")[0]).isCloseTo(1, within(1e-7));
    }
}
