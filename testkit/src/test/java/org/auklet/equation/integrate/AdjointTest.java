package org.auklet.equation.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.auklet.equation.Axis;
import org.auklet.equation.Event;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.Parameter;
import org.auklet.equation.Transport;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.expression.Expressions;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.testkit.Problems;
import org.junit.jupiter.api.Test;

/** Gradients from the pass backward against forward sensitivities, and second derivatives against closed forms. */
class AdjointTest {

    private static final Tolerances TOLERANCES = new Tolerances(1e-6, 1e-9);

    /** Half the weighted sum of squares of all outputs, weights from chance. */
    private static TrajectoryObjective squares(double[][] weights) {
        return (trajectory, slopes) -> {
            double sum = 0;
            for (int t = 0; t < slopes.length; t++) {
                for (int o = 0; o < slopes[t].length; o++) {
                    double output = trajectory.outputs()[t][o];
                    slopes[t][o] = weights[t][o] * output;
                    sum += 0.5 * weights[t][o] * output * output;
                }
            }
            return sum;
        };
    }

    private static List<String> parameters(Model model) {
        return model.parameters().stream().map(Parameter::name).toList();
    }

    private static double[] times(int count, double spacing) {
        return IntStream.range(0, count).mapToDouble(i -> i * spacing).toArray();
    }

    private static void adjointEqualsForward(Model model, List<String> names, double[] times) {
        CompiledModel compiled = new CompiledModel(model);
        Trajectory forward = new Simulator(compiled, TOLERANCES, names).run(Map.of(), times);
        int outputs = forward.outputNames().size();
        SplittableRandom random = new SplittableRandom(7);
        double[][] weights = IntStream.range(0, times.length)
                .mapToObj(t -> random.doubles(outputs).toArray())
                .toArray(double[][]::new);
        AdjointGradient adjoint =
                new AdjointSimulator(compiled, TOLERANCES, names).gradient(Map.of(), times, squares(weights));
        assertThat(adjoint.trajectory().outputs()).isDeepEqualTo(forward.outputs());
        for (int j = 0; j < names.size(); j++) {
            double sum = 0;
            double size = 0;
            for (int t = 0; t < times.length; t++) {
                for (int o = 0; o < outputs; o++) {
                    double term =
                            weights[t][o] * forward.outputs()[t][o] * forward.sensitivities()[t][o * names.size() + j];
                    sum += term;
                    size += Math.abs(term);
                }
            }
            assertThat(adjoint.gradient()[j]).as(names.get(j)).isCloseTo(sum, within(1e-10 * size));
        }
    }

    @Test
    void mouseOfThirtyStates() {
        Model mouse = Problems.mousePbpk();
        adjointEqualsForward(mouse, parameters(mouse), times(73, 1));
    }

    @Test
    void sphereOfTwentyShells() {
        Model sphere = Problems.sphere(20);
        adjointEqualsForward(sphere, parameters(sphere), times(25, 3 * 3600));
    }

    @Test
    void targetMediatedDisposition() {
        Model tmdd = Problems.tmdd();
        adjointEqualsForward(tmdd, parameters(tmdd), times(30, 5));
    }

    /** Doses, an infusion by a switch, a dose that depends on the state, fields, algebraic states and exchange at a wall. */
    private static Model everything() {
        ModelBuilder m = new ModelBuilder("everything", "h");
        Object[][] numbers = {
            {"CL", 0.4, "mL/h"},
            {"V", 1.2, "mL"},
            {"dose", 2.0, "nmol"},
            {"D", 300.0, "um2/h"},
            {"P", 26.0, "um/h"},
            {"Rk", 75.0, "um"},
            {"kOn", 30.0, "mL/nmol/h"},
            {"kOff", 0.8, "/h"},
            {"Ag", 0.15, "nmol/mL"},
            {"Vt", 0.2, "mL"},
            {"rate0", 0.3, "nmol/h"},
            {"start", 0.1, "nmol"},
            {"KA", 0.7, "nmol/mL"}
        };
        for (Object[] n : numbers) {
            m.parameter((String) n[0], (double) n[1], (String) n[2], "", "test", EvidenceGrade.ASSUMED);
        }
        m.derived("Rc", "um", "Rk/9", "").derived("Rc2", "um", "Rc*2", "");
        m.switchable("infusion", "nmol/h", 0, "");
        m.axis("r", Axis.Geometry.CYLINDER, "Rc", "Rk", "um", 6, "");
        m.state("A", "nmol", "start", "").rate("A", "infusion - CL*free - J*r_innerAreaPerVolume*Vt");
        m.algebraic("free", "nmol/mL", "0.1*start/V", "free*(1 + free/KA) - A/V", "");
        m.field("r", "F", "nmol/mL", "0", "").field("r", "B", "nmol/mL", "0", "");
        m.variableOn("r", "bind", "nmol/mL/h", "kOn*F/0.24*(Ag - B) - kOff*B", "");
        m.rate("F", "-bind").rate("B", "bind - 0.05*kOff*B*mean(r, B)/Ag");
        m.variable("C", "nmol/mL", "free", "");
        m.diffusion("F", "D", m.exchange("J", "P", "C", "0.24"), new Transport.NoFlux());
        m.eventAt("bolus", List.of(0.0, 5.0), m.add("A", "dose"));
        m.eventAt("on", List.of(2.0), m.set("infusion", "rate0*A/dose"));
        m.eventAt("off", List.of(3.0), m.set("infusion", "0"), m.set("A", "0.9*A"), m.add("A", "0.1*start"));
        m.output("plasma", "nmol/mL", "free", "");
        m.output("tumour", "nmol/mL", "mean(r, F + B)*Vt/V", "");
        m.output("wide", "um", "Rc2", "");
        return m.build();
    }

