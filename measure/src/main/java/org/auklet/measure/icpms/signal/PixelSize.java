package org.auklet.measure.icpms.signal;

/**
 * Size of a pixel.
 *
 * @param widthUm along the line, um; NaN when unknown
 * @param heightUm from line to line, um; NaN when unknown
 */
public record PixelSize(double widthUm, double heightUm) {

    /** Neither the file nor anybody else has said. */
    public static final PixelSize UNKNOWN = new PixelSize(Double.NaN, Double.NaN);

    /** Whether both sides are known. */
    public boolean isKnown() {
        return widthUm > 0.0 && heightUm > 0.0;
    }

    /** Area, um2; NaN when unknown. */
    public double areaUm2() {
        return widthUm * heightUm;
    }
}
