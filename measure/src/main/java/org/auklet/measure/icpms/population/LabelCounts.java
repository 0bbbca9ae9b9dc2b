package org.auklet.measure.icpms.population;

import org.auklet.quantity.InputException;

/**
 * One label in all cells of a run.
 *
 * @param label its name
 * @param net net counts by cell; the record's own, not to be changed
 * @param noise noise of these counts
 * @param critical critical level, net counts: from there on a cell counts as positive
 */
public record LabelCounts(String label, double[] net, NoiseFloor noise, double critical) {

    /**
     * @throws InputException when a cell has no finite number
     */
    public LabelCounts {
        for (int i = 0; i < net.length; i++) {
            if (!Double.isFinite(net[i])) {
                throw new InputException(
                        "Cell " + (i + 1) + " has " + net[i] + " counts of label '" + label + "'.",
                        "Leave out cells in which a label was blanked.");
            }
        }
    }

    /** Whether a cell is positive. */
    public boolean isDetected(int cell) {
        return net[cell] >= critical;
    }
}
