package org.auklet.equation.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {

    private static Expression parse(String text) {
        return Parser.parse(text, Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 + 3*4 | 14",
                "(2 + 3)*4 | 20",
                "2^3^2 | 512",
                "-2^2 | -4",
                "2^-1 | 0.5",
                "8/4/2 | 1",
                "8 - 4 - 2 | 2",
                "1e-3*2E3 | 2",
                "1 < 2 ? 3 : 4 | 3",
                "2 <= 1 ? 3 : 1 > 0 ? 5 : 6 | 5",
                "min(3, 2) + max(3, 2) | 5",
                "sqrt(16) + abs(-2) | 6",
                "floor(-1.5) + ceil(-1.5) | -3",
                "factorial(5) | 120",
                "log10(1000) | 3",
                "tan(0) + asin(0) + acos(1) + atan(0) + sinh(0) + cosh(0) | 1",
                "delay(3, 2) | 3",
                "--3 | 3",
                ".5*4 | 2"
            })
    void precedence(String text, double value) {
        assertThat(RandomExpressions.value(parse(text), Map.of())).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a + | position 4",
                "a*(b + c | position 9",
                "a b | position 3",
                "sum(axis x) | position 10",
                "a < b | position 6",
                "1.2.3 | position 1",
                "a + $ | position 5"
            })
    void errorsNameThePositionAndTheFormula(String text, String position) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(position)
                .hasMessageContaining(text);
    }

    @Test
    void unknownFunctionIsNamed() {
        assertThatThrownBy(() -> parse("sinc(x)")).hasMessageContaining("sinc");
    }

    @Test
    void fieldsAndAxes() {
        assertThat(parse("sum(r, c) + mean(r, c*c)*first(c)/last(c)"))
                .isEqualTo(parse(Infix.of(parse("sum(r, c) + mean(r, c*c)*first(c)/last(c)"))));
    }

    @Test
    void likeTermsAreGathered() {
        assertThat(parse("x + 2*x - 3*x")).isEqualTo(Expressions.ZERO);
        assertThat(parse("x*y/x")).isEqualTo(Expressions.symbol("y"));
        assertThat(parse("(x^2)^3")).isEqualTo(parse("x^6"));
    }
}
