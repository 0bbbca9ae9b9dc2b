package org.auklet.measure.icpms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    /** Times written to 0.1 ms by an instrument that measures every 50 us: half of the steps are zero. */
    @Test
    void roundingCoarserThanTheDwellTime() {
        TimeAxis axis = TimeAxis.of(times(100_000, i -> Math.rint(i * 50e-6 * 1e4 + 0.25) / 1e4));
        assertThat(axis.dwellS()).isCloseTo(50e-6, within(1e-9));
        assertThat(axis.gaps()).isZero();
    }

    @Test
    void oneMissingAcquisitionIsAGap() {
        TimeAxis axis = TimeAxis.of(times(1000, i -> 0.021 + 1e-4 * (i < 700 ? i : i + 1)));
        assertThat(axis.dwellS()).isCloseTo(1e-4, within(1e-12));
        assertThat(axis.gaps()).isEqualTo(1);
        assertThat(axis.firstGap()).isEqualTo(699);
    }

    @Test
    void aLongPauseDoesNotCountAsDwellTime() {
        TimeAxis axis = TimeAxis.of(times(1000, i -> 1e-4 * i + (i < 500 ? 0 : 1000)));
        assertThat(axis.dwellS()).isCloseTo(1e-4, within(1e-10));
        assertThat(axis.gaps()).isEqualTo(1);
    }

    /** As 32-bit numbers these times would stand still: the spacing of floats at 600 s is 6e-5 s. */
    @Test
    void shortStepsLateInARecording() {
        TimeAxis axis = TimeAxis.of(times(200_000, i -> 600.0 + 50e-6 * i));
        assertThat(axis.dwellS()).isCloseTo(50e-6, within(1e-10));
        assertThat(axis.gaps()).isZero();
        assertThat(Math.ulp(600f)).isGreaterThan(5e-5f);
    }

    @Test
    void timesThatGoBack() {
        assertThat(TimeAxis.of(times(100, i -> 0.1 * (i % 50))).backward()).isEqualTo(1);
    }

    @Test
    void tooFewToTell() {
        assertThat(TimeAxis.of(new double[] {3}).dwellS()).isNaN();
        assertThat(TimeAxis.of(new double[] {3, 3, 3}).dwellS()).isNaN();
    }

    private static double[] times(int count, IntToDoubleFunction time) {
        return IntStream.range(0, count).mapToDouble(time).toArray();
    }
}
