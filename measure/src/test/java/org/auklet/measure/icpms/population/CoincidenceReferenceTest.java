package org.auklet.measure.icpms.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;

class CoincidenceReferenceTest {

    private static Map<Detection, Integer> counts(int neither, int first, int second, int both) {
        return new EnumMap<>(Map.of(
                Detection.NEITHER, neither, Detection.FIRST, first, Detection.SECOND, second, Detection.BOTH, both));
    }

    /** Cells 0.1, 0.4, 0.3, 0.2 at lambda 0.08: events 0.09305, 0.38734, 0.28820, 0.23140 by f exp(-lambda (1 - f)). */
    @Test
    void sharesOfCellsComeBackFromSharesOfEvents() {
        Coincidence c = Coincidence.correct(counts(93_053, 387_342, 288_200, 231_405), 160, 0.5e-3);

        assertThat(c.cellsPerEvent()).isCloseTo(0.08, within(1e-12));
        assertThat(c.of(Detection.BOTH).observed()).isCloseTo(0.2314, within(1e-4));
        assertThat(c.of(Detection.NEITHER).corrected()).isCloseTo(0.1, within(2e-5));
        assertThat(c.of(Detection.FIRST).corrected()).isCloseTo(0.4, within(2e-5));
        assertThat(c.of(Detection.SECOND).corrected()).isCloseTo(0.3, within(2e-5));
        assertThat(c.of(Detection.BOTH).corrected()).isCloseTo(0.2, within(2e-5));
    }

    /** Two kinds of cells, no cell with both labels; cells arrive at random and events hold all cells of tau. */
    @Test
    void falseDoublePositivesOfASimulatedStreamVanish() {
        int held = 0;
        int repeats = 200;
        double seen = 0;
        for (int i = 0; i < repeats; i++) {
            Coincidence c = Coincidence.correct(stream(4000, 200, 0.5e-3, 70 + i), 200, 0.5e-3);
            seen += c.of(Detection.BOTH).observed() / repeats;
            held += c.of(Detection.FIRST).interval().contains(0.6) ? 1 : 0;
            assertThat(c.of(Detection.BOTH).corrected()).isCloseTo(0, within(0.02));
        }
        assertThat(seen).isCloseTo(0.048, within(0.004)); // about lambda 2 0.6 0.4
        assertThat(held / (double) repeats).isBetween(0.9, 0.99);
    }

    private static Map<Detection, Integer> stream(int cells, double rate, double width, int seed) {
        Random random = new Random(seed);
        Map<Detection, Integer> counts = counts(0, 0, 0, 0);
        double end = Double.NEGATIVE_INFINITY;
        boolean first = false;
        boolean second = false;
        double time = 0;
        for (int i = 0; i < cells; i++) {
            time -= Math.log(1 - random.nextDouble()) / rate;
            if (time > end) {
                if (first || second) {
                    counts.merge(Detection.of(first, second), 1, Integer::sum);
                }
                first = false;
                second = false;
                end = time + width;
            }
            boolean isFirst = random.nextDouble() < 0.6;
            first |= isFirst;
            second |= !isFirst;
        }
        return counts;
    }

    @Test
    void withoutCoincidenceNothingChanges() {
        Coincidence c = Coincidence.correct(counts(10, 40, 30, 20), 0, 1e-3);

        assertThat(c.of(Detection.FIRST).corrected()).isCloseTo(0.4, within(1e-9));
        // multinomial: sqrt(0.4 0.6 / 100)
        double half = 1.959963984540054 * Math.sqrt(0.4 * 0.6 / 100);
        assertThat(c.of(Detection.FIRST).interval().upper()).isCloseTo(0.4 + half, within(1e-4));
    }

    @Test
    void aStreamTooDenseIsRefused() {
        assertThatThrownBy(() -> Coincidence.correct(counts(1, 1, 1, 1), 2000, 0.5e-3))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Dilute");
    }
}
