package org.auklet.measure.icpms.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.MathContext;
import org.auklet.particle.NaturalIsotopes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked magnitudes, each against decimal arithmetic of 34 digits (relative 1e-12) and against the printed digits. */
class ReceptorArithmeticReferenceTest {

    private static final double GOLD = NaturalIsotopes.atomicWeight("Au");
    private static final BigDecimal AVOGADRO = new BigDecimal("6.02214076e23");
    private static final double EXACT = 1e-10; // per cent

    private static BigDecimal d(double value) {
        return BigDecimal.valueOf(value);
    }

    private static double over(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, MathContext.DECIMAL128).doubleValue();
    }

    @ParameterizedTest
    @CsvSource({"24, 78.5", "5, 16.4"})
    void metalOfTenThousandClusters(int k, double attograms) {
        double kg = ReceptorArithmetic.massKgOfAtoms(1e4 * k, GOLD);

        assertThat(kg).isCloseTo(over(d(10).multiply(d(k)).multiply(d(GOLD)), AVOGADRO), withinPercentage(EXACT));
        assertThat(kg * 1e21).isCloseTo(attograms, within(0.06));
    }

    /**
     * Agilent set of 15 and 50 nm gold: V 1.567e-6 L/s, eta 0.062, slope 16.08e9 counts per kg/L in a dwell time of 100 us,
     * that is 16.08e13 counts/s per kg/L.
     */
    @Test
    void oneCountOfTheQuadrupoleData() {
        double kg = ReceptorArithmetic.massKg(1, 1.567e-6, 0.062, 16.08e9 / 1e-4, 1);
        double atoms = ReceptorArithmetic.atoms(kg, GOLD);

        double exact = over(d(1.567e-6).multiply(d(0.062)), new BigDecimal("16.08e13"));
        assertThat(kg).isCloseTo(exact, withinPercentage(EXACT));
        assertThat(atoms)
                .isCloseTo(over(d(exact).multiply(d(1000)).multiply(AVOGADRO), d(GOLD)), withinPercentage(EXACT));
        assertThat(kg * 1e21).isCloseTo(0.604, within(0.0005));
        assertThat(atoms).isCloseTo(1847, within(0.5));
        assertThat(ReceptorArithmetic.clusters(atoms, 24)).isCloseTo(77, within(0.5));
        assertThat(ReceptorArithmetic.clusters(atoms, 5)).isCloseTo(369, within(0.5));
        assertThat(6 * ReceptorArithmetic.clusters(atoms, 24)).isCloseTo(460, within(5.0));
        assertThat(8 * ReceptorArithmetic.clusters(atoms, 24)).isCloseTo(620, within(5.0));
    }

    @Test
    void theMassFractionIsOfWhatIsWeighed() {
        double metal = ReceptorArithmetic.massKg(1000, 1e-6, 0.05, 1e14, 1);

        assertThat(ReceptorArithmetic.massKg(1000, 1e-6, 0.05, 1e14, 0.8)).isEqualTo(metal / 0.8);
    }

    @Test
    void integrinOfHelAtOneAndAtEightReceptorsPerCluster() {
        PublishedNumber hel = PublishedNumber.HEL_INTEGRIN;
        double low = hel.copiesPerCell().lower();
        double high = hel.copiesPerCell().upper();

        assertThat(low).isCloseTo(d(5.75e-17).multiply(AVOGADRO).doubleValue(), withinPercentage(EXACT));
        assertThat(low).isCloseTo(3.46e7, within(0.005e7));
        assertThat(high).isCloseTo(5.49e7, within(0.005e7));
        assertThat(femtograms(low)).isCloseTo(272, within(0.5));
        assertThat(femtograms(high)).isCloseTo(431, within(0.5));
        assertThat(femtograms(low / 8)).isCloseTo(34, within(0.5));
        assertThat(femtograms(high / 8)).isCloseTo(54, within(0.5));
        assertThat(ReceptorArithmetic.areaPerCopyNm2(high, 12)).isCloseTo(8, within(0.5));
        assertThat(ReceptorArithmetic.areaPerCopyNm2(low, 15)).isCloseTo(20, within(0.5));
        assertThat(1e6 / ReceptorArithmetic.areaPerCopyNm2(high, 12)).isCloseTo(1.2e5, within(0.05e5));
        assertThat(1e6 / ReceptorArithmetic.areaPerCopyNm2(low, 15)).isCloseTo(4.9e4, within(0.05e4));
    }

    private static double femtograms(double clusters) {
        return ReceptorArithmetic.massKgOfAtoms(24 * clusters, GOLD) * 1e18;
    }

    /** A cell of 272 fg gold is about 4.5e5 counts on the quadrupole data: outside pulse counting. */
    @Test
    void aHeavyCellLeavesTheRangeOfPulseCounting() {
        double perCount = ReceptorArithmetic.massKg(1, 1.567e-6, 0.062, 16.08e9 / 1e-4, 1);

        assertThat(272e-18 / perCount).isCloseTo(4.5e5, within(0.05e5));
    }

    @Test
    void everyReadingOfTheDoubtfulNumber() {
        assertThat(PublishedNumber.RAMOS_IGM_PRINTED.copiesPerCell().lower()).isCloseTo(4.3e17, within(0.05e17));
        assertThat(PublishedNumber.RAMOS_IGM_EXPONENT_17.copiesPerCell().lower())
                .isCloseTo(4.3e7, within(0.05e7));
        assertThat(PublishedNumber.RAMOS_IGM_COPIES.molPerCell().lower()).isCloseTo(1.18e-16, within(0.005e-16));
        double kg = ReceptorArithmetic.proteinMassKg(
                PublishedNumber.RAMOS_IGM_PRINTED.copiesPerCell().lower(), 185);
        assertThat(kg * 1000).isCloseTo(0.13, within(0.005));
    }

    @Test
    void whatEquilibriumLeavesEmpty() {
        assertThat(ReceptorArithmetic.allReceptors(3e4, 2e-9, 8e-9)).isCloseTo(3.75e4, withinPercentage(EXACT));
    }

    /** 1 - exp(-2 n tau) at 200 events/s of 0.5 ms: python3 -c "from math import*; print(-expm1(-.2))". */
    @Test
    void falseCoincidence() {
        assertThat(ReceptorArithmetic.falseCoincidence(200, 0.5e-3)).isCloseTo(0.18126924692201818, within(1e-15));
    }

    /** 100 fg gold in a sphere of 12 um: 5.077e-16 mol in 0.9048 pL. */
    @Test
    void concentrationInACell() {
        double litres = Math.PI * 12 * 12 * 12 / 6 * 1e-15;
        assertThat(ReceptorArithmetic.cellConcentration(100e-18, GOLD, 12))
                .isCloseTo(100e-15 / 196.966569 / litres, withinPercentage(EXACT))
                .isCloseTo(5.61e-4, within(0.005e-4));
    }

    /** A film of 10 um with 1 mg/kg: a pixel of 15 um x 15 um holds 2.25 fg at 1 kg/L. */
    @Test
    void massOfAPixelOfGelatine() {
        assertThat(ReceptorArithmetic.pixelMassKg(1e-6, 1, 10, 225)).isCloseTo(2.25e-18, withinPercentage(EXACT));
    }
}
