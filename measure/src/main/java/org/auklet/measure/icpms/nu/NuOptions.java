package org.auklet.measure.icpms.nu;

import org.auklet.measure.icpms.file.ReadOptions;

/**
 * What is read of a run.
 *
 * @param segment number of the segment, 1 or more; 0 for the only one
 * @param cycle number of the cycle, 1 or more; 0 for all, one after the other
 * @param blanking whether signal that was recorded while ions were kept from the detector becomes NaN
 * @param common what is said of any recording
 */
public record NuOptions(int segment, int cycle, boolean blanking, ReadOptions common) {

    /** All cycles of the only segment, blanked. */
    public static NuOptions of(ReadOptions common) {
        return new NuOptions(0, 0, true, common);
    }

    /** Of one segment. */
    public NuOptions withSegment(int number) {
        return new NuOptions(number, cycle, blanking, common);
    }

    /** Of one cycle. */
    public NuOptions withCycle(int number) {
        return new NuOptions(segment, number, blanking, common);
    }

    /** With or without blanking. */
    public NuOptions withBlanking(boolean blank) {
        return new NuOptions(segment, cycle, blank, common);
    }
}
