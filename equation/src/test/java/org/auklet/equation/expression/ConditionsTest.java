package org.auklet.equation.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.auklet.equation.expression.Expression.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions against the truth tables of Java's own operators. */
class ConditionsTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    /** {@code name < 0}: true where the bit of the number is set. */
    private static List<Expression> holds() {
        return NAMES.stream()
                .map(name -> Conditions.comparison(Relation.LESS, Expressions.symbol(name), Expressions.ZERO))
                .toList();
    }

    private static boolean value(Expression e, int bits) {
        Map<String, Double> at = Map.of("a", sign(bits, 0), "b", sign(bits, 1), "c", sign(bits, 2), "d", sign(bits, 3));
        double value = RandomExpressions.value(e, at);
        assertThat(value).isIn(0.0, 1.0);
        return value == 1;
    }

    private static double sign(int bits, int place) {
        return (bits >> place & 1) == 1 ? -1.5 : 0.0;
    }

    @Test
    void manyFoldConnectivesFollowTheirTables() {
        for (int bits = 0; bits < 16; bits++) {
            assertThat(value(Conditions.and(holds()), bits)).isEqualTo(bits == 15);
            assertThat(value(Conditions.or(holds()), bits)).isEqualTo(bits != 0);
            assertThat(value(Conditions.xor(holds()), bits)).isEqualTo(Integer.bitCount(bits) % 2 == 1);
            assertThat(value(Conditions.not(Conditions.or(holds())), bits)).isEqualTo(bits == 0);
            assertThat(value(Conditions.and(List.of(Conditions.xor(holds()), Conditions.or(holds()))), bits))
                    .isEqualTo(Integer.bitCount(bits) % 2 == 1);
        }
    }

    @Test
    void ofNoneAndOfOne() {
        assertThat(Conditions.and(List.of())).isEqualTo(Conditions.TRUE);
        assertThat(Conditions.or(List.of())).isEqualTo(Conditions.FALSE);
        assertThat(Conditions.xor(List.of())).isEqualTo(Conditions.FALSE);
        assertThat(Conditions.xor(holds().subList(0, 1))).isEqualTo(holds().getFirst());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 0.1, 2, Double.POSITIVE_INFINITY, Double.NaN})
    void equalityIsThatOfNumbers(double b) {
        for (double a : new double[] {-1, 0, 0.1, Double.POSITIVE_INFINITY, Double.NaN}) {
            Map<String, Double> at = Map.of("a", a, "b", b);
            Expression x = Expressions.symbol("a");
            Expression y = Expressions.symbol("b");
            assertThat(RandomExpressions.value(Conditions.equal(x, y), at)).isEqualTo(a == b ? 1 : 0);
            assertThat(RandomExpressions.value(Conditions.notEqual(x, y), at)).isEqualTo(a != b ? 1 : 0);
        }
    }

    @Test
    void choiceTakesTheBranch() {
        Expression choice =
                Conditions.choose(Conditions.and(holds()), Expressions.constant(7), Expressions.symbol("d"));
        assertThat(RandomExpressions.value(choice, Map.of("a", -1.0, "b", -1.0, "c", -1.0, "d", -1.0)))
                .isEqualTo(7);
        assertThat(RandomExpressions.value(choice, Map.of("a", -1.0, "b", -1.0, "c", -1.0, "d", 4.0)))
                .isEqualTo(4);
    }

    @Test
    void manyConditionsStayAsLargeAsTheyAreWritten() {
        List<Expression> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Expression x = Expressions.symbol("x" + i);
            many.add(Conditions.or(List.of(
                    Conditions.equal(x, Expressions.constant(i)),
                    Conditions.comparison(Relation.LESS, x, Expressions.ZERO))));
        }
        for (Expression e : List.of(Conditions.or(many), Conditions.and(many), Conditions.xor(many))) {
            assertThat(Expressions.parts(e).size()).isLessThan(30 * many.size());
        }
    }

    @Test
    void differencesAreThoseOfTheComparisons() {
        Expression condition = Conditions.and(holds());
        assertThat(Conditions.differences(condition))
                .containsExactlyInAnyOrderElementsOf(
                        NAMES.stream().map(Expressions::symbol).toList());
    }
}
