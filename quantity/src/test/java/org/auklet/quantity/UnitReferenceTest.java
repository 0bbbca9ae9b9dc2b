package org.auklet.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversions with known answers: SI brochure (2019), UCUM 2.1 tables, CODATA 2018. */
class UnitReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "1, Ci, Bq, 3.7e10",
        "1, mCi, MBq, 37",
        "1, h, s, 3600",
        "1, d, h, 24",
        "1, wk, d, 7",
        "1, a, d, 365.25",
        "1, nmol/L, nmol/mL, 0.001",
        "1, nM, mol/m3, 1e-6",
        "1, uM, nmol/mL, 1",
        "1, mL, cm3, 1",
        "1, L, m3, 0.001",
        "100, nm, um, 0.1",
        "1, ku, g, 1.66053906660e-21",
        "1, kDa, ku, 1",
        "1, eV, J, 1.602176634e-19",
        "760, mm[Hg], Pa, 101324.72",
        "1, %{ID}/g, %{ID}/kg, 1000",
        "1, %{ID}/mL, %{ID}/L, 1000",
        "50, %, 1, 0.5",
        "180, deg, rad, 3.14159265358979",
        "1, kcal/mol, J/mol, 4184",
        "1, Gy, J/kg, 1",
        "1, 10*6/mL, /mL, 1e6",
        "1, [ppm], 1, 1e-6",
        "1, Ao, nm, 0.1",
        "1, mL/min/kg, mL/h/kg, 60",
    })
    void convertsToTheReferenceValue(double value, String from, String to, double expected) {
        assertThat(Unit.of(from).convert(value, Unit.of(to))).isCloseTo(expected, within(1e-12 * expected));
    }

    /** An association rate of 1 /nM/s: 1 L/nmol is 1000 mL/nmol and an hour has 3600 s. */
    @Test
    void associationRateInTheInnerUnits() {
        assertThat(Quantity.parse("1 /nM/s").in("mL/nmol/h")).isEqualTo(3.6e6);
        assertThat(Quantity.parse("1e6 /M/s").in("/nM/s")).isCloseTo(1e-3, within(1e-15));
    }

    /** KD 1 nM with kOn 1e6 /M/s gives a residence time of 1000 s = 16.7 min. */
    @Test
    void residenceTimeFromAffinity() {
        Unit rate = Unit.of("/M/s").times(Unit.of("nM"));
        double residence = 1 / rate.convert(1e6, Unit.of("/s"));
        assertThat(residence).isCloseTo(1000.0, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "mol, N",
        "nmol/L, L-3 N",
        "/nM/s, L3 T-1 N-1",
        "cm/s, L T-1",
        "%{ID}, 1",
        "%{ID}/g, M-1",
        "Bq, T-1",
        "Pa, L-1 M T-2",
        "cd, J",
        "A, I",
        "rad, 1",
        "{cells}/mL, L-3",
    })
    void dimensions(String code, String dimension) {
        assertThat(Unit.of(code).dimension()).hasToString(dimension);
    }

    @Test
    void decimalConversionsAreRoundedOnce() {
        assertThat(Unit.of("nmol/L").convert(3, Unit.of("nmol/mL"))).isEqualTo(0.003);
        assertThat(Unit.of("nm").convert(6.4, Unit.of("um"))).isEqualTo(0.0064);
        assertThat(Unit.of("min").convert(30, Unit.of("h"))).isEqualTo(0.5);
        assertThat(Unit.of("ug").convert(0.7, Unit.of("ng"))).isEqualTo(700.0);
    }
}
