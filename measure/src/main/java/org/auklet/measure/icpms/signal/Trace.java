package org.auklet.measure.icpms.signal;

import java.util.List;
import java.util.Optional;

/**
 * Signal against time: one row of numbers per channel, all acquired together at a fixed dwell time.
 *
 * <p>The arrays are the trace's own and are not copied: traces are large. Nobody changes them.
 */
public final class Trace {

    private final List<Channel> channels;
    private final double[][] signal;
    private final double dwellS;
    private final double startS;
    private final SignalUnit unit;

    /**
     * @param channels what was measured
     * @param signal signal by channel and acquisition, in {@code unit}; NaN where the instrument was blanked or a file
     *     is missing
     * @param dwellS time of one acquisition, s; NaN when the file does not say
     * @param startS start of the first acquisition, s; 0 when the file does not say
     * @param unit what the numbers are
     */
    public Trace(List<Channel> channels, double[][] signal, double dwellS, double startS, SignalUnit unit) {
        if (channels.isEmpty() || channels.size() != signal.length) {
            throw new IllegalArgumentException(channels.size() + " channels, " + signal.length + " signals");
        }
        for (double[] one : signal) {
            if (one.length != signal[0].length) {
                throw new IllegalArgumentException("channels of unequal length");
            }
        }
        this.channels = List.copyOf(channels);
        this.signal = signal;
        this.dwellS = dwellS;
        this.startS = startS;
        this.unit = unit;
    }

    /** What was measured, in the order of the file. */
    public List<Channel> channels() {
        return channels;
    }

    /** Signal of a channel by acquisition, in {@link #unit()}; not to be changed. */
    public double[] signal(int channel) {
        return signal[channel];
    }

    /** Number of acquisitions. */
    public int length() {
        return signal[0].length;
    }

    /** Time of one acquisition, s; NaN when unknown. */
    public double dwellS() {
        return dwellS;
    }

    /** Start of the first acquisition, s. */
    public double startS() {
        return startS;
    }

    /** Total time, s. */
    public double durationS() {
        return length() * dwellS;
    }

    /** What the numbers are. */
    public SignalUnit unit() {
        return unit;
    }

    /** Index of the channel a user calls {@code name}. */
    public Optional<Integer> index(String name) {
        for (int i = 0; i < channels.size(); i++) {
            if (channels.get(i).answersTo(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The same trace with a dwell time that the file did not hold. */
    public Trace withDwell(double newDwellS) {
        return new Trace(channels, signal, newDwellS, startS, unit);
    }

    /** The trace in counts per second; counts are divided by the dwell time. */
    public Trace inCountsPerSecond() {
        return unit == SignalUnit.COUNTS_PER_SECOND ? this : scaled(1 / dwellS, SignalUnit.COUNTS_PER_SECOND);
    }

    /** The trace in counts per acquisition; counts per second are multiplied by the dwell time. */
    public Trace inCounts() {
        return unit == SignalUnit.COUNTS ? this : scaled(dwellS, SignalUnit.COUNTS);
    }

    private Trace scaled(double factor, SignalUnit newUnit) {
        double[][] scaled = new double[signal.length][];
        for (int c = 0; c < signal.length; c++) {
            scaled[c] = signal[c].clone();
            for (int i = 0; i < scaled[c].length; i++) {
                scaled[c][i] *= factor;
            }
        }
        return new Trace(channels, scaled, dwellS, startS, newUnit);
    }
}
