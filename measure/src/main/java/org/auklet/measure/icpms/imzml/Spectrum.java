package org.auklet.measure.icpms.imzml;

/**
 * One spectrum.
 *
 * @param mz mass-to-charge ratios, in the order of the file
 * @param intensity intensities, as many
 */
public record Spectrum(double[] mz, double[] intensity) {

    /** Sum of the intensities from {@code lowest} to {@code highest}, both included. */
    public double sum(double lowest, double highest) {
        double sum = 0.0;
        for (int i = 0; i < mz.length; i++) {
            sum += mz[i] >= lowest && mz[i] <= highest ? intensity[i] : 0.0;
        }
        return sum;
    }
}
