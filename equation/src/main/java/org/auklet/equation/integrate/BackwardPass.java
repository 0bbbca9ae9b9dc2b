package org.auklet.equation.integrate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.auklet.equation.compile.CompiledEvent;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.CompiledOutputs;
import org.auklet.equation.compile.Tangents;

/** Goes back along a {@link Tape}: from slopes by outputs to slopes by quantities. */
final class BackwardPass {

    private static final double[] NONE = {};

    private final LinearSystem system;
    private final AdjointStep step;
    private final double[] mass;
    private final OutputSlopes outputs;
    private final KernelTranspose rates;
    private final KernelTranspose initial;
    private final KernelTranspose derived;
    /** Slopes by the state reached on the way back, and by the quantities. */
    private final double[] byState;

    private final double[] byQuantity;
    private final double[] byInnerState;
    private double[] q = NONE;
    /** Outputs read within the step that comes next on the way back. */
    private int readsWithin;

    BackwardPass(CompiledModel model, LinearSystem system, RosenbrockStep step, BitSet quantities) {
        this.system = system;
        mass = model.mass();
        Tangents tangents = model.tangents();
        this.step = new AdjointStep(model, system, step, tangents.by(quantities));
        outputs = new OutputSlopes(model.outputs());
        rates = new KernelTranspose(tangents.by(quantities).rates());
        initial = new KernelTranspose(tangents.initialByQuantity());
        derived = new KernelTranspose(tangents.derivedByQuantity());
        byState = new double[model.size()];
        byInnerState = new double[model.size()];
        byQuantity = new double[model.quantities()];
    }

    /**
     * The slopes by all quantities that count.
     *
     * @param tape what happened
     * @param trajectory what was read
     * @param slopes {@code slopes[time][output]}
     * @param atEnd the quantities at the end of the run
     */
    double[] slopes(Tape tape, Trajectory trajectory, double[][] slopes, double[] atEnd) {
        Arrays.fill(byState, 0);
        Arrays.fill(byQuantity, 0);
        q = atEnd.clone();
        readsWithin = 0;
        List<Tape.Entry> entries = tape.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            switch (entries.get(i)) {
                case Tape.Read read -> read(read, trajectory, slopes);
                case Tape.Stepped stepped -> stepBack(stepped, entries, i, trajectory, slopes);
                case Tape.Settled settled -> unsettle(settled.y(), settled.q());
                case Tape.Changed changed -> undo(changed);
                case Tape.Started started -> begin(started);
            }
        }
        return byQuantity;
    }

    private void read(Tape.Read read, Trajectory trajectory, double[][] slopes) {
        if (read.theta() == null) {
            outputs.add(trajectory.states()[read.time()], q, slopes[read.time()], byState, byQuantity);
        } else {
            readsWithin++;
        }
    }

    private void stepBack(
            Tape.Stepped stepped, List<Tape.Entry> entries, int at, Trajectory trajectory, double[][] slopes) {
        step.begin(stepped, q, byState);
        for (int i = at + 1; i <= at + readsWithin; i++) {
            if (entries.get(i) instanceof Tape.Read(int time, Double theta) && theta != null) {
                Arrays.fill(byInnerState, 0);
                outputs.add(trajectory.states()[time], q, slopes[time], byInnerState, byQuantity);
                step.addWithin(theta, byInnerState);
            }
        }
        readsWithin = 0;
        step.finish(stepped.h(), q, byState, byQuantity);
    }

    /** Slopes by the algebraic states become slopes by what they follow from. */
    private void unsettle(double[] y, double[] quantities) {
        if (Arrays.stream(mass).allMatch(m -> m == 1)) {
            return;
        }
        system.evaluate(y, quantities);
        if (!system.factorAlgebraic(mass)) {
            throw new IntegrationException("the algebraic equations are singular after an event");
        }
        system.solveTransposed(byState);
        double[] residuals = byInnerState;
        for (int i = 0; i < mass.length; i++) {
            residuals[i] = mass[i] == 0 ? byState[i] : 0;
            byState[i] -= residuals[i];
        }
        rates.add(y, quantities, y, residuals, byQuantity);
    }

    /** All values of an event come from before any of its changes, so their slopes are spread after all targets'. */
    private void undo(Tape.Changed changed) {
        List<CompiledEvent.Change> changes = changed.changes();
        double[][] byValue = new double[changes.size()][];
        for (int c = changes.size() - 1; c >= 0; c--) {
            byValue[c] = takeBack(changes.get(c));
        }
        q = changed.q();
        for (int c = 0; c < byValue.length; c++) {
            CompiledEvent.Change change = changes.get(c);
            new KernelTranspose(change.byState()).add(changed.y(), q, NONE, byValue[c], byState);
            new KernelTranspose(change.byQuantity()).add(changed.y(), q, NONE, byValue[c], byQuantity);
        }
    }

    private double[] takeBack(CompiledEvent.Change change) {
        double[] slopes = change.toSwitch() ? byQuantity : byState;
        int[] targets = change.targets();
        double[] byValue = new double[targets.length];
        for (int i = targets.length - 1; i >= 0; i--) {
            byValue[i] = slopes[targets[i]];
            if (!change.add()) {
                slopes[targets[i]] = 0;
            }
        }
        return byValue;
    }

    private void begin(Tape.Started started) {
        unsettle(started.y(), started.q());
        initial.add(started.y(), started.q(), NONE, byState, byQuantity);
        derived.add(started.y(), started.q(), NONE, byQuantity, byQuantity);
    }

    /** The chain rule from outputs back to states and quantities. */
    private static final class OutputSlopes {
        private final CompiledOutputs outputs;
        private final KernelTranspose sumsByState;
        private final KernelTranspose sumsByQuantity;
        private final KernelTranspose byState;
        private final KernelTranspose byQuantity;
        private final KernelTranspose bySum;
        private final double[] sums;
        private final double[] slopesBySum;
        private final double[] values;

        OutputSlopes(CompiledOutputs outputs) {
            this.outputs = outputs;
            sumsByState = new KernelTranspose(outputs.sumsByState());
            sumsByQuantity = new KernelTranspose(outputs.sumsByQuantity());
            byState = new KernelTranspose(outputs.byState());
            byQuantity = new KernelTranspose(outputs.byQuantity());
            bySum = new KernelTranspose(outputs.bySum());
            sums = new double[outputs.sums()];
            slopesBySum = new double[outputs.sums()];
            values = new double[outputs.names().size()];
        }

        void add(double[] y, double[] q, double[] slopes, double[] toState, double[] toQuantity) {
            outputs.evaluate(y, q, sums, values);
            Arrays.fill(slopesBySum, 0);
            bySum.add(y, q, sums, slopes, slopesBySum);
            byState.add(y, q, sums, slopes, toState);
            byQuantity.add(y, q, sums, slopes, toQuantity);
            sumsByState.add(y, q, sums, slopesBySum, toState);
            sumsByQuantity.add(y, q, sums, slopesBySum, toQuantity);
        }
    }
}
