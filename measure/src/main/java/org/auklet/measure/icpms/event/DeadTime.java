package org.auklet.measure.icpms.event;

import org.auklet.quantity.InputException;
import org.auklet.quantity.NumberText;

/**
 * Counts lost while the detector recovers from the pulse before, restored for a detector that is not kept busy by the
 * pulses it misses (non-extending): true rate = R / (1 - R tau) (Knoll 2010, Radiation Detection and Measurement, 4th
 * ed., equation 4.23). The counting variance of a restored count is that of the count times 1 + (true rate) tau or
 * less; it is not added.
 *
 * @param tauS dead time, s
 * @param flagAbove share of the time the detector was dead, R tau, above which an acquisition is flagged
 * @param refuseAbove the share above which the correction means nothing and the trace is refused
 */
public record DeadTime(double tauS, double flagAbove, double refuseAbove) {

    private static final double USUAL_FLAG = 0.1;
    private static final double USUAL_REFUSAL = 0.5;

    /** @throws InputException when a number is out of range */
    public DeadTime {
        if (!(tauS >= 0.0 && tauS < 1e-3)) {
            throw new InputException(
                    "The dead time must be between 0 and 1 ms, found " + NumberText.of(tauS) + " s.",
                    "Dead times of pulse-counting detectors are tens of nanoseconds: 5e-8.");
        }
        if (!(flagAbove > 0.0 && flagAbove <= refuseAbove && refuseAbove < 1.0)) {
            throw new InputException(
                    "The shares of dead time must rise from 0 to 1: to be flagged " + NumberText.of(flagAbove)
                            + ", to be refused " + NumberText.of(refuseAbove) + ".",
                    "Usual are 0.1 and 0.5.");
        }
    }

    /** Flagged above a tenth, refused above a half (assumed: there the correction doubles the count). */
    public static DeadTime of(double tauS) {
        return new DeadTime(tauS, USUAL_FLAG, USUAL_REFUSAL);
    }

    /**
     * A corrected trace.
     *
     * @param counts restored counts per dwell; blanked acquisitions stay NaN
     * @param flagged number of acquisitions near saturation
     * @param greatestShare greatest share of dead time in one acquisition
     */
    @SuppressWarnings("ArrayRecordComponent") // a trace; traces are not compared
    public record Corrected(double[] counts, int flagged, double greatestShare) {}

    /**
     * Restores the counts of a trace.
     *
     * @param counts recorded counts per dwell, not changed
     * @param dwellS time of one acquisition, s
     * @throws InputException when the dwell time is unknown, or an acquisition is too near saturation
     */
    public Corrected correct(double[] counts, double dwellS) {
        if (!(dwellS > 0.0)) {
            throw new InputException("A dead-time correction needs the dwell time.", "Give it in seconds.");
        }
        double sharePerCount = tauS / dwellS;
        double[] corrected = new double[counts.length];
        int flagged = 0;
        double greatest = 0.0;
        for (int i = 0; i < counts.length; i++) {
            double share = counts[i] * sharePerCount;
            if (share > refuseAbove) {
                throw saturated(i, counts[i], share);
            }
            flagged += share > flagAbove ? 1 : 0;
            greatest = share > greatest ? share : greatest;
            corrected[i] = counts[i] / (1.0 - share);
        }
        return new Corrected(corrected, flagged, greatest);
    }

    /** The greatest count per dwell that is not flagged: a pulse-counting range for {@link EventSettings}. */
    public double pulseLimit(double dwellS) {
        double recorded = flagAbove * dwellS / tauS;
        return recorded / (1.0 - flagAbove);
    }

    private InputException saturated(int i, double count, double share) {
        return new InputException(
                "Acquisition " + i + " holds " + NumberText.rounded(count, 4) + " counts: the detector was dead "
                        + NumberText.rounded(100.0 * share, 3) + " % of it, more than a correction can restore ("
                        + NumberText.rounded(100.0 * refuseAbove, 3) + " %).",
                "Maybe this stretch was read by the analog detector: exclude it, or leave the correction out; or dilute.");
    }
}
