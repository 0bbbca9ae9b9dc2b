package org.auklet.bench.engine;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A contender's rounds at one setting.
 *
 * @param contender who
 * @param settings tolerances
 * @param rounds a sample of each round, in the order of the rounds
 * @param error true error of its solution
 */
record Timed(Contender contender, Settings settings, List<Sample> rounds, double error) {

    Spread wall() {
        return spread(Sample::wall);
    }

    /** Processor time of the working thread. */
    Spread own() {
        return spread(Sample::own);
    }

    Sample last() {
        return rounds.getLast();
    }

    /** This processor time over another's, round by round. */
    Spread ratioTo(Timed other) {
        return ratio(other, Sample::own);
    }

    /** This wall time over another's, round by round. */
    Spread wallRatioTo(Timed other) {
        return ratio(other, Sample::wall);
    }

    private Spread ratio(Timed other, ToDoubleFunction<Sample> of) {
        return Spread.of(IntStream.range(0, rounds.size())
                .mapToDouble(i -> of.applyAsDouble(rounds.get(i)) / of.applyAsDouble(other.rounds.get(i)))
                .toArray());
    }

    private Spread spread(ToDoubleFunction<Sample> of) {
        return Spread.of(rounds.stream().mapToDouble(of).toArray());
    }
}
