package org.auklet.bench.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs contenders in turn, round after round, so that whatever else the machine does falls on all of them.
 *
 * @param rounds number of rounds
 * @param passMilliseconds what each contender is given in a round, as processor time; at least one pass
 */
record Race(int rounds, double passMilliseconds) {

    private static final int MOST_PASSES = 5000;

    /**
     * Times all contenders at one setting; one pass of each before the first round says how many fill a round.
     *
     * @param reference solution for the true errors
     */
    List<Timed> run(List<Contender> contenders, Settings settings, double[][] reference) {
        List<Timed> all = new ArrayList<>();
        List<List<Sample>> samples = samples(contenders, settings);
        for (int i = 0; i < samples.size(); i++) {
            double error = TrueError.of(contenders.get(i).solution(settings), reference);
            all.add(new Timed(contenders.get(i), settings, samples.get(i), error));
        }
        return all;
    }

    /** The rounds of each contender. */
    List<List<Sample>> samples(List<Contender> contenders, Settings settings) {
        int[] passes = new int[contenders.size()];
        List<List<Sample>> samples = new ArrayList<>();
        for (int i = 0; i < passes.length; i++) {
            double each = contenders.get(i).time(settings, 1).own();
            passes[i] = (int) Math.clamp(Math.ceil(passMilliseconds / each), 1, MOST_PASSES);
            samples.add(new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < passes.length; i++) {
                samples.get(i).add(contenders.get(i).time(settings, passes[i]));
            }
        }
        return samples;
    }
}
