package org.auklet.measure.icpms.simulate;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the truths of all experiments say alike. */
final class Truths {

    private Truths() {}

    static Map<String, Object> label(Label label) {
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("name", label.name());
        truth.put("receptor", label.receptor());
        truth.put("element", label.element());
        truth.put("atomsPerCluster", label.atomsPerCluster());
        truth.put("receptorsPerCluster", label.receptorsPerCluster());
        truth.put("kdMolPerL", label.kdMolPerL());
        truth.put("concentrationMolPerL", label.concentrationMolPerL());
        truth.put("occupancy", label.occupancy());
        return truth;
    }

    static Map<String, Object> population(Cells cells) {
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("medianReceptors", cells.medianReceptors());
        truth.put("logSd", cells.spread());
        truth.put("meanReceptors", cells.meanReceptors());
        return truth;
    }
}
