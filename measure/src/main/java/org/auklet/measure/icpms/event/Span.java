package org.auklet.measure.icpms.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.auklet.quantity.InputException;

/**
 * A stretch of a trace.
 *
 * @param start index of its first acquisition, from 0
 * @param end index after its last acquisition
 */
public record Span(int start, int end) {

    /** @throws InputException when it is empty or begins before the trace */
    public Span {
        if (start < 0 || end <= start) {
            throw new InputException(
                    "A stretch of the trace must run forward from 0, found " + start + " to " + end + ".",
                    "Give the first acquisition and the one after the last.");
        }
    }

    /** Number of acquisitions. */
    public int length() {
        return end - start;
    }

    /** What is left of a trace of {@code length} acquisitions when the {@code excluded} stretches are taken out. */
    static List<Span> without(List<Span> excluded, int length) {
        List<Span> left = new ArrayList<>();
        int from = 0;
        for (Span gap :
                excluded.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            if (gap.start > from && from < length) {
                left.add(new Span(from, Math.min(gap.start, length)));
            }
            from = Math.max(from, gap.end);
        }
        if (from < length) {
            left.add(new Span(from, length));
        }
        return left;
    }
}
