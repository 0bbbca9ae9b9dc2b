package org.auklet.measure.icpms.simulate;

import java.util.List;
import org.auklet.measure.icpms.signal.Channel;

/**
 * A laser and the quadrupole behind it. A square spot moves along a line; each acquisition (scan) ablates one pixel. Gold
 * comes from the sample, 13C from the tissue or gelatin, and 193Ir from a film printed evenly on everything, the internal
 * standard.
 *
 * @param spotUm side of the spot, and length of a pixel, um
 * @param scanS time of an acquisition, s
 * @param accumulationS time spent on each channel in it, s
 * @param countsPerKg counts of gold per kilogram ablated, were all the time spent on gold
 * @param carbonPerS counts per second of 13C while tissue or gelatin is ablated
 * @param filmPerS counts per second of 193Ir while anything is ablated
 * @param gasPerS counts per second of the gas alone, by channel
 * @param washoutS time constant of the cell and tubing, s
 * @param delayS time from the laser to the detector, s
 * @param blankScans acquisitions of gas alone before each line
 * @param tailScans acquisitions after the laser stops
 * @param flicker relative standard deviation, from acquisition to acquisition, of what is ablated and transported
 * @param drift relative change of the sensitivity over the session
 */
public record LaserSetup(
        double spotUm,
        double scanS,
        List<Double> accumulationS,
        double countsPerKg,
        double carbonPerS,
        double filmPerS,
        List<Double> gasPerS,
        double washoutS,
        double delayS,
        int blankScans,
        int tailScans,
        double flicker,
        double drift) {

    /** What is measured. */
    public static final List<Channel> CHANNELS = List.of(
            new Channel("C13", "C", 13, 13),
            new Channel("Ir193", "Ir", 193, 193),
            new Channel("Au197", "Au", 197, 197));

    public LaserSetup {
        accumulationS = List.copyOf(accumulationS);
        gasPerS = List.copyOf(gasPerS);
    }

    /** The example: 20 um pixels at 100 um/s; sensitivity falls by 15 % over the session. */
    public static LaserSetup example() {
        return new LaserSetup(
                20,
                0.2,
                List.of(0.02, 0.04, 0.12),
                1e21,
                60_000,
                20_000,
                List.of(15_000.0, 20.0, 10.0),
                0.02,
                0.4,
                10,
                5,
                0.03,
                -0.15);
    }

    /** Area of a pixel, um2. */
    public double pixelUm2() {
        return spotUm * spotUm;
    }

    /** Acquisitions of a line of so many pixels. */
    public int scans(int pixels) {
        return blankScans + pixels + tailScans;
    }

    /** First acquisition that sees the sample: the blanks, then the way to the detector. */
    public int firstPixel() {
        return blankScans + (int) Math.round(delayS / scanS);
    }

    /** Sensitivity relative to the start of the session, after the share {@code done} of it. */
    public double sensitivity(double done) {
        return 1 + drift * done + 0.02 * Math.sin(2 * Math.PI * 1.5 * done);
    }
}
