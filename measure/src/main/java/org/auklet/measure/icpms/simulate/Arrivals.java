package org.auklet.measure.icpms.simulate;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** When cells arrive: a Poisson process, so that two may arrive together by chance. */
final class Arrivals {

    private Arrivals() {}

    /** Times of arrival within {@code durationS}, in order, s. */
    static double[] times(RandomGenerator random, double perS, double durationS) {
        double[] times = new double[(int) Chance.poisson(random, perS * durationS)];
        for (int i = 0; i < times.length; i++) {
            times[i] = random.nextDouble() * durationS;
        }
        Arrays.sort(times);
        return times;
    }
}
