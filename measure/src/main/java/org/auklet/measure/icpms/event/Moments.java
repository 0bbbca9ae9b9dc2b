package org.auklet.measure.icpms.event;

import java.util.List;
import org.auklet.measure.icpms.event.threshold.Background;

/**
 * Number, mean and sum of squared deviations of some signals. Two are joined by the formula of Chan, Golub and LeVeque
 * (1983, Am. Stat. 37, 242).
 *
 * @param points how many
 * @param mean their mean; 0 when there are none
 * @param squares sum of the squared deviations from the mean
 */
record Moments(long points, double mean, double squares) {

    private static final Moments NONE = new Moments(0, 0.0, 0.0);

    /** Of all signals below a limit; blanked acquisitions (NaN) are never below. */
    static Moments below(double[] x, double limit, double pivot, List<Block> blocks, boolean parallel) {
        return join(Block.map(blocks, parallel, b -> below(x, limit, pivot, b.from(), b.to())));
    }

    static Moments join(List<Moments> parts) {
        return parts.stream().reduce(NONE, Moments::and);
    }

    /** Deviations are summed from a pivot near the mean, so that a high background keeps its digits. */
    static Moments below(double[] x, double limit, double pivot, int from, int to) {
        long points = 0;
        double evenSum = 0.0;
        double oddSum = 0.0;
        double evenSquares = 0.0;
        double oddSquares = 0.0;
        int i = from;
        for (; i + 1 < to; i += 2) { // two chains of sums: half the time of one
            double even = x[i];
            double odd = x[i + 1];
            if (even < limit) {
                double d = even - pivot;
                points++;
                evenSum += d;
                evenSquares += d * d;
            }
            if (odd < limit) {
                double d = odd - pivot;
                points++;
                oddSum += d;
                oddSquares += d * d;
            }
        }
        if (i < to && x[i] < limit) {
            double d = x[i] - pivot;
            points++;
            evenSum += d;
            evenSquares += d * d;
        }
        return of(points, pivot, evenSum + oddSum, evenSquares + oddSquares);
    }

    static Moments of(long points, double pivot, double sum, double squares) {
        if (points == 0) {
            return NONE;
        }
        double shift = sum / points;
        return new Moments(points, pivot + shift, Math.max(0.0, squares - sum * shift));
    }

    private Moments and(Moments other) {
        if (points == 0 || other.points == 0) {
            return points == 0 ? other : this;
        }
        long all = points + other.points;
        double apart = other.mean - mean;
        double share = (double) other.points / all;
        return new Moments(all, mean + apart * share, squares + other.squares + apart * apart * points * share);
    }

    double deviation() {
        return points == 0 ? 0.0 : Math.sqrt(squares / points);
    }

    Background background() {
        return new Background(mean, deviation(), points);
    }
}
