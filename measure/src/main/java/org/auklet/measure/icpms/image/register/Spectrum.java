package org.auklet.measure.icpms.image.register;

import org.auklet.measure.icpms.signal.Raster;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/** The two-dimensional Fourier transform of a picture, padded to powers of two; real and imaginary parts by row. */
final class Spectrum {

    private static final double TAPER = 0.125;

    final double[][] re;
    final double[][] im;

    private Spectrum(double[][] re, double[][] im) {
        this.re = re;
        this.im = im;
    }

    static int padded(int size) {
        return Math.max(2, Integer.highestOneBit(2 * size - 1));
    }

    /**
     * Of a picture less its mean, faded out towards its borders, because a border where the picture ends abruptly would
     * match best with itself.
     */
    static Spectrum of(Raster raster, int rows, int columns) {
        double mean = java.util.Arrays.stream(raster.values())
                .filter(Double::isFinite)
                .average()
                .orElse(0.0);
        double[][] re = new double[rows][columns];
        for (int r = 0; r < raster.rows(); r++) {
            for (int c = 0; c < raster.columns(); c++) {
                double value = raster.at(r, c);
                double fade = fade(r, raster.rows()) * fade(c, raster.columns());
                re[r][c] = Double.isFinite(value) ? (value - mean) * fade : 0.0;
            }
        }
        Spectrum spectrum = new Spectrum(re, new double[rows][columns]);
        spectrum.transform(TransformType.FORWARD);
        return spectrum;
    }

    /** 1 inside, a cosine to 0 over an eighth of the size at either border (Tukey's window). */
    private static double fade(int i, int n) {
        double edge = Math.min(i + 0.5, n - i - 0.5) / (TAPER * n);
        return edge >= 1.0 ? 1.0 : 0.5 - 0.5 * Math.cos(Math.PI * edge);
    }

    /**
     * Cross power of two pictures with all frequencies made equally strong, but for those that are hardly there: they are
     * noise, and fade in with the square of their strength.
     */
    static Spectrum crossPhase(Spectrum fixed, Spectrum moving) {
        int rows = fixed.re.length;
        int columns = fixed.re[0].length;
        Spectrum cross = new Spectrum(new double[rows][columns], new double[rows][columns]);
        double sum = 0.0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                cross.re[r][c] = fixed.re[r][c] * moving.re[r][c] + fixed.im[r][c] * moving.im[r][c];
                cross.im[r][c] = fixed.im[r][c] * moving.re[r][c] - fixed.re[r][c] * moving.im[r][c];
                sum += Math.hypot(cross.re[r][c], cross.im[r][c]);
            }
        }
        double weak = sum / rows / columns;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double strength = Math.hypot(cross.re[r][c], cross.im[r][c]);
                double scale = strength / (strength * strength + weak * weak + Double.MIN_NORMAL);
                cross.re[r][c] *= scale;
                cross.im[r][c] *= scale;
            }
        }
        return cross;
    }

    void transform(TransformType type) {
        int rows = re.length;
        int columns = re[0].length;
        for (int r = 0; r < rows; r++) {
            transform(type, re[r], im[r]);
        }
        double[] a = new double[rows];
        double[] b = new double[rows];
        for (int c = 0; c < columns; c++) {
            for (int r = 0; r < rows; r++) {
                a[r] = re[r][c];
                b[r] = im[r][c];
            }
            transform(type, a, b);
            for (int r = 0; r < rows; r++) {
                re[r][c] = a[r];
                im[r][c] = b[r];
            }
        }
    }

    private static void transform(TransformType type, double[] a, double[] b) {
        FastFourierTransformer.transformInPlace(new double[][] {a, b}, DftNormalization.STANDARD, type);
    }

    Spectrum copy() {
        double[][] a = new double[re.length][];
        double[][] b = new double[re.length][];
        for (int r = 0; r < a.length; r++) {
            a[r] = re[r].clone();
            b[r] = im[r].clone();
        }
        return new Spectrum(a, b);
    }
}
