package org.auklet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.auklet.equation.Model;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;

/** The integrator on problems with known answers. */
class ProblemsReferenceTest {

    private static Trajectory run(Model model, double relative, double absolute, double... times) {
        return new Simulator(new CompiledModel(model), new Tolerances(relative, absolute)).run(Map.of(), times);
    }

    @Test
    void linearChain() {
        Trajectory t = run(Problems.linearChain(), 1e-10, 1e-13, 0.5, 3, 10);
        for (int i = 0; i < 3; i++) {
            assertThat(t.outputs()[i]).containsExactly(Problems.linearChain(t.times()[i]), within(1e-9));
        }
    }

    /** Test Set for IVP Solvers II-10: t = 40 and 1e11. */
    @Test
    void robertson() {
        Trajectory t = run(Problems.robertson(), 1e-9, 1e-18, 40, 1e11);
        for (int i = 0; i < 2; i++) {
            for (int s = 0; s < 3; s++) {
                double expected = Problems.robertsonSolution()[i][s];
                assertThat(t.outputs()[i][s]).isCloseTo(expected, within(2e-7 * expected));
            }
        }
    }

    /** Test Set for IVP Solvers II-1: t = 321.8122. */
    @Test
    void hires() {
        Trajectory t = run(Problems.hires(), 1e-10, 1e-14, 321.8122);
        for (int s = 0; s < 8; s++) {
            assertThat(t.outputs()[0][s])
                    .isCloseTo(Problems.hiresSolution()[s], within(1e-7 * Problems.hiresSolution()[s]));
        }
    }

    /** Against the explicit method of Dormand and Prince of order 8 (Hipparchus) at 1e-13. */
    @Test
    void targetMediatedDisposition() {
        double[] exact = {1, 0.4, 0};
        var dormandPrince = new DormandPrince853Integrator(1e-8, 1, 1e-15, 1e-13);
        Trajectory t = run(Problems.tmdd(), 1e-10, 1e-13, 1, 5, 20);
        double from = 0;
        for (int i = 0; i < 3; i++) {
            var state = new ODEState(from, exact);
            exact = dormandPrince
                    .integrate(new ExpandableODE(new Tmdd()), state, t.times()[i])
                    .getPrimaryState();
            from = t.times()[i];
            assertThat(t.outputs()[i]).containsExactly(exact, within(1e-9));
        }
    }

    private record Tmdd() implements OrdinaryDifferentialEquation {
        @Override
        public int getDimension() {
            return 3;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            double bind = 50 * y[0] * y[1] - 0.05 * y[2];
            return new double[] {-0.02 * y[0] - bind, 0.1 * (0.4 - y[1]) - bind, bind - 0.03 * y[2]};
        }
    }

    /** Problem P: stores and urine at 72 h to ten digits, tu_I 0.03259416446, total at 24 h 0.9967414838 nmol. */
    @Test
    void mouseOfThirtyStates() {
        Trajectory t = run(Problems.mousePbpk(), 1e-11, 1e-15, 24, 72);
        assertThat(t.output("li_m_")[1]).isCloseTo(0.4789303563, within(6e-11));
        assertThat(t.output("ur_")[1]).isCloseTo(0.4037399361, within(6e-11));
        assertThat(t.output("tu_I_")[1]).isCloseTo(0.03259416446, within(6e-12));
        assertThat(t.output("total")[0]).isCloseTo(0.9967414838, within(6e-11));
    }

    /** Problem P: the sum over the 20 permeability multipliers of d tu_I(72 h)/dp is -5.277042754e-4. */
    @Test
    void mouseSensitivities() {
        CompiledModel model = new CompiledModel(Problems.mousePbpk());
        List<String> names = Problems.mouseMultipliers();
        assertThat(names).hasSize(20);
        Simulator simulator = new Simulator(model, new Tolerances(1e-11, 1e-15), names);
        Trajectory t = simulator.run(Map.of(), new double[] {72});
        double sum = 0;
        for (int j = 0; j < 20; j++) {
            sum += t.sensitivities()[0][t.outputIndex("tu_I_") * 20 + j];
        }
        assertThat(sum).isCloseTo(-5.277042754e-4, within(1e-12));
    }

    /** Problem T, 200 shells, 72 h: means of C, B, I 1.60859e-4, 0.109983696, 1.97039395; innermost I 0.03746315. */
    @Test
    void sphereOfTwoHundredShells() {
        Trajectory t = run(Problems.sphere(200), 1e-8, 1e-12, 72 * 3600);
        assertThat(t.output("meanC")[0]).isCloseTo(1.60859e-4, within(6e-10));
        assertThat(t.output("meanB")[0]).isCloseTo(0.109983696, within(6e-10));
        assertThat(t.output("meanI")[0]).isCloseTo(1.97039395, within(6e-9));
        assertThat(t.output("innermostI")[0]).isCloseTo(0.03746315, within(6e-9));
    }
}
