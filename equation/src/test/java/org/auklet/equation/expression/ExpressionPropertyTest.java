package org.auklet.equation.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Seeded random trees: nothing that is done to a formula may change its value. */
class ExpressionPropertyTest {

    private static final int TREES = 2000;
    private static final Map<String, Table> TABLES = Map.of("curve", RandomExpressions.TABLE);

    private static double value(Expression e) {
        return RandomExpressions.value(e, RandomExpressions.VALUES);
    }

    private static void assertSameValue(Expression before, Expression after) {
        double expected = value(before);
        if (Double.isFinite(expected) && Math.abs(expected) < 1e6) {
            assertThat(value(after)).as(Infix.of(before)).isCloseTo(expected, within(1e-10 * (1 + Math.abs(expected))));
        }
    }

    @Test
    void simplificationKeepsTheValue() {
        RandomExpressions random = new RandomExpressions(1, false);
        for (int i = 0; i < TREES; i++) {
            Expression raw = random.next(3);
            assertSameValue(raw, Expressions.map(raw, e -> e));
        }
    }

    @Test
    void whatIsPrintedIsReadBack() {
        for (boolean simplify : new boolean[] {true, false}) {
            RandomExpressions random = new RandomExpressions(2, simplify);
            for (int i = 0; i < TREES; i++) {
                Expression e = random.next(3);
                if (Double.isFinite(value(e))) {
                    assertSameValue(e, Parser.parse(Infix.of(e), TABLES));
                }
            }
        }
    }

    /** Against central differences of fourth order, where branches and kinks are away from the point. */
    @Test
    void derivativeEqualsDifferences() {
        RandomExpressions random = new RandomExpressions(3, true);
        Expression x = Expressions.symbol("x");
        int compared = 0;
        for (int i = 0; i < TREES; i++) {
            Expression e = random.next(3);
            double coarse = slope(e, 2e-3);
            double fine = slope(e, 1e-3);
            boolean smooth = Math.abs(coarse - fine) < 1e-8 * (1 + Math.abs(fine)) && Math.abs(fine) < 1e4;
            if (smooth) {
                assertThat(value(Derivative.of(e, x)))
                        .as(Infix.of(e))
                        .isCloseTo(fine, within(1e-6 * (1 + Math.abs(fine))));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(TREES / 2);
    }

    private static double slope(Expression e, double h) {
        return (8 * (at(e, h) - at(e, -h)) - (at(e, 2 * h) - at(e, -2 * h))) / (12 * h);
    }

    private static double at(Expression e, double shift) {
        Map<String, Double> values = new HashMap<>(RandomExpressions.VALUES);
        values.merge("x", shift, Double::sum);
        return RandomExpressions.value(e, values);
    }

    @Test
    void mathMlIsWellFormed() {
        for (boolean simplify : new boolean[] {true, false}) {
            RandomExpressions random = new RandomExpressions(4, simplify);
            for (int i = 0; i < 300; i++) {
                String xml = "<math>" + MathMl.of(random.next(3)) + "</math>";
                assertThatCode(() -> DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new InputSource(new StringReader(xml))))
                        .as(xml)
                        .doesNotThrowAnyException();
            }
        }
    }
}
