package org.auklet.measure.icpms.imzml;

import org.auklet.measure.icpms.signal.Channel;

/**
 * What is summed to one channel of an image.
 *
 * @param channel name of the channel
 * @param lowestMz smallest m/z, included
 * @param highestMz largest m/z, included
 */
public record MassWindow(Channel channel, double lowestMz, double highestMz) {

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
}
