package org.auklet.equation.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Here a and b are fixed, x and y move, and each coefficient in turn becomes c0, c1 and so on. */
class CoefficientsTest {

    private final List<Expression> coefficients = new ArrayList<>();
    private final Coefficients rewriting =
            new Coefficients(leaf -> List.of(parsed("a"), parsed("b")).contains(leaf), this::named);

    private static Expression parsed(String formula) {
        return Parser.parse(formula, Map.of());
    }

    private Expression named(Expression fixed) {
        if (fixed instanceof Expression.Constant) {
            return fixed;
        }
        if (!coefficients.contains(fixed)) {
            coefficients.add(fixed);
        }
        return Expressions.symbol("c" + coefficients.indexOf(fixed));
    }

    private void expect(String formula, String rewritten, String... taken) {
        assertThat(rewriting.takenFrom(parsed(formula))).isEqualTo(parsed(rewritten));
        assertThat(coefficients)
                .isEqualTo(Stream.of(taken).map(CoefficientsTest::parsed).toList());
    }

    @Test
    void termsThatMoveAlikeShareACoefficient() {
        expect("a*x/b - b*x + a*y", "c0*x + c1*y", "a/b - b", "a");
    }

    @Test
    void whatIsFixedAltogetherIsOneCoefficient() {
        expect("exp(a*b) + 2", "c0", "exp(a*b) + 2");
    }

    @Test
    void fixedPartsInsideAreTakenToo() {
        expect("a*exp(-a*b*x)/(b + y)", "c2*exp(c0*x)/(c1 + y)", "-a*b", "b", "a");
    }

    @Test
    void nothingIsTakenFromWhatMovesAlone() {
        expect("x*y + 2*x + 1", "x*y + 2*x + 1");
    }
}
