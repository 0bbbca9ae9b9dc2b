package org.auklet.equation.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.auklet.equation.Switch;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;

/**
 * The delayed values of a model: what is remembered and how far back it is looked for.
 *
 * <p>In the lowered equations the value of {@code body} at the instant {@code s = t - delay} stands as
 * {@code past + slope (s - at) + now body}. The four numbers are entries of q that a run sets before it evaluates
 * equations: {@code at = s}, so that the middle term is zero and only gives the derivatives by time and by a changing
 * delay; {@code now} is 0, except where no time lies between and {@code body} itself is meant.
 */
public final class CompiledDelays {

    private static final double[] NONE = {};

    private final List<KernelCompiler.Compiled> bodies = new ArrayList<>();
    private final List<KernelCompiler.Compiled> instants = new ArrayList<>();
    private final List<int[]> slots = new ArrayList<>();
    private final List<Boolean> steady = new ArrayList<>();

    /** A delayed value whose formulas are lowered. */
    record Look(Expression body, Expression instant) {

        /** What stands for it in the equations. */
        Expression value(int index) {
            Expression ahead = Expressions.subtract(instant, slot("at", index));
            return Expressions.sum(
                    slot("past", index),
                    Expressions.product(slot("slope", index), ahead),
                    Expressions.product(slot("now", index), body));
        }

        private static Expression slot(String what, int index) {
            return Expressions.symbol(name(what, index));
        }

        private static String name(String what, int index) {
            return "#" + what + ":" + index;
        }

        static List<Switch> switches(int index) {
            return List.of(
                    new Switch(name("past", index), "1", 0, ""),
                    new Switch(name("slope", index), "1", 0, ""),
                    new Switch(name("now", index), "1", 0, ""),
                    new Switch(name("at", index), "1", 0, ""));
        }
    }

    CompiledDelays(List<Look> looks, Layout layout) {
        Function<Expression, Address> addresses = layout::address;
        for (int i = 0; i < looks.size(); i++) {
            Look look = looks.get(i);
            bodies.add(KernelCompiler.compile(List.of(Assignment.scalar(0, look.body(), false)), addresses));
            instants.add(KernelCompiler.compile(List.of(Assignment.scalar(0, look.instant(), false)), addresses));
            slots.add(Look.switches(i).stream()
                    .mapToInt(s -> layout.address(s.name()).base())
                    .toArray());
            steady.add(TimeMarks.isAffineInTime(look.instant(), layout));
        }
    }

    /** How many there are; one may look at others with smaller numbers. */
    public int count() {
        return bodies.size();
    }

    /** The instant that is looked at from the state y, which holds its time. */
    public double instant(int delay, double[] y, double[] q) {
        return run(instants.get(delay), y, q);
    }

    /** The value to remember. */
    public double body(int delay, double[] y, double[] q) {
        return run(bodies.get(delay), y, q);
    }

    /** Whether the delay depends on neither time nor state. */
    public boolean isSteady(int delay) {
        return steady.get(delay);
    }

    /**
     * Writes what was found into q.
     *
     * @param past value at the instant
     * @param slope its derivative by time
     * @param now share of the present value in it
     * @param at the instant
     */
    public void set(int delay, double[] q, double past, double slope, double now, double at) {
        int[] slot = slots.get(delay);
        q[slot[0]] = past;
        q[slot[1]] = slope;
        q[slot[2]] = now;
        q[slot[3]] = at;
    }

    private static double run(KernelCompiler.Compiled kernel, double[] y, double[] q) {
        double[] out = new double[1];
        kernel.run(y, q, NONE, out);
        return out[0];
    }
}
