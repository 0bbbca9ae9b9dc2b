package org.auklet.equation.fit;

import java.util.ArrayList;
import java.util.List;
import org.auklet.quantity.Interval;

/**
 * Confidence intervals of predictions: the wider of two at each end.
 *
 * <p>The first is the delta method with the covariance of the identifiable directions, f +- q sqrt(g' C g), on the log
 * scale f exp(+-q sqrt(g' C g)/f), q the quantile of {@link Threshold}. The second is the hull of the predictions at all
 * parameter vectors that the profiles accepted, which sees curvature and directions that are not identifiable.
 */
public final class PredictionIntervals {

    private final FitResult fit;

    public PredictionIntervals(FitResult fit) {
        this.fit = fit;
    }

    /** Delta-method intervals of any predictions of the fitted parameters, for example on a dense time grid. */
    public List<Interval> delta(Predictor predictor, int n, Scale scale) {
        int k = fit.problem().parameters().size();
        double[] values = new double[n];
        double[] jacobian = new double[n * k];
        double[] theta = fit.estimates();
        predictor.predict(theta.clone(), values, jacobian);
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] gradient = new double[fit.layout().p];
            for (int j = 0; j < k; j++) {
                gradient[j] = jacobian[i * k + j] * fit.layout().slope(j, theta);
            }
            double half =
                    fit.threshold().quantile() * Math.sqrt(fit.uncertainty().variance(gradient));
            intervals.add(
                    scale == Scale.LOG && values[i] > 0
                            ? new Interval(
                                    values[i] * Math.exp(-half / values[i]), values[i] * Math.exp(half / values[i]))
                            : new Interval(values[i] - half, values[i] + half));
        }
        return intervals;
    }

    /**
     * The wider of the delta method and the hull over accepted profile points, at each end.
     *
     * @param predictor the predictions wanted, as a function of the fitted parameters
     * @param n their number
     * @param scale scale of the delta method
     * @param accepted parameter vectors, see {@link ProfileSet#accepted()}; a point that cannot be simulated is passed
     *     over
     */
    public List<Interval> wider(Predictor predictor, int n, Scale scale, List<double[]> accepted) {
        List<Interval> delta = delta(predictor, n, scale);
        double[] lower = delta.stream().mapToDouble(Interval::lower).toArray();
        double[] upper = delta.stream().mapToDouble(Interval::upper).toArray();
        double[] values = new double[n];
        for (double[] theta : accepted) {
            try {
                predictor.predict(theta.clone(), values, null);
            } catch (PredictionException e) {
                continue;
            }
            for (int i = 0; i < n; i++) {
                lower[i] = Math.min(lower[i], values[i]);
                upper[i] = Math.max(upper[i], values[i]);
            }
        }
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            intervals.add(new Interval(lower[i], upper[i]));
        }
        return intervals;
    }
}
