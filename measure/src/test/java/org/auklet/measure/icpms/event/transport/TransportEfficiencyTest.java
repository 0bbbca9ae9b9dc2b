package org.auklet.measure.icpms.event.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.auklet.measure.icpms.event.Draws;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;
import org.junit.jupiter.api.Test;

class TransportEfficiencyTest {

    private static TracedQuantity exact(double value, String unit) {
        return new TracedQuantity(value, Unit.of(unit), Interval.OPEN, EvidenceGrade.MEASURED, "test");
    }

    private static TracedQuantity known(double value, double relative, String unit) {
        double half = Interval.TWO_SIDED_95 * relative * value;
        return new TracedQuantity(
                value, Unit.of(unit), new Interval(value - half, value + half), EvidenceGrade.MEASURED, "test");
    }

    /** 1,000 events in 50 s of 1e-6 L/s at 1e9 particles/L: eta 0.02. u: 1/sqrt(1000), 5 % and 3 %. */
    @Test
    void byNumber() {
        Determination eta = TransportEfficiency.byNumber(1000, known(1e9, 0.05, "/L"), known(60, 0.03, "uL/min"), 50);
        assertThat(eta.value().value()).isCloseTo(0.02, within(1e-12));
        double u = Math.sqrt(0.001 + 0.0025 + 0.0009);
        assertThat(eta.relativeUncertainty()).isCloseTo(u, within(1e-12));
        assertThat(eta.value().interval().upper()).isCloseTo(0.02 * Math.exp(1.959963984540054 * u), within(1e-12));
        assertThat(eta.value().interval().lower()).isCloseTo(0.02 / Math.exp(1.959963984540054 * u), within(1e-12));
        assertThat(eta.budget().getFirst().input()).isEqualTo("particle concentration");
        assertThat(eta.text()).startsWith("0.02 (").endsWith("by number");
    }

    /** 10 events, 80 kg each, 10 kg/L at 20 L/s for 4 s: eta 1, the largest there is. */
    @Test
    void byMassConcentration() {
        Determination eta =
                TransportEfficiency.byMassConcentration(10, exact(80, "kg"), exact(10, "kg/L"), exact(20, "L/s"), 4);
        assertThat(eta.value().value()).isCloseTo(1.0, within(1e-12));
        assertThat(eta.relativeUncertainty()).isCloseTo(1 / Math.sqrt(10), within(1e-12));
        assertThat(eta.budget()).anyMatch(s -> s.input().equals("uptake (uncertainty not stated)"));
    }

    /** m s f / (I V): 60 nm Au, 19.32 g/cm3, 2.185e-18 kg; 2e14 counts/s per kg/L; 1200 counts; 10 uL/s: 3.64 %. */
    @Test
    void bySize() {
        Determination mass = Particles.mass(known(60, 0.02, "nm"), exact(19.32, "g/cm3"));
        assertThat(mass.value().value()).isCloseTo(2.1850e-18, within(1e-22));
        assertThat(mass.relativeUncertainty()).isCloseTo(0.06, within(1e-12));
        Determination eta = TransportEfficiency.bySize(
                mass.value(), exact(2e14, "L/kg/s"), exact(1, "1"), 1200, 24, exact(10, "uL/s"));
        assertThat(eta.value().value()).isCloseTo(0.036416, within(1e-5));
        // the interval of the mass is lognormal: its half width over 1.96 is 6 % to third order
        assertThat(eta.relativeUncertainty()).isCloseTo(Math.hypot(0.06, 0.02), within(3e-4));
    }

    @Test
    void moreThanEverythingIsRefusedWithAdvice() {
        assertThatThrownBy(() -> TransportEfficiency.byNumber(100_000, exact(1e6, "/L"), exact(1e-6, "L/s"), 60))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("above 1")
                .hasMessageContaining("per minute");
        assertThatThrownBy(() -> TransportEfficiency.byNumber(0, exact(1e9, "/L"), exact(1e-6, "L/s"), 60))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> TransportEfficiency.byNumber(10, exact(1e9, "/L"), exact(1e-6, "kg"), 60))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> TransportEfficiency.byNumber(10, exact(-1, "/L"), exact(1e-6, "L/s"), 60))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("particle concentration");
    }

    @Test
    void numberAndSizeStandSideBySide() {
        Determination number = TransportEfficiency.byNumber(10_000, known(1e9, 0.05, "/L"), exact(1e-6, "L/s"), 200);
        Determination size = TransportEfficiency.bySize(
                known(1e-18, 0.04, "kg"), exact(1e14, "L/kg/s"), exact(1, "1"), 1800, 5, exact(1e-6, "L/s"));
        Agreement agreement = Agreement.of(number, size);
        assertThat(agreement.ratio()).isCloseTo(0.05 / (1e-4 / 1800e-6), within(1e-9));
        assertThat(agreement.isAgreement()).isTrue();
        assertThat(agreement.text()).contains("by number").contains("by size").contains("within");
        Determination far = TransportEfficiency.byNumber(20_000, known(1e9, 0.05, "/L"), exact(1e-6, "L/s"), 200);
        assertThat(Agreement.of(far, size).isAgreement()).isFalse();
    }

    /** 2,000 experiments drawn with the inputs' own uncertainties: the interval holds the truth in 93 to 97 %. */
    @Test
    void intervalsHoldTheTruth() {
        Draws draws = new Draws(42);
        int held = 0;
        for (int i = 0; i < 2000; i++) {
            long events = draws.poisson(400);
            double particles = 1e9 * Math.exp(0.08 * draws.gaussian());
            double uptake = 1e-6 * Math.exp(0.03 * draws.gaussian());
            Determination eta = TransportEfficiency.byNumber(
                    Math.max(1, events), known(particles, 0.08, "/L"), known(uptake, 0.03, "L/s"), 8);
            held += eta.value().interval().contains(0.05) ? 1 : 0;
        }
        assertThat(held).isBetween(1860, 1940);
    }

    /** 200 kcps over 0.2 kcps of blank at 1 ug/L: 1.998e14 counts/s per kg/L. */
    @Test
    void ionicResponseOfOneStandard() {
        Determination s = Particles.ionicResponse(200_000, 400, 200, 3, exact(1, "ug/L"));
        assertThat(s.value().in(Unit.of("L/kg/s"))).isCloseTo(1.998e14, within(1e6));
        assertThat(s.relativeUncertainty()).isCloseTo(Math.hypot(400, 3) / 199_800, within(1e-12));
        assertThatThrownBy(() -> Particles.ionicResponse(100, 1, 200, 3, exact(1, "ug/L")))
                .isInstanceOf(InputException.class);
    }
}
