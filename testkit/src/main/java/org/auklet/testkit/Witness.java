package org.auklet.testkit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.auklet.equation.Model;
import org.auklet.equation.State;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.SparseKernel;

/**
 * Holds a compiled model against the {@link Interpreter} at a random state.
 *
 * <p>The compiled model has states of its own: time, and one for each sum over an axis inside a rate. Time is set, the
 * sums are solved for, and their rows are eliminated from the Jacobian before it is compared.
 */
public final class Witness {

    private static final String SUM = "#over:";

    private final Model model;
    private final CompiledModel compiled;
    private final double time;
    private final double[] y;
    private final double[] q;
    private final Map<String, Dual[]> states = new LinkedHashMap<>();

    /** Compiles the model and draws a state from a seed: positive numbers of order one, and a time. */
    public Witness(Model model, long seed) {
        this.model = model;
        compiled = new CompiledModel(model);
        SplittableRandom random = new SplittableRandom(seed);
        time = 5 * random.nextDouble();
        y = new double[compiled.size()];
        q = compiled.quantities(Map.of());
        for (State s : model.states()) {
            int cells = s.axis() == null ? 1 : model.axis(s.axis()).cells();
            Dual[] values = new Dual[cells];
            for (int cell = 0; cell < cells; cell++) {
                values[cell] = Dual.of(0.1 + random.nextDouble());
                y[index(s.name(), cell)] = values[cell].value();
            }
            states.put(s.name(), values);
        }
        if (compiled.followsTime()) {
            y[compiled.stateIndex(Model.TIME)] = time;
        }
        solveSums();
    }

    private int index(String state, int cell) {
        return compiled.stateIndex(state) + cell * compiled.stateStride(state);
    }

    /** Sums may be made of sums, so the substitution is repeated. */
    private void solveSums() {
        List<String> names = compiled.stateNames();
        double[] residual = new double[y.length];
        for (int pass = 0; pass < 5; pass++) {
            compiled.rates(y, q, residual);
            for (int i = 0; i < y.length; i++) {
                if (names.get(i).startsWith(SUM)) {
                    y[i] += residual[i];
                }
            }
        }
    }

    private Interpreter.Point point(Map<String, Dual[]> at) {
        return new Interpreter.Point(at, Dual.of(time), Map.of());
    }

    /** The largest disagreement of the derived parameters, relative to each. */
    public Disagreement derived() {
        Interpreter slow = new Interpreter(model);
        Disagreement worst = new Disagreement();
        model.derived().forEach(d -> {
            Dual[] values = slow.derived(d.name());
            for (int cell = 0; cell < values.length; cell++) {
                worst.note(d.name(), q[compiled.quantityIndex(d.name()) + cell], values[cell].value(), 0);
            }
        });
        return worst;
    }

    /** The largest disagreement of the initial state. */
    public Disagreement initial() {
        double[] start = new double[y.length];
        compiled.initial(q, start);
        Disagreement worst = new Disagreement();
        new Interpreter(model).initial().forEach((name, values) -> {
            for (int cell = 0; cell < values.length; cell++) {
                worst.note(name, start[index(name, cell)], values[cell].value(), 0);
            }
        });
        return worst;
    }

    /** The largest disagreement of the rates, relative to the largest term a rate is the difference of. */
    public Disagreement rates() {
        double[] fast = new double[y.length];
        compiled.rates(y, q, fast);
        double[][] jacobian = jacobian();
        Disagreement worst = new Disagreement();
        new Interpreter(model).rates(point(states)).forEach((name, values) -> {
            for (int cell = 0; cell < values.length; cell++) {
                int i = index(name, cell);
                worst.note(name + "[" + cell + "]", fast[i], values[cell].value(), size(jacobian[i], y));
            }
        });
        return worst;
    }

    private static double size(double[] row, double[] at) {
        double size = 0;
        for (int j = 0; j < row.length; j++) {
            size = Math.max(size, Math.abs(row[j] * at[j]));
        }
        return size;
    }

    /** The largest disagreement of the Jacobian, each entry relative to the largest of its row. */
    public Disagreement jacobianByState() {
        double[][] fast = jacobian();
        eliminateSums(fast);
        Disagreement worst = new Disagreement();
        for (State s : model.states()) {
            Dual[] original = states.getOrDefault(s.name(), new Dual[0]);
            for (int cell = 0; cell < original.length; cell++) {
                Map<String, Dual[]> seeded = new HashMap<>(states);
                Dual[] field = original.clone();
                field[cell] = new Dual(original[cell].value(), 1);
                seeded.put(s.name(), field);
                compareColumn(new Interpreter(model).rates(point(seeded)), index(s.name(), cell), fast, worst);
            }
        }
        return worst;
    }

    private void compareColumn(Map<String, Dual[]> slow, int column, double[][] fast, Disagreement worst) {
        slow.forEach((name, values) -> {
            for (int cell = 0; cell < values.length; cell++) {
                double[] row = fast[index(name, cell)];
                String place =
                        name + "[" + cell + "] by " + compiled.stateNames().get(column);
                worst.note(place, row[column], values[cell].slope(), largest(row));
            }
        });
    }

