package org.auklet.equation.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Starting points: the given one, then a seeded Latin hypercube over the bounds on the working scale (M. D. McKay, R. J.
 * Beckman and W. J. Conover, Technometrics 21:239, 1979). An infinite bound is replaced by four units from the start, a
 * unit being the size of the start for a LINEAR parameter and a factor e for a LOG one.
 */
final class Starts {

    private Starts() {}

    static List<double[]> of(Objective objective, int count, long seed) {
        double[] given = new double[objective.k];
        for (int j = 0; j < objective.k; j++) {
            FreeParameter parameter = objective.problem.parameters().get(j);
            given[j] = parameter.scale().toWorking(parameter.start());
        }
        List<double[]> starts = new ArrayList<>();
        starts.add(given);
        SplittableRandom random = new SplittableRandom(seed);
        int further = count - 1;
        for (int i = 0; i < further; i++) {
            starts.add(new double[objective.k]);
        }
        for (int j = 0; j < objective.k; j++) {
            double unit = objective.problem.parameters().get(j).scale() == Scale.LOG ? 1 : Math.abs(given[j]) + 1e-12;
            double lower = Double.isFinite(objective.lower[j]) ? objective.lower[j] : given[j] - 4 * unit;
            double upper = Double.isFinite(objective.upper[j]) ? objective.upper[j] : given[j] + 4 * unit;
            int[] order = permutation(further, random);
            for (int i = 0; i < further; i++) {
                starts.get(i + 1)[j] = lower + (upper - lower) * (order[i] + random.nextDouble()) / further;
            }
        }
        return starts;
    }

    private static int[] permutation(int n, SplittableRandom random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
