package org.auklet.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "6.4 nm, 6.4, nm",
        "6.4nm, 6.4, nm",
        "1e-3 /nM/s, 0.001, L/nmol/s",
        "13 h, 13, h",
        "100 %, 100, %",
        "42, 42, 1",
        "-0.5 mV, -0.5, mV",
        "\u22120.5 mV, -0.5, mV",
        ".5 mL, 0.5, mL",
        "1eV, 1, eV",
        "7 %ID/g, 7, %{ID}/g",
    })
    void parses(String text, double value, String unit) {
        assertThat(Quantity.parse(text)).isEqualTo(Quantity.of(value, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6,4 nm", "1,000 mL"})
    void refusesACommaWithAdvice(String text) {
        assertThatThrownBy(() -> Quantity.parse(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Comma")
                .hasMessageContaining("'.'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nm", "NaN", "about 3 nm", "1e999 m", "3 nm long", "3 km/xx"})
    void refusesWhatIsNoQuantity(String text) {
        assertThatThrownBy(() -> Quantity.parse(text)).isInstanceOf(InputException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "13.0, 13",
        "0.001, 0.001",
        "1e-9, 1e-9",
        "3.7e10, 3.7e10",
        "1234567, 1234567",
        "0, 0",
        "-2.50, -2.5",
        "100, 100",
    })
    void numbersAreShort(double value, String text) {
        assertThat(NumberText.of(value)).isEqualTo(text);
    }

    @Test
    void textIsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Quantity.of(6.4, "nm")).hasToString("6.4 nm");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void convertsAndKeepsTheQuantity() {
        assertThat(Quantity.parse("90 min").in("h")).isEqualTo(1.5);
        assertThat(Quantity.parse("90 min").as(Unit.of("h"))).hasToString("1.5 h");
    }

    @Test
    void tracedQuantityConvertsItsInterval() {
        TracedQuantity half =
                new TracedQuantity(30, Unit.of("min"), new Interval(24, Double.NaN), EvidenceGrade.FITTED, "fit 1");
        assertThat(half.as(Unit.of("h")).interval().lower()).isEqualTo(0.4);
        assertThat(half.as(Unit.of("h")).interval().upper()).isNaN();
        assertThat(half.quantity()).hasToString("30 min");
    }

    @Test
    void tracedQuantityChecksItself() {
        Quantity one = Quantity.parse("1 nm");
        assertThatThrownBy(() -> TracedQuantity.of(one, EvidenceGrade.ASSUMED, " "))
                .hasMessageContaining("no source");
        assertThatThrownBy(() ->
                        new TracedQuantity(1, Unit.of("nm"), new Interval(2, 3), EvidenceGrade.MEASURED, "a table"))
                .hasMessageContaining("does not hold");
        assertThatThrownBy(() ->
                        new TracedQuantity(Double.NaN, Unit.of("nm"), Interval.OPEN, EvidenceGrade.MEASURED, "a table"))
                .hasMessageContaining("finite");
    }

    @Test
    void dimensionsDivideAndPrint() {
        Dimension length = Dimension.of(Dimension.Base.LENGTH, 1);
        Dimension root = length.power(1, 2);
        assertThat(root).hasToString("L^(1/2)");
        assertThat(root.times(root)).isEqualTo(length);
        assertThat(length.dividedBy(length).isNone()).isTrue();
        assertThat(length.power(-3, 1).exponent(Dimension.Base.LENGTH)).isEqualTo(-3.0);
        assertThatThrownBy(() -> length.power(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
