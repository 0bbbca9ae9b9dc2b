package org.auklet.measure.icpms.image.register;

import org.auklet.measure.icpms.image.Pixels;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;
import org.hipparchus.transform.TransformType;

/**
 * The shift between two pictures of one pixel size, to a small part of a pixel: the peak of the phase correlation (Kuglin
 * and Hines, Proc. IEEE Int. Conf. Cybernetics and Society, 163, 1975), followed between the pixels by Fourier sums on
 * ever finer grids (Guizar-Sicairos, Thurman and Fienup, Opt. Lett. 33, 156, 2008).
 *
 * @param rows shift of the moving picture downward that lays it on the fixed one, pixels
 * @param columns shift to the right, pixels
 * @param before Pearson's r of the two where they lie now
 * @param correlation Pearson's r after the shift, over what overlaps
 * @param residual root mean square difference after the shift, both scaled to standard deviation 1 about mean 0:
 *     sqrt(2 - 2 r), 0 for the same picture and 1.41 for strangers
 * @param overlap share of the fixed picture that the moving one covers
 */
public record PhaseCorrelation(
        double rows, double columns, double before, double correlation, double residual, double overlap) {

    private static final double FINEST = 1.0 / 512;

    /** Finds the shift of two pictures of one shape. */
    public static PhaseCorrelation of(Raster fixed, Raster moving) {
        Pixels.requireSameShape(fixed, moving);
        double[] shift = shift(fixed, moving);
        int down = (int) Math.rint(shift[0]);
        int right = (int) Math.rint(shift[1]);
        if (down != 0 || right != 0) {
            // once more on what both show: borders that fade at different places of the tissue pull the shift to 0
            double[] rest = shift(cut(fixed, down, right), cut(moving, -down, -right));
            shift = new double[] {down + rest[0], right + rest[1]};
        }
        return judged(fixed, moving, shift[0], shift[1]);
    }

    private static double[] shift(Raster fixed, Raster moving) {
        int rows = Spectrum.padded(fixed.rows());
        int columns = Spectrum.padded(fixed.columns());
        Spectrum cross = Spectrum.crossPhase(Spectrum.of(fixed, rows, columns), Spectrum.of(moving, rows, columns));
        double[] shift = coarse(cross);
        for (double step = 0.25; step >= FINEST; step /= 4) {
            shift = finer(cross, shift, step);
        }
        return shift;
    }

    /** The part of a picture that overlaps itself shifted by so many rows and columns. */
    private static Raster cut(Raster raster, int down, int right) {
        int rows = Math.max(1, raster.rows() - Math.abs(down));
        int columns = Math.max(1, raster.columns() - Math.abs(right));
        int fromRow = Math.min(Math.max(0, down), raster.rows() - 1);
        int fromColumn = Math.min(Math.max(0, right), raster.columns() - 1);
        double[] part = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(
                    raster.values(), (fromRow + row) * raster.columns() + fromColumn, part, row * columns, columns);
        }
        return new Raster(rows, columns, part);
    }

    private static double[] coarse(Spectrum cross) {
        Spectrum correlation = cross.copy();
        correlation.transform(TransformType.INVERSE);
        double best = Double.NEGATIVE_INFINITY;
        double[] at = {0.0, 0.0};
        int rows = correlation.re.length;
        int columns = correlation.re[0].length;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (correlation.re[r][c] > best) {
                    best = correlation.re[r][c];
                    at[0] = signed(r, rows);
                    at[1] = signed(c, columns);
                }
            }
        }
        return at;
    }

    private static int signed(int i, int n) {
        return i > n / 2 ? i - n : i;
    }

    /** The best of nine by nine places, a step apart. */
    private static double[] finer(Spectrum cross, double[] middle, double step) {
        int rows = cross.re.length;
        double[] best = middle;
        double highest = Double.NEGATIVE_INFINITY;
        for (int j = -4; j <= 4; j++) {
            double column = middle[1] + j * step;
            double[][] alongRows = sumOverColumns(cross, column);
            for (int i = -4; i <= 4; i++) {
                double row = middle[0] + i * step;
                double height = 0.0;
                for (int r = 0; r < rows; r++) {
                    double angle = 2 * Math.PI * signed(r, rows) * row / rows;
                    height += alongRows[0][r] * Math.cos(angle) - alongRows[1][r] * Math.sin(angle);
                }
                if (height > highest) {
                    highest = height;
                    best = new double[] {row, column};
                }
            }
        }
        return best;
    }

    private static double[][] sumOverColumns(Spectrum cross, double column) {
        int columns = cross.re[0].length;
        double[] cos = new double[columns];
        double[] sin = new double[columns];
        for (int c = 0; c < columns; c++) {
            double angle = 2 * Math.PI * signed(c, columns) * column / columns;
            cos[c] = Math.cos(angle);
            sin[c] = Math.sin(angle);
        }
        double[][] sums = new double[2][cross.re.length];
        for (int r = 0; r < cross.re.length; r++) {
            for (int c = 0; c < columns; c++) {
                sums[0][r] += cross.re[r][c] * cos[c] - cross.im[r][c] * sin[c];
                sums[1][r] += cross.re[r][c] * sin[c] + cross.im[r][c] * cos[c];
            }
        }
        return sums;
    }

    private static PhaseCorrelation judged(Raster fixed, Raster moving, double rows, double columns) {
        PixelSize unit = new PixelSize(1.0, 1.0);
        Grid grid = new Grid(fixed.rows(), fixed.columns(), unit);
        Raster laid = Resampling.mean(moving, unit, Affine.shift(columns, rows), grid);
        double[] after = correlation(fixed, laid);
        if (after[1] < 3) {
            throw new InputException(
                    "The two pictures have nothing in common after a shift of " + rows + " rows and " + columns
                            + " columns.",
                    "Register them by landmarks.");
        }
        double r = after[0];
        return new PhaseCorrelation(
                rows,
                columns,
                correlation(fixed, moving)[0],
                r,
                Math.sqrt(Math.max(0.0, 2 - 2 * r)),
                after[1] / fixed.values().length);
    }

    /** Pearson's r and the number of pixels that both have. */
    private static double[] correlation(Raster first, Raster second) {
        double n = 0;
        double x = 0.0;
        double y = 0.0;
        for (int i = 0; i < first.values().length; i++) {
            if (Double.isFinite(first.values()[i] + second.values()[i])) {
                n++;
                x += first.values()[i];
                y += second.values()[i];
            }
        }
        double xx = 0.0;
        double yy = 0.0;
        double xy = 0.0;
        for (int i = 0; i < first.values().length; i++) {
            double dx = first.values()[i] - x / n;
            double dy = second.values()[i] - y / n;
            if (Double.isFinite(dx + dy)) {
                xx += dx * dx;
                yy += dy * dy;
                xy += dx * dy;
            }
        }
        return new double[] {xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0.0, n};
    }

    /** The shift in um. */
    public Affine transform(PixelSize pixel) {
        return Affine.shift(columns * pixel.widthUm(), rows * pixel.heightUm());
    }
}
