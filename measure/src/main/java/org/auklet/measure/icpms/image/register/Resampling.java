package org.auklet.measure.icpms.image.register;

import java.util.List;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.image.CommonError;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.Sharing;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;

/**
 * A picture on another grid, each new pixel made of the old ones it covers in proportion to the area they share. Nothing
 * is interpolated: what is per pixel (counts, mass) is handed out and its sum kept, what is per area or a concentration is
 * averaged.
 *
 * <p>The variance of an old pixel is handed out in such a way that the variance of the sum over a region is right. New
 * pixels that share an old one are correlated, so that the standard error of a single one is an upper limit. Errors common
 * to a line become common to the whole picture, for rows of the new grid need not be lines of the laser; that errs on the
 * safe side. A pixel whose standard error is not known is left out.
 */
public final class Resampling {

    /** A mean over less of the new pixel than this is not reported. */
    private static final double LEAST_COVER = 0.5;

    private Resampling() {}

    /** What happens to a number when its pixel is cut in two. */
    public enum Kind {
        /** Counts per second over tissue, ug/g, molecules per um2: both halves keep it. */
        PER_AREA,
        /** Counts, kg, clusters in a pixel: each half has half of it. */
        PER_PIXEL
    }

    /** A map on another grid. */
    public static PixelMap of(PixelMap map, Affine toGrid, Grid grid, Kind kind) {
        Shares shares = new Shares(map.within(map.measured()).value(), map.pixel(), toGrid, grid);
        double area = shares.area;
        List<CommonError> common = map.common().stream()
                .map(error ->
                        new CommonError(error.name(), Sharing.WHOLE, shares.apply(error.sensitivity(), kind, 1.0)))
                .toList();
        return new PixelMap(
                map.channel(),
                shares.apply(map.value(), kind, 1.0),
                shares.apply(map.variance(), kind, kind == Kind.PER_AREA ? 1.0 / area : 1.0),
                common,
                map.unit(),
                grid.pixel());
    }

    /** Means of a raster without errors. */
    static Raster mean(Raster raster, PixelSize pixel, Affine toGrid, Grid grid) {
        return new Shares(raster, pixel, toGrid, grid).apply(raster, Kind.PER_AREA, 1.0);
    }

    /** The geometry, in units of the old pixels. Pixels without a value share nothing. */
    private static final class Shares {

        private final Raster value;
        private final Affine toOld;
        private final Grid grid;
        private final double area;

        Shares(Raster value, PixelSize pixel, Affine toGrid, Grid grid) {
            this.value = value;
            this.grid = grid;
            Affine toUm =
                    new Affine(grid.pixel().widthUm(), 0, 0, 0, grid.pixel().heightUm(), 0);
            Affine toPixels = new Affine(1 / pixel.widthUm(), 0, 0, 0, 1 / pixel.heightUm(), 0);
            this.toOld = toUm.then(toGrid.inverse()).then(toPixels);
            this.area = Math.abs(toOld.determinant());
        }

        Raster apply(Raster old, Kind kind, double factor) {
            double[] out = new double[grid.rows() * grid.columns()];
            IntStream.range(0, grid.rows()).parallel().forEach(row -> {
                Overlap overlap = new Overlap();
                double[] x = new double[4];
                double[] y = new double[4];
                for (int column = 0; column < grid.columns(); column++) {
                    for (int corner = 0; corner < 4; corner++) {
                        int right = column + (corner == 1 || corner == 2 ? 1 : 0);
                        int down = row + (corner >= 2 ? 1 : 0);
                        x[corner] = toOld.x(right, down);
                        y[corner] = toOld.y(right, down);
                    }
                    out[row * grid.columns() + column] = factor * pixel(old, overlap, x, y, kind);
                }
            });
            return new Raster(grid.rows(), grid.columns(), out);
        }

        private double pixel(Raster old, Overlap overlap, double[] x, double[] y, Kind kind) {
            int fromColumn = (int) Math.max(0, Math.floor(least(x)));
            int toColumn = (int) Math.min(old.columns() - 1.0, Math.floor(most(x)));
            int fromRow = (int) Math.max(0, Math.floor(least(y)));
            int toRow = (int) Math.min(old.rows() - 1.0, Math.floor(most(y)));
            double sum = 0.0;
            double cover = 0.0;
            for (int r = fromRow; r <= toRow; r++) {
                for (int c = fromColumn; c <= toColumn; c++) {
                    if (Double.isFinite(value.at(r, c))) {
                        double shared = overlap.area(x, y, c, r);
                        cover += shared;
                        sum += shared > 0.0 ? shared * old.at(r, c) : 0.0;
                    }
                }
            }
            if (kind == Kind.PER_PIXEL) {
                return cover > 0.0 ? sum : Double.NaN;
            }
            return cover >= LEAST_COVER * area ? sum / cover : Double.NaN;
        }

        private static double least(double[] v) {
            return Math.min(Math.min(v[0], v[1]), Math.min(v[2], v[3]));
        }

        private static double most(double[] v) {
            return Math.max(Math.max(v[0], v[1]), Math.max(v[2], v[3]));
        }
    }
}
