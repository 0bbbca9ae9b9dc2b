package org.auklet.equation.integrate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.auklet.equation.compile.CompiledEvent;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.CompiledOutputs;
import org.auklet.equation.compile.SparseKernel;
import org.auklet.equation.linear.Rows;

/** Forward sensitivities of a run: carried through steps, events and outputs, one lane for each parameter. */
final class Tangent {

    private final CompiledModel model;
    private final LinearSystem system;
    private final RosenbrockStep step;
    private final TangentStep tangents;
    private final List<String> names;
    private final int lanes;
    /** Work rows, one for every state. */
    private final double[][] rows;

    private final OutputTangents outputs;

    Tangent(CompiledModel model, LinearSystem system, RosenbrockStep step, List<String> names) {
        this.model = model;
        this.system = system;
        this.step = step;
        this.names = names;
        lanes = names.size();
        tangents = new TangentStep(model, system, step, reached(), lanes);
        rows = new double[model.size()][lanes];
        outputs = new OutputTangents(model.outputs(), lanes);
    }

    /** The quantities that the parameters may change: themselves, what is derived from them, and what events set. */
    private BitSet reached() {
        BitSet reached = new BitSet();
        names.forEach(name -> reached.set(model.quantityIndex(name)));
        SparseKernel derived = model.tangents().derivedByQuantity();
        for (int e = 0; e < derived.entries(); e++) {
            if (reached.get(derived.cols()[e])) {
                reached.set(derived.rows()[e]);
            }
        }
        model.events().stream()
                .flatMap(event -> event.changes().stream())
                .filter(CompiledEvent.Change::toSwitch)
                .forEach(change -> Arrays.stream(change.targets()).forEach(reached::set));
        return reached;
    }

    /** dq/dp and dy(0)/dp at the start of a run. */
    void start(double[] q) {
        double[][] dq = tangents.q;
        clear(dq);
        for (int lane = 0; lane < lanes; lane++) {
            dq[model.quantityIndex(names.get(lane))][lane] = 1;
        }
        addTo(dq, model.tangents().derivedByQuantity(), step.y, q, dq);
        tangents.quantitiesChanged();
        clear(tangents.s);
        addTo(tangents.s, model.tangents().initialByQuantity(), step.y, q, dq);
        makeConsistent(q);
    }

    private static void clear(double[][] rows) {
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
    }

    /** Entries come in the order of evaluation, so that a derived parameter's tangents are complete when used. */
    private static void addTo(double[][] target, SparseKernel kernel, double[] y, double[] q, double[][] source) {
        double[] values = new double[kernel.entries()];
        kernel.evaluate(y, q, y, values);
        int[] rows = kernel.rows();
        int[] cols = kernel.cols();
        for (int e = 0; e < values.length; e++) {
            if (values[e] != 0) {
                Rows.addMultiple(target[rows[e]], values[e], source[cols[e]]);
            }
        }
    }

    /** Tangents of the algebraic states from those of the differential ones. */
    void makeConsistent(double[] q) {
        double[] mass = model.mass();
        if (Arrays.stream(mass).allMatch(m -> m == 1)) {
            return;
        }
        system.evaluate(step.y, q);
        if (!system.factorAlgebraic(mass)) {
            throw new IntegrationException("the algebraic equations are singular after an event");
        }
        clear(rows);
        addTo(rows, model.tangents().ratesByQuantity(), step.y, q, tangents.q);
        for (int i = 0; i < mass.length; i++) {
            if (mass[i] == 1) {
                System.arraycopy(tangents.s[i], 0, rows[i], 0, lanes);
            }
        }
        system.solve(rows);
        for (int i = 0; i < mass.length; i++) {
            System.arraycopy(rows[i], 0, tangents.s[i], 0, lanes);
        }
    }

    /** Carries the tangents over the step just computed. */
    void advance(double h, double[] q, boolean cut) {
        if (cut) {
            throw new IntegrationException(
                    "sensitivities through an event at a threshold are not supported; give the event a fixed time");
        }
        tangents.advance(h, q);
    }

    void accept() {
        tangents.accept();
    }

    /** Carries the tangents through the changes of an event at a fixed time. */
    void apply(List<CompiledEvent.Change> changes, double[] y, double[] q) {
        double[][][] increments = new double[changes.size()][][];
        for (int c = 0; c < changes.size(); c++) {
            CompiledEvent.Change change = changes.get(c);
            increments[c] = new double[change.targets().length][lanes];
            addTo(increments[c], change.byState(), y, q, tangents.s);
            addTo(increments[c], change.byQuantity(), y, q, tangents.q);
        }
        for (int c = 0; c < changes.size(); c++) {
            CompiledEvent.Change change = changes.get(c);
            double[][] target = change.toSwitch() ? tangents.q : tangents.s;
            for (int i = 0; i < change.targets().length; i++) {
                double[] row = target[change.targets()[i]];
                if (!change.add()) {
                    Arrays.fill(row, 0);
                }
                Rows.addMultiple(row, 1, increments[c][i]);
            }
        }
        tangents.quantitiesChanged();
    }

    /** d output / d parameter at the state now reached. */
    double[] outputsNow(double[] y, double[] q, double[] sums) {
        return outputs.of(y, q, sums, tangents.s, tangents.q);
    }

    /** d output / d parameter inside the last step. */
    double[] outputsWithin(double theta, double[] y, double[] q, double[] sums) {
        tangents.interpolate(theta, rows);
        return outputs.of(y, q, sums, rows, tangents.q);
    }

    /** The chain rule from states, quantities and sums to outputs. */
    private static final class OutputTangents {
        private final KernelProduct sumsByState;
        private final KernelProduct sumsByQuantity;
        private final KernelProduct byState;
        private final KernelProduct byQuantity;
        private final KernelProduct bySum;
        private final double[][] sumRows;
        private final double[][] rows;
        private final int lanes;

        OutputTangents(CompiledOutputs outputs, int lanes) {
            this.lanes = lanes;
            sumsByState = new KernelProduct(outputs.sumsByState());
            sumsByQuantity = new KernelProduct(outputs.sumsByQuantity());
            byState = new KernelProduct(outputs.byState());
            byQuantity = new KernelProduct(outputs.byQuantity());
            bySum = new KernelProduct(outputs.bySum());
            sumRows = new double[outputs.sums()][lanes];
            rows = new double[outputs.names().size()][lanes];
        }

        double[] of(double[] y, double[] q, double[] sums, double[][] dy, double[][] dq) {
            clear(sumRows);
            sumsByState.add(y, q, sums, dy, sumRows);
            sumsByQuantity.add(y, q, sums, dq, sumRows);
            clear(rows);
            byState.add(y, q, sums, dy, rows);
            byQuantity.add(y, q, sums, dq, rows);
            bySum.add(y, q, sums, sumRows, rows);
            double[] result = new double[rows.length * lanes];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(rows[i], 0, result, i * lanes, lanes);
            }
            return result;
        }
    }
}
