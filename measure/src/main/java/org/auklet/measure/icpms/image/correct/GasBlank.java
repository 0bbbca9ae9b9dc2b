package org.auklet.measure.icpms.image.correct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.auklet.measure.icpms.image.CommonError;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.Sharing;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;

/**
 * The signal while the laser is off: its mean is subtracted, its scatter is the noise no pixel is below, and the standard
 * error of its mean is common to all pixels from which it was subtracted.
 *
 * @param mean mean of the laser-off pixels, by row, in the unit of the map; not to be changed
 * @param sd standard deviation of one laser-off pixel, by row
 * @param meanError standard error of the mean, by row
 * @param pixels number of laser-off pixels, by row
 * @param sharing LINE when each line has its own blank, WHOLE when one blank serves all lines
 */
public record GasBlank(double[] mean, double[] sd, double[] meanError, int[] pixels, Sharing sharing) {

    /** The name of this error in a budget. */
    public static final String ERROR = "gas blank";

    private static final int FEWEST = 3;

    /** A blank for each line from its columns {@code from} (included) to {@code to} (not included). */
    public static GasBlank ofEachLine(PixelMap map, int from, int to) {
        if (from < 0 || to > map.columns() || from >= to) {
            throw new InputException(
                    "Laser-off columns " + from + " to " + to + " of a line of " + map.columns() + " pixels.",
                    "Give a first column from 0 and a last one up to " + map.columns() + ".");
        }
        return ofEachLine(map, Mask.ofColumns(map.rows(), map.columns(), from, to));
    }

    /** A blank for each line from those of its pixels at which the laser was off. */
    public static GasBlank ofEachLine(PixelMap map, Mask laserOff) {
        int rows = map.rows();
        GasBlank blank =
                new GasBlank(new double[rows], new double[rows], new double[rows], new int[rows], Sharing.LINE);
        List<String> few = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Moments moments = Moments.of(map.value(), laserOff, row, row + 1);
            if (moments.n() < FEWEST) {
                few.add(Integer.toString(row + 1));
            }
            blank.set(row, moments, moments.meanError());
        }
        if (!few.isEmpty()) {
            throw tooFew("Line " + String.join(", ", few) + " has");
        }
        return blank;
    }

    /**
     * One blank for all lines, from the pixels at which the laser was off anywhere (blank lines, say). When they lie in
     * several lines whose means scatter more than their pixels explain, that scatter is the error.
     */
    public static GasBlank ofWhole(PixelMap map, Mask laserOff) {
        Moments moments = Moments.of(map.value(), laserOff, 0, map.rows());
        if (moments.n() < FEWEST) {
            throw tooFew("The image has");
        }
        double error = Math.max(moments.meanError(), errorBetweenLines(map.value(), laserOff));
        int rows = map.rows();
        GasBlank blank =
                new GasBlank(new double[rows], new double[rows], new double[rows], new int[rows], Sharing.WHOLE);
        for (int row = 0; row < rows; row++) {
            blank.set(row, moments, error);
        }
        return blank;
    }

    private static double errorBetweenLines(Raster value, Mask laserOff) {
        double[] means = new double[value.rows()];
        int lines = 0;
        for (int row = 0; row < value.rows(); row++) {
            Moments one = Moments.of(value, laserOff, row, row + 1);
            if (one.n() > 0) {
                means[lines++] = one.mean();
            }
        }
        return lines < 2 ? 0.0 : Moments.of(Arrays.copyOf(means, lines)).meanError();
    }

    private static InputException tooFew(String who) {
        return new InputException(
                who + " fewer than " + FEWEST + " pixels with the laser off; mean and scatter need that many.",
                "Begin the acquisition before the laser, or measure blank lines and use one blank for all.");
    }

    private void set(int row, Moments moments, double error) {
        mean[row] = moments.mean();
        sd[row] = moments.sd();
        meanError[row] = error;
        pixels[row] = moments.n();
    }

    /**
     * The map less the blank. A pixel's own variance is at least that of the blank: a pixel without a count is not
     * known without error, because its expected signal is not below the blank's.
     */
    public PixelMap subtractFrom(PixelMap map) {
        int columns = map.columns();
        double[] net = map.value().values().clone();
        double[] variance = map.variance().values().clone();
        double[] sensitivity = new double[net.length];
        for (int i = 0; i < net.length; i++) {
            int row = i / columns;
            net[i] -= mean[row];
            variance[i] = Math.max(variance[i], sd[row] * sd[row]);
            sensitivity[i] = -meanError[row];
        }
        Raster shape = map.value();
        return map.withValue(new Raster(shape.rows(), columns, net))
                .withVariance(new Raster(shape.rows(), columns, variance))
                .plus(new CommonError(
                        ERROR + " of " + map.channel().name(),
                        sharing,
                        new Raster(shape.rows(), columns, sensitivity)));
    }

    /**
     * Smallest net signal of one pixel that is told from the blank: {@code k} standard deviations of the difference
     * between a blank pixel and the mean blank (k = 3: IUPAC, Pure Appl. Chem. 69, 297, 1997).
     */
    public double detectionLimit(int row, double k) {
        return k * Math.hypot(sd[row], meanError[row]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GasBlank b
                && sharing == b.sharing
                && Arrays.equals(mean, b.mean)
                && Arrays.equals(sd, b.sd)
                && Arrays.equals(meanError, b.meanError)
                && Arrays.equals(pixels, b.pixels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(mean);
    }

    @Override
    public String toString() {
        return "GasBlank[" + sharing + ", mean " + Arrays.toString(mean) + "]";
    }
}
