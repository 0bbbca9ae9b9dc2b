package org.auklet.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Times at equal true error, errors, medians and verdicts. */
class CurveTest {

    /** Nothing here asks the contender anything. */
    @SuppressWarnings("NullAway")
    private static Timed timed(double error, double... own) {
        List<Sample> rounds = IntStream.range(0, own.length)
                .mapToObj(i -> new Sample(2 * own[i], own[i], 10, 1))
                .toList();
        return new Timed(new Contender(null, "body", "any"), Settings.USUAL, rounds, error);
    }

    private final Curve curve = new Curve(List.of(timed(1e-2, 1), timed(1e-4, 4), timed(3e-4, 5), timed(1e-6, 16)));

    /** Time as the power -1/2 of the error between 1e-2 and 1e-4: 2 at 1e-3. */
    @Test
    void timesAreJoinedByPowers() {
        assertThat(curve.timeAt(1e-3)).isCloseTo(2, within(1e-12));
        assertThat(curve.timeAt(1e-4)).isCloseTo(4, within(1e-12));
    }

    @Test
    void theLoosestServesEverythingCoarserAndNothingServesWhatNobodyReached() {
        assertThat(curve.timeAt(0.5)).isEqualTo(1);
        assertThat(curve.timeAt(1e-7)).isNaN();
    }

    @Test
    void ratiosAreTakenRoundByRound() {
        Spread ratio = timed(1, 1, 2, 9).ratioTo(timed(1, 2, 8, 6));
        assertThat(ratio).isEqualTo(new Spread(0.5, 0.25, 1.5));
    }

    @Test
    void medianOfAnEvenNumberIsTheMeanOfTheMiddle() {
        assertThat(Spread.of(5, 1, 2, 9)).isEqualTo(new Spread(3.5, 1, 9));
    }

    /** The second column's largest size is 4, so 1 off is a quarter; the third is always zero and does not count. */
    @Test
    void errorsAreSharesOfEachNumbersLargestSize() {
        double[][] reference = {{100, -4, 0}, {50, 2, 0}};
        double[][] rows = {{100, -4, 1}, {60, 3, 0}};
        assertThat(TrueError.of(rows, reference)).isEqualTo(0.25);
        assertThat(TrueError.of(reference, reference)).isZero();
    }

    @Test
    void aBarIsMissedWhenTheRatioIsAboveIt() {
        Findings findings = new Findings();
        findings.races.put("body", List.of(timed(1e-7, 0.08, 0.08), timed(3e-5, 1, 1)));
        List<Bar> bars = Bar.of(findings);
        assertThat(bars).extracting(Bar::met).containsExactly(false, true);
        assertThat(bars.getFirst().reached()).isEqualTo("0.080");
    }
}
