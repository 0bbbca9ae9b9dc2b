package org.auklet.measure.icpms.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;

/**
 * A picture with a standard error on every pixel. The covariance of pixels i and j is the sum of c_i c_j over the common
 * errors that both share, plus, for i = j, the variance of the pixel's own noise. First order, as in GUM (JCGM 100:2008,
 * section 5).
 *
 * @param channel what was measured
 * @param value what each pixel says, in {@code unit}; NaN where nobody measured
 * @param variance variance of each pixel's own noise, in the square of {@code unit}; NaN where it is not known
 * @param common errors that pixels share
 * @param unit UCUM code of the values
 * @param pixel size of a pixel
 */
public record PixelMap(
        Channel channel, Raster value, Raster variance, List<CommonError> common, String unit, PixelSize pixel) {

    public PixelMap {
        Pixels.requireSameShape(value, variance);
        common.forEach(error -> Pixels.requireSameShape(value, error.sensitivity()));
        common = List.copyOf(common);
    }

    /** Number of rows. */
    public int rows() {
        return value.rows();
    }

    /** Number of columns. */
    public int columns() {
        return value.columns();
    }

    /** Standard error of every pixel, its own noise and all common errors together, in {@link #unit()}. */
    public Raster standardError() {
        return Pixels.map(totalVariance(), Math::sqrt);
    }

    /** Standard error that every pixel shares with others, in {@link #unit()}. */
    public Raster commonError() {
        return Pixels.map(commonVariance(variance.values().length), Math::sqrt);
    }

    private Raster totalVariance() {
        return Pixels.zip(variance, commonVariance(variance.values().length), Double::sum);
    }

    private Raster commonVariance(int pixels) {
        double[] sum = new double[pixels];
        for (CommonError error : common) {
            double[] c = error.sensitivity().values();
            for (int i = 0; i < pixels; i++) {
                sum[i] += c[i] * c[i];
            }
        }
        return new Raster(rows(), columns(), sum);
    }

    /** The map times an exact factor, in a new unit. */
    public PixelMap times(double factor, String newUnit) {
        return new PixelMap(
                channel,
                Pixels.map(value, v -> v * factor),
                Pixels.map(variance, v -> v * factor * factor),
                common.stream().map(error -> error.with(c -> c * factor)).toList(),
                newUnit,
                pixel);
    }

    /**
     * The map times an uncertain factor that all pixels share.
     *
     * @param name what the factor is, for the budget
     * @param relativeError standard error of the factor over the factor
     */
    public PixelMap times(double factor, double relativeError, String name, String newUnit) {
        PixelMap scaled = times(factor, newUnit);
        return relativeError == 0.0 ? scaled : scaled.plus(CommonError.ofFactor(name, scaled.value, relativeError));
    }

    /** The map less an uncertain number that all pixels share. */
    public PixelMap minus(double offset, double error, String name) {
        PixelMap less = withValue(Pixels.map(value, v -> v - offset));
        return less.plus(CommonError.ofOffset(name, value, -error));
    }

    /** The same map with one more common error; one of the same name is added to that which is there. */
    public PixelMap plus(CommonError error) {
        return new PixelMap(channel, value, variance, joined(common, List.of(error), Double::sum), unit, pixel);
    }

    /**
     * This map over another of the same shape: common errors of one name move both, so that they cancel where they
     * should. A pixel whose denominator is 0 is infinite or NaN; see {@code InternalStandard} for a guarded ratio.
     */
    public PixelMap over(PixelMap other, String newUnit) {
        Raster ratio = Pixels.zip(value, other.value, (a, b) -> a / b);
        Raster ownPart = Pixels.zip(variance, other.value, (v, b) -> v / (b * b));
        Raster otherPart =
                Pixels.zip(Pixels.zip(ratio, other.value, (r, b) -> r / b), other.variance, (q, v) -> q * q * v);
        List<CommonError> mine = each(common, other.value, (c, b) -> c / b);
        Raster pull = Pixels.zip(ratio, other.value, (r, b) -> -r / b);
        List<CommonError> theirs = each(other.common, pull, (c, p) -> c * p);
        return new PixelMap(
                channel,
                ratio,
                Pixels.zip(ownPart, otherPart, Double::sum),
                joined(mine, theirs, Double::sum),
                newUnit,
                pixel);
    }

    private static List<CommonError> each(List<CommonError> errors, Raster by, DoubleBinaryOperator change) {
        return errors.stream()
                .map(error -> error.with(Pixels.zip(error.sensitivity(), by, change)))
                .toList();
    }

    private static List<CommonError> joined(
            List<CommonError> first, List<CommonError> second, DoubleBinaryOperator join) {
        List<CommonError> all = new ArrayList<>(first);
        for (CommonError more : second) {
            int at = indexOf(all, more);
            if (at < 0) {
                all.add(more);
            } else {
                CommonError there = all.get(at);
                all.set(at, there.with(Pixels.zip(there.sensitivity(), more.sensitivity(), join)));
            }
        }
        return all;
    }

    private static int indexOf(List<CommonError> errors, CommonError wanted) {
        for (int i = 0; i < errors.size(); i++) {
            if (errors.get(i).isSameAs(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** The same map with other values, the errors kept. */
    public PixelMap withValue(Raster changed) {
        return new PixelMap(channel, changed, variance, common, unit, pixel);
    }

    /** The same map with another variance of each pixel's own noise. */
    public PixelMap withVariance(Raster changed) {
        return new PixelMap(channel, value, changed, common, unit, pixel);
    }

    /** The same map, NaN outside the mask. */
    public PixelMap within(Mask mask) {
        double[] kept = value.values().clone();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = mask.inside()[i] ? kept[i] : Double.NaN;
        }
        return withValue(new Raster(rows(), columns(), kept));
    }

    /** Pixels that have a value and a standard error. */
    public Mask measured() {
        boolean[] inside = new boolean[value.values().length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Double.isFinite(value.values()[i]) && Double.isFinite(variance.values()[i]);
        }
        return new Mask(rows(), columns(), inside);
    }

    /** Sum of the measured pixels of a mask, in {@link #unit()}. */
    public Estimate sum(Mask mask) {
        return weighted(mask, 1.0);
    }

    /** Mean of the measured pixels of a mask, in {@link #unit()}; NaN when there are none. */
    public Estimate mean(Mask mask) {
        return weighted(mask, 1.0 / measured().and(mask).count());
    }

    private Estimate weighted(Mask mask, double weight) {
        boolean[] inside = measured().and(mask).inside();
        double[] weights = new double[inside.length];
        double sum = inside.length > 0 && Double.isInfinite(weight) ? Double.NaN : 0.0;
        double own = 0.0;
        for (int i = 0; i < inside.length; i++) {
            if (inside[i]) {
                weights[i] = weight;
                sum += weight * value.values()[i];
                own += weight * weight * variance.values()[i];
            }
        }
        double shared = common.stream()
                .mapToDouble(error -> error.varianceOfSum(weights))
                .sum();
        return new Estimate(sum, Math.sqrt(own), Math.sqrt(shared));
    }
}
