package org.auklet.equation.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.Axis;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.expression.Table;
import org.auklet.quantity.EvidenceGrade;
import org.junit.jupiter.api.Test;

/** Forward sensitivities against sixth-order central differences of tightly converged runs. */
class TangentTest {

    private static Model model() {
        ModelBuilder m = new ModelBuilder("exchange", "h");
        for (Object[] p : new Object[][] {
            {"CL", 0.4, "mL/h"},
            {"V", 1.2, "mL"},
            {"dose", 2.0, "nmol"},
            {"R", 3.1, "nm"},
            {"D", 300.0, "um2/h"},
            {"Rk", 75.0, "um"},
            {"kOn", 30.0, "mL/nmol/h"},
            {"kOff", 0.8, "/h"},
            {"Ag", 0.15, "nmol/mL"},
            {"Vt", 0.2, "mL"},
            {"rate0", 0.3, "nmol/h"}
        }) {
            m.parameter((String) p[0], (double) p[1], (String) p[2], "", "test", EvidenceGrade.ASSUMED);
        }
        m.table(new Table("P_of", "nm", "um/h", new double[] {1, 2, 3, 4, 5}, new double[] {700, 100, 26, 17, 13}));
        m.derived("P", "um/h", "P_of(R)", "");
        m.derived("Rc", "um", "Rk/9", "");
        m.switchable("infusion", "nmol/h", 0, "");
        m.axis("r", Axis.Geometry.CYLINDER, "Rc", "Rk", "um", 12, "");
        m.state("A", "nmol", "0", "").rate("A", "infusion - CL*A/V - J*r_innerAreaPerVolume*Vt");
        m.variable("C", "nmol/mL", "A/V", "");
        m.field("r", "F", "nmol/mL", "0", "").field("r", "B", "nmol/mL", "0", "");
        m.variableOn("r", "bind", "nmol/mL/h", "kOn*F/0.24*(Ag - B) - kOff*B", "");
        m.rate("F", "-bind").rate("B", "bind - 0.05*kOff*B*mean(r, B)/Ag");
        m.diffusion("F", "D", m.exchange("J", "P", "C", "0.24"), new org.auklet.equation.Transport.NoFlux());
        m.eventAt("bolus", List.of(0.0, 5.0), m.add("A", "dose"));
        m.eventAt("on", List.of(2.0), m.set("infusion", "rate0"));
        m.eventAt("off", List.of(3.0), m.set("infusion", "0"));
        m.output("plasma", "nmol/mL", "C", "").output("tumour", "nmol/mL", "mean(r, F + B)*Vt/V", "");
        return m.build();
    }

    @Test
    void sensitivitiesEqualHighOrderDifferences() {
        Model model = model();
        CompiledModel compiled = new CompiledModel(model);
        Tolerances tight = new Tolerances(1e-11, 1e-14);
        List<String> names = model.parameters().stream().map(p -> p.name()).toList();
        double[] times = {0.5, 2.5, 8, 24};
        Trajectory exact = new Simulator(compiled, tight, names).run(Map.of(), times);
        Simulator plain = new Simulator(compiled, tight);
        for (int j = 0; j < names.size(); j++) {
            double p = model.parameter(names.get(j)).value();
            double h = p * 3e-3;
            double[] weights = {-1, 9, -45, 45, -9, 1};
            double[] offsets = {-3, -2, -1, 1, 2, 3};
            double[][] difference = new double[times.length][2];
            for (int i = 0; i < 6; i++) {
                Trajectory shifted = plain.run(Map.of(names.get(j), p + offsets[i] * h), times);
                for (int t = 0; t < times.length; t++) {
                    for (int o = 0; o < 2; o++) {
                        difference[t][o] += weights[i] * shifted.outputs()[t][o] / (60 * h);
                    }
                }
            }
            for (int o = 0; o < 2; o++) {
                double scale = 0;
                for (double[] d : difference) {
                    scale = Math.max(scale, Math.abs(d[o]));
                }
                for (int t = 0; t < times.length; t++) {
                    assertThat(exact.sensitivities()[t][o * names.size() + j])
                            .as("%s by %s at %s", exact.outputNames().get(o), names.get(j), times[t])
                            .isCloseTo(difference[t][o], within(1e-6 * scale));
                }
            }
        }
    }

    @Test
    void twoLanesEqualOneLaneTwice() {
        CompiledModel compiled = new CompiledModel(model());
        Tolerances tolerances = new Tolerances(1e-6, 1e-9);
        double[] times = {6};
        Trajectory both = new Simulator(compiled, tolerances, List.of("CL", "Ag")).run(new HashMap<>(), times);
        Trajectory one = new Simulator(compiled, tolerances, List.of("Ag")).run(new HashMap<>(), times);
        assertThat(both.sensitivities()[0][3]).isEqualTo(one.sensitivities()[0][1]);
    }
}
