package org.auklet.model.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.quantity.EvidenceGrade;
import org.junit.jupiter.api.Test;

/**
 * SN132D, HD 5.8 +- 0.84 nm, man of 60 years, 70 kg, 165 cm: one compartment, filtration k(d) = GFR/Vp/(1 + exp(3.8 (d -
 * 5.5))), 60-min infusion. Gaussian cut at three standard deviations in 2001 points, as the reference was computed.
 */
class SizeDistributionReferenceTest {

    private static final int POINTS = 2001;

    private static double weight(int i) {
        double z = 6.0 * i / (POINTS - 1) - 3;
        return Math.exp(-z * z / 2);
    }

    private static Model model() {
        double gfr = (148.3 - 1.018 * 60) * 0.007184 * Math.pow(70, 0.425) * Math.pow(165, 0.725) / 1.73;
        double plasma = 70 * 0.0613 * 0.58 * 1000;
        assertThat(gfr).isCloseTo(89.285, within(5e-4));
        assertThat(plasma).isCloseTo(2488.78, within(5e-3));
        assertThat(gfr / plasma).isCloseTo(0.035875, within(5e-7));
        double sum = IntStream.range(0, POINTS)
                .mapToDouble(SizeDistributionReferenceTest::weight)
                .sum();
        ModelBuilder m = new ModelBuilder("SN132D", "min");
        Object[][] parameters = {
            {"GFR", gfr, "mL/min"},
            {"Vp", plasma, "mL"},
            {"d", 5.8, "nm"},
            {"sd", 0.84, "nm"},
            {"norm", sum, "1"},
            {"s", 3.8, "/nm"},
            {"d50", 5.5, "nm"},
            {"last", POINTS - 1.0, "1"},
            {"infused", 1.0 / 60, "/min"}
        };
        for (Object[] p : parameters) {
            m.parameter((String) p[0], (double) p[1], (String) p[2], "", "SN132D", EvidenceGrade.ASSUMED);
        }
        m.classes("size", POINTS, "");
        m.derivedOn("size", "z", "1", "6*size_x/last - 3", "").derivedOn("size", "w", "1", "exp(-z^2/2)/norm", "");
        m.derivedOn("size", "k", "/min", "GFR/Vp/(1 + exp(s*(d + z*sd - d50)))", "");
        m.switchable("rate", "/min", 0, "").field("size", "A", "1", "0", "").rate("A", "w*rate - k*A");
        m.eventAt("on", List.of(0.0), m.set("rate", "infused")).eventAt("off", List.of(60.0), m.set("rate", "0"));
        m.output("plasma", "1", "sum(size, A)", "");
        return m.build();
    }

    @Test
    void plasmaFractions() {
        double[] minutes = {30, 60, 120, 180, 540, 1440, 4320, 14400};
        double[] expected = {0.419994, 0.737619, 0.494952, 0.405411, 0.254557, 0.164732, 0.094614, 0.046464};
        Simulator simulator = new Simulator(new CompiledModel(model()), new Tolerances(1e-9, 1e-13));
        assertThat(simulator.run(Map.of(), minutes).output("plasma")).containsExactly(expected, within(5.1e-7));
    }
}
