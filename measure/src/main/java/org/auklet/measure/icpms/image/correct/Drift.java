package org.auklet.measure.icpms.image.correct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.auklet.measure.icpms.image.CommonError;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.Sharing;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;

/**
 * How the response of the instrument went with time, from standards (or gas blanks) measured again and again. Whatever
 * the shape, the response at a time is a weighted sum of the measured ones, r(t) = sum w_k(t) r_k, so that its error is
 * one common error for each standard with a sensitivity that follows w_k.
 */
public final class Drift {

    /**
     * One measurement of the standard.
     *
     * @param timeS when, s, on the clock of {@link PixelTimes}
     * @param response what the instrument said
     * @param standardError standard error of it
     */
    public record Standard(double timeS, double response, double standardError) {}

    private final List<Standard> standards;
    private final boolean straight;

    private Drift(List<Standard> standards, boolean straight) {
        this.standards = standards.stream()
                .sorted(Comparator.comparingDouble(Standard::timeS))
                .toList();
        this.straight = straight;
        if (standards.size() < 2
                || first().timeS() == last().timeS()
                || standards.stream().anyMatch(s -> !Double.isFinite(s.response()) || !(s.standardError() >= 0.0))) {
            throw new InputException(
                    "Drift from " + standards.size() + " standard(s).",
                    "Measure the standard before and after the image: at least two times with a response and its "
                            + "standard error each.");
        }
    }

    /** From standard to standard in straight pieces. */
    public static Drift piecewiseLinear(List<Standard> standards) {
        return new Drift(standards, false);
    }

    /**
     * One straight line through all standards, each with the weight 1/u^2 of its standard error. Where they scatter about
     * the line more than their errors allow, all errors are raised by the Birge ratio sqrt(chi^2 / (n - 2)).
     */
    public static Drift linear(List<Standard> standards) {
        Drift given = new Drift(standards, true);
        double birge = Math.sqrt(given.chiSquare() / Math.max(1, standards.size() - 2));
        return birge > 1.0 && Double.isFinite(birge)
                ? new Drift(
                        standards.stream()
                                .map(s -> new Standard(s.timeS(), s.response(), s.standardError() * birge))
                                .toList(),
                        true)
                : given;
    }

    private double chiSquare() {
        return standards.stream()
                .mapToDouble(s -> (s.response() - response(s.timeS())) / s.standardError())
                .map(z -> z * z)
                .sum();
    }

    private Standard first() {
        return standards.getFirst();
    }

    private Standard last() {
        return standards.getLast();
    }

    /** The standards in order of time, errors as they are used. */
    public List<Standard> standards() {
        return standards;
    }

