package org.auklet.equation.integrate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.auklet.equation.Event;
import org.auklet.equation.compile.CompiledEvent;
import org.auklet.equation.compile.CompiledModel;
import org.jspecify.annotations.Nullable;

/**
 * Triggers events and executes them in the order that {@link Event} documents: by priority, then by when they were
 * triggered, then by lot if they have a priority, and as written if they have none.
 */
final class EventQueue {

    /** More executions than this at one instant are taken for a circle. */
    private static final int MOST_AT_ONCE = 10_000;
    /** Relative distance of instants that are one as far as circles go: they may creep. */
    private static final double SAME_INSTANT = 1e-13;

    /** Seed of the lots drawn among events of equal priority: the same model gives the same run. */
    private static final long SEED = 20260101;

    private final CompiledModel model;
    private final @Nullable Tangent tangent;
    private final List<CompiledEvent> timed;
    private final List<CompiledEvent> rising;
    private final TriggerWatch watch;
    /** Fixed times, ascending. */
    private final Deque<Alarm> alarms = new ArrayDeque<>();

    private final List<Pending> pending = new ArrayList<>();

    private double instant;
    private int executed;
    private SplittableRandom lots = new SplittableRandom(SEED);

    private record Alarm(double time, CompiledEvent event) {}

    /** An event that was triggered and waits; {@code values} are there when they come from the trigger. */
    private record Pending(
            double time, CompiledEvent event, @Nullable List<double[]> values, Tangent.@Nullable Trigger trigger) {}

    /** Is told of triggers that turn false. */
    @FunctionalInterface
    interface Falls {
        void fallen(int trigger);
    }

    /** Made once, because every step asks. */
    private final Falls cancelling = this::cancel;

    EventQueue(CompiledModel model, @Nullable Tangent tangent) {
        this.tangent = tangent;
        this.model = model;
        timed = ofKind(model, Event.At.class);
        rising = ofKind(model, Event.Rising.class);
        watch = new TriggerWatch(model, rising);
    }

    private static List<CompiledEvent> ofKind(CompiledModel model, Class<? extends Event.Trigger> kind) {
        return model.events().stream()
                .filter(e -> kind.isInstance(e.event().trigger()))
                .toList();
    }

    /** Starts anew; triggers that hold at the start and did not before are triggered. */
    void begin(double start, double[] y, double[] q) {
        pending.clear();
        alarms.clear();
        instant = start;
        executed = 0;
        lots = new SplittableRandom(SEED);
        timed.stream()
                .flatMap(e -> timesOf(e).stream().map(time -> new Alarm(time, e)))
                .filter(alarm -> alarm.time() >= start)
                .sorted(Comparator.comparingDouble(Alarm::time))
                .forEach(alarms::add);
        BitSet before = new BitSet();
        for (int i = 0; i < rising.size(); i++) {
            before.set(i, rising.get(i).event().trigger() instanceof Event.Rising(var e, boolean held) && held);
        }
        watch.begin(before);
        look(start, y, q);
    }

    private static List<Double> timesOf(CompiledEvent event) {
        return event.event().trigger() instanceof Event.At(var times) ? times : List.of();
    }

    /** When something happens next by the clock. */
    double nextTime() {
        double next =
                alarms.isEmpty() ? Double.POSITIVE_INFINITY : alarms.getFirst().time();
        for (Pending p : pending) {
            next = Math.min(next, p.time());
        }
        return next;
    }

    /**
     * The earliest time in (from, to] at which a trigger rises; infinite when none does.
     *
     * <p>Triggers that fall before it cancel what they had triggered, if that is not persistent.
     */
    double firstRise(Stepper step, double from, double to, double[] q) {
        double theta = watch.follow(step, from, to, q, cancelling);
        return theta <= 1 ? from + (to - from) * theta : Double.POSITIVE_INFINITY;
    }

    /** Triggers what {@link #firstRise} has found, the state being that of its time. */
    void rise(double time, double[] y, double[] q) {
        watch.arrive(y, q);
        triggerRisen(Tangent.Cause.CROSSING, time, y, q);
    }

