package org.auklet.measure.icpms.image.register;

import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * A transform improved by the pictures themselves: shift, turn, scales and shear that leave the smallest squares between
 * the fixed picture and gain times the moving one plus an offset (Lucas and Kanade, Proc. 7th IJCAI, 674, 1981, with the
 * affine warp of Baker and Matthews, Int. J. Comput. Vis. 56, 221, 2004; damped as by Levenberg and Marquardt). It needs a
 * start within about the width of the structures: a shift by {@link PhaseCorrelation}, or {@link Landmarks}.
 *
 * @param transform the better transform; the start when nothing was better
 * @param before Pearson's r over what overlaps with the start
 * @param correlation Pearson's r with the better transform
 * @param steps steps that improved it
 */
public record AffineRefinement(Affine transform, double before, double correlation, int steps) {

    private static final int PARAMETERS = 8;
    private static final int MOST_STEPS = 60;
    private static final double SMALLEST_GAIN = 1e-9;
    private static final double GIVE_UP = 1e8;

    /** Improves a transform from the moving to the fixed picture. */
    public static AffineRefinement of(
            Raster fixed, PixelSize fixedPixel, Raster moving, PixelSize movingPixel, Affine start) {
        Problem problem = new Problem(fixed, fixedPixel, moving, movingPixel);
        double[] warp = problem.warp(start);
        Sums now = problem.sums(warp);
        double before = now.correlation();
        double damping = 1e-3;
        int steps = 0;
        for (int i = 0; i < MOST_STEPS && damping < GIVE_UP; i++) {
            double[] tried = now.step(warp, damping);
            Sums then = problem.sums(tried);
            double gain = then.correlation() - now.correlation();
            if (gain > 0.0) {
                warp = tried;
                now = then;
                damping /= 5;
                steps++;
                if (gain < SMALLEST_GAIN) {
                    break;
                }
            } else {
                damping *= 5;
            }
        }
        return new AffineRefinement(problem.transform(warp), before, now.correlation(), steps);
    }

    /** Normal equations of gain, offset and the six numbers of the warp, and what r needs. */
    private static final class Sums {

        private final double[][] normal = new double[PARAMETERS][PARAMETERS];
        private final double[] right = new double[PARAMETERS];
        private double n;
        private double f;
        private double m;
        private double ff;
        private double mm;
        private double fm;

        void pixel(double fixed, double moving) {
            n++;
            f += fixed;
            m += moving;
            ff += fixed * fixed;
            mm += moving * moving;
            fm += fixed * moving;
        }

        double correlation() {
            double xx = ff - f * f / n;
            double yy = mm - m * m / n;
            return n > PARAMETERS && xx > 0.0 && yy > 0.0 ? (fm - f * m / n) / Math.sqrt(xx * yy) : -1.0;
        }

        double gain() {
            double yy = mm - m * m / n;
            return yy > 0.0 ? (fm - f * m / n) / yy : 1.0;
        }

        void equation(double[] row, double rest) {
            for (int i = 0; i < PARAMETERS; i++) {
                right[i] += row[i] * rest;
                for (int j = 0; j < PARAMETERS; j++) {
                    normal[i][j] += row[i] * row[j];
                }
            }
        }

        double[] step(double[] warp, double damping) {
            DMatrixRMaj matrix = new DMatrixRMaj(normal);
            for (int i = 0; i < PARAMETERS; i++) {
                matrix.add(i, i, damping * normal[i][i] + Double.MIN_NORMAL);
            }
            DMatrixRMaj change = new DMatrixRMaj(PARAMETERS, 1);
            double[] next = warp.clone();
            if (CommonOps_DDRM.solve(matrix, new DMatrixRMaj(PARAMETERS, 1, true, right), change)) {
                for (int i = 0; i < warp.length; i++) {
                    next[i] += change.get(i);
                }
            }
            return next;
        }
    }

    /**
     * The warp goes from the fixed picture, in pixels about its middle over half its size, to pixels of the moving one:
     * six numbers of like size.
     */
    private record Problem(Raster fixed, PixelSize fixedPixel, Raster moving, PixelSize movingPixel) {

        private Affine toUm() {
            double halfWidth = 0.5 * fixed.columns() * fixedPixel.widthUm();
            double halfHeight = 0.5 * fixed.rows() * fixedPixel.heightUm();
            return new Affine(halfWidth, 0, halfWidth, 0, halfHeight, halfHeight);
        }

        private Affine toPixels() {
            return new Affine(1 / movingPixel.widthUm(), 0, 0, 0, 1 / movingPixel.heightUm(), 0);
        }

        double[] warp(Affine start) {
            Affine w = toUm().then(start.inverse()).then(toPixels());
            return new double[] {w.xx(), w.xy(), w.x0(), w.yx(), w.yy(), w.y0()};
        }

        Affine transform(double[] w) {
            Affine warp = new Affine(w[0], w[1], w[2], w[3], w[4], w[5]);
            return toUm().inverse().then(warp).then(toPixels().inverse()).inverse();
        }

        Sums sums(double[] w) {
            Sums sums = new Sums();
            each(w, (u, v, value, x, y) -> sums.pixel(value, sample(x, y)));
            double gain = sums.gain();
            double offset = (sums.f - gain * sums.m) / sums.n;
            double[] row = new double[PARAMETERS];
            each(w, (u, v, value, x, y) -> {
                double gx = gain * 0.5 * (sample(x + 1, y) - sample(x - 1, y));
                double gy = gain * 0.5 * (sample(x, y + 1) - sample(x, y - 1));
                if (Double.isFinite(gx + gy)) {
                    double here = sample(x, y);
                    row[0] = gx * u;
                    row[1] = gx * v;
                    row[2] = gx;
                    row[3] = gy * u;
                    row[4] = gy * v;
                    row[5] = gy;
                    row[6] = here;
                    row[7] = 1.0;
                    sums.equation(row, value - gain * here - offset);
                }
            });
            return sums;
        }

        private interface Visitor {
            void at(double u, double v, double value, double x, double y);
        }

        /** Pixels of the fixed picture that meet a value of the moving one. */
        private void each(double[] w, Visitor visitor) {
            for (int row = 0; row < fixed.rows(); row++) {
                double v = (2.0 * row + 1.0) / fixed.rows() - 1.0;
                for (int column = 0; column < fixed.columns(); column++) {
                    double u = (2.0 * column + 1.0) / fixed.columns() - 1.0;
                    double x = w[0] * u + w[1] * v + w[2];
                    double y = w[3] * u + w[4] * v + w[5];
                    double value = fixed.at(row, column);
                    if (Double.isFinite(value) && Double.isFinite(sample(x, y))) {
                        visitor.at(u, v, value, x, y);
                    }
                }
            }
        }

        /** Between the middles of four pixels, linear in both; NaN outside. */
        private double sample(double x, double y) {
            double cx = x - 0.5;
            double cy = y - 0.5;
            int c = (int) Math.floor(cx);
            int r = (int) Math.floor(cy);
            if (c < 0 || r < 0 || c + 1 >= moving.columns() || r + 1 >= moving.rows()) {
                return Double.NaN;
            }
            double right = cx - c;
            double down = cy - r;
            double top = (1 - right) * moving.at(r, c) + right * moving.at(r, c + 1);
            double bottom = (1 - right) * moving.at(r + 1, c) + right * moving.at(r + 1, c + 1);
            return (1 - down) * top + down * bottom;
        }
    }
}
