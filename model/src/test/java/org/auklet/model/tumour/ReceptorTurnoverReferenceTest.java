package org.auklet.model.tumour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.model.tumour.TumourDesign.Geometry;
import org.auklet.model.tumour.TumourDesign.Turnover;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The followed receptor against its closed forms and against the renewed one. */
class ReceptorTurnoverReferenceTest {

    private static final double KE = 0.7;

    /** Plasma that stays, through a wall that does not hinder, into tissue without distance: exposure is constant. */
    private static Map<String, Double> constantExposure(double concentration, double f, double recycling, double kDeg) {
        Map<String, Double> values = new HashMap<>(Map.of(
                "ka", 0.0,
                "kb", 0.0,
                "Cp0", concentration,
                "P_tumour", 1e10,
                "tumourDiffusion", 1e12,
                "internalisationRate", KE,
                "freeInternalisation", f,
                "receptorRecycling", recycling,
                "receptorDegradation", kDeg));
        return values;
    }

    private static Trajectory followed(Map<String, Double> values, double... hours) {
        return TissueCase.run(TissueCase.model(Geometry.KROGH, Turnover.FOLLOWED, 4), values, hours);
    }

    /** With f = 1 the followed receptor is the renewed one, whatever it recycles. */
    @ParameterizedTest
    @EnumSource(Geometry.class)
    void withoutDownRegulationItIsTheRenewedReceptor(Geometry geometry) {
        double[] hours = {1, 6, 24, 120};
        Map<String, Double> changed = Map.of(
                "receptorRecycling", 0.5, "receptorDegradation", 0.2, "labelLossRate", 0.01, "tumourUptake", 0.02);
        Trajectory renewed = TissueCase.run(TissueCase.model(geometry, Turnover.RENEWED, 20), changed, hours);
        Trajectory followed = TissueCase.run(TissueCase.model(geometry, Turnover.FOLLOWED, 20), changed, hours);
        for (String output : new String[] {"free", "bound", "held", "farthest"}) {
            for (int i = 0; i < hours.length; i++) {
                double value = renewed.output(output)[i];
                assertThat(followed.output(output)[i]).as(output).isCloseTo(value, within(1e-8 * value));
                assertThat(followed.output("onCells")[i]).isCloseTo(0.1, within(1e-10));
            }
        }
    }

    /** Without a particle nothing changes: Rf = Ag, Ri = f ke Ag/(kRec + kDeg). */
    @Test
    void withoutAParticleReceptorsStayAsTheyAre() {
        Map<String, Double> values = constantExposure(0.01, 0.2, 0.4, 0.1);
        values.put("ligand", 0.0);
        Trajectory t = followed(values, 1, 100);
        ReceptorLimits limits = new ReceptorLimits(KE, 0.2, 0.4, 0.1);
        for (int i = 0; i < 2; i++) {
            assertThat(t.output("freeReceptor")[i]).isCloseTo(0.1, within(1e-11));
            assertThat(t.output("inCells")[i]).isCloseTo(0.1 * limits.internalShare(), within(1e-11));
        }
        assertThat(limits.internalShare()).isCloseTo(0.28, within(1e-12));
        assertThat(limits.synthesis()).isCloseTo(0.028, within(1e-12));
    }

    /** Constant exposure c: (Rf + Ab)/Ag = (1 + c/K)/(1 + c/(f K)), K = (kOff + ke)/kOn. */
    @ParameterizedTest
    @CsvSource({"0.0005, 0.1, 0, 0.3", "0.003, 0.1, 0.5, 0.3", "0.1, 0.1, 2, 0.1", "0.01, 0.5, 0, 1", "10, 0.05, 0, 1"})
    void constantExposureTakesReceptorsToTheirSteadyState(double c, double f, double recycling, double kDeg) {
        double exposure = c * 3600 / (3.6 + KE);
        ReceptorLimits limits = new ReceptorLimits(KE, f, recycling, kDeg);
        double share = followed(constantExposure(c, f, recycling, kDeg), 2000).output("onCells")[0] / 0.1;
        assertThat(share).isCloseTo(limits.steadyShare(exposure), within(1e-5));
    }

    /** All bound at once: the two exponentials of the way down; without recycling f + (1 - f) exp(-ke t). */
    @ParameterizedTest
    @CsvSource({"0.1, 0, 0.3", "0.3, 1.5, 0.2", "0.02, 0.05, 5"})
    void saturatingExposureDepletesReceptors(double f, double recycling, double kDeg) {
        double[] hours = {0.5, 1, 2, 5, 20};
        Map<String, Double> values = constantExposure(1e4, f, recycling, kDeg);
        values.put("kOff", 0.0);
        double[] onCells = followed(values, hours).output("onCells");
        ReceptorLimits limits = new ReceptorLimits(KE, f, recycling, kDeg);
        for (int i = 0; i < hours.length; i++) {
            assertThat(onCells[i] / 0.1).isCloseTo(limits.depletion(hours[i]), within(1e-5));
            if (recycling == 0) {
                double plain = f + (1 - f) * Math.exp(-KE * hours[i]);
                assertThat(limits.depletion(hours[i])).isCloseTo(plain, within(1e-12));
            }
        }
        assertThat(limits.depletion(0)).isCloseTo(1, within(1e-12));
        assertThat(limits.depletion(1e4)).isCloseTo(f, within(1e-9));
    }

    /** Equal rates in and out of cells, no recycling and equal eigenvalues: the limit of the two exponentials. */
    @Test
    void equalEigenvaluesAreNoPole() {
        ReceptorLimits equal = new ReceptorLimits(0.5, 0.2, 0, 0.5);
        ReceptorLimits nearly = new ReceptorLimits(0.5, 0.2, 0, 0.5 + 1e-6);
        assertThat(equal.depletion(3)).isCloseTo(nearly.depletion(3), within(1e-6));
    }

    /** Plasma that would fill every receptor many times: what is internalised follows what is made. */
    @Test
    void slowerSynthesisMeansLessUptake() {
        Map<String, Double> values = new HashMap<>(Map.of("internalisationRate", 1.0, "P_tumour", 300.0, "Cp0", 1.0));
        double kept = followed(values, 24).output("held")[0];
        values.put("freeInternalisation", 0.05);
        double down = followed(values, 24).output("held")[0];
        assertThat(down).isLessThan(0.6 * kept);
    }

    @Test
    void impossibleRatesAreRefused() {
        assertThatThrownBy(() -> new ReceptorLimits(1, 0.5, 0, 0))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("degradation");
        assertThatThrownBy(() -> new ReceptorLimits(1, -0.5, 0, 1)).isInstanceOf(InputException.class);
    }
}
