package org.auklet.measure.icpms.event;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.auklet.measure.icpms.event.threshold.Background;

/** Gives the events their feet and fills the columns of a table. */
final class Integrator {

    private final double[] x;
    private final EventSettings settings;

    Integrator(double[] x, EventSettings settings) {
        this.x = x;
        this.settings = settings;
    }

    /** Adds the feet that the extent asks for; a foot between two events belongs to the first. */
    void extend(Regions events, Baseline baseline, List<Span> segments) {
        int segment = 0;
        int before = -1; // where the event before ended without its feet
        int taken = 0; // and with them
        for (int e = 0; e < events.size(); e++) {
            int start = events.start(e);
            int end = events.end(e);
            while (segments.get(segment).end() <= start) {
                segment++;
            }
            Span room = segments.get(segment);
            boolean opens = start != before;
            boolean closes = e + 1 == events.size() || events.start(e + 1) != end;
            int first =
                    opens && hasFoot(start - 1, e, room, events, baseline, true) && start > taken ? start - 1 : start;
            int last = closes && hasFoot(end, e, room, events, baseline, false) ? end + 1 : end;
            events.stretch(e, first, last);
            before = end;
            taken = last;
        }
    }

    /** Whether a foot is there and wanted; flags the event when it is not there. */
    private boolean hasFoot(int i, int event, Span room, Regions events, Baseline baseline, boolean leading) {
        if (i < room.start() || i >= room.end() || Double.isNaN(x[i])) {
            events.flag(event, EventFlag.CUT);
            return false;
        }
        boolean wanted =
                settings.extent() == Extent.BASE_TO_BASE || leading && settings.extent() == Extent.LEADING_BASE;
        return wanted && !(x[i] > baseline.level(i));
    }

    /**
     * Fills the table.
     *
     * @param mean background to subtract at a point
     * @param background its deviation and how well its mean is known
     */
    void integrate(Regions events, IntToDoubleFunction mean, Background background, EventTable table) {
        for (int e = 0; e < events.size(); e++) {
            table.start[e] = events.start(e);
            table.end[e] = events.end(e);
            sum(e, mean, background, table);
            boolean isAnalog = table.height[e] > settings.pulseLimit();
            table.flags[e] = (byte) (events.flags(e) | (isAnalog ? EventFlag.ABOVE_PULSE_RANGE.bit() : 0));
        }
    }

    private void sum(int e, IntToDoubleFunction mean, Background background, EventTable table) {
        double gross = 0.0;
        double below = 0.0;
        int apex = table.start[e];
        for (int i = table.start[e]; i < table.end[e]; i++) {
            gross += x[i];
            below += mean.applyAsDouble(i);
            apex = x[i] > x[apex] ? i : apex;
        }
        int points = table.end[e] - table.start[e];
        Background under = new Background(below / points, background.deviation(), background.points());
        table.apex[e] = apex;
        table.gross[e] = gross;
        table.net[e] = gross - below;
        table.variance[e] = settings.threshold().variance(gross, points, under)
                + (double) points * points * background.varianceOfMean();
        table.background[e] = under.mean();
        table.height[e] = x[apex];
        table.width[e] = width(apex, table.start[e], table.end[e], under.mean());
    }

    /** Full width at half maximum; a side that does not fall to the half ends with the event. */
    private double width(int apex, int start, int end, double mean) {
        double half = (x[apex] + mean) / 2.0;
        int left = apex;
        while (left > start && x[left - 1] > half) {
            left--;
        }
        int right = apex;
        while (right + 1 < end && x[right + 1] > half) {
            right++;
        }
        double before = left > start ? (x[left] - half) / (x[left] - x[left - 1]) : 0.5;
        double after = right + 1 < end ? (x[right] - half) / (x[right] - x[right + 1]) : 0.5;
        return right - left + before + after;
    }
}