    @Test
    void eventsSwitchesFieldsAndAlgebraicStates() {
        Model model = everything();
        adjointEqualsForward(model, parameters(model), new double[] {0, 0.5, 2, 2.5, 2.5, 3, 8, 24});
    }

    @Test
    void thresholdsAreRefused() {
        ModelBuilder m = new ModelBuilder("threshold", "h");
        m.parameter("k", 1, "/h", "", "test", EvidenceGrade.ASSUMED);
        m.state("y", "1", "1", "").rate("y", "-k*y").output("out", "1", "y", "");
        m.eventWhen("low", "0.5 - y", "0", m.set("y", "1"));
        AdjointSimulator adjoint = new AdjointSimulator(new CompiledModel(m.build()), TOLERANCES, List.of("k"));
        double[] times = {2};
        assertThatThrownBy(() -> adjoint.gradient(Map.of(), times, (trajectory, slopes) -> 0))
                .isInstanceOf(IntegrationException.class)
                .hasMessageContaining("threshold");
    }

    @Test
    void delaysThatAreParametersAreRefused() {
        ModelBuilder m = new ModelBuilder("late", "h");
        m.parameter("k", 1, "/h", "", "test", EvidenceGrade.ASSUMED);
        m.parameter("late", 1, "h", "", "test", EvidenceGrade.ASSUMED);
        m.state("y", "1", "1", "").rate("y", "-k*y").output("out", "1", "y", "");
        m.event(new Event(
                "again",
                new Event.At(List.of(0.5)),
                Expressions.symbol("late"),
                Event.Rule.USUAL,
                List.of(m.set("y", "1"))));
        AdjointSimulator adjoint = new AdjointSimulator(new CompiledModel(m.build()), TOLERANCES, List.of("k"));
        double[] times = {2};
        assertThatThrownBy(() -> adjoint.gradient(Map.of(), times, (trajectory, slopes) -> 0))
                .isInstanceOf(IntegrationException.class)
                .hasMessageContaining("again")
                .hasMessageContaining("delay depends on parameters");
    }

    /** y2 of a chain D -> y1 -> y2 -> nothing with rates k1 and k2. */
    private static Model chain() {
        ModelBuilder m = new ModelBuilder("chain", "h");
        m.parameter("D", 3, "nmol", "", "test", EvidenceGrade.ASSUMED);
        m.parameter("k1", 0.7, "/h", "", "test", EvidenceGrade.ASSUMED);
        m.parameter("k2", 0.2, "/h", "", "test", EvidenceGrade.ASSUMED);
        m.state("y1", "nmol", "D", "").state("y2", "nmol", "0", "");
        m.rate("y1", "-k1*y1").rate("y2", "k1*y1 - k2*y2").output("out", "nmol", "y2", "");
        return m.build();
    }

