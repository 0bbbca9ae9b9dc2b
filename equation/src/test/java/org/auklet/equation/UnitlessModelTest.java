package org.auklet.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.quantity.EvidenceGrade;
import org.junit.jupiter.api.Test;

/** Models from elsewhere: trees instead of text, and units that nobody gave. */
class UnitlessModelTest {

    private static final Expression A = Expressions.symbol("A");
    private static final Expression K = Expressions.symbol("k");

    private static ModelBuilder decay(String time, String amount, String rate) {
        ModelBuilder m = new ModelBuilder("imported", time);
        m.parameter("k", 0.5, rate, "", "test", EvidenceGrade.ASSUMED);
        m.state("A", amount, Expressions.constant(2), "");
        m.rate("A", Expressions.negate(Expressions.product(K, A)));
        m.output("A_out", amount, A, "");
        return m;
    }

    @Test
    void aModelWithoutAnyUnitRuns() {
        Model model = decay("", "", "").buildUnitless();
        double[] out = new Simulator(new CompiledModel(model), new Tolerances(1e-9, 1e-12))
                .run(Map.of(), new double[] {2})
                .output("A_out");
        assertThat(out[0]).isCloseTo(2 * Math.exp(-1), org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void unitsAreNotEvenRead() {
        Model model = decay("s", "substanceOfModel", "/h").buildUnitless();
        assertThat(model.state("A").orElseThrow().unit()).isEqualTo("substanceOfModel");
    }

    @Test
    void unknownAndDoubledNamesAreRefusedAllTheSame() {
        ModelBuilder unknown = decay("", "", "").rate("A", Expressions.symbol("inflow"));
        assertThatThrownBy(() -> unknown.buildUnitless()).hasMessageContaining("unknown names: inflow");
        ModelBuilder doubled = decay("", "", "").variable("k", "", A, "");
        assertThatThrownBy(() -> doubled.buildUnitless()).hasMessageContaining("defined twice: k");
    }

    @Test
    void variablesInACircleAreNamed() {
        ModelBuilder m = decay("", "", "");
        m.variable("u", "", Expressions.symbol("v"), "").variable("v", "", Expressions.symbol("u"), "");
        m.rate("A", Expressions.symbol("u"));
        Model model = m.buildUnitless();
        assertThatThrownBy(() -> new CompiledModel(model)).hasMessageContaining("in a circle: [u, v]");
    }
}
