package org.auklet.equation.integrate;

import java.util.Arrays;
import java.util.List;
import org.auklet.equation.compile.CompiledEvent;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.CompiledOutputs;
import org.auklet.equation.compile.SparseKernel;
import org.auklet.equation.linear.Rows;
import org.jspecify.annotations.Nullable;

/** Forward sensitivities of a run: carried through steps, events and outputs, one lane for each parameter. */
final class ForwardTangent implements Tangent {

    private final CompiledModel model;
    private final LinearSystem system;
    private final RosenbrockStep step;
    private final TangentStep tangents;
    private final List<String> names;
    private final int lanes;
    /** Work rows, one for every state. */
    private final double[][] rows;

    private final OutputTangents outputs;
    private final MovingInstant instant;
    /** Whether the tangents are those at the instant as it moves, and not at a fixed time. */
    private boolean atInstant;

    ForwardTangent(CompiledModel model, LinearSystem system, RosenbrockStep step, List<String> names) {
        this.model = model;
        this.system = system;
        this.step = step;
        this.names = names;
        lanes = names.size();
        tangents = new TangentStep(model, system, step, Reach.of(model, names), lanes);
        rows = new double[model.size()][lanes];
        outputs = new OutputTangents(model.outputs(), lanes);
        instant = new MovingInstant(model, lanes);
    }

    @Override
    public void start(double[] q) {
        double[][] dq = tangents.q;
        clear(dq);
        for (int lane = 0; lane < lanes; lane++) {
            dq[model.quantityIndex(names.get(lane))][lane] = 1;
        }
        addTo(dq, model.tangents().derivedByQuantity(), step.y, q, dq);
        tangents.quantitiesChanged();
        clear(tangents.s);
        addTo(tangents.s, model.tangents().initialByQuantity(), step.y, q, dq);
        instant.clear();
        atInstant = false;
        solveAlgebraic(q, tangents.s);
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

    /** After an event the tangents are again those at a fixed time. */
    @Override
    public void makeConsistent(double[] q) {
        if (atInstant) {
            instant.shift(-1, step.y, q, tangents.s);
            atInstant = false;
        }
        solveAlgebraic(q, tangents.s);
    }

    /** Tangents of the algebraic states from those of the differential ones. */
    private void solveAlgebraic(double[] q, double[][] s) {
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
                System.arraycopy(s[i], 0, rows[i], 0, lanes);
            }
        }
        system.solve(rows);
        for (int i = 0; i < mass.length; i++) {
            System.arraycopy(rows[i], 0, s[i], 0, lanes);
        }
    }

    @Override
    public void advance(double h, double[] q) {
        instant.clear();
        tangents.advance(h, q);
    }

    @Override
    public void cut(double theta, double[] q) {
        tangents.interpolate(theta, rows);
        copy(rows, tangents.s);
        solveAlgebraic(q, tangents.s);
    }

    private static void copy(double[][] from, double[][] to) {
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(from[i], 0, to[i], 0, from[i].length);
        }
    }

    @Override
    public void accept() {
        tangents.accept();
    }

    /**
     * A triggered event.
     *
     * @param byParameter derivatives of the time at which it is due, one for each lane
     * @param increments derivatives of the values, when they come from the trigger
     */
    private record Moving(CompiledEvent event, double[] byParameter, double @Nullable [][][] increments)
            implements Trigger {}

    @Override
    public Trigger triggered(CompiledEvent event, Cause cause, double[] y, double[] q) {
        switch (cause) {
            case CLOCK -> instant.clear();
            case CROSSING -> instant.cross(event, y, q, tangents.s, tangents.q, rateOfChange(y, q));
            case JUMP -> {}
        }
        double[][] moved = moved(y, q);
        boolean early = event.event().rule().valuesFromTriggerTime();
        double[] due = instant.byParameter().clone();
        CompiledEvent.Slopes delay = event.delaySlopes();
        double[][] dueRow = {due};
        addTo(dueRow, delay.byState(), y, q, moved);
        addTo(dueRow, delay.byQuantity(), y, q, tangents.q);
        return new Moving(event, due, early ? increments(event.changes(), y, q, moved) : null);
    }

    /** The tangents at the instant as it moves with the parameters. */
    private double[][] moved(double[] y, double[] q) {
        double[][] moved = new double[tangents.s.length][lanes];
        copy(tangents.s, moved);
        if (instant.moves()) {
            instant.shift(1, y, q, moved);
            solveAlgebraic(q, moved);
        }
        return moved;
    }

    /** dy/dt, that of algebraic states included. */
    private double[] rateOfChange(double[] y, double[] q) {
        double[] rate = new double[y.length];
        model.rates(y, q, rate);
        double[] mass = model.mass();
        if (Arrays.stream(mass).anyMatch(m -> m == 0)) {
            system.evaluate(y, q);
            if (!system.factorAlgebraic(mass)) {
                throw new IntegrationException("the algebraic equations are singular at an event");
            }
            for (int i = 0; i < mass.length; i++) {
                rate[i] *= mass[i];
            }
            system.solve(rate);
        }
        return rate;
    }

    /** Carries the tangents through the changes of an event; {@link #makeConsistent} follows. */
    @Override
    public void apply(Trigger trigger, double[] y, double[] q) {
        if (!(trigger instanceof Moving(var event, var byParameter, var known))) {
            throw new IllegalArgumentException("not a trigger of this run: " + trigger);
        }
        instant.set(byParameter);
        copy(moved(y, q), tangents.s);
        atInstant = true;
        List<CompiledEvent.Change> changes = event.changes();
        double[][][] increments = known == null ? increments(changes, y, q, tangents.s) : known;
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

    private double[][][] increments(List<CompiledEvent.Change> changes, double[] y, double[] q, double[][] s) {
        double[][][] increments = new double[changes.size()][][];
        for (int c = 0; c < changes.size(); c++) {
            CompiledEvent.Change change = changes.get(c);
            increments[c] = new double[change.targets().length][lanes];
            addTo(increments[c], change.byState(), y, q, s);
            addTo(increments[c], change.byQuantity(), y, q, tangents.q);
        }
        return increments;
    }

    @Override
    public double[] outputsNow(double[] y, double[] q, double[] sums) {
        return outputs.of(y, q, sums, tangents.s, tangents.q);
    }

    @Override
    public double[] outputsWithin(double theta, double[] y, double[] q, double[] sums) {
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
