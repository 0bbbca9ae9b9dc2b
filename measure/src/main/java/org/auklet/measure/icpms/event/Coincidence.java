package org.auklet.measure.icpms.event;

import java.util.Arrays;
import java.util.List;
import org.auklet.quantity.InputException;

/**
 * Events of several elements that are one particle or cell: those whose stretches share more than two points, or more
 * than half of the shorter one (at a long dwell an event has two or three points in all), and all that are connected so.
 */
public final class Coincidence {

    /** Points that two separate events may share: the feet of neighbours. */
    public static final int USUAL_OVERLAP = 2;

    private static final int CHANNEL_BITS = 10;
    private static final int CHANNEL_MASK = (1 << CHANNEL_BITS) - 1;

    private Coincidence() {}

    /** Joins with the usual overlap of two points. */
    public static CoincidentEvents join(List<EventTable> channels) {
        return join(channels, USUAL_OVERLAP);
    }

    /**
     * Joins the events of the channels of one trace.
     *
     * @param channels the events of each channel, of traces of one length acquired together
     * @param overlap points that two separate events may share if that is no more than half of the shorter
     * @throws InputException when the traces are of unequal length or there is none
     */
    public static CoincidentEvents join(List<EventTable> channels, int overlap) {
        requireOneTrace(channels);
        long[] order = byStart(channels);
        CoincidentEvents joined = new CoincidentEvents(channels.size(), order.length);
        int[] next = new int[channels.size()];
        int group = -1;
        for (long entry : order) {
            int channel = (int) (entry & CHANNEL_MASK);
            EventTable table = channels.get(channel);
            int event = next[channel]++;
            int start = table.start[event];
            int end = table.end[event];
            // Starts rise, and a group that is not the last ends before the last one does.
            if (group < 0 || !isShared(joined.start[group], joined.end[group], start, end, overlap)) {
                group = joined.open(start);
            }
            joined.add(group, channel, end, table.net[event], table.variance[event]);
        }
        joined.close(group + 1);
        return joined;
    }

    private static boolean isShared(int groupStart, int groupEnd, int start, int end, int overlap) {
        int shared = Math.min(groupEnd, end) - start;
        int shorter = Math.min(groupEnd - groupStart, end - start);
        return shared > overlap || 2 * shared > shorter;
    }

    private static void requireOneTrace(List<EventTable> channels) {
        if (channels.isEmpty() || channels.size() > CHANNEL_MASK) {
            throw new InputException("Events of 1 to " + CHANNEL_MASK + " channels can be joined.", "");
        }
        for (EventTable table : channels) {
            if (table.acquisitions() != channels.getFirst().acquisitions()) {
                throw new InputException(
                        "Events of traces of " + channels.getFirst().acquisitions() + " and " + table.acquisitions()
                                + " acquisitions cannot be joined.",
                        "Only channels acquired together belong together.");
            }
        }
    }

    /** All events by start, then by channel; the events of a channel are in order already. */
    private static long[] byStart(List<EventTable> channels) {
        long[] order = new long[channels.stream().mapToInt(EventTable::size).sum()];
        int at = 0;
        for (int c = 0; c < channels.size(); c++) {
            for (int start : channels.get(c).start) {
                order[at++] = (long) start << CHANNEL_BITS | c;
            }
        }
        Arrays.sort(order);
        return order;
    }
}
