package org.auklet.measure.icpms.image.correct;

/**
 * When each pixel was measured.
 *
 * @param lineStartS start of each line, s, by row; not to be changed
 * @param pixelS time from one pixel to the next along a line, s
 */
public record PixelTimes(double[] lineStartS, double pixelS) {

    /** Lines ablated one after the other, row 0 first at time 0. */
    public static PixelTimes oneAfterAnother(int rows, int columns, double pixelS, double pauseS) {
        double[] start = new double[rows];
        for (int row = 0; row < rows; row++) {
            start[row] = row * (columns * pixelS + pauseS);
        }
        return new PixelTimes(start, pixelS);
    }

    /** Middle of a pixel, s. */
    public double at(int row, int column) {
        return lineStartS[row] + (column + 0.5) * pixelS;
    }
}
