package org.auklet.particle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.auklet.particle.NaturalIsotopes.NaturalIsotope;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NaturalIsotopesReferenceTest {

    static Stream<String> elements() {
        return CsvResource.rows("elements.csv").stream().map(row -> row.getField("symbol"));
    }

    @ParameterizedTest
    @MethodSource("elements")
    void everyElementOfTheTableOfWeightsIsWholeAndHasItsWeight(String element) {
        double sum = NaturalIsotopes.of(element).stream()
                .mapToDouble(NaturalIsotope::abundance)
                .sum();

        assertThat(sum).isCloseTo(1.0, within(1e-9));
        // Another table of another year (CIAAW 2021): one unit of its last digit.
        assertThat(NaturalIsotopes.atomicWeight(element))
                .isCloseTo(Elements.atomicWeight(element).orElseThrow(), within(lastDigit(element)));
    }

    private static double lastDigit(String element) {
        String printed = CsvResource.rows("elements.csv").stream()
                .filter(row -> row.getField("symbol").equals(element))
                .findFirst()
                .orElseThrow()
                .getField("atomic_weight");
        return Math.pow(10, -(printed.length() - printed.indexOf('.') - 1));
    }

    /** Meija et al. 2016, Pure Appl. Chem. 88:293, Table 1, column 9; Yb and Ir as CIAAW revised them in 2015 and 2017. */
    @ParameterizedTest
    @CsvSource({
        "Au, 197, 1, 0, 196.966569",
        "Ag, 107, 0.51839, 0.00008, 106.90509",
        "Ag, 109, 0.48161, 0.00008, 108.904755",
        "Ru, 102, 0.3155, 0.0014, 101.904344",
        "Gd, 157, 0.1565, 0.0004, 156.92397",
        "Eu, 153, 0.5219, 0.0006, 152.92124",
        "Ir, 193, 0.6277, 0.0009, 192.96292",
        "Yb, 174, 0.31896, 0.00026, 173.93887",
        "Pt, 195, 0.33775, 0.0024, 194.964792",
        "C, 13, 0.011078, 0.001, 13.003354835"
    })
    void isotopesAreThoseOfTheEvaluation(
            String element, int number, double abundance, double uncertainty, double mass) {
        assertThat(NaturalIsotopes.of(element, number))
                .isEqualTo(new NaturalIsotope(element, number, mass, abundance, uncertainty));
    }

    @Test
    void whatTheTableDoesNotHoldIsRefusedWithWhatItHolds() {
        assertThatThrownBy(() -> NaturalIsotopes.of("Ag", 108))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("108Ag is not a natural isotope of Ag")
                .hasMessageContaining("107Ag, 109Ag");
        assertThatThrownBy(() -> NaturalIsotopes.of("Tc")).hasMessageContaining("no natural isotopes of 'Tc'");
    }
}
