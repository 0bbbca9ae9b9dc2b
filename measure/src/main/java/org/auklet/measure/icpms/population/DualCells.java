package org.auklet.measure.icpms.population;

import java.util.EnumMap;
import java.util.Map;
import org.auklet.quantity.InputException;

/**
 * Two labels in each cell: the joint table.
 *
 * @param first one label
 * @param second the other, of the same cells in the same order
 */
public record DualCells(LabelCounts first, LabelCounts second) {

    /**
     * @throws InputException when the labels are not of the same cells
     */
    public DualCells {
        if (first.net().length != second.net().length) {
            throw new InputException(
                    "Label '" + first.label() + "' has " + first.net().length + " cells and '" + second.label() + "' "
                            + second.net().length + ".",
                    "Give both labels of every cell, also where one is zero.");
        }
    }

    /** Number of cells. */
    public int size() {
        return first.net().length;
    }

    /** Detection state of a cell. */
    public Detection state(int cell) {
        return Detection.of(first.isDetected(cell), second.isDetected(cell));
    }

    /** Number of cells in each state. */
    public Map<Detection, Integer> counts() {
        Map<Detection, Integer> counts = new EnumMap<>(Detection.class);
        for (Detection state : Detection.values()) {
            counts.put(state, 0);
        }
        for (int i = 0; i < size(); i++) {
            counts.merge(state(i), 1, Integer::sum);
        }
        return counts;
    }
}
