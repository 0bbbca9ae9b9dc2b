package org.auklet.measure.icpms.laserlog;

import org.auklet.measure.icpms.signal.LaserLog;

/**
 * From the instrument's time to the laser's: {@code laser = zero + (instrument - delay) (1 + drift)}.
 *
 * @param zeroS time of the log at which the instrument's time is 0, s
 * @param delayS what the aerosol needs from the cell to the detector, s; below 0 where the instrument, started by the
 *     laser, began to count later than that
 * @param drift how much faster the laser's clock runs, s/s; 1e-6 is 3.6 ms in an hour
 */
public record Clock(double zeroS, double delayS, double drift) {

    public Clock {
        if (!Double.isFinite(zeroS) || !Double.isFinite(delayS) || !(drift > -1.0 && drift < 1.0)) {
            throw new IllegalArgumentException("clock of " + zeroS + " s, " + delayS + " s, " + drift);
        }
    }

    /** The instrument's time 0 is the first shot of the laser, as where the laser triggers the instrument. */
    public static Clock startingWith(LaserLog log) {
        return new Clock(log.lines().getFirst().startS(), 0.0, 0.0);
    }

    /** The same clock with a delay, s. */
    public Clock withDelay(double seconds) {
        return new Clock(zeroS, seconds, drift);
    }

    /** The same clock with a drift, s/s. */
    public Clock withDrift(double perSecond) {
        return new Clock(zeroS, delayS, perSecond);
    }

    /** Time of the log at which what the detector saw left the sample, s. */
    public double laserS(double instrumentS) {
        return zeroS + (instrumentS - delayS) * (1.0 + drift);
    }
}
