package org.auklet.measure.icpms.event.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.auklet.measure.icpms.event.Draws;
import org.junit.jupiter.api.Test;

class ThresholdChoiceTest {

    private static final int N = 200_000;

    @Test
    void wholeCountsAreCountedPulses() {
        double[] x = new Draws(1).poissons(1.3, N);
        for (int i = 500; i < N; i += 1000) {
            x[i] += 200;
        }
        x[7] = Double.NaN;
        ThresholdChoice choice = ThresholdChoice.of(x, 1e-6);
        assertThat(choice.threshold()).isEqualTo(new Poisson(1e-6));
        assertThat(choice.reason()).contains("100 %").contains("whole numbers");
        assertThat(choice.seen().lambda()).isCloseTo(1.3, within(0.02));
    }

    /** Counts after a dead-time correction are no longer whole, but nearly; a few dwells were read as a current. */
    @Test
    void correctedCountsAreStillCountedPulses() {
        double[] x = new Draws(2).poissons(2.0, N);
        for (int i = 0; i < N; i++) {
            x[i] = i % 50 == 0 ? 0.381 : x[i] / (1 - x[i] * 4e-4);
        }
        assertThat(ThresholdChoice.of(x, 1e-6).threshold()).isInstanceOf(Poisson.class);
    }

    @Test
    void unequalPulsesAreSummedIonsAndTellTheirSpread() {
        double[] x = ions(0.4, 0.45, 3);
        ThresholdChoice choice = ThresholdChoice.of(x, 1e-6);
        assertThat(choice.threshold()).isInstanceOf(CompoundPoisson.class);
        CompoundPoisson compound = (CompoundPoisson) choice.threshold();
        assertThat(compound.sigma()).isCloseTo(0.45, within(0.02));
        assertThat(compound.ionMean()).isCloseTo(1.0, within(0.02));
        assertThat(choice.reason()).contains("unequal height");
    }

    @Test
    void withoutEmptyDwellsOneIonIsTakenForOne() {
        ThresholdChoice choice = ThresholdChoice.of(ions(25.0, 0.5, 4), 1e-6);
        CompoundPoisson compound = (CompoundPoisson) choice.threshold();
        assertThat(compound.ionMean()).isEqualTo(1.0);
        assertThat(compound.sigma()).isCloseTo(0.5, within(0.03));
    }

    @Test
    void aSpreadThatCannotBeIsReplacedAndSaid() {
        double[] x = new Draws(6).poissons(3.0, N);
        for (int i = 0; i < N; i++) {
            x[i] *= 1.37; // not whole, yet no spread of one ion
        }
        ThresholdChoice choice = ThresholdChoice.of(x, 1e-6);
        assertThat(choice.threshold()).isInstanceOf(CompoundPoisson.class);
        assertThat(choice.reason()).contains("does not tell");
    }

    @Test
    void highBackgroundIsNormal() {
        double[] x = new double[20_000];
        Draws draws = new Draws(8);
        for (int i = 0; i < x.length; i++) {
            x[i] = 5000.0 + 90.0 * draws.gaussian();
        }
        assertThat(ThresholdChoice.of(x, 1e-6).threshold()).isEqualTo(new Gaussian(1e-6));
    }

    @Test
    void aDriftingBackgroundIsSaid() {
        Draws draws = new Draws(9);
        double[] x = new double[N];
        for (int i = 0; i < N; i++) {
            x[i] = draws.poisson(1.0 + 9.0 * i / N);
        }
        assertThat(ThresholdChoice.of(x, 1e-6).reason()).contains("rolling");
    }

    /** Of a long trace a part is looked at: from the first acquisition to the last, background and events alike. */
    @Test
    void aLongTraceIsSampledFromEndToEnd() {
        double[] x = new double[2_500_000];
        Draws draws = new Draws(10);
        for (int i = 0; i < x.length; i++) {
            x[i] = draws.poisson(i < 1_250_000 ? 1.0 : 3.0);
        }
        ThresholdChoice choice = ThresholdChoice.of(x, 1e-6);
        assertThat(choice.threshold()).isEqualTo(new Poisson(1e-6));
        assertThat(choice.seen().points()).isBetween(1_040_000, 1 << 20);
        assertThat(choice.seen().mean()).isCloseTo(2.0, within(0.02));
    }

    @Test
    void anEmptyTraceIsCounted() {
        assertThat(ThresholdChoice.of(new double[1000], 1e-6).threshold()).isEqualTo(new Poisson(1e-6));
    }

    private static double[] ions(double lambda, double sigma, long seed) {
        Draws draws = new Draws(seed);
        double[] x = new double[N];
        for (int i = 0; i < N; i++) {
            x[i] = draws.ions(lambda, sigma);
        }
        return x;
    }
}
