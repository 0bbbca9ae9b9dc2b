package org.auklet.equation.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MathMlTest {

    private static String of(String formula) {
        return MathMl.of(Parser.parse(formula, Map.of()));
    }

    @Test
    void quotientsAreFractions() {
        assertThat(of("a/b")).contains("<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>");
    }

    @Test
    void whatFollowsAnUnderscoreIsASubscript() {
        assertThat(of("C_plasma")).isEqualTo("<msub><mi>C</mi><mtext>plasma</mtext></msub>");
        assertThat(of("eps_tumour_wall")).contains("<mtext>tumour wall</mtext>");
    }

    @Test
    void greekNamesAreLetters() {
        assertThat(of("theta*lambda")).contains("\u03b8").contains("\u03bb");
    }

    @Test
    void comparisonsAreEscaped() {
        assertThat(of("a < b ? a : b")).contains("&lt;").doesNotContain("<mo><</mo>");
    }

    @Test
    void differencesHaveAMinus() {
        assertThat(of("a - b")).contains("<mo>\u2212</mo>");
        assertThat(of("1e-7*a")).contains("<msup><mn>10</mn><mn>-7</mn></msup>");
    }
}