    /** Triggers what rises when the state, or a quantity, has jumped. */
    void look(double time, double[] y, double[] q) {
        watch.look(y, q, cancelling);
        triggerRisen(Tangent.Cause.JUMP, time, y, q);
    }

    private void triggerRisen(Tangent.Cause cause, double time, double[] y, double[] q) {
        watch.risen().stream().forEach(i -> trigger(rising.get(i), cause, time, y, q));
    }

    private void trigger(CompiledEvent event, Tangent.Cause cause, double time, double[] y, double[] q) {
        model.lookBack(y, q);
        double delay = event.delay(y, q);
        if (!(delay >= 0)) {
            throw new IntegrationException("event " + event.event().name() + " has a delay of " + delay + " at t = "
                    + time + "; a delay must not be negative");
        }
        boolean early = event.event().rule().valuesFromTriggerTime();
        Tangent.Trigger trigger = tangent == null ? null : tangent.triggered(event, cause, y, q);
        pending.add(new Pending(time + delay, event, early ? values(event, y, q) : null, trigger));
    }

    private void cancel(int trigger) {
        CompiledEvent event = rising.get(trigger);
        if (!event.event().rule().persistent()) {
            pending.removeIf(p -> p.event().equals(event));
        }
    }

    /**
     * Executes all that is due, and what that triggers in turn.
     *
     * @param settle makes the state consistent after a change
     * @return whether anything was executed
     */
    boolean executeDue(double t, double[] y, double[] q, Consumer<double[]> settle) {
        boolean happened = false;
        while (true) {
            while (!alarms.isEmpty() && alarms.getFirst().time() <= t) {
                trigger(alarms.removeFirst().event(), Tangent.Cause.CLOCK, t, y, q);
            }
            Pending next = mostUrgent(t, y, q);
            if (next == null) {
                return happened;
            }
            happened = true;
            count(t, next.event());
            pending.remove(next);
            execute(next, y, q);
            settle.accept(q);
            look(t, y, q);
        }
    }

    private void count(double t, CompiledEvent event) {
        if (t - instant > SAME_INSTANT * Math.abs(t)) {
            instant = t;
            executed = 0;
        }
        if (++executed > MOST_AT_ONCE) {
            throw new IntegrationException("events trigger each other without end at t = " + t + ", the last was "
                    + event.event().name());
        }
    }

    /**
     * Of all that is due, what has the highest priority now. Among equals what was triggered first; among those that were
     * triggered together and have a priority a lot decides, since nothing else does.
     */
    private @Nullable Pending mostUrgent(double t, double[] y, double[] q) {
        List<Pending> best = new ArrayList<>();
        double highest = Double.NEGATIVE_INFINITY;
        for (Pending p : pending) {
            double priority = p.time() <= t ? p.event().priority(y, q) : Double.NaN;
            if (priority > highest) {
                best.clear();
                highest = priority;
            }
            boolean together = best.isEmpty() || best.getFirst().time() == p.time();
            if (priority == highest && together) {
                best.add(p);
            }
        }
        boolean draw = best.size() > 1 && highest > Double.NEGATIVE_INFINITY;
        return best.isEmpty() ? null : best.get(draw ? lots.nextInt(best.size()) : 0);
    }

    /** All values come from before any of the changes. */
    private void execute(Pending due, double[] y, double[] q) {
        model.lookBack(y, q);
        List<CompiledEvent.Change> changes = due.event().changes();
        List<double[]> values = due.values() == null ? values(due.event(), y, q) : due.values();
        if (tangent != null && due.trigger() != null) {
            tangent.apply(due.trigger(), y, q);
        }
        for (int c = 0; c < changes.size(); c++) {
            changes.get(c).target().write(values.get(c), y, q);
        }
    }

    private static List<double[]> values(CompiledEvent event, double[] y, double[] q) {
        return event.changes().stream().map(change -> change.evaluate(y, q)).toList();
    }
}
