package org.auklet.equation.compile;

import java.util.ArrayList;
import java.util.List;
import org.auklet.equation.Event;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;

/** An event with its trigger, delay and actions compiled. */
public final class CompiledEvent {

    private static final double[] NONE = {};

    private final Event event;
    private final List<Change> changes = new ArrayList<>();
    private final KernelCompiler.Compiled delay;
    private final KernelCompiler.Compiled trigger;

    /**
     * One target of an action.
     *
     * @param toSwitch whether the target is in q (a switch) rather than in y
     * @param add whether the value is added
     * @param targets indices in q or y, one per cell
     * @param value computes one number per target
     * @param byState its derivatives by states, rows counted from 0
     * @param byQuantity its derivatives by quantities
     */
    public record Change(
            boolean toSwitch,
            boolean add,
            int[] targets,
            Values value,
            SparseKernel byState,
            SparseKernel byQuantity) {}

    /** Computes values from states and quantities. */
    @FunctionalInterface
    public interface Values {
        void evaluate(double[] y, double[] q, double[] out);
    }

    CompiledEvent(Event event, Lowering lowering, Layout layout) {
        this.event = event;
        for (Event.Action action : event.actions()) {
            changes.add(change(action, lowering, layout));
        }
        delay = KernelCompiler.compile(List.of(Assignment.scalar(0, event.delay(), false)), layout::address);
        Expression rising = event.trigger() instanceof Event.Rising when
                ? lowering.inline(when.expression(), null)
                : Expressions.MINUS_ONE;
        trigger = KernelCompiler.compile(List.of(Assignment.scalar(0, rising, false)), layout::address);
    }

    private static Change change(Event.Action action, Lowering lowering, Layout layout) {
        String axis = layout.axisOf(action.target());
        Address target = layout.address(action.target());
        int cells = layout.cells(axis);
        Expression value = lowering.inline(action.value(), axis);
        List<Assignment> assignment = List.of(new Assignment(0, cells, 0, axis == null ? 0 : 1, value, false));
        int[] targets = new int[cells];
        for (int cell = 0; cell < cells; cell++) {
            targets[cell] = target.index(cell);
        }
        KernelCompiler.Compiled kernel = KernelCompiler.compile(assignment, layout::address);
        return new Change(
                target.array() == Address.Array.QUANTITY,
                action.kind() == Event.Action.Kind.ADD,
                targets,
                (y, q, out) -> kernel.run(y, q, NONE, out),
                SparseKernel.of(assignment, Address.Array.STATE, layout::address),
                SparseKernel.of(assignment, Address.Array.QUANTITY, layout::address));
    }

    /** The event as it was written. */
    public Event event() {
        return event;
    }

    /** What it changes, in order. */
    public List<Change> changes() {
        return changes;
    }

    /** The delay between trigger and changes. */
    public double delay(double[] q) {
        double[] out = new double[1];
        delay.run(NONE, q, NONE, out);
        return out[0];
    }

    /** The expression whose rise past zero triggers the event; -1 for events at fixed times. */
    public double trigger(double[] y, double[] q) {
        double[] out = new double[1];
        trigger.run(y, q, NONE, out);
        return out[0];
    }
}
