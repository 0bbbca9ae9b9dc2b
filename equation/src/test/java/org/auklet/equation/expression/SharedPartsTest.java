package org.auklet.equation.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.compile.CompiledModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A function applied thirty times, each time to two or more copies of its argument. A walk that does not know what it
 * has seen would not come back; the limit on time tells the two apart and measures nothing.
 */
@Timeout(60)
class SharedPartsTest {

    private static final int DEPTH = 30;
    private static final Expression X = Expressions.symbol("x");

    private static Expression nested(UnaryOperator<Expression> function) {
        Expression e = X;
        for (int i = 0; i < DEPTH; i++) {
            e = function.apply(e);
        }
        return e;
    }

    /** The logistic map where its fixed point is neutral; written so that sums and products hold the argument twice. */
    private static Expression logistic(Expression u) {
        return Expressions.product(Expressions.constant(3), u, Expressions.subtract(Expressions.ONE, u));
    }

    /** Neither a sum nor a product. */
    private static Expression choice(Expression u) {
        Expression root = Expressions.call(Function.SQRT, u);
        Expression cosine = Expressions.call(Function.COS, u);
        return Expressions.piecewise(Expression.Relation.LESS, u, Expressions.constant(0.6), root, cosine);
    }

    private static final List<UnaryOperator<Expression>> FUNCTIONS =
            List.of(SharedPartsTest::logistic, SharedPartsTest::choice);

    @Test
    void equalTreesBuiltTwiceAreEqual() {
        for (UnaryOperator<Expression> function : FUNCTIONS) {
            assertThat(nested(function).equals(nested(function))).isTrue();
            assertThat(nested(function).hashCode()).isEqualTo(nested(function).hashCode());
            Expression other = Expressions.substitute(nested(function), Map.of("x", Expressions.symbol("y")));
            assertThat(nested(function).equals(other)).isFalse();
            assertThat(Expressions.subtract(nested(function), nested(function))).isEqualTo(Expressions.ZERO);
        }
    }

    @Test
    void theSlopeOfTheIteratedMapIsTheProductOfItsSlopes() {
        double x = 0.3;
        double value = x;
        double slope = 1;
        for (int i = 0; i < DEPTH; i++) {
            slope *= 3 * (1 - 2 * value);
            value = 3 * value * (1 - value);
        }
        Expression map = nested(SharedPartsTest::logistic);
        ModelBuilder m = new ModelBuilder("shared", "");
        m.state("x", "", Expressions.constant(x), "").rate("x", map);
        m.state("y", "", Expressions.ONE, "")
                .rate("y", nested(SharedPartsTest::choice))
                .rate("y", map);
        m.variable("twice", "", Expressions.sum(map, X), "").output("out", "", Expressions.symbol("twice"), "");
        CompiledModel compiled = new CompiledModel(m.buildUnitless());
        double[] y = {x, 0};
        double[] rates = new double[2];
        compiled.rates(y, new double[0], rates);
        assertThat(rates[0]).isCloseTo(value, within(1e-12));
        double[] entries = new double[compiled.jacobian().entries()];
        compiled.jacobian().evaluate(y, new double[0], y, entries);
        assertThat(entries[0]).isCloseTo(slope, within(1e-10 * Math.abs(slope)));
    }

    @Test
    void derivativesOfNestedChoicesGrowNoFasterThanTheirTree() {
        Expression slope = Derivative.of(nested(SharedPartsTest::choice), X);
        assertThat(Expressions.parts(slope).size()).isLessThan(20 * DEPTH * DEPTH);
        Expression twice = Derivative.of(slope, X);
        assertThat(Expressions.parts(twice).size()).isLessThan(100 * DEPTH * DEPTH);
    }

    @Test
    void aLongExpressionIsNamedByItsLeavesInMessages() {
        assertThat(Infix.brief(nested(SharedPartsTest::logistic))).isEqualTo("a long expression of x ...");
        assertThat(Infix.brief(logistic(X))).isEqualTo("3*x*(-x + 1)");
    }
}
