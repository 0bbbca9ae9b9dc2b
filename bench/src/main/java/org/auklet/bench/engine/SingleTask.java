package org.auklet.bench.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.testkit.Problems;

/** One run over 72 h with hourly output: the body, the sphere, or the body with its derivatives by 20 multipliers. */
final class SingleTask implements Task {

    private static final int HOURS = 72;

    private final Simulator simulator;
    private final double[] times;
    private final Rows rows;

    /** How a trajectory becomes rows, and which of the last row's numbers are added to the check value. */
    private record Rows(Layout layout, int[] checked) {}

    @FunctionalInterface
    private interface Layout {
        double[] row(Trajectory trajectory, int time);
    }

    private SingleTask(Simulator simulator, double hour, Rows rows) {
        this.simulator = simulator;
        this.rows = rows;
        times = IntStream.rangeClosed(0, HOURS).mapToDouble(i -> i * hour).toArray();
    }

    /** Problem P: concentrations; internalised in the tumour is checked. */
    static SingleTask body(Tolerances tolerances) {
        CompiledModel model = new CompiledModel(Problems.mousePbpk());
        Layout layout = (t, i) -> java.util.Arrays.copyOf(t.outputs()[i], BODY_STATES);
        return new SingleTask(new Simulator(model, tolerances), 1, new Rows(layout, new int[] {INTERNAL}));
    }

    static final int BODY_STATES = 30;
    static final int BOUND = 27;
    static final int INTERNAL = 28;
    private static final int SHELLS = 200;

    /** Problem T: states by shell; internalised in the innermost shell is checked. */
    static SingleTask sphere(Tolerances tolerances) {
        CompiledModel model = new CompiledModel(Problems.sphere(SHELLS));
        System.err.println(model.stateNames());
        Layout layout = (t, i) -> t.states()[i];
        return new SingleTask(new Simulator(model, tolerances), 3600, new Rows(layout, new int[] {2}));
    }

    static SingleTask gradient(Tolerances tolerances) {
        CompiledModel model = new CompiledModel(Problems.mousePbpk());
        List<String> names = Problems.mouseMultipliers();
        Layout layout = (t, i) -> t.sensitivities()[i];
        int[] checked = IntStream.range(0, names.size()).map(j -> INTERNAL * names.size() + j).toArray();
        return new SingleTask(new Simulator(model, tolerances, names), 1, new Rows(layout, checked));
    }

    @Override
    public Result pass() {
        Trajectory t = simulator.run(Map.of(), times);
        double[][] out = IntStream.range(0, times.length).mapToObj(i -> rows.layout().row(t, i)).toArray(double[][]::new);
        double check = 0;
        for (int j : rows.checked()) {
            check += out[times.length - 1][j];
        }
        return new Result(out, t.statistics().accepted(), check);
    }

    public static void main(String[] args) {
        Tolerances tol = new Tolerances(1e-6, 1e-9);
        var bean = java.lang.management.ManagementFactory.getThreadMXBean();
        for (String what : args[0].split(",")) {
            Task task = switch (what) { case "P" -> body(tol); case "T" -> sphere(tol); default -> gradient(tol); };
            int n = Integer.parseInt(args[1]) * (what.equals("P") ? 50 : what.equals("T") ? 1 : 2);
            for (int r = 0; r < 8; r++) {
                long w = System.nanoTime(), c = bean.getCurrentThreadCpuTime();
                Result res = task.pass();
                for (int i = 1; i < n; i++) res = task.pass();
                System.out.printf("%s wall %.4f cpu %.4f ms steps %d check %.10g%n", what, (System.nanoTime()-w)/1e6/n, (bean.getCurrentThreadCpuTime()-c)/1e6/n, res.steps(), res.check());
            }
        }
    }
}
