package org.auklet.measure.icpms.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.auklet.measure.icpms.population.SimulatedCells.Kind;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.junit.jupiter.api.Test;

class MixtureIntervalsTest {

    private static final Kind FEW = new Kind(0.6, 60, 20, 0.5, 0.4);
    private static final Kind MANY = new Kind(0.4, 300, 150, 0.5, 0.4);

    /** 60 runs of 400 cells: intervals of 95 % hold weight, medians and spread in 53 to 60 of them (binomial limits). */
    @Test
    void intervalsHoldTheTruth() {
        int[] held = new int[4];
        for (int i = 0; i < 60; i++) {
            DualCells cells = SimulatedCells.draw(400, 300 + i, FEW, MANY).cells();
            Mixture mixture = MixtureFitter.fit(cells, new MixtureSettings(2, 2, 1, i));
            MixtureIntervals many = MixtureIntervals.of(mixture, cells).get(1);
            held[0] += holds(many.weight(), 0.4);
            held[1] += holds(many.medianFirst(), 300);
            held[2] += holds(many.medianSecond(), 150);
            held[3] += holds(many.geometricSdFirst(), Math.exp(0.5));
        }
        assertThat(Arrays.stream(held)).allMatch(h -> h >= 53);
    }

    private static int holds(Interval interval, double truth) {
        return interval.isClosed() && interval.contains(truth) ? 1 : 0;
    }

    /** Twofold apart a share is known to a tenth from 3000 cells; hardly apart it is not known, and the interval says so. */
    @Test
    void classesThatOverlapHaveWideIntervals() {
        Interval twofold = shareOfTheFirst(new Kind(0.4, 420, 230, 0.45, 0.6));
        Interval hardly = shareOfTheFirst(new Kind(0.4, 260, 130, 0.45, 0.6));

        assertThat(twofold.contains(0.6)).isTrue();
        assertThat(twofold.upper() - twofold.lower()).isBetween(0.05, 0.2);
        assertThat(hardly.isClosed() && hardly.upper() - hardly.lower() < 0.25).isFalse();
    }

    private static Interval shareOfTheFirst(Kind other) {
        Kind low = new Kind(0.6, 200, 100, 0.45, 0.6);
        DualCells cells = SimulatedCells.draw(3000, 11, low, other).cells();
        Mixture mixture = MixtureFitter.fit(cells, MixtureSettings.exactly(2, 1));
        return MixtureIntervals.of(mixture, cells).getFirst().weight();
    }

    @Test
    void noiseIsTakenOutOfTheSpreadBetweenCells() {
        // 20 counts on a background of 3 have 24 % of counting noise on top of 28 % between cells.
        DualCells cells =
                SimulatedCells.draw(4000, 3, new Kind(1, 20, 400, 0.28, 0)).cells();

        MixtureComponent only = MixtureFitter.fit(cells, MixtureSettings.exactly(1, 1))
                .components()
                .getFirst();

        assertThat(only.medianFirst()).isCloseTo(20, within(0.4));
        assertThat(Math.log(only.geometricSdFirst())).isCloseTo(0.28, within(0.02));
        assertThat(Math.log(only.geometricSdSecond())).isCloseTo(0.28, within(0.02));
        assertThat(only.weight()).isEqualTo(1);
    }

    @Test
    void oneClassIsNotTornApart() {
        DualCells cells =
                SimulatedCells.draw(1500, 8, new Kind(1, 80, 40, 0.6, 0.5)).cells();

        assertThat(MixtureFitter.fit(cells, MixtureSettings.upTo(2, 2)).components())
                .hasSize(1);
    }

    /** Classes that scatter alike are described by one spread, others by two: BIC sees which. */
    @Test
    void classesShareASpreadWhereTheyScatterAlike() {
        DualCells alike = SimulatedCells.draw(800, 4, FEW, MANY).cells();
        DualCells unlike = SimulatedCells.draw(800, 4, FEW, new Kind(0.4, 300, 150, 0.25, 0.4))
                .cells();

        assertThat(MixtureFitter.fit(alike, MixtureSettings.exactly(2, 1)).sharedSpread())
                .isTrue();
        assertThat(MixtureFitter.fit(unlike, MixtureSettings.exactly(2, 1)).sharedSpread())
                .isFalse();
    }

    @Test
    void sameSeedSameMixture() {
        DualCells cells = SimulatedCells.draw(400, 300, FEW, MANY).cells();

        assertThat(MixtureFitter.fit(cells, MixtureSettings.exactly(2, 5)))
                .isEqualTo(MixtureFitter.fit(cells, MixtureSettings.exactly(2, 5)));
    }

    /** The sum of scores is the gradient of the log likelihood: central differences of it at a point off the maximum. */
    @Test
    void theScoreIsTheDerivativeOfTheLikelihood() {
        DualCells cells = SimulatedCells.draw(200, 9, FEW, MANY).cells();
        LatentCells latent = new LatentCells(cells);
        List<MixtureComponent> classes = List.of(
                new MixtureComponent(0.55, 4.0, 3.1, 0.3, 0.26, 0.1),
                new MixtureComponent(0.45, 5.6, 4.9, 0.27, 0.3, 0.12));
        double[][] posterior = latent.posterior(classes);
        double[] sum = new double[12];
        for (int i = 0; i < latent.size(); i++) {
            double[] score = MixtureScore.of(classes, latent, i, posterior[i]);
            for (int j = 0; j < sum.length; j++) {
                sum[j] += score[j];
            }
        }
        double[] at = MixtureVector.of(classes);
        for (int j = 0; j < at.length; j++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[j] += 1e-4;
            down[j] -= 1e-4;
            double slope = (latent.logLikelihood(MixtureVector.components(up))
                            - latent.logLikelihood(MixtureVector.components(down)))
                    / 2e-4;
            assertThat(sum[j]).as("number " + j).isCloseTo(slope, within(1e-3 * Math.max(1, Math.abs(slope))));
        }
    }

    @Test
    void theJointTableHasEveryState() {
        LabelCounts gold = new LabelCounts("Au", new double[] {0, 9, 1, 30}, NoiseFloor.counting(2), 7);
        LabelCounts silver = new LabelCounts("Ag", new double[] {1, 2, 7, 12}, NoiseFloor.counting(2), 7);

        DualCells cells = new DualCells(gold, silver);

        assertThat(cells.state(0)).isEqualTo(Detection.NEITHER);
        assertThat(cells.state(1)).isEqualTo(Detection.FIRST);
        assertThat(cells.state(2)).isEqualTo(Detection.SECOND);
        assertThat(cells.state(3)).isEqualTo(Detection.BOTH);
        assertThat(cells.counts()).containsValues(1, 1, 1, 1);
    }

    @Test
    void tooFewCellsAreRefused() {
        DualCells cells = SimulatedCells.draw(25, 1, FEW).cells();

        assertThatThrownBy(() -> MixtureFitter.fit(cells, MixtureSettings.upTo(3, 1)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("25 cells are too few for 3 classes");
        assertThatThrownBy(() -> new LabelCounts("Au", new double[] {1, Double.NaN}, NoiseFloor.counting(1), 3))
                .hasMessageContaining("Cell 2");
        assertThatThrownBy(() -> NoiseFloor.counting(0)).hasMessageContaining("small variance");
    }
}
