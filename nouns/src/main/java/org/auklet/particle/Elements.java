package org.auklet.particle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Standard atomic weights, abridged to five digits (CIAAW 2021; IUPAC): resource {@code elements.csv}. */
public final class Elements {

    private static final Map<String, Double> WEIGHTS = load();

    private Elements() {}

    /** Atomic weight, g/mol, of the element with that symbol; empty when the table does not hold it. */
    public static Optional<Double> atomicWeight(String symbol) {
        return Optional.ofNullable(WEIGHTS.get(symbol));
    }

    private static Map<String, Double> load() {
        Map<String, Double> weights = new LinkedHashMap<>();
        CsvResource.rows("elements.csv")
                .forEach(row -> weights.put(row.getField("symbol"), Double.parseDouble(row.getField("atomic_weight"))));
        return weights;
    }
}
