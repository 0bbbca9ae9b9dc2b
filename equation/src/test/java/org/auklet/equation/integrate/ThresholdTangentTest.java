package org.auklet.equation.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.auklet.equation.Event;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.Parameter;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.expression.Expressions;
import org.auklet.quantity.EvidenceGrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sensitivities through events whose time depends on parameters, against closed forms. */
class ThresholdTangentTest {

    private static final Tolerances TIGHT = new Tolerances(1e-10, 1e-12);

    private static void parameters(ModelBuilder m, Object... numbers) {
        for (int i = 0; i < numbers.length; i += 2) {
            m.parameter((String) numbers[i], (double) numbers[i + 1], "1", "", "test", EvidenceGrade.ASSUMED);
        }
    }

    /** Derivatives of a closed form by sixth-order differences, held against the run's. */
    private static void agree(Model model, double[] times, ClosedForm exact) {
        List<String> names = model.parameters().stream().map(Parameter::name).toList();
        double[] values =
                model.parameters().stream().mapToDouble(Parameter::value).toArray();
        Trajectory run = new Simulator(new CompiledModel(model), TIGHT, names).run(Map.of(), times);
        for (int t = 0; t < times.length; t++) {
            double time = times[t];
            assertThat(run.outputs()[t][0]).isCloseTo(exact.at(time, values), within(1e-7));
            for (int j = 0; j < names.size(); j++) {
                double expected = difference(values, j, p -> exact.at(time, p));
                assertThat(run.sensitivities()[t][j])
                        .as("by %s at %s", names.get(j), time)
                        .isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
            }
        }
    }

    /** The first output in closed form. */
    private interface ClosedForm {
        double at(double t, double[] p);
    }

    private static double difference(double[] values, int j, ToDoubleFunction<double[]> f) {
        double[] weights = {-1, 9, -45, 45, -9, 1};
        double[] offsets = {-3, -2, -1, 1, 2, 3};
        double h = 1e-3 * values[j];
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            double[] moved = values.clone();
            moved[j] += offsets[i] * h;
            sum += weights[i] * f.applyAsDouble(moved) / (60 * h);
        }
        return sum;
    }

    /** A ball from height h bounces with e of its speed: flights of t1 = sqrt(2 h/g), then 2 e t1, then 2 e^2 t1. */
    @Test
    void bouncingBall() {
        ModelBuilder m = new ModelBuilder("ball", "1");
        parameters(m, "g", 9.81, "h", 2.0, "e", 0.8);
        m.state("x", "1", "h", "").state("v", "1", "0", "").rate("x", "v").rate("v", "-g");
        m.eventWhen("bounce", "-x", "0", m.set("v", "-e*v"), m.set("x", "0"));
        m.output("height", "1", "x", "");
        agree(m.build(), new double[] {0.3, 0.9, 1.4, 1.9, 2.2}, (t, p) -> {
            double first = Math.sqrt(2 * p[1] / p[0]);
            if (t < first) {
                return p[1] - p[0] * t * t / 2;
            }
            double speed = p[0] * first * p[2];
            double start = first;
            while (t > start + 2 * speed / p[0]) {
                start += 2 * speed / p[0];
                speed *= p[2];
            }
            return speed * (t - start) - p[0] * (t - start) * (t - start) / 2;
        });
    }

    /** A dose is given a while after a decaying amount has fallen below a threshold; threshold, delay and dose are parameters. */
    @Test
    void doseAfterAThresholdAndADelay() {
        ModelBuilder m = new ModelBuilder("dose", "1");
        parameters(m, "k", 0.3, "c", 0.5, "d", 0.7, "D", 1.5, "y0", 2.0);
        m.state("y", "1", "y0", "").rate("y", "-k*y").output("out", "1", "y", "");
        m.eventWhen("dose", "c - y", "d", m.add("y", "D*y0/2"));
        agree(m.build(), new double[] {2, 5, 5.8, 7}, (t, p) -> {
            double given = Math.log(p[4] / p[1]) / p[0] + p[2];
            double before = p[4] * Math.exp(-p[0] * t);
            return t < given ? before : before + p[3] * p[4] / 2 * Math.exp(-p[0] * (t - given));
        });
    }

    /** A delay that is a parameter; what is set comes from the trigger or from the execution, as the event's rule says. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void delayOfAFixedTime(boolean early) {
        ModelBuilder m = new ModelBuilder("late", "1");
        parameters(m, "k", 0.3, "d", 0.7, "y0", 2.0);
        m.state("y", "1", "y0", "").rate("y", "-k*y").output("out", "1", "y", "");
        Event.Rule rule = new Event.Rule(null, true, early);
        Event.At clock = new Event.At(List.of(1.0));
        m.event(new Event("late", clock, Expressions.symbol("d"), rule, List.of(m.set("y", "y^2"))));
        agree(m.build(), new double[] {1.5, 3}, (t, p) -> {
            double at = 1 + p[1];
            double source = p[2] * Math.exp(-p[0] * (early ? 1 : at));
            return t < at ? p[2] * Math.exp(-p[0] * t) : source * source * Math.exp(-p[0] * (t - at));
        });
    }

    /** An infusion stops at a threshold on an algebraic state, which sets off a second event at the same instant. */
    @Test
    void switchAtAThresholdOnAnAlgebraicState() {
        ModelBuilder m = new ModelBuilder("stop", "1");
        parameters(m, "r", 1.2, "k", 0.4, "c", 1.5);
        m.switchable("infusion", "1", 1, "").switchable("stopped", "1", 0, "");
        m.state("y", "1", "0.1", "").rate("y", "r*infusion - k*y");
        m.algebraic("z", "1", "0.1", "z^2 - y", "");
        m.eventWhen("stop", "z^2 - c", "0", m.set("infusion", "0"), m.set("stopped", "1"));
        m.eventWhen("echo", "stopped - 0.5", "0", m.add("y", "c*y"));
        m.output("out", "1", "z", "");
        agree(m.build(), new double[] {0.5, 2.5, 4}, (t, p) -> {
            double limit = p[0] / p[1];
            double stop = -Math.log((limit - p[2]) / (limit - 0.1)) / p[1];
            double y = t < stop
                    ? limit - (limit - 0.1) * Math.exp(-p[1] * t)
                    : p[2] * (1 + p[2]) * Math.exp(-p[1] * (t - stop));
            return Math.sqrt(y);
        });
    }
}
