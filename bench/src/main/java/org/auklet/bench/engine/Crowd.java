package org.auklet.bench.engine;

import java.util.Arrays;
import java.util.List;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.population.Population;
import org.auklet.equation.population.PopulationSimulator;
import org.auklet.equation.population.SubjectBlock;
import org.auklet.testkit.MousePopulation;

/**
 * Many subjects of problem P in lanes. Kept is what is bound in the tumour: of a thousand the whole course, a row for each;
 * of a great many the sum over its course alone, so that memory does not grow.
 */
final class Crowd implements Task {

    private static final int MOST_COURSES = 10_000;

    private final PopulationSimulator simulator;
    private final Population population;
    private final double[] times = MousePopulation.hours();

    Crowd(CompiledModel model, Tolerances tolerances, int subjects, String output, int threads) {
        simulator =
                new PopulationSimulator(model, tolerances, List.of(output), PopulationSimulator.USUAL_LANES, threads);
        population = MousePopulation.of(model.source(), subjects, subjects);
    }

    @Override
    public Result pass() {
        double[] sums = new double[population.size()];
        double[][] courses = new double[population.size() > MOST_COURSES ? 0 : population.size()][times.length];
        simulator.run(population, times, block -> read(block, sums, courses));
        double[][] rows = courses.length == 0 ? new double[][] {sums} : courses;
        return new Result(rows, 0, Arrays.stream(sums).sum());
    }

    private void read(SubjectBlock block, double[] sums, double[][] courses) {
        for (int i = block.first(); i < block.first() + block.size(); i++) {
            for (int k = 0; k < times.length; k++) {
                double value = block.value(i, k, 0);
                sums[i] += value;
                if (courses.length > 0) {
                    courses[i][k] = value;
                }
            }
        }
    }
}
