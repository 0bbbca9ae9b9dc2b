package org.auklet.measure.icpms.image.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.auklet.measure.icpms.image.Estimate;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;

/**
 * A weighted straight line through standards: y = a + b x, or y = b x.
 *
 * <pre>
 * b = S_xy / S_xx        S_xx = sum w (x - xw)^2      s_y/x^2 = sum w (y - a - b x)^2 / (n - 2)
 * a = yw - b xw          s_b = s_y/x / sqrt(S_xx)     s_a^2 = s_y/x^2 (1 / sum w + xw^2 / S_xx)
 * s_x0 = (s_y/x / b) sqrt(1 / (m w0) + 1 / sum w + (y0 - yw)^2 / (b^2 S_xx))
 * </pre>
 *
 * with xw, yw the weighted means. Through zero: b = sum w x y / sum w x^2, n - 1 instead of n - 2, S_xx = sum w x^2 about
 * 0, no term 1 / sum w, and r2 against 0 instead of against the mean.
 *
 * @param points the standards
 * @param weighting how they were weighed
 * @param throughZero whether the line was forced through zero
 * @param line the line with its errors
 * @param residualSd s_y/x, for a standard of weight 1
 * @param sumOfWeights sum of w
 * @param sxx S_xx
 * @param r2 share of the weighted sum of squares that the line explains
 * @param residuals signal less line, by standard
 * @param notes what a reader should know, each a sentence
 */
