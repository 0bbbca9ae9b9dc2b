package org.auklet.measure.icpms.file;

import java.util.List;
import java.util.Optional;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.SignalUnit;

/**
 * What the user says of a recording that the file may not say itself.
 *
 * @param dwellS time of one acquisition, s; NaN to take it from the file
 * @param channels names of the channels wanted, in any form of {@link Channel#of}; empty for all
 * @param unit what the numbers are; empty to take it from the file
 * @param limits how large a recording may be
 */
public record ReadOptions(double dwellS, List<String> channels, Optional<SignalUnit> unit, ReadLimits limits) {

    public ReadOptions {
        channels = List.copyOf(channels);
    }

    /** Everything from the file, all channels, as much as this machine holds. */
    public static ReadOptions fromFile() {
        return new ReadOptions(Double.NaN, List.of(), Optional.empty(), ReadLimits.ofThisMachine());
    }

    /** With a dwell time, s. */
    public ReadOptions withDwell(double seconds) {
        return new ReadOptions(seconds, channels, unit, limits);
    }

    /** With some channels only. */
    public ReadOptions withChannels(List<String> wanted) {
        return new ReadOptions(dwellS, wanted, unit, limits);
    }

    /** With a unit. */
    public ReadOptions withUnit(SignalUnit said) {
        return new ReadOptions(dwellS, channels, Optional.of(said), limits);
    }

    /** With other limits. */
    public ReadOptions withLimits(ReadLimits other) {
        return new ReadOptions(dwellS, channels, unit, other);
    }

    /** Whether a channel is wanted. */
    public boolean wants(Channel channel) {
        return channels.isEmpty() || channels.stream().anyMatch(channel::answersTo);
    }

    /** The dwell time the user gave, or else that of the file, s. */
    public double dwellOr(double ofFileS) {
        return dwellS > 0.0 ? dwellS : ofFileS;
    }
}
