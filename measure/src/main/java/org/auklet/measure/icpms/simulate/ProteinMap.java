package org.auklet.measure.icpms.simulate;

import org.auklet.measure.icpms.signal.Raster;

/**
 * A section of tissue with a protein in it: glass around an ellipse of tissue, a disc of tumour inside. Each region has one
 * density.
 *
 * @param region 0 glass, 1 stroma, 2 tumour, by pixel
 * @param density molecules per um2, by pixel
 */
public record ProteinMap(Raster region, Raster density) {

    /**
     * A section.
     *
     * @param rows lines
     * @param columns pixels of a line
     * @param stroma molecules per um2 in the stroma
     * @param tumour molecules per um2 in the tumour
     */
    public static ProteinMap of(int rows, int columns, double stroma, double tumour) {
        Raster region = Raster.filled(rows, columns, 0);
        Raster density = Raster.filled(rows, columns, 0);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int kind = region((r + 0.5) / rows, (c + 0.5) / columns, (double) rows / columns);
                region.values()[r * columns + c] = kind;
                density.values()[r * columns + c] = kind == 0 ? 0 : kind == 1 ? stroma : tumour;
            }
        }
        return new ProteinMap(region, density);
    }

    private static int region(double y, double x, double aspect) {
        double tissue = square((y - 0.5) / 0.46) + square((x - 0.5) / 0.45);
        double tumour = square((y - 0.5) * aspect / 0.19) + square((x - 0.42) / 0.19);
        return tumour < 1 ? 2 : tissue < 1 ? 1 : 0;
    }

    private static double square(double x) {
        return x * x;
    }

    /** Pixels of a region. */
    public int pixels(int kind) {
        int count = 0;
        for (double value : region.values()) {
            count += value == kind ? 1 : 0;
        }
        return count;
    }
}
