package org.auklet.gate;

import java.util.Map;
import org.auklet.quantity.Quantity;
import org.auklet.record.MeasurementTable;

/**
 * What the checks of data look at: the rows of one file and what is known of animal and label.
 *
 * @param table the rows with their lines
 * @param masses mass of each specimen by its word or canonical name
 * @param bloodFractions by canonical name of the organ, volume of blood per volume of organ
 * @param halfLives half-life of each arm's label, h; arms without one are left out
 */
public record ObservedData(
        MeasurementTable table,
        Map<String, Quantity> masses,
        Map<String, Double> bloodFractions,
        Map<String, Double> halfLives) {

    /** Copies the maps. */
    public ObservedData {
        masses = Map.copyOf(masses);
        bloodFractions = Map.copyOf(bloodFractions);
        halfLives = Map.copyOf(halfLives);
    }
}
