package org.auklet.measure.icpms.imzml;

import java.util.Optional;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.text.Dialect;

/**
 * What is summed to one channel of an image.
 *
 * @param channel name of the channel
 * @param lowestMz smallest m/z, included
 * @param highestMz largest m/z, included
 */
public record MassWindow(Channel channel, double lowestMz, double highestMz) {

    /** Half of the width of a window around an isotope: wider than mass defects, narrower than to the neighbour. */
    static final double HALF_WIDTH = 0.3;

    private static final double PER_MILLION = 1e-6;

    public MassWindow {
        if (!(lowestMz <= highestMz)) {
            throw new IllegalArgumentException("m/z from " + lowestMz + " to " + highestMz);
        }
    }

    /** So many parts per million on both sides of a mass, which names the channel. */
    public static MassWindow around(double mz, double partsPerMillion) {
        double half = mz * partsPerMillion * PER_MILLION;
        return new MassWindow(Channel.ofMass(mz), mz - half, mz + half);
    }

    /** The window around an isotope or a mass by its name; empty when it is neither. */
    static Optional<MassWindow> of(String name) {
        Channel channel = Channel.of(name);
        double mz = channel.massNumber() > 0
                ? channel.massToCharge()
                : Dialect.CSV.number(name).orElse(Double.NaN);
        return mz > 0.0 ? Optional.of(new MassWindow(channel, mz - HALF_WIDTH, mz + HALF_WIDTH)) : Optional.empty();
    }
}
