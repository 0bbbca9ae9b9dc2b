package org.auklet.equation.expression;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.auklet.equation.ModelBuilder;
import org.auklet.quantity.EvidenceGrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitCheckTest {

    private static ModelBuilder builder() {
        ModelBuilder m = new ModelBuilder("units", "h");
        for (String[] p : List.of(
                new String[] {"Q", "mL/min"},
                new String[] {"CL", "mL/h"},
                new String[] {"V", "mL"},
                new String[] {"k", "/h"},
                new String[] {"d", "nm"},
                new String[] {"share", "1"})) {
            m.parameter(p[0], 1, p[1], "", "test", EvidenceGrade.ASSUMED);
        }
        m.table(new Table("curve", "nm", "um/h", new double[] {0, 1}, new double[] {0, 1}));
        return m;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q + CL | mL/h",
                "CL | mL/min",
                "exp(k) | 1",
                "exp(V) | 1",
                "log(d) | 1",
                "V^share | mL",
                "curve(V) | um/h",
                "curve(d) | nm/h",
                "k < V ? k : 2*k | /h",
                "k < 1 ? k : CL | /h",
                "V + 1 | mL",
                "max(V, 2) | mL",
                "V*k | mL"
            })
    void unlikeUnitsAreRefused(String formula, String unit) {
        assertThatThrownBy(() -> builder().derived("x", unit, formula, "").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CL + V*k | mL/h",
                "exp(CL/V/k) | 1",
                "sqrt(V*V) | mL",
                "max(V, 0) | mL",
                "curve(d/2) | um/h",
                "V^2/V | mL",
                "abs(V)*2 | mL",
                "V^0.5*sqrt(V) | mL",
                "(CL/(V*k))^share | 1"
            })
    void likeUnitsPass(String formula, String unit) {
        assertThatCode(() -> builder().derived("x", unit, formula, "").build()).doesNotThrowAnyException();
    }

    @Test
    void allComplaintsComeAtOnce() {
        ModelBuilder m = builder().derived("a", "mL", "k", "").derived("b", "mL", "nothing*V", "");
        assertThatThrownBy(m::build).hasMessageContaining("a:").hasMessageContaining("nothing");
    }
}
