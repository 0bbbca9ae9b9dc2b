package org.auklet.equation.integrate;

import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.auklet.equation.compile.CompiledEvent;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.EventQueue.Falls;

/** Knows which triggers hold, and finds where in a step they change. */
final class TriggerWatch {

    /** Theta from which on a trigger that rose at the start of a step may fall. */
    private static final double GROWN = 0.25;

    private final CompiledModel model;
    private final List<CompiledEvent> events;
    private final BitSet holds = new BitSet();
    private final BitSet risen = new BitSet();
    /** Triggers that have risen at this instant and read false there, by rounding; they do not fall before the next step. */
    private final BitSet fresh = new BitSet();

    /** Triggers that have risen where the step begins: at its start they waver by rounding. */
    private final BitSet young = new BitSet();

    private final double[][] guards;
    private final double[] state;
    private double from;
    private double to;
    private final TreeSet<Double> changes = new TreeSet<>();
    private final SignChanges signChanges = new SignChanges();

    TriggerWatch(CompiledModel model, List<CompiledEvent> events) {
        this.model = model;
        this.events = events;
        int count = events.stream().mapToInt(CompiledEvent::guardCount).sum();
        guards = new double[count][Quartic.NODES];
        state = new double[model.size()];
    }

    /** Forgets everything: {@code held} says which triggers are taken to have held before the start. */
    void begin(BitSet held) {
        holds.clear();
        holds.or(held);
        risen.clear();
        fresh.clear();
        young.clear();
    }

    /** The triggers found to have risen by the last look. */
    BitSet risen() {
        return risen;
    }

    /** Notes which of {@link #risen} do not hold at the state that was made consistent where they rise. */
    void arrive(double[] y, double[] q) {
        model.lookBack(y, q);
        risen.stream().filter(i -> !(events.get(i).trigger(y, q) > 0)).forEach(fresh::set);
    }

    /** Looks at the present state, which has jumped: notes what has risen since the last look and reports what has fallen. */
    void look(double[] y, double[] q, Falls falls) {
        look(y, q, falls, false);
    }

    private void look(double[] y, double[] q, Falls falls, boolean within) {
        model.lookBack(y, q);
        risen.clear();
        for (int i = 0; i < events.size(); i++) {
            note(i, events.get(i).trigger(y, q) > 0, falls, within);
        }
    }

    private void note(int i, boolean now, Falls falls, boolean within) {
        if (now && !holds.get(i)) {
            risen.set(i);
            holds.set(i);
        } else if (!now && holds.get(i) && !fresh.get(i) && !(within && young.get(i))) {
            holds.clear(i);
            falls.fallen(i);
        }
    }

    /**
     * Follows the triggers through the step from {@code start} to {@code end} until one rises.
     *
     * @return theta of the first rise, {@link #risen} then says of what; infinite when there is none
     */
    double follow(Stepper step, double start, double end, double[] q, Falls falls) {
        from = start;
        to = end;
        risen.clear();
        if (events.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        findChanges(step, q);
        fresh.clear();
        changes.add(1.0);
        for (double theta : changes) {
            stateAt(theta, step);
            if (theta >= GROWN) {
                young.clear();
            }
            look(state, q, falls, true);
            if (!risen.isEmpty()) {
                young.or(risen);
                return theta;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The state inside the step, with the time as it is: what interpolation rounds could pass a threshold too early. */
    private void stateAt(double theta, Stepper step) {
        step.interpolate(theta, state);
        model.setTime(theta == 1 ? to : from + theta * (to - from), state);
    }

    private void findChanges(Stepper step, double[] q) {
        changes.clear();
        for (int node = 0; node < Quartic.NODES; node++) {
            stateAt(Quartic.node(node), step);
            model.lookBack(state, q);
            int k = 0;
            for (CompiledEvent event : events) {
                double[] values = new double[event.guardCount()];
                event.guards(state, q, values);
                for (double value : values) {
                    guards[k++][node] = value;
                }
            }
        }
        int k = 0;
        for (CompiledEvent event : events) {
            double[] values = new double[event.guardCount()];
            for (int g = 0; g < values.length; g++) {
                int guard = g;
                signChanges.find(guards[k++], theta -> guardAt(event, guard, theta, step, q, values), changes);
            }
        }
    }

    private double guardAt(CompiledEvent event, int guard, double theta, Stepper step, double[] q, double[] values) {
        stateAt(theta, step);
        model.lookBack(state, q);
        event.guards(state, q, values);
        return values[guard];
    }
}
