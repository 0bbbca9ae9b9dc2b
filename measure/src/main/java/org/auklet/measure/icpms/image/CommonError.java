package org.auklet.measure.icpms.image;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.auklet.measure.icpms.signal.Raster;

/**
 * An error that many pixels share: what each pixel would change by, in the map's unit and with its sign, if the shared
 * quantity were off by one standard error. Two pixels i, j that share it have the covariance c_i c_j (GUM, JCGM
 * 100:2008, equation 13, for inputs that are uncorrelated among themselves).
 *
 * @param name what is uncertain, "slope of the calibration of Au197"; errors of one name are one and the same
 * @param sharing which pixels share it
 * @param sensitivity change of each pixel per standard error
 */
public record CommonError(String name, Sharing sharing, Raster sensitivity) {

    /** An error that moves every pixel by a share of its own value, as an uncertain factor does. */
    public static CommonError ofFactor(String name, Raster value, double relativeError) {
        return new CommonError(name, Sharing.WHOLE, Pixels.map(value, v -> v * relativeError));
    }

    /** An error that moves every pixel by the same amount. */
    public static CommonError ofOffset(String name, Raster value, double error) {
        return new CommonError(name, Sharing.WHOLE, Raster.filled(value.rows(), value.columns(), error));
    }

    CommonError with(DoubleUnaryOperator change) {
        return new CommonError(name, sharing, Pixels.map(sensitivity, change));
    }

    CommonError with(Raster changed) {
        return new CommonError(name, sharing, changed);
    }

    /** Whether the other is the same shared deviation. */
    boolean isSameAs(CommonError other) {
        return name.equals(other.name) && sharing == other.sharing;
    }

    /** Variance that this error alone gives to the weighted sum of pixels; pixels of weight 0 may hold anything. */
    double varianceOfSum(double[] weights) {
        int columns = sensitivity.columns();
        double[] sums = new double[sharing == Sharing.WHOLE ? 1 : sensitivity.rows()];
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0.0) {
                sums[sharing == Sharing.WHOLE ? 0 : i / columns] +=
                        weights[i] * sensitivity.values()[i];
            }
        }
        return Arrays.stream(sums).map(s -> s * s).sum();
    }

    /**
     * Adds to each label's variance what this error gives to the sum of the label's pixels.
     *
     * @param label label of each pixel
     * @param counted pixels that take part
     * @param variances by label; changed
     */
    public void addVariancesOfSums(int[] label, boolean[] counted, double[] variances) {
        int columns = sensitivity.columns();
        int stretch = sharing == Sharing.WHOLE ? label.length : columns;
        double[] sums = new double[variances.length];
        for (int start = 0; start < label.length; start += stretch) {
            for (int i = start; i < start + stretch; i++) {
                sums[label[i]] += counted[i] ? sensitivity.values()[i] : 0.0;
            }
            for (int i = start; i < start + stretch; i++) {
                variances[label[i]] += sums[label[i]] * sums[label[i]];
                sums[label[i]] = 0.0;
            }
        }
    }
}
