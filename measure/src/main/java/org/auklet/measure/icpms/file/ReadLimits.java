package org.auklet.measure.icpms.file;

import java.nio.file.Path;

/**
 * How large a recording may be. Counts in a header are compared with the bytes that are there and with these limits
 * before anything is allocated.
 *
 * @param bytes most bytes of one file; of a gzip or zip file, of what is inside
 * @param values most numbers (points times channels) kept in memory
 * @param channels most channels of one recording
 */
public record ReadLimits(long bytes, long values, int channels) {

    private static final long MOST_BYTES = 64L << 30;
    private static final int MOST_CHANNELS = 100_000;
    /** A half of the memory for the numbers of a recording, of 8 bytes each. */
    private static final int HEAP_BYTES_PER_VALUE = 16;

    public ReadLimits {
        if (bytes < 1 || values < 1 || channels < 1) {
            throw new IllegalArgumentException("limits of " + bytes + ", " + values + ", " + channels);
        }
    }

    /** What this machine can hold: the numbers may take a half of the program's memory. */
    public static ReadLimits ofThisMachine() {
        return new ReadLimits(MOST_BYTES, Runtime.getRuntime().maxMemory() / HEAP_BYTES_PER_VALUE, MOST_CHANNELS);
    }

    /**
     * The number of points as an array index, when a recording of that shape may be kept.
     *
     * @throws org.auklet.quantity.InputException when it is too large
     */
    public int points(Path file, long points, long channelCount) {
        if (channelCount < 0 || channelCount > channels) {
            throw Refusal.of(
                    file,
                    "It has " + channelCount + " channels; at most " + channels + " are read.",
                    "Is the file damaged?");
        }
        if (points < 0 || points > Integer.MAX_VALUE - 8 || channelCount > 0 && points > values / channelCount) {
            throw Refusal.of(
                    file,
                    "It has " + points + " points of " + channelCount + " channels; at most " + values
                            + " numbers fit in memory.",
                    "Ask for the channels you need, or give the program more memory (-Xmx).");
        }
        return (int) points;
    }

    /**
     * Passes a size on, when a file of that size may be read.
     *
     * @throws org.auklet.quantity.InputException when it is too large
     */
    public long size(Path file, long size) {
        if (size > bytes) {
            throw Refusal.of(
                    file, "It is larger than the " + bytes + " bytes that are read at most.", "Split the recording.");
        }
        return size;
    }
}
