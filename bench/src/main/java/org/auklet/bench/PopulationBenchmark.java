package org.auklet.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.auklet.equation.Model;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.population.Population;
import org.auklet.equation.population.PopulationSimulator;
import org.auklet.testkit.MousePopulation;
import org.auklet.testkit.Problems;

/**
 * The mouse population: 1,000 subjects on one thread beside single runs in the same process, and 100,000 on one and two
 * threads. Run with {@code -Xmx1g}. Prints medians of interleaved rounds and the check sum 715.168867 per 1,000.
 */
public final class PopulationBenchmark {

    private static final Tolerances TOLERANCES = new Tolerances(1e-6, 1e-9);
    private static final int ROUNDS = 7;

    private final Model model = Problems.mousePbpk();
    private final CompiledModel compiled = new CompiledModel(model);
    private final int bound = compiled.outputs().indexOf("tu_B_");
    private final double[] hours = MousePopulation.hours();

    private PopulationBenchmark() {}

    /** @param arguments number of subjects of the large run, 100000 unless given */
    public static void main(String[] arguments) {
        int many = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        new PopulationBenchmark().run(many);
    }

    private void run(int many) {
        PopulationSimulator one = new PopulationSimulator(compiled, TOLERANCES, PopulationSimulator.USUAL_LANES, 1);
        PopulationSimulator two = new PopulationSimulator(compiled, TOLERANCES, PopulationSimulator.USUAL_LANES, 2);
        Population thousand = MousePopulation.of(model, 1000, 1000);
        for (int warm = 0; warm < 20; warm++) {
            sum(one, thousand);
        }
        double[] lanes = new double[ROUNDS];
        double[] single = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            lanes[round] = cpuMillis(() -> sum(one, thousand));
            single[round] = cpuMillis(() -> singleRuns(thousand));
        }
        print("1,000 in lanes, one thread: %.1f ms of processor; check sum %.6f", median(lanes), sum(one, thousand));
        print("1,000 single runs: %.1f ms of processor", median(single));
        Population large = MousePopulation.of(model, many, 1000);
        double[] first = new double[3];
        double[] second = new double[3];
        for (int round = 0; round < first.length; round++) {
            first[round] = wallMillis(() -> sum(one, large));
            second[round] = wallMillis(() -> sum(two, large));
        }
        print("%d on one thread: %.0f ms", many, median(first));
        print("%d on two threads: %.0f ms, %.2f times faster", many, median(second), median(first) / median(second));
    }

    private double sum(PopulationSimulator simulator, Population population) {
        double[] sum = new double[1];
        simulator.run(population, hours, block -> {
            for (int i = block.first(); i < block.first() + block.size(); i++) {
                for (int hour = 0; hour < hours.length; hour++) {
                    sum[0] += block.value(i, hour, bound);
                }
            }
        });
        return sum[0];
    }

    private double singleRuns(Population population) {
        Simulator simulator = new Simulator(compiled, TOLERANCES);
        double sum = 0;
        for (int i = 0; i < population.size(); i++) {
            Map<String, Double> parameters = population.subject().apply(i).parameters();
            sum += Arrays.stream(simulator.run(parameters, hours).output("tu_B_"))
                    .sum();
        }
        return sum;
    }

    /** Processor time of the whole process, so that the threads of a pool count. */
    private static double cpuMillis(Runnable work) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - start) / 1e6;
    }

    private static double wallMillis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