    /** The second derivatives of y2 = D k1 g, g = (e^(-k1 t) - e^(-k2 t))/(k2 - k1), by D, k1 and k2. */
    private static double[][] chainHessian(double dose, double k1, double k2, double t) {
        double e1 = Math.exp(-k1 * t);
        double e2 = Math.exp(-k2 * t);
        double d = k2 - k1;
        double g = (e1 - e2) / d;
        double g1 = (g - t * e1) / d;
        double g2 = (t * e2 - g) / d;
        double g11 = (t * t * e1 + 2 * g1) / d;
        double g12 = (g2 - g1) / d;
        double g22 = -(t * t * e2 + 2 * g2) / d;
        double byDoseAndK1 = g + k1 * g1;
        double byDoseAndK2 = k1 * g2;
        double byBoth = dose * (g2 + k1 * g12);
        return new double[][] {
            {0, byDoseAndK1, byDoseAndK2},
            {byDoseAndK1, dose * (2 * g1 + k1 * g11), byBoth},
            {byDoseAndK2, byBoth, dose * k1 * g22}
        };
    }

    @Test
    void secondDerivativesOfAChainEqualTheClosedForm() {
        List<String> names = List.of("D", "k1", "k2");
        AdjointSimulator adjoint = new AdjointSimulator(new CompiledModel(chain()), new Tolerances(1e-9, 1e-12), names);
        double[] times = {4};
        TrajectoryObjective last = (trajectory, slopes) -> {
            slopes[0][0] = 1;
            return trajectory.outputs()[0][0];
        };
        double[][] expected = chainHessian(3, 0.7, 0.2, 4);
        for (int i = 0; i < 3; i++) {
            double[] column = adjoint.hessianTimes(Map.of(), Map.of(names.get(i), 1.0), times, last);
            for (int j = 0; j < 3; j++) {
                assertThat(column[j])
                        .as("%s, %s", names.get(i), names.get(j))
                        .isCloseTo(expected[i][j], within(1e-7 * (1 + Math.abs(expected[i][j]))));
            }
        }
    }

    /** At a loose tolerance, where the error of the run is far greater: it is the computed number that is differentiated. */
    @Test
    void theHessianIsSymmetric() {
        CompiledModel model = new CompiledModel(Problems.tmdd());
        List<String> names = parameters(model.source());
        double[] times = times(20, 6);
        AdjointSimulator adjoint = new AdjointSimulator(model, new Tolerances(1e-4, 1e-7), names);
        TrajectoryObjective objective = squares(ones(times.length, 3));
        double[][] hessian = new double[names.size()][];
        for (int i = 0; i < hessian.length; i++) {
            double value = model.source().parameter(names.get(i)).value();
            hessian[i] = adjoint.hessianTimes(Map.of(), Map.of(names.get(i), value), times, objective);
        }
        for (int i = 0; i < hessian.length; i++) {
            double scale = model.source().parameter(names.get(i)).value();
            for (int j = 0; j < i; j++) {
                double other = model.source().parameter(names.get(j)).value();
                double size = Math.sqrt(Math.abs(hessian[i][i] * scale * hessian[j][j] * other));
                assertThat(hessian[i][j] * other).isCloseTo(hessian[j][i] * scale, within(1e-8 * size));
            }
        }
    }

    /** Binding in a bloodstream, tightly converged: the Hessian along a direction against differences of sixth order. */
    @Test
    void secondDerivativesEqualHighOrderDifferences() {
        CompiledModel model = new CompiledModel(Problems.tmdd());
        List<String> names = parameters(model.source());
        AdjointSimulator adjoint = new AdjointSimulator(model, new Tolerances(1e-11, 1e-14), names);
        double[] times = times(20, 6);
        TrajectoryObjective objective = squares(ones(times.length, 3));
        Map<String, Double> direction = Map.of("kon", 20.0, "kel", -0.01, "C0", 0.3);
        double[] product = adjoint.hessianTimes(Map.of(), direction, times, objective);
        double[] weights = {-1, 9, -45, 45, -9, 1};
        double[] offsets = {-3, -2, -1, 1, 2, 3};
        double step = 5e-3;
        double[] expected = new double[names.size()];
        for (int i = 0; i < 6; i++) {
            double moved = offsets[i] * step;
            Map<String, Double> values =
                    Map.of("kon", 50 + 20 * moved, "kel", 0.02 - 0.01 * moved, "C0", 1 + 0.3 * moved);
            double[] gradient = adjoint.gradient(values, times, objective).gradient();
            for (int j = 0; j < expected.length; j++) {
                expected[j] += weights[i] * gradient[j] / (60 * step);
            }
        }
        for (int j = 0; j < expected.length; j++) {
            assertThat(product[j]).as(names.get(j)).isCloseTo(expected[j], within(1e-6 * Math.abs(expected[j])));
        }
    }

    private static double[][] ones(int rows, int columns) {
        double[][] ones = new double[rows][columns];
        for (double[] row : ones) {
            Arrays.fill(row, 1);
        }
        return ones;
    }
}
