package org.auklet.measure.icpms.probe;

import java.util.Arrays;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;

/**
 * The cells of one preparation in three numbers.
 *
 * @param cells number of cells n
 * @param mean mean net counts of a cell
 * @param standardDeviation standard deviation of the cells, counting noise included
 * @param countingVariance mean variance of one cell's net counts from counting alone; 0 when unknown
 * @param source file or preparation
 */
public record CellCounts(int cells, double mean, double standardDeviation, double countingVariance, String source) {

    /**
     * @throws InputException when there are fewer than two cells or a number cannot be
     */
    public CellCounts {
        if (cells < 2) {
            throw new InputException(
                    "'" + source + "' has " + cells + " cells, expected two or more.", "Measure longer.");
        }
        if (!Double.isFinite(mean) || !(standardDeviation >= 0) || !(countingVariance >= 0)) {
            throw new InputException(
                    "'" + source + "' has mean " + mean + ", standard deviation " + standardDeviation
                            + " and counting variance " + countingVariance + ".",
                    "Give finite numbers, the last two not negative.");
        }
    }

    /**
     * From the net counts of each cell.
     *
     * @param countingVariance mean variance of one cell's net counts from counting alone, 0 when unknown
     */
    public static CellCounts of(double[] netCounts, double countingVariance, String source) {
        int n = netCounts.length;
        double mean = Arrays.stream(netCounts).sum() / n;
        double squares =
                Arrays.stream(netCounts).map(c -> (c - mean) * (c - mean)).sum();
        return new CellCounts(n, mean, n < 2 ? 0 : Math.sqrt(squares / (n - 1)), countingVariance, source);
    }

    /** Standard error of the mean. */
    public double standardError() {
        return standardDeviation / Math.sqrt(cells);
    }

    /** Standard deviation between cells without the counting noise, 0 when that explains all. */
    public double spreadOfCells() {
        return Math.sqrt(Math.max(0, standardDeviation * standardDeviation - countingVariance));
    }

    /** The mean as an input, with the standard error of n cells. */
    InputQuantity mean(String name) {
        return counts(name, standardError());
    }

    /** What one unknown cell of this preparation has: the mean, with the spread of the cells. */
    InputQuantity anyCell(String name) {
        return counts(name, Math.hypot(spreadOfCells(), standardError()));
    }

    private InputQuantity counts(String name, double u) {
        return InputQuantity.of(name, "{counts}", mean, u, EvidenceGrade.MEASURED, source)
                .withDegreesOfFreedom(cells - 1)
                .withEffect(Effect.RANDOM);
    }
}
