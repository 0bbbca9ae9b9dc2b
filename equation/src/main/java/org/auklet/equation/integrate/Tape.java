package org.auklet.equation.integrate;

import java.util.ArrayList;
import java.util.List;
import org.auklet.equation.compile.CompiledEvent;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a run, in order: enough to compute every step again and to go back through it.
 *
 * <p>Of each step the state at its start and its size are kept; its stages are computed again on the way back. A run of
 * m steps with n states takes 8 m (n + 1) bytes and a little more for each event.
 */
final class Tape implements Tangent {

    private static final double[] NOTHING = {};

    /** One thing that happened. */
    sealed interface Entry {}

    /** The run began, with these quantities; the algebraic states are consistent. */
    record Started(double[] y, double[] q) implements Entry {}

    /** A step of size {@code h} from y. */
    record Stepped(double h, double[] y) implements Entry {}

    /** Outputs were read: inside the last step at {@code theta}, or at the state then reached where that is null. */
    record Read(int time, @Nullable Double theta) implements Entry {}

    /** An event, with y and q before its changes. */
    record Changed(List<CompiledEvent.Change> changes, double[] y, double[] q) implements Entry {}

    /** The algebraic states were solved again. */
    record Settled(double[] y, double[] q) implements Entry {}

    private final double[] y;
    private final List<Entry> entries = new ArrayList<>();
    private int reads;
    private long numbers;

    /** A tape that finds the state of its run in {@code y}. */
    Tape(double[] y) {
        this.y = y;
    }

    /** What happened, in order. */
    List<Entry> entries() {
        return entries;
    }

    /** Memory that the tape's numbers take. */
    long bytes() {
        return Double.BYTES * numbers;
    }

    /** The sizes of the steps, in order. */
    double[] stepSizes() {
        return entries.stream()
                .filter(Stepped.class::isInstance)
                .mapToDouble(entry -> ((Stepped) entry).h())
                .toArray();
    }

    private double[] kept(double[] values) {
        numbers += values.length;
        return values.clone();
    }

    @Override
    public void start(double[] q) {
        entries.clear();
        reads = 0;
        numbers = 0;
        entries.add(new Started(kept(y), kept(q)));
    }

    @Override
    public void makeConsistent(double[] q) {
        entries.add(new Settled(kept(y), kept(q)));
    }

    @Override
    public void advance(double h, double[] q) {
        numbers++;
        entries.add(new Stepped(h, kept(y)));
    }

    @Override
    public void cut(double theta, double[] q) {
        throw new IntegrationException(
                "gradients from a pass backward through an event at a threshold are not supported;"
                        + " take forward sensitivities, or give the event a fixed time");
    }

    /** The backward pass knows events that happen when they are due. */
    private record Due(List<CompiledEvent.Change> changes) implements Trigger {}

    @Override
    public Trigger triggered(CompiledEvent event, Cause cause, double[] state, double[] q) {
        CompiledEvent.Slopes delay = event.delaySlopes();
        boolean moves = delay.byState().entries() > 0 || delay.byQuantity().entries() > 0;
        boolean early = event.event().rule().valuesFromTriggerTime() && event.delay(state, q) > 0;
        if (moves || early) {
            throw new IntegrationException("gradients from a pass backward through event "
                    + event.event().name() + " are not supported, because its "
                    + (moves ? "delay depends on parameters" : "values come from before its delay")
                    + "; take forward sensitivities");
        }
        return new Due(event.changes());
    }

    @Override
    public void accept() {}

    @Override
    public void apply(Trigger trigger, double[] before, double[] q) {
        if (trigger instanceof Due(var changes)) {
            entries.add(new Changed(changes, kept(before), kept(q)));
        }
    }

    @Override
    public double[] outputsNow(double[] state, double[] q, double[] sums) {
        entries.add(new Read(reads++, null));
        return NOTHING;
    }

    @Override
    public double[] outputsWithin(double theta, double[] state, double[] q, double[] sums) {
        entries.add(new Read(reads++, theta));
        return NOTHING;
    }
}