    /** Response at a time, s, in the unit of the standards. */
    public double response(double timeS) {
        double[] weights = weights(timeS);
        double sum = 0.0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * standards.get(k).response();
        }
        return sum;
    }

    /** Mean of the measured responses: what a corrected map is referred to. */
    public double reference() {
        return standards.stream().mapToDouble(Standard::response).average().orElseThrow();
    }

    /** Weight of each standard at a time, s. */
    double[] weights(double timeS) {
        return straight ? lineWeights(timeS) : pieceWeights(timeS);
    }

    private double[] pieceWeights(double timeS) {
        double[] weights = new double[standards.size()];
        int k = 1;
        while (k < weights.length - 1 && timeS > standards.get(k).timeS()) {
            k++;
        }
        double from = standards.get(k - 1).timeS();
        weights[k] = (timeS - from) / (standards.get(k).timeS() - from);
        weights[k - 1] = 1.0 - weights[k];
        return weights;
    }

    /** Rows of the hat matrix of a weighted straight line. */
    private double[] lineWeights(double timeS) {
        double[] weight = standards.stream()
                .mapToDouble(s -> 1.0 / (s.standardError() * s.standardError()))
                .toArray();
        if (Arrays.stream(weight).anyMatch(Double::isInfinite)) {
            Arrays.fill(weight, 1.0); // an exact standard: all weigh alike
        }
        double sum = Arrays.stream(weight).sum();
        double mean = 0.0;
        for (int k = 0; k < weight.length; k++) {
            mean += weight[k] * standards.get(k).timeS() / sum;
        }
        double squares = 0.0;
        for (int k = 0; k < weight.length; k++) {
            squares += weight[k] * Math.pow(standards.get(k).timeS() - mean, 2);
        }
        for (int k = 0; k < weight.length; k++) {
            weight[k] *= 1.0 / sum + (timeS - mean) * (standards.get(k).timeS() - mean) / squares;
        }
        return weight;
    }

    /** The map with the sensitivity of every pixel brought to {@link #reference()}: v r_ref / r(t). */
    public PixelMap correct(PixelMap map, PixelTimes times) {
        requireBracketed(map, times);
        double reference = reference();
        int n = standards.size();
        double[][] pull = new double[n][map.value().values().length];
        double[] value = map.value().values().clone();
        double[] factor = new double[value.length];
        forEachPixel(map, times, (i, weights, response) -> {
            factor[i] = reference / response;
            value[i] *= factor[i];
            for (int k = 0; k < n; k++) {
                double relative = 1.0 / (n * reference) - weights[k] / response;
                pull[k][i] = value[i] * relative * standards.get(k).standardError();
            }
        });
        return rescaled(map, value, factor, pull);
    }

    private static PixelMap rescaled(PixelMap map, double[] value, double[] factor, double[][] pull) {
        int rows = map.rows();
        int columns = map.columns();
        double[] variance = map.variance().values().clone();
        List<CommonError> common = new ArrayList<>();
        for (CommonError error : map.common()) {
            double[] c = error.sensitivity().values().clone();
            for (int i = 0; i < c.length; i++) {
                c[i] *= factor[i];
            }
            common.add(new CommonError(error.name(), error.sharing(), new Raster(rows, columns, c)));
        }
        for (int i = 0; i < variance.length; i++) {
            variance[i] *= factor[i] * factor[i];
        }
        PixelMap corrected = new PixelMap(
                map.channel(),
                new Raster(rows, columns, value),
                new Raster(rows, columns, variance),
                common,
                map.unit(),
                map.pixel());
        return withEach(corrected, "drift standard", pull);
    }

    /** The map less a background that goes with time, as measured by the "standards" (gas blanks); same unit. */
    public PixelMap subtractFrom(PixelMap map, PixelTimes times) {
        requireBracketed(map, times);
        int n = standards.size();
        double[][] pull = new double[n][map.value().values().length];
        double[] value = map.value().values().clone();
        forEachPixel(map, times, (i, weights, response) -> {
            value[i] -= response;
            for (int k = 0; k < n; k++) {
                pull[k][i] = -weights[k] * standards.get(k).standardError();
            }
        });
        return withEach(map.withValue(new Raster(map.rows(), map.columns(), value)), GasBlank.ERROR, pull);
    }

    private static PixelMap withEach(PixelMap map, String name, double[][] pull) {
        PixelMap with = map;
        for (int k = 0; k < pull.length; k++) {
            with = with.plus(new CommonError(
                    name + " " + (k + 1) + " of " + map.channel().name(),
                    Sharing.WHOLE,
                    new Raster(map.rows(), map.columns(), pull[k])));
        }
        return with;
    }

    private interface PixelAction {
        void at(int pixel, double[] weights, double response);
    }

    private void forEachPixel(PixelMap map, PixelTimes times, PixelAction action) {
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                double[] weights = weights(times.at(row, column));
                double response = 0.0;
                for (int k = 0; k < weights.length; k++) {
                    response += weights[k] * standards.get(k).response();
                }
                action.at(row * map.columns() + column, weights, response);
            }
        }
    }

    private void requireBracketed(PixelMap map, PixelTimes times) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < map.rows(); row++) {
            from = Math.min(from, times.at(row, 0));
            to = Math.max(to, times.at(row, map.columns() - 1));
        }
        if (from < first().timeS() || to > last().timeS()) {
            throw new InputException(
                    "The image was measured from " + from + " s to " + to + " s, the standards from " + first().timeS()
                            + " s to " + last().timeS() + " s.",
                    "Measure the standard before and after the image; a drift is not carried beyond its standards.");
        }
    }
}
