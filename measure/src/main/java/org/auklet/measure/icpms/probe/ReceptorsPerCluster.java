package org.auklet.measure.icpms.probe;

import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;

/**
 * How many receptors one bound cluster stands for: r. A cluster with eight peptides may hold one receptor or up to eight, and
 * below one where label sticks without a receptor. Nobody knows it unless it was measured; it is therefore always stated,
 * with its range and reason, and its range is reported beside the budget and not inside it.
 *
 * @param value the r that is used
 * @param range smallest and largest r that can be, closed, around the value
 * @param grade assumed, unless it was measured (for example against calibrated beads)
 * @param source why this r, or where it was measured
 */
public record ReceptorsPerCluster(double value, Interval range, EvidenceGrade grade, String source) {

    /**
     * @throws InputException when r is not above zero, the range does not hold it, or no reason is given
     */
    public ReceptorsPerCluster {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw refuse("is " + value + ", expected above 0");
        }
        if (!range.isClosed() || !(range.lower() > 0) || !range.contains(value)) {
            throw refuse(
                    "needs a range above 0 that holds " + value + ", found " + range.lower() + " to " + range.upper());
        }
        if (source.isBlank()) {
            throw refuse("has no reason");
        }
    }

    private static InputException refuse(String what) {
        return new InputException(
                "The number of receptors per cluster " + what + ".",
                "For example 1, range 0.5 to 8, because eight peptides sit on each cluster; or measure it.");
    }

    /** An assumption. */
    public static ReceptorsPerCluster assumed(double value, double lowest, double largest, String reason) {
        return new ReceptorsPerCluster(value, new Interval(lowest, largest), EvidenceGrade.ASSUMED, reason);
    }
}
