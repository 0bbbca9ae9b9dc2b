package org.auklet.measure.icpms.population;

import java.util.Arrays;
import java.util.List;
import org.auklet.measure.icpms.signal.Raster;

/** What the deconvolution of one pixel needs, made once for a whole image. */
final class PixelBuffers {

    private final NonNegativeLeastSquares solver;
    private final double[] y;
    private final double[] weight;
    private final double[] amounts;
    private final double[] unbounded;
    private final double[][] covariance;

    PixelBuffers(double[][] matrix) {
        int labels = matrix[0].length;
        solver = new NonNegativeLeastSquares(matrix);
        y = new double[matrix.length];
        weight = new double[matrix.length];
        amounts = new double[labels];
        unbounded = new double[labels];
        covariance = new double[labels][labels];
    }

    /** Solves pixel p; all is NaN when a channel is missing there. */
    void solve(List<Raster> signal, List<Raster> variance, int p) {
        boolean whole = true;
        for (int i = 0; i < y.length; i++) {
            y[i] = signal.get(i).values()[p];
            weight[i] = 1 / variance.get(i).values()[p];
            whole &= Double.isFinite(y[i]) && weight[i] > 0 && Double.isFinite(weight[i]);
        }
        if (!whole) {
            Arrays.fill(amounts, Double.NaN);
            Arrays.fill(unbounded, Double.NaN);
            Arrays.stream(covariance).forEach(row -> Arrays.fill(row, Double.NaN));
            return;
        }
        solver.load(y, weight);
        solver.unbounded(unbounded);
        for (int j = 0; j < covariance.length; j++) {
            solver.covariance(j, covariance[j]);
        }
        solver.bounded(amounts);
    }

    void store(int p, double[][] maps, double[][] free, double[][] triangle) {
        int t = 0;
        for (int j = 0; j < amounts.length; j++) {
            maps[j][p] = amounts[j];
            free[j][p] = unbounded[j];
            for (int k = 0; k <= j; k++) {
                triangle[t++][p] = covariance[j][k];
            }
        }
    }
}