    private static double largest(double[] row) {
        double largest = 0;
        for (double entry : row) {
            largest = Math.max(largest, Math.abs(entry));
        }
        return largest;
    }

    private double[][] jacobian() {
        return dense(compiled.jacobian(), y.length);
    }

    private double[][] dense(SparseKernel kernel, int columns) {
        double[] values = new double[kernel.entries()];
        kernel.evaluate(y, q, y, values);
        double[][] matrix = new double[y.length][columns];
        for (int e = 0; e < values.length; e++) {
            matrix[kernel.rows()[e]][kernel.cols()[e]] += values[e];
        }
        return matrix;
    }

    /** A sum's row reads 0 = d sum/dx - d own: its value is put in wherever it is used, last sum first. */
    private void eliminateSums(double[][] matrix) {
        for (int pass = 0; pass < 5; pass++) {
            for (int own = 0; own < y.length; own++) {
                if (compiled.stateNames().get(own).startsWith(SUM)) {
                    substitute(matrix, own);
                }
            }
        }
    }

    private static void substitute(double[][] matrix, int own) {
        for (int i = 0; i < matrix.length; i++) {
            double factor = i == own ? 0 : matrix[i][own];
            if (factor != 0) {
                matrix[i][own] = 0;
                for (int j = 0; j < matrix[own].length; j++) {
                    if (j != own) {
                        matrix[i][j] += factor * matrix[own][j];
                    }
                }
            }
        }
    }

    /** The largest disagreement of d rates/d parameter, through derived parameters, for every parameter. */
    public Disagreement ratesByParameter() {
        double[][] byQuantity = dense(compiled.tangents().ratesByQuantity(), q.length);
        double[][] fast = jacobian();
        Disagreement worst = new Disagreement();
        model.parameters().forEach(p -> {
            double[] dq = quantitiesBy(p.name());
            double[] rate = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                for (int j = 0; j < q.length; j++) {
                    rate[i] += byQuantity[i][j] * dq[j];
                }
            }
            addSums(rate, fast);
            Interpreter slow = new Interpreter(model, Map.of(p.name(), new Dual(p.value(), 1)));
            slow.rates(point(states)).forEach((name, values) -> {
                for (int cell = 0; cell < values.length; cell++) {
                    int i = index(name, cell);
                    double scale = Math.max(size(byQuantity[i], dq), size(fast[i], y) / Math.abs(p.value()));
                    worst.note(name + "[" + cell + "] by " + p.name(), rate[i], values[cell].slope(), scale);
                }
            });
        });
        return worst;
    }

    private void addSums(double[] rate, double[][] jacobian) {
        for (int own = 0; own < y.length; own++) {
            if (compiled.stateNames().get(own).startsWith(SUM)) {
                for (int i = 0; i < y.length; i++) {
                    rate[i] += i == own ? 0 : jacobian[i][own] * rate[own];
                }
            }
        }
    }

    private double[] quantitiesBy(String parameter) {
        SparseKernel kernel = compiled.tangents().derivedByQuantity();
        double[] values = new double[kernel.entries()];
        kernel.evaluate(y, q, y, values);
        double[] dq = new double[q.length];
        dq[compiled.quantityIndex(parameter)] = 1;
        for (int e = 0; e < values.length; e++) {
            dq[kernel.rows()[e]] += values[e] * dq[kernel.cols()[e]];
        }
        return dq;
    }

    /** The largest disagreement of the outputs. */
    public Disagreement outputs() {
        double[] fast = new double[compiled.outputs().names().size()];
        compiled.outputs().evaluate(y, q, new double[compiled.outputs().sums()], fast);
        Interpreter slow = new Interpreter(model);
        Disagreement worst = new Disagreement();
        for (int i = 0; i < fast.length; i++) {
            String name = compiled.outputs().names().get(i);
            worst.note(name, fast[i], slow.output(name, point(states)).value(), 0);
        }
        return worst;
    }

    /** The largest disagreement of what events add or set. */
    public Disagreement events() {
        Interpreter slow = new Interpreter(model);
        Disagreement worst = new Disagreement();
        compiled.events().forEach(event -> {
            for (int c = 0; c < event.changes().size(); c++) {
                var change = event.changes().get(c);
                double[] fast = new double[change.targets().length];
                change.value().evaluate(y, q, fast);
                Dual[] values = slow.action(event.event().actions().get(c), point(states));
                for (int i = 0; i < fast.length; i++) {
                    worst.note(event.event().name(), fast[i], values[i].value(), 0);
                }
            }
        });
        return worst;
    }

    /** The worst of many comparisons. */
    public static final class Disagreement {
        private double relative;
        private String text = "no number was compared";

        private void note(String place, double fast, double slow, double scale) {
            double size = Math.max(scale, Math.max(Math.abs(fast), Math.abs(slow)));
            double difference = fast == slow ? 0 : Math.abs(fast - slow) / size;
            if (!(difference <= relative) || text.startsWith("no ")) {
                relative = difference;
                text = String.format(Locale.ROOT, "%s: compiled %s, interpreted %s", place, fast, slow);
            }
        }

        /** The largest relative difference met. */
        public double relative() {
            return relative;
        }

        /** Where, and the two numbers. */
        @Override
        public String toString() {
            return text;
        }
    }
}
