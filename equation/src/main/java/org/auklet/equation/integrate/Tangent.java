package org.auklet.equation.integrate;

import java.util.Arrays;
import java.util.List;
import org.auklet.equation.compile.CompiledEvent;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.CompiledOutputs;
import org.auklet.equation.compile.SparseKernel;
import org.auklet.equation.linear.Lanes;

/** Forward sensitivities of a run: carried through steps, events and outputs, one lane for each parameter. */
final class Tangent {

    private final CompiledModel model;
    private final LinearSystem system;
    private final RosenbrockStep step;
    private final TangentStep tangents;
    private final List<String> names;
    private final int lanes;
    private final double[] interpolated;
    private final OutputTangents outputs;

    Tangent(CompiledModel model, LinearSystem system, RosenbrockStep step, List<String> names) {
        this.model = model;
        this.system = system;
        this.step = step;
        this.names = names;
        lanes = names.size();
        tangents = new TangentStep(model, system, step, lanes);
        interpolated = new double[model.size() * lanes];
        outputs = new OutputTangents(model.outputs(), lanes);
    }

    /** dq/dp and dy(0)/dp at the start of a run. */
    void start(double[] q) {
        double[] dq = tangents.q;
        Arrays.fill(dq, 0);
        for (int lane = 0; lane < lanes; lane++) {
            dq[model.quantityIndex(names.get(lane)) * lanes + lane] = 1;
        }
        addTo(dq, model.tangents().derivedByQuantity(), step.y, q, dq);
        tangents.quantitiesChanged();
        Arrays.fill(tangents.s, 0);
        addTo(tangents.s, model.tangents().initialByQuantity(), step.y, q, dq);
        makeConsistent(q);
    }

    /** Entries come in the order of evaluation, so that a derived parameter's tangents are complete when used. */
    private void addTo(double[] target, SparseKernel kernel, double[] y, double[] q, double[] source) {
        double[] values = new double[kernel.entries()];
        kernel.evaluate(y, q, y, values);
        addProduct(kernel, values, source, target, lanes);
    }

    private static void addProduct(SparseKernel kernel, double[] values, double[] source, double[] target, int lanes) {
        int[] rows = kernel.rows();
        int[] cols = kernel.cols();
        for (int e = 0; e < values.length; e++) {
            if (values[e] != 0) {
                Lanes.addMultiple(target, rows[e] * lanes, values[e], source, cols[e] * lanes, lanes);
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
        double[] right = interpolated;
        Arrays.fill(right, 0);
        addTo(right, model.tangents().ratesByQuantity(), step.y, q, tangents.q);
        for (int i = 0; i < mass.length; i++) {
            if (mass[i] == 1) {
                System.arraycopy(tangents.s, i * lanes, right, i * lanes, lanes);
            }
        }
        system.solve(right, lanes);
        System.arraycopy(right, 0, tangents.s, 0, right.length);
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
        double[][] increments = new double[changes.size()][];
        for (int c = 0; c < changes.size(); c++) {
            CompiledEvent.Change change = changes.get(c);
            increments[c] = new double[change.targets().length * lanes];
            addTo(increments[c], change.byState(), y, q, tangents.s);
            addTo(increments[c], change.byQuantity(), y, q, tangents.q);
        }
        for (int c = 0; c < changes.size(); c++) {
            CompiledEvent.Change change = changes.get(c);
            double[] target = change.toSwitch() ? tangents.q : tangents.s;
            for (int i = 0; i < change.targets().length; i++) {
                int at = change.targets()[i] * lanes;
                if (!change.add()) {
                    Arrays.fill(target, at, at + lanes, 0);
                }
                Lanes.addMultiple(target, at, 1, increments[c], i * lanes, lanes);
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
        tangents.interpolate(theta, interpolated);
        return outputs.of(y, q, sums, interpolated, tangents.q);
    }

    /** The chain rule from states, quantities and sums to outputs. */
    private static final class OutputTangents {
        private final CompiledOutputs outputs;
        private final int lanes;

        OutputTangents(CompiledOutputs outputs, int lanes) {
            this.outputs = outputs;
            this.lanes = lanes;
        }

        double[] of(double[] y, double[] q, double[] sums, double[] dy, double[] dq) {
            double[] dSums = new double[outputs.sums() * lanes];
            add(outputs.sumsByState(), y, q, sums, dy, dSums);
            add(outputs.sumsByQuantity(), y, q, sums, dq, dSums);
            double[] result = new double[outputs.names().size() * lanes];
            add(outputs.byState(), y, q, sums, dy, result);
            add(outputs.byQuantity(), y, q, sums, dq, result);
            add(outputs.bySum(), y, q, sums, dSums, result);
            return result;
        }

        private void add(SparseKernel kernel, double[] y, double[] q, double[] sums, double[] source, double[] target) {
            double[] values = new double[kernel.entries()];
            kernel.evaluate(y, q, sums, values);
            addProduct(kernel, values, source, target, lanes);
        }
    }
}
