package org.auklet.equation.integrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.auklet.equation.Event;
import org.auklet.equation.compile.CompiledEvent;
import org.auklet.equation.compile.CompiledModel;
import org.jspecify.annotations.Nullable;

/** Events that are due at known times, and the watch over those that wait for a threshold. */
final class EventQueue {

    private static final int BISECTIONS = 60;
    private static final int SAMPLES = 4;

    private final List<CompiledEvent> all;
    private final List<CompiledEvent> rising = new ArrayList<>();
    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparingDouble(Due::time).thenComparingInt(Due::order));
    private final double[] sample;
    private final double[] triggerBefore;
    private int counter;
    private int risen = -1;
    private double[] quantities = {};

    private record Due(double time, int order, CompiledEvent event) {}

    EventQueue(CompiledModel model) {
        all = model.events();
        all.stream().filter(e -> e.event().trigger() instanceof Event.Rising).forEach(rising::add);
        sample = new double[model.size()];
        triggerBefore = new double[rising.size()];
    }

    void begin(double end, double[] q) {
        queue.clear();
        counter = 0;
        quantities = q;
        for (CompiledEvent event : all) {
            if (event.event().trigger() instanceof Event.At(var times)) {
                double delay = event.delay(q);
                for (double time : times) {
                    if (time + delay <= end) {
                        queue.add(new Due(time + delay, counter++, event));
                    }
                }
            }
        }
    }

    double nextTime() {
        Due next = queue.peek();
        return next == null ? Double.POSITIVE_INFINITY : next.time();
    }

    boolean isDue(double t) {
        return nextTime() <= t;
    }

    /** Applies the next due event; all its values come from before any of its changes. */
    void applyNext(double[] y, double[] q, @Nullable Tangent tangent) {
        Due due = queue.remove();
        List<CompiledEvent.Change> changes = due.event().changes();
        List<double[]> values = new ArrayList<>();
        for (CompiledEvent.Change change : changes) {
            double[] value = new double[change.targets().length];
            change.value().evaluate(y, q, value);
            values.add(value);
        }
        if (tangent != null) {
            tangent.apply(changes, y, q);
        }
        for (int c = 0; c < changes.size(); c++) {
            CompiledEvent.Change change = changes.get(c);
            double[] target = change.toSwitch() ? q : y;
            for (int i = 0; i < change.targets().length; i++) {
                int at = change.targets()[i];
                target[at] = values.get(c)[i] + (change.add() ? target[at] : 0);
            }
        }
    }

    /** Remembers the triggers' values, from which a rise will be seen. */
    void noteTriggers(double[] y, double[] q) {
        for (int i = 0; i < rising.size(); i++) {
            triggerBefore[i] = rising.get(i).trigger(y, q);
        }
    }

    /** The earliest time in (from, to] at which a trigger passes zero upwards; infinite when none does. */
    double firstRise(Stepper step, double from, double to, double[] q) {
        risen = -1;
        double earliest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rising.size(); i++) {
            double before = triggerBefore[i];
            double low = 0;
            for (int s = 1; s <= SAMPLES; s++) {
                double high = (double) s / SAMPLES;
                double after = triggerAt(i, step, high, q);
                if (before <= 0 && after > 0) {
                    double time = from + (to - from) * bisect(i, step, low, high, q);
                    if (time < earliest) {
                        earliest = time;
                        risen = i;
                    }
                    break;
                }
                before = after;
                low = high;
            }
        }
        if (risen < 0) {
            for (int i = 0; i < rising.size(); i++) {
                triggerBefore[i] = triggerAt(i, step, 1, q);
            }
        }
        return earliest;
    }

    private double triggerAt(int i, Stepper step, double theta, double[] q) {
        step.interpolate(theta, sample);
        return rising.get(i).trigger(sample, q);
    }

    private double bisect(int i, Stepper step, double low, double high, double[] q) {
        double a = low;
        double b = high;
        for (int n = 0; n < BISECTIONS && b - a > 1e-15; n++) {
            double middle = 0.5 * (a + b);
            if (triggerAt(i, step, middle, q) > 0) {
                b = middle;
            } else {
                a = middle;
            }
        }
        return b;
    }

    /** Queues the event whose rise has ended the step, and all that rise with it. */
    void rise(double time, double[] y, double[] q) {
        queue(rising.get(risen), time);
        triggerBefore[risen] = Double.MIN_VALUE;
        int known = risen;
        for (int i = 0; i < rising.size(); i++) {
            if (i != known) {
                queueIfRisen(i, time, y, q);
            }
        }
    }

    /** Queues every event whose trigger a change of the state has lifted past zero. */
    void jump(double time, double[] y, double[] q) {
        for (int i = 0; i < rising.size(); i++) {
            queueIfRisen(i, time, y, q);
        }
    }

    private void queueIfRisen(int i, double time, double[] y, double[] q) {
        double now = rising.get(i).trigger(y, q);
        if (triggerBefore[i] <= 0 && now > 0) {
            queue(rising.get(i), time);
        }
        triggerBefore[i] = now;
    }

    private void queue(CompiledEvent event, double time) {
        queue.add(new Due(time + event.delay(quantities), counter++, event));
    }
}
