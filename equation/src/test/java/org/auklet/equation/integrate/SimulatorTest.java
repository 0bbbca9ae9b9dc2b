package org.auklet.equation.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.auklet.equation.Axis;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.expression.Table;
import org.auklet.quantity.EvidenceGrade;
import org.junit.jupiter.api.Test;

class SimulatorTest {

    private static final Tolerances TIGHT = new Tolerances(1e-9, 1e-12);

    private static ModelBuilder model() {
        return new ModelBuilder("test", "h");
    }

    private static ModelBuilder with(ModelBuilder m, String name, double value, String unit) {
        return m.parameter(name, value, unit, "", "test", EvidenceGrade.ASSUMED);
    }

    private static Trajectory run(Model model, double... times) {
        return new Simulator(new CompiledModel(model), TIGHT).run(Map.of(), times);
    }

    @Test
    void bolusAndDecayFollowTheExponential() {
        ModelBuilder m = with(with(model(), "k", 0.3, "/h"), "dose", 2, "nmol");
        m.state("A", "nmol", "0", "amount").rate("A", "-k*A");
        m.eventAt("dose", List.of(0.0, 10.0), m.add("A", "dose"));
        m.output("A_out", "nmol", "A", "");
        Trajectory t = run(m.build(), 0, 5, 10, 12);
        assertThat(t.output("A_out")[0]).isEqualTo(2);
        assertThat(t.output("A_out")[1]).isCloseTo(2 * Math.exp(-1.5), within(1e-9));
        assertThat(t.output("A_out")[2]).isCloseTo(2 * Math.exp(-3) + 2, within(1e-8));
        assertThat(t.output("A_out")[3]).isCloseTo((2 * Math.exp(-3) + 2) * Math.exp(-0.6), within(1e-8));
    }

    @Test
    void infusionSwitchesOnAndOff() {
        ModelBuilder m = with(model(), "k", 0.5, "/h");
        m.switchable("rate", "nmol/h", 0, "infusion rate");
        m.state("A", "nmol", "0", "amount").rate("A", "rate - k*A");
        with(m, "r0", 3, "nmol/h");
        m.eventAt("on", List.of(1.0), m.set("rate", "r0"));
        m.eventAt("off", List.of(3.0), m.set("rate", "0"));
        m.output("out", "nmol", "A", "");
        double atEnd = 3 / 0.5 * (1 - Math.exp(-1));
        assertThat(run(m.build(), 3, 5).output("out"))
                .containsExactly(new double[] {atEnd, atEnd * Math.exp(-1)}, within(1e-8));
    }

    @Test
    void thresholdEventIsLocated() {
        ModelBuilder m = with(model(), "k", 0.7, "/h");
        m.state("A", "1", "1", "").rate("A", "-k*A");
        m.state("N", "1", "0", "");
        m.eventWhen("half", "0.5 - A", "0", m.set("A", "1"), m.add("N", "1"));
        m.output("a", "1", "A", "").output("n", "1", "N", "");
        double period = Math.log(2) / 0.7;
        Trajectory t = run(m.build(), 3.5 * period);
        assertThat(t.output("n")[0]).isEqualTo(3);
        assertThat(t.output("a")[0]).isCloseTo(Math.sqrt(0.5), within(1e-7));
    }

    @Test
    void delayedThresholdEventHappensOnceAndLater() {
        ModelBuilder m = with(with(model(), "k", 1, "/h"), "wait", 0.5, "h");
        m.state("A", "1", "0", "").rate("A", "k").state("N", "1", "0", "");
        m.eventWhen("passes one", "A - 1", "wait", m.add("N", "1"));
        m.output("n", "1", "N", "");
        assertThat(run(m.build(), 1.2, 1.49, 1.51, 5).output("n")).containsExactly(0, 0, 1, 1);
    }

    @Test
    void eventsWithOneTriggerAllHappen() {
        ModelBuilder m = with(model(), "k", 1, "/h");
        m.state("A", "1", "0", "").rate("A", "k").state("N", "1", "0", "").state("M", "1", "0", "");
        m.eventWhen("one", "A - 1", "0", m.add("N", "1")).eventWhen("other", "A - 1", "0", m.add("M", "1"));
        m.output("n", "1", "N", "").output("m", "1", "M", "");
        Trajectory t = run(m.build(), 2);
        assertThat(t.output("n")).containsExactly(1);
        assertThat(t.output("m")).containsExactly(1);
    }

    @Test
    void aDoseThatLiftsATriggerPastZeroTriggers() {
        ModelBuilder m = with(model(), "k", 1, "/h");
        m.state("A", "1", "0", "").rate("A", "-k*A").state("N", "1", "0", "");
        m.eventAt("dose", List.of(1.0, 3.0), m.add("A", "2"));
        m.eventWhen("above one", "A - 1", "0", m.add("N", "1"));
        m.output("n", "1", "N", "");
        assertThat(run(m.build(), 0.9, 1.1, 2.9, 4).output("n")).containsExactly(0, 1, 1, 2);
    }

