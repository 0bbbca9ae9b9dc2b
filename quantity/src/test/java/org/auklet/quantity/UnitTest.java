package org.auklet.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource({
        "nM, nmol/L",
        "uM, umol/L",
        "M, mol/L",
        "\u00b5m, um",
        "\u03bcm, um",
        "ml, mL",
        "l, L",
        "hr, h",
        "/h, /h",
        "1/h, /h",
        "h-1, /h",
        "h^-1, /h",
        "h\u207b\u00b9, /h",
        "cm\u00b2/s, cm2/s",
        "kDa, ku",
        "%ID/g, %{ID}/g",
        "% ID/g, %{ID}/g",
        "% ID / g, %{ID}/g",
        "%IA/g, %{ID}/g",
        "%ID, %{ID}",
        "%{ID}, %{ID}",
        "/nM/s, L/nmol/s",
        "nM-1 s-1, L/nmol/s",
        "/(nmol/L)/s, L/nmol/s",
        "mL\u00b7h-1, mL/h",
        "g/g, 1",
        "10^6/mL, 10*6/mL",
        "m2{surface}, m2{surface}",
        "cc, cm3",
        "m^(1/2), m^(1/2)",
    })
    void writesTheCanonicalCode(String spelling, String code) {
        assertThat(Unit.of(spelling).code()).isEqualTo(code);
        assertThat(Unit.of(code)).isEqualTo(Unit.of(spelling));
    }

    @ParameterizedTest
    @CsvSource({
        "nml, 'Unknown unit ''nml''.', nm",
        "mLs, 'Unknown unit ''mLs''.', 'Maybe ''mL''?'",
        "NM, 'Unknown unit ''NM''.', 'Maybe ''nM''?'",
        "ID/g, 'Unknown unit ''ID'' in ''ID/g''.', ID}/g",
        "mg/xyzzy, 'Unknown unit ''xyzzy'' in ''mg/xyzzy''.', UCUM",
    })
    void namesANearMatch(String text, String message, String advice) {
        assertThatThrownBy(() -> Unit.of(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message)
                .hasMessageContaining(advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cel", "\u00b0C", "[degF]", "[pH]", "dB"})
    void refusesScalesThatAreNoMultiples(String text) {
        assertThatThrownBy(() -> Unit.of(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("offset");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mL//h", "(mL", "mL)", "/", "m^", "m^(1/0)", "m^(1/2", "g{ID", "[in_i", "0.1.mL", ".", "m^x"})
    void refusesWhatItCannotRead(String text) {
        assertThatThrownBy(() -> Unit.of(text)).isInstanceOf(InputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mL/min kg", "mL/min*kg", "mL/min\u00b7kg"})
    void refusesAnAmbiguousProduct(String text) {
        assertThatThrownBy(() -> Unit.of(text)).hasMessageContaining("two ways");
    }

    @Test
    void keepsTheAnnotation() {
        assertThat(Unit.of("%ID/g").hasAnnotation("ID")).isTrue();
        assertThat(Unit.of("%/g").hasAnnotation("ID")).isFalse();
        assertThat(Unit.of("%{ID}/g").times(Unit.of("g")).code()).isEqualTo("%{ID}");
    }

    @Test
    void moleIsADimensionOfItsOwn() {
        assertThat(Unit.of("mol").isCommensurableWith(Unit.ONE)).isFalse();
        assertThat(Unit.of("mol").factor()).isEqualTo(1.0);
    }

    @Test
    void conversionBetweenDimensionsSaysWhatIsMissing() {
        assertThatThrownBy(() -> Unit.of("%{ID}").convert(1, Unit.of("%{ID}/g")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("A mass is needed");
        assertThatThrownBy(() -> Unit.of("nmol/L").convert(1, Unit.of("ug/mL")))
                .hasMessageContaining("A molar mass is needed");
        assertThatThrownBy(() -> Unit.of("nmol").convert(1, Unit.of("nM"))).hasMessageContaining("A volume is needed");
    }

    @Test
    void equivalenceIsAboutMeaning() {
        assertThat(Unit.of("mL").isEquivalentTo(Unit.of("cm3"))).isTrue();
        assertThat(Unit.of("mL")).isNotEqualTo(Unit.of("cm3"));
        assertThat(Unit.of("mL").isEquivalentTo(Unit.of("L"))).isFalse();
        assertThat(Unit.of("Bq").isEquivalentTo(Unit.of("/s"))).isTrue();
    }
}
