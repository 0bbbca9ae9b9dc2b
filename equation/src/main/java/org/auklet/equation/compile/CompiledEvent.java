package org.auklet.equation.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.auklet.equation.Event;
import org.auklet.equation.expression.Conditions;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;

/** An event with its trigger, delay, priority and actions compiled. */
public final class CompiledEvent {

    private static final double[] NONE = {};

    private final Event event;
    private final List<Change> changes = new ArrayList<>();
    private final KernelCompiler.Compiled delay;
    private final KernelCompiler.Compiled priority;
    private final KernelCompiler.Compiled trigger;
    private final KernelCompiler.Compiled guards;
    private final int guardCount;
    private final Supplier<Slopes> delaySlopes;
    private final Supplier<Slopes> guardSlopes;

    /**
     * Where values go.
     *
     * @param toSwitch whether into q (a switch) rather than into y
     * @param add whether they are added
     * @param indices in q or y, one per cell
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Target(boolean toSwitch, boolean add, int[] indices) {

        /** The values for this target. */
        public double[] evaluate(Values values, double[] y, double[] q) {
            double[] out = new double[indices.length];
            values.evaluate(y, q, out);
            return out;
        }

        /** Sets or adds values. */
        public void write(double[] values, double[] y, double[] q) {
            double[] array = toSwitch ? q : y;
            for (int i = 0; i < values.length; i++) {
                array[indices[i]] = values[i] + (add ? array[indices[i]] : 0);
            }
        }
    }

    /**
     * One action.
     *
     * @param target where its values go
     * @param value computes one number per index
     * @param byState its derivatives by states, rows counted from 0
     * @param byQuantity its derivatives by quantities
     */
    public record Change(Target target, Values value, SparseKernel byState, SparseKernel byQuantity) {

        /** Whether it changes q rather than y. */
        public boolean toSwitch() {
            return target.toSwitch();
        }

        /** Whether its values are added. */
        public boolean add() {
            return target.add();
        }

        /** Indices of what it changes. */
        public int[] targets() {
            return target.indices();
        }

        /** Its values in a state. */
        public double[] evaluate(double[] y, double[] q) {
            return target.evaluate(value, y, q);
        }
    }

    /** Derivatives of some numbers, rows counted from 0. */
    public record Slopes(SparseKernel byState, SparseKernel byQuantity) {}

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
        List<Expression> wait = List.of(lowering.inline(event.delay(), null));
        delay = scalars(wait, layout);
        delaySlopes = slopes(wait, layout);
        Expression rank = event.rule().priority();
        priority = scalars(rank == null ? List.of() : List.of(lowering.inline(rank, null)), layout);
        Expression rising = event.trigger() instanceof Event.Rising when
                ? lowering.inline(when.expression(), null)
                : Expressions.MINUS_ONE;
        trigger = scalars(List.of(rising), layout);
        List<Expression> signs = signs(rising);
        guards = scalars(signs, layout);
        guardSlopes = slopes(signs, layout);
        guardCount = signs.size();
    }

    /** The trigger can change only where one of these changes its sign. */
    private static List<Expression> signs(Expression trigger) {
        List<Expression> signs = new ArrayList<>(Conditions.differences(trigger));
        boolean isCondition = trigger instanceof Expression.Piecewise p
                && Stream.of(p.whenTrue(), p.otherwise())
                        .allMatch(branch ->
                                Derivative.leaves(branch).isEmpty() || branch instanceof Expression.Piecewise);
        if (!isCondition && !(trigger instanceof Expression.Constant)) {
            signs.add(trigger);
        }
        return signs;
    }

    private static KernelCompiler.Compiled scalars(List<Expression> values, Layout layout) {
        return KernelCompiler.compile(Assignment.scalars(values), layout::address);
    }

    private static Supplier<Slopes> slopes(List<Expression> values, Layout layout) {
        return Lazy.of(() -> new Slopes(
                SparseKernel.of(Assignment.scalars(values), Address.Array.STATE, layout::address),
                SparseKernel.of(Assignment.scalars(values), Address.Array.QUANTITY, layout::address)));
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
        boolean toSwitch = target.array() == Address.Array.QUANTITY;
        return new Change(
                new Target(toSwitch, action.kind() == Event.Action.Kind.ADD, targets),
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

    /** The time between trigger and execution, from the values at the trigger. */
    public double delay(double[] y, double[] q) {
        return number(delay, y, q);
    }

    /** The derivatives of the delay, which is row 0. */
    public Slopes delaySlopes() {
        return delaySlopes.get();
    }

    /** The rank among events due together; negative infinity without one. */
    public double priority(double[] y, double[] q) {
        return event.rule().priority() == null ? Double.NEGATIVE_INFINITY : number(priority, y, q);
    }

    /** The expression whose rise past zero triggers the event; -1 for events at fixed times. */
    public double trigger(double[] y, double[] q) {
        return number(trigger, y, q);
    }

    /** Number of {@link #guards}. */
    public int guardCount() {
        return guardCount;
    }

    /**
     * Computes the numbers whose signs decide the trigger: it changes only where one of them does.
     *
     * @param out {@link #guardCount} numbers
     */
    public void guards(double[] y, double[] q, double[] out) {
        guards.run(y, q, NONE, out);
    }

    /** The derivatives of the {@link #guards}. */
    public Slopes guardSlopes() {
        return guardSlopes.get();
    }

    private static double number(KernelCompiler.Compiled kernel, double[] y, double[] q) {
        double[] out = new double[1];
        kernel.run(y, q, NONE, out);
        return out[0];
    }
}