    @Test
    void algebraicStateFollowsItsResidual() {
        ModelBuilder m = with(with(model(), "k", 1, "/h"), "K", 2, "nmol/mL");
        m.state("total", "nmol/mL", "5", "").rate("total", "-k*free");
        m.algebraic("free", "nmol/mL", "total", "free + free*(3 - 1)/(K + free)*K/K*K/K - total", "");
        m.output("f", "nmol/mL", "free", "");
        assertThatThrownBy(m::build).hasMessageContaining("needed");
    }

    @Test
    void implicitBindingEquilibriumEqualsTheQuadratic() {
        ModelBuilder m = with(with(with(model(), "k", 1, "/h"), "K", 2, "nmol/mL"), "B", 3, "nmol/mL");
        m.state("total", "nmol/mL", "5*K/2", "").rate("total", "-k*free");
        m.algebraic("free", "nmol/mL", "K", "free + B*free/(K + free) - total", "");
        m.output("f", "nmol/mL", "free", "").output("T", "nmol/mL", "total", "");
        Trajectory t = run(m.build(), 0, 1, 4);
        for (int i = 0; i < 3; i++) {
            double total = t.output("T")[i];
            double b = total - 3 - 2;
            assertThat(t.output("f")[i]).isCloseTo(0.5 * (b + Math.sqrt(b * b + 8 * total)), within(1e-8));
        }
    }

    @Test
    void inputDrivesTheModelAndMeanOverClassesIsLifted() {
        ModelBuilder m = model();
        m.input(new Table("c_in", "h", "nmol/mL", new double[] {0, 10}, new double[] {1, 3}), "", "test");
        m.classes("size", 3, "");
        m.field("size", "A", "nmol*h/mL", "0", "").rate("A", "c_in*(1 + size_x)");
        m.state("S", "nmol*h2/mL", "0", "").rate("S", "mean(size, A)");
        m.output("a", "nmol*h/mL", "sum(size, A)", "").output("s", "nmol*h2/mL", "S", "");
        Trajectory t = run(m.build(), 10);
        double one = 20;
        assertThat(t.output("a")[0]).isCloseTo(6 * one, within(1e-7));
        assertThat(t.output("s")[0]).isCloseTo(2 * (10 * 10 / 2.0 + 0.2 * 1000 / 6), within(1e-5));
    }

    @Test
    void robertsonMeetsItsReference() {
        ModelBuilder m = with(with(with(model(), "k1", 0.04, "/h"), "k2", 3e7, "/h"), "k3", 1e4, "/h");
        m.state("y1", "1", "1", "").state("y2", "1", "0", "").state("y3", "1", "0", "");
        m.flow("y1", "y2", "k1*y1 - k3*y2*y3").flow("y2", "y3", "k2*y2^2");
        m.output("a", "1", "y1", "").output("b", "1", "y2", "").output("c", "1", "y3", "");
        Trajectory t = new Simulator(new CompiledModel(m.build()), new Tolerances(1e-8, 1e-14))
                .run(Map.of(), new double[] {40});
        // Robertson at t = 40, 9 digits printed for the CVODE example: 7.158e-01 9.185e-06 2.842e-01
        assertThat(t.output("a")[0]).isCloseTo(0.7158270688, within(1e-8));
        assertThat(t.output("b")[0]).isCloseTo(9.185534765e-6, within(1e-12));
    }

    @Test
    void fixedWallsGiveTheSteadySlab() {
        ModelBuilder m = with(with(model(), "D", 10, "um2/h"), "L", 10, "um");
        m.axis("x", Axis.Geometry.PLANE, "0", "L", "um", 20, "");
        m.field("x", "c", "nmol/mL", "0", "");
        with(m, "c0", 2, "nmol/mL");
        m.diffusion("c", "D", m.fixed("J_in", "c0"), m.fixed("J_out", "0"));
        m.output("mean", "nmol/mL", "mean(x, c)", "").output("flux", "nmol.mL-1.um.h-1", "J_in", "");
        Trajectory t = run(m.build(), 1000);
        assertThat(t.output("mean")[0]).isCloseTo(1, within(1e-8));
        assertThat(t.output("flux")[0]).isCloseTo(2, within(1e-8));
    }

    @Test
    void impossibleModelSaysWhenWhichStateAndWhy() {
        ModelBuilder m = with(model(), "k", 1, "/h");
        m.state("A", "1", "1", "").rate("A", "k*A^2");
        m.output("a", "1", "A", "");
        assertThatThrownBy(() -> run(m.build(), 2))
                .isInstanceOf(IntegrationException.class)
                .hasMessageContaining("t = 1.0")
                .hasMessageContaining("state A");
    }

    @Test
    void aNarrowPulseOfAnInputIsNotSteppedOver() {
        ModelBuilder m = model();
        double[] times = {0, 500, 500.5, 501, 1000};
        m.input(new Table("pulse", "h", "nmol/h", times, new double[] {0, 0, 8, 0, 0}), "", "test");
        m.state("A", "nmol", "0", "").rate("A", "pulse");
        m.output("out", "nmol", "A", "");
        assertThat(run(m.build(), 1000).output("out")[0]).isCloseTo(4, within(1e-6));
    }
}
