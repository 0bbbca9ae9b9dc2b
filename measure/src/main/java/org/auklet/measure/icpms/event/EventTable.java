package org.auklet.measure.icpms.event;

import java.util.EnumSet;
import java.util.Set;
import org.auklet.measure.icpms.event.threshold.Background;
import org.auklet.quantity.InputException;

/**
 * The events of one channel, a column per quantity, in the order of time. All signals in counts, all positions in
 * acquisitions from 0; the arrays are the table's own and are not to be changed.
 *
 * <p>Every number can be followed to the trace: {@link #gross} is the sum of the trace from {@link #start} to
 * {@link #end}, and {@link #net} is gross minus {@link #background} times the number of points.
 */
public final class EventTable {

    private final EventSettings settings;
    private final Limits limits;
    private final int acquisitions;
    private final int blanked;
    private final int excluded;

    final int[] start;
    final int[] end;
    final int[] apex;
    final double[] gross;
    final double[] net;
    final double[] variance;
    final double[] background;
    final double[] height;
    final double[] width;
    final byte[] flags;

    EventTable(EventSettings settings, Limits limits, int size, int acquisitions, int blanked, int excluded) {
        this.settings = settings;
        this.limits = limits;
        this.acquisitions = acquisitions;
        this.blanked = blanked;
        this.excluded = excluded;
        start = new int[size];
        end = new int[size];
        apex = new int[size];
        gross = new double[size];
        net = new double[size];
        variance = new double[size];
        background = new double[size];
        height = new double[size];
        width = new double[size];
        flags = new byte[size];
    }

    /** Number of events. */
    public int size() {
        return start.length;
    }

    /** The settings that gave this table. */
    public EventSettings settings() {
        return settings;
    }

    /** Threshold, background and detection limit that were used. */
    public Limits limits() {
        return limits;
    }

    /**
     * Detection limit: the true signal above background, in counts of one dwell, that is an event with probability
     * 1 - beta. Computed when asked.
     */
    public double detectable() {
        return settings.threshold().detectable(background(limits.level()), settings.beta());
    }

    private Background background(double mean) {
        return new Background(
                mean, limits.between().deviation(), limits.between().points());
    }

    /** Length of the trace, acquisitions. */
    public int acquisitions() {
        return acquisitions;
    }

    /** Acquisitions in which the instrument was blanked. */
    public int blanked() {
        return blanked;
    }

    /** Acquisitions excluded by the settings. */
    public int excluded() {
        return excluded;
    }

    /** Acquisitions that could hold an event: neither blanked nor excluded. Their time is the T of event rates. */
    public int measured() {
        return acquisitions - blanked - excluded;
    }

    /** First acquisition of each event. */
    public int[] start() {
        return start;
    }

    /** Acquisition after the last of each event. */
    public int[] end() {
        return end;
    }

    /** Acquisition of the greatest signal of each event. */
    public int[] apex() {
        return apex;
    }

    /** Peak area with the background in it: sum of the signal, counts. */
    public double[] gross() {
        return gross;
    }

    /** Peak area: gross minus background, counts. The I_net of every equation that gives a mass. */
    public double[] net() {
        return net;
    }

    /** Variance of the net area: counting, and the uncertainty of the background; counts2. */
    public double[] netVariance() {
        return variance;
    }

    /** Mean background subtracted, counts per dwell. */
    public double[] background() {
        return background;
    }

    /** Peak height: greatest signal of one dwell, with the background in it, counts. Not an area. */
    public double[] height() {
        return height;
    }

    /** Full width at half of the height above background, in acquisitions, straight lines between points. */
    public double[] width() {
        return width;
    }

    /** Number of acquisitions of an event. */
    public int points(int event) {
        return end[event] - start[event];
    }

    /** What should be known of an event. */
    public Set<EventFlag> flags(int event) {
        Set<EventFlag> set = EnumSet.noneOf(EventFlag.class);
        for (EventFlag flag : EventFlag.values()) {
            if (is(event, flag)) {
                set.add(flag);
            }
        }
        return set;
    }

    /** Whether an event has a flag. */
    public boolean is(int event, EventFlag flag) {
        return (flags[event] & flag.bit()) != 0;
    }

    /** Number of events that have a flag. */
    public int count(EventFlag flag) {
        int n = 0;
        for (int e = 0; e < size(); e++) {
            n += is(e, flag) ? 1 : 0;
        }
        return n;
    }

    /** Mean net area, counts; NaN without events. */
    public double meanNet() {
        double sum = 0.0;
        for (double one : net) {
            sum += one;
        }
        return sum / size();
    }

    /**
     * Rate of events in the time measured, 1/s.
     *
     * @param dwellS time of one acquisition, s
     * @throws InputException when the dwell time is unknown
     */
    public double ratePerS(double dwellS) {
        if (!(dwellS > 0.0)) {
            throw new InputException("An event rate needs the dwell time.", "Give it in seconds, for example 1e-4.");
        }
        return size() / (measured() * dwellS);
    }
}
