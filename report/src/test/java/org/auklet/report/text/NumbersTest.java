package org.auklet.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "2.0, 2",
        "0.1234, 0.123",
        "12.345, 12.3",
        "12345, 12300",
        "99999, 10⁵",
        "-0.5, −0.5",
        "0.00123, 0.00123",
        "0.000123, 1.23~×~10⁻⁴",
        "1e-6, 10⁻⁶",
        "3.1e-9, 3.1~×~10⁻⁹",
        "2.5e7, 2.5~×~10⁷",
        "0.9996, 1",
        "-1e5, −10⁵"
    })
    void threeSignificantDigits(double value, String expected) {
        assertThat(Numbers.text(value)).isEqualTo(expected.replace('~', '\u00a0'));
    }

    @Test
    void wordsForWhatIsNoNumber() {
        assertThat(Numbers.text(Double.NaN)).isEqualTo("not determined");
        assertThat(Numbers.text(Double.POSITIVE_INFINITY)).isEqualTo("without bound");
        assertThat(Numbers.percent(Double.NaN)).isEqualTo("not determined");
    }

    @Test
    void openEndsOfIntervals() {
        assertThat(Numbers.interval(1.4, 3.2)).isEqualTo("1.4 to 3.2");
        assertThat(Numbers.interval(Double.NaN, 3.2)).isEqualTo("open to 3.2");
        assertThat(Numbers.interval(1.4, Double.POSITIVE_INFINITY)).isEqualTo("1.4 to open");
        assertThat(Numbers.interval(Double.NaN, Double.NaN)).isEqualTo("open");
    }

    @Test
    void percentAndFixed() {
        assertThat(Numbers.percent(0.905)).isEqualTo("90.5\u00a0%");
        assertThat(Numbers.percent(3e-12)).isEqualTo("<\u00a00.1\u00a0%");
        assertThat(Numbers.percent(0)).isEqualTo("0\u00a0%");
        assertThat(Numbers.fixed(54, 1)).isEqualTo("54.0");
        assertThat(Numbers.fixed(-12.34, 1)).isEqualTo("−12.3");
        assertThat(Numbers.fixed(Double.NaN, 1)).isEqualTo("not determined");
    }

    @ParameterizedTest
    @CsvSource({
        "%{ID}/g, %ID/g",
        "%{ID}, %ID",
        "um, µm",
        "um2/h, µm²/h",
        "cm2/s, cm²/s",
        "nmol/mL, nmol/mL",
        "/h, h⁻¹",
        "1/h, h⁻¹",
        "mL.h-1, mL·h⁻¹",
        "mL/h/g, mL/h/g",
        "ug, µg",
        "Cel, °C",
        "10*-6, 10⁻⁶",
        "{receptors}/um2, receptors/µm²",
        "%{ID}.h/mL, %ID·h/mL",
        "kBq/mL, kBq/mL",
        "(um/h)/g, (um/h)/g",
        "d, day",
        "{a/b.c}/g, a/b.c/g"
    })
    void unitsAsPeopleWriteThem(String ucum, String expected) {
        assertThat(Units.text(ucum)).isEqualTo(expected);
    }

    @Test
    void pureNumbersHaveNoUnit() {
        assertThat(Units.text("1")).isEmpty();
        assertThat(Units.text("")).isEmpty();
        assertThat(Units.quantity(2.5, "1")).isEqualTo("2.5");
        assertThat(Units.quantity(2.5, "um")).isEqualTo("2.5\u00a0µm");
        assertThat(Units.quantity(Double.NaN, "um")).isEqualTo("not determined");
    }

    @Test
    void codesAsWords() {
        assertThat(Words.split("mass_balance")).isEqualTo("mass balance");
        assertThat(Words.split("activityConcentration")).isEqualTo("activity concentration");
        assertThat(Words.printable("a\u0000b\u0007c\ud800d€𝄞")).isEqualTo("a\ufffdb\ufffdc\ufffdd€𝄞");
    }
}
