package org.auklet.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Differences between results. */
class SummariesTest {

    private static final String ONE = "{\"a\": [1.0, -2e-3], \"name\": \"mouse 7\", \"timing_ms\": {\"fit\": 10}}";

    @Test
    void timesOfTheRunDoNotCount() {
        assertThat(Summaries.difference(ONE, ONE.replace("10", "99"))).isZero();
    }

    @Test
    void theLargestRelativeDifferenceIsFound() {
        assertThat(Summaries.difference(ONE, ONE.replace("-2e-3", "-0.0025"))).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void roundingErrorsOfZeroDoNotCount() {
        assertThat(Summaries.difference("[1, 8.7e-16]", "[1, 1.1e-15]")).isZero();
    }

    @Test
    void anotherNumberOfNumbersIsNoResemblance() {
        assertThat(Summaries.difference(ONE, ONE.replace("1.0, ", ""))).isInfinite();
    }
}