public record Regression(
        List<CalibrationPoint> points,
        Weighting weighting,
        boolean throughZero,
        CalibrationLine line,
        double residualSd,
        double sumOfWeights,
        double sxx,
        double r2,
        List<Double> residuals,
        List<String> notes) {

    private static final double DETECTION = 3.3;
    private static final double QUANTIFICATION = 10.0;

    public Regression {
        points = List.copyOf(points);
        residuals = List.copyOf(residuals);
        notes = List.copyOf(notes);
    }

    /**
     * Fits a line.
     *
     * @param name what is calibrated, "Au197 in gelatin"; names the errors in a budget
     * @param unit UCUM code of the amounts
     */
    public static Regression fit(
            String name, String unit, List<CalibrationPoint> points, Weighting weighting, boolean throughZero) {
        requireUsable(points, weighting, throughZero);
        double[] weights = weighting.of(points);
        Sums sums = Sums.of(points, weights, throughZero);
        double slope = sums.sxy() / sums.sxx();
        double intercept = throughZero ? 0.0 : sums.meanY() - slope * sums.meanX();
        requireSlope(name, slope);
        List<Double> residuals =
                points.stream().map(p -> p.y() - intercept - slope * p.x()).toList();
        double squares = 0.0;
        for (int i = 0; i < weights.length; i++) {
            squares += weights[i] * residuals.get(i) * residuals.get(i);
        }
        double sd = Math.sqrt(squares / (points.size() - (throughZero ? 1 : 2)));
        CalibrationLine line = new CalibrationLine(
                intercept,
                slope,
                sums.meanX(),
                throughZero ? 0.0 : sd / Math.sqrt(sums.weight()),
                sd / Math.sqrt(sums.sxx()),
                points.stream().mapToDouble(CalibrationPoint::x).min().orElseThrow(),
                points.stream().mapToDouble(CalibrationPoint::x).max().orElseThrow(),
                unit,
                name,
                EvidenceGrade.FITTED);
        return new Regression(
                points,
                weighting,
                throughZero,
                line,
                sd,
                sums.weight(),
                sums.sxx(),
                1.0 - squares / sums.syy(),
                residuals,
                notes(points, weighting, sd, line));
    }

    private static void requireUsable(List<CalibrationPoint> points, Weighting weighting, boolean throughZero) {
        int fewest = throughZero ? 2 : 3;
        long different =
                points.stream().mapToDouble(CalibrationPoint::x).distinct().count();
        if (points.size() < fewest || different < (throughZero ? 1 : 2)) {
            throw new InputException(
                    points.size() + " standard(s) of " + different + " different amount(s).",
                    "A line with a standard error needs " + fewest + " standards"
                            + (throughZero ? "." : " of at least 2 amounts."));
        }
        for (CalibrationPoint point : points) {
            if (!Double.isFinite(point.x())
                    || !Double.isFinite(point.y())
                    || (weighting == Weighting.INVERSE_VARIANCE && !(point.standardError() >= 0.0))) {
                throw new InputException(
                        "A standard of amount " + point.x() + ", signal " + point.y() + " and standard error "
                                + point.standardError() + ".",
                        "Amount and signal must be numbers; weights 1/u2 need the standard error of every standard.");
            }
        }
    }

    private static void requireSlope(String name, double slope) {
        if (!(slope > 0.0)) {
            throw new InputException(
                    name + ": the signal does not rise with the amount (slope " + slope + ").",
                    "Maybe amounts and signals are not in the same order.");
        }
    }

    private static List<String> notes(
            List<CalibrationPoint> points, Weighting weighting, double sd, CalibrationLine line) {
        List<String> notes = new ArrayList<>();
        if (weighting.isReplaced(points)) {
            notes.add("A standard whose weight " + weighting.code()
                    + " is infinite counts as much as the heaviest of the others.");
        }
        if (points.size() < 5) {
            notes.add(points.size() + " standards: the standard errors of the line are themselves uncertain.");
        }
        if (sd == 0.0) {
            notes.add("The standards lie exactly on the line; its errors are 0, which no measurement is.");
        }
        if (line.lowest() > 0.0 && line.intercept() < -2.0 * line.interceptError()) {
            notes.add("The intercept is more than two standard errors below 0: a blank may be subtracted twice.");
        }
        return notes;
    }

    /** Degrees of freedom of s_y/x. */
    public int degreesOfFreedom() {
        return points.size() - (throughZero ? 1 : 2);
    }

    /**
     * Amount from {@code readings} readings of mean signal {@code y0}.
     *
     * @param weight weight w0 of one reading, on the scale of the standards' weights
     * @return the amount; its independent error is the scatter of the readings, its common error that of the line
     */
    public Estimate amount(double y0, int readings, double weight) {
        double amount = line.amount(y0);
        double scatter = residualSd / line.slope() / Math.sqrt(readings * weight);
        return new Estimate(amount, scatter, line.amountError(amount));
    }

    /** Limit of detection 3.3 s_a / b (ICH Q2(R2), from the error of the intercept); NaN through zero. */
    public double detectionLimit() {
        return throughZero ? Double.NaN : DETECTION * line.interceptError() / line.slope();
    }

    /** Limit of quantification 10 s_a / b; NaN through zero. */
    public double quantificationLimit() {
        return throughZero ? Double.NaN : QUANTIFICATION * line.interceptError() / line.slope();
    }

    /** Limit of detection {@code k} s_blank / b by the scatter of a blank reading (k = 3: IUPAC). */
    public double detectionLimit(double blankSd, double k) {
        return k * blankSd / line.slope();
    }

    /** Weighted sums about the pivot, which is zero for a line through zero. */
    private record Sums(double weight, double meanX, double meanY, double sxx, double sxy, double syy) {

        static Sums of(List<CalibrationPoint> points, double[] w, boolean throughZero) {
            double weight = 0.0;
            double x = 0.0;
            double y = 0.0;
            for (int i = 0; i < w.length; i++) {
                weight += w[i];
                x += w[i] * points.get(i).x();
                y += w[i] * points.get(i).y();
            }
            double meanX = throughZero ? 0.0 : x / weight;
            double meanY = throughZero ? 0.0 : y / weight;
            double sxx = 0.0;
            double sxy = 0.0;
            double syy = 0.0;
            for (int i = 0; i < w.length; i++) {
                double dx = points.get(i).x() - meanX;
                double dy = points.get(i).y() - meanY;
                sxx += w[i] * dx * dx;
                sxy += w[i] * dx * dy;
                syy += w[i] * dy * dy;
            }
            return new Sums(weight, meanX, meanY, sxx, sxy, syy);
        }
    }
}
