package org.auklet.measure.icpms.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;

class DeadTimeTest {

    private static final double DWELL = 1e-4;

    /** 1000 counts in 100 us with 50 ns: a rate of 1e7/s, dead half of the time were it 1e7 true; here 1000 / 0.5. */
    @Test
    void restoresTheLostCounts() {
        DeadTime.Corrected corrected = DeadTime.of(5e-8).correct(new double[] {0, 100, 1000, Double.NaN}, DWELL);
        assertThat(corrected.counts()[0]).isZero();
        assertThat(corrected.counts()[1]).isCloseTo(100 / 0.95, within(1e-12));
        assertThat(corrected.counts()[2]).isCloseTo(2000, within(1e-9));
        assertThat(corrected.counts()[3]).isNaN();
        assertThat(corrected.flagged()).isEqualTo(1);
        assertThat(corrected.greatestShare()).isCloseTo(0.5, within(1e-12));
    }

    /** A detector simulated pulse by pulse: exponential waits, deaf for tau after each pulse it records. */
    @Test
    void undoesASimulatedDetector() {
        Draws draws = new Draws(21);
        double tau = 5e-8;
        double rate = 4e6;
        double dwell = 0.02;
        double time = 0.0;
        double recorded = 0;
        while (true) {
            time += -Math.log(draws.uniform()) / rate;
            if (time > dwell) {
                break;
            }
            recorded++;
            time += tau;
        }
        double restored =
                DeadTime.of(tau).correct(new double[] {recorded}, dwell).counts()[0];
        assertThat(recorded).isLessThan(0.85 * rate * dwell);
        assertThat(restored).isCloseTo(rate * dwell, within(4 * Math.sqrt(1.2 * rate * dwell)));
    }

    @Test
    void refusesWhatIsNearSaturation() {
        assertThatThrownBy(() -> DeadTime.of(5e-8).correct(new double[] {3, 1500}, DWELL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Acquisition 1")
                .hasMessageContaining("75 %");
    }

    @Test
    void pulseLimitIsWhereFlagsBegin() {
        DeadTime deadTime = DeadTime.of(5e-8);
        double limit = deadTime.pulseLimit(DWELL);
        assertThat(limit).isCloseTo(200 / 0.9, within(1e-9));
        assertThat(deadTime.correct(new double[] {200.1}, DWELL).flagged()).isEqualTo(1);
        assertThat(deadTime.correct(new double[] {199.9}, DWELL).flagged()).isZero();
    }

    @Test
    void badNumbersAreRefused() {
        assertThatThrownBy(() -> DeadTime.of(50))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("5e-8");
        assertThatThrownBy(() -> new DeadTime(1e-8, 0.5, 0.2)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> DeadTime.of(1e-8).correct(new double[1], Double.NaN))
                .isInstanceOf(InputException.class);
    }
}
