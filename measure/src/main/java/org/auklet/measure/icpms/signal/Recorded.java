package org.auklet.measure.icpms.signal;

import java.util.List;
import org.auklet.record.Finding;

/**
 * What a reader gives: the recording, and what is worth knowing about it that did not keep it from being read.
 *
 * @param content the recording
 * @param findings lines that were left out, what had to be assumed; empty when there is nothing to say
 */
public record Recorded<T>(T content, List<Finding> findings) {

    public Recorded {
        findings = List.copyOf(findings);
    }

    /** Nothing to say but the recording. */
    public static <T> Recorded<T> of(T content) {
        return new Recorded<>(content, List.of());
    }
}
