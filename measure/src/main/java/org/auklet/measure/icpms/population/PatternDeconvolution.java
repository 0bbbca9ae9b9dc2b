package org.auklet.measure.icpms.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;
import org.auklet.quantity.NumberText;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * Labels of one element (natural and enriched) or of several, told apart by their isotopes: the signal of channel i is
 * y_i = s_i sum_j A_ij x_j with A_ij the fraction of isotope i in label j and s_i the counts per atom of that isotope.
 * Weighted least squares with x >= 0 and the covariance (A^T W A)^-1.
 */
public final class PatternDeconvolution {

    /** Largest condition number that is usually accepted: uncertainties grow by at most so much (a choice). */
    public static final double USUAL_CONDITION = 30;

    private static final int MOST_LABELS = 8;

    private final List<LabelPattern> labels;
    private final List<Channel> channels;
    private final double[][] matrix;
    private final double condition;

    /**
     * @param labels the labels, at least one
     * @param channels measured isotopes, at least as many as labels; each with element and mass number
     * @param countsPerAtom s_i by channel, in any common unit; all 1 when the channels respond alike, and the amounts are then
     *     counts of all isotopes of the label together
     * @param largestCondition condition number of the matrix (columns scaled to one length) beyond which it is refused
     * @throws InputException when there are too few channels, a label has none of them, or the patterns are too much alike
     */
    public PatternDeconvolution(
            List<LabelPattern> labels, List<Channel> channels, double[] countsPerAtom, double largestCondition) {
        this.labels = List.copyOf(labels);
        this.channels = List.copyOf(channels);
        if (labels.isEmpty() || labels.size() > MOST_LABELS || labels.size() > channels.size()) {
            throw new InputException(
                    labels.size() + " labels cannot be told apart by " + channels.size() + " isotopes.",
                    "Measure at least as many isotopes as there are labels, and no more than " + MOST_LABELS
                            + " labels.");
        }
        matrix = matrix(countsPerAtom);
        condition = condition();
        if (!(condition <= largestCondition)) {
            throw new InputException(
                    "The isotope patterns of " + names() + " are too much alike: condition number "
                            + NumberText.rounded(condition, 3) + ", at most " + NumberText.rounded(largestCondition, 3)
                            + ".",
                    "Use a more enriched label, or another isotope.");
        }
    }

    /** With channels that respond alike and the usual limit. */
    public static PatternDeconvolution of(List<LabelPattern> labels, List<Channel> channels) {
        double[] alike = new double[channels.size()];
        Arrays.fill(alike, 1);
        return new PatternDeconvolution(labels, channels, alike, USUAL_CONDITION);
    }

    private double[][] matrix(double[] countsPerAtom) {
        double[][] a = new double[channels.size()][labels.size()];
        for (int j = 0; j < labels.size(); j++) {
            double sum = 0;
            for (int i = 0; i < channels.size(); i++) {
                a[i][j] = countsPerAtom[i] * fraction(labels.get(j), channels.get(i));
                sum += a[i][j];
            }
            if (!(sum > 0)) {
                throw new InputException(
                        "None of the measured isotopes is in label '"
                                + labels.get(j).label() + "'.",
                        "Measure an isotope of " + labels.get(j).pattern().element() + ".");
            }
        }
        return a;
    }

    private static double fraction(LabelPattern label, Channel channel) {
        return channel.element().equals(label.pattern().element())
                ? label.pattern().fraction(channel.massNumber())
                : 0;
    }

    private double condition() {
        DMatrixRMaj scaled = new DMatrixRMaj(matrix);
        for (int j = 0; j < scaled.numCols; j++) {
            double squares = 0;
            for (double[] row : matrix) {
                squares += row[j] * row[j];
            }
            for (int i = 0; i < scaled.numRows; i++) {
                scaled.set(i, j, matrix[i][j] / Math.sqrt(squares));
            }
        }
        return NormOps_DDRM.conditionP2(scaled);
    }

    private String names() {
        return String.join(" and ", labels.stream().map(LabelPattern::label).toList());
    }

    /** The labels, in the order of the amounts. */
    public List<LabelPattern> labels() {
        return labels;
    }

    /** Condition number of the matrix with columns scaled to one length: 1 for labels that share no isotope. */
    public double conditionNumber() {
        return condition;
    }

    /**
     * One cell or pixel.
     *
     * @param signal net counts by channel
     * @param variance their variances, above 0
     * @throws InputException when a signal is not finite or a variance not above 0
     */
    public Unmixed solve(double[] signal, double[] variance) {
        double[] weight = new double[variance.length];
        for (int i = 0; i < weight.length; i++) {
            if (!Double.isFinite(signal[i]) || !(variance[i] > 0)) {
                throw new InputException(
                        "Channel " + channels.get(i).name() + " has the signal " + signal[i] + " with variance "
                                + variance[i] + ".",
                        "Give finite counts with a variance above 0, for counts at least 1.");
            }
            weight[i] = 1 / variance[i];
        }
        NonNegativeLeastSquares solver = new NonNegativeLeastSquares(matrix);
        solver.load(signal, weight);
        double[] unbounded = new double[labels.size()];
        solver.unbounded(unbounded);
        double[][] covariance = new double[labels.size()][labels.size()];
        for (int j = 0; j < labels.size(); j++) {
            solver.covariance(j, covariance[j]);
        }
        double[] amounts = new double[labels.size()];
        double squares = solver.bounded(amounts);
        return new Unmixed(amounts, unbounded, covariance, squares, signal.length - labels.size());
    }

    /**
     * Every pixel of an image. A pixel that lacks a channel is NaN in all maps.
     *
     * @param signal net counts, a raster per channel
     * @param variance their variances, a raster per channel
     */
    public UnmixedMaps solve(List<Raster> signal, List<Raster> variance) {
        Raster shape = signal.getFirst();
        double[][] maps = new double[labels.size()][shape.values().length];
        double[][] unbounded = new double[labels.size()][shape.values().length];
        double[][] covariance = new double[labels.size() * (labels.size() + 1) / 2][shape.values().length];
        PixelBuffers buffers = new PixelBuffers(matrix);
        for (int p = 0; p < shape.values().length; p++) {
            buffers.solve(signal, variance, p);
            buffers.store(p, maps, unbounded, covariance);
        }
        return new UnmixedMaps(rasters(shape, maps), rasters(shape, unbounded), rasters(shape, covariance));
    }

    private static List<Raster> rasters(Raster shape, double[][] values) {
        List<Raster> rasters = new ArrayList<>();
        for (double[] v : values) {
            rasters.add(new Raster(shape.rows(), shape.columns(), v));
        }
        return rasters;
    }
}
