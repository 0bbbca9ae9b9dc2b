package org.auklet.study.run;

import java.util.List;
import org.auklet.study.Study;

/**
 * One number to predict.
 *
 * @param arm the arm
 * @param output name of the model's output
 * @param timeH when, h
 * @param unbound whether the arm is simulated as if its particle had no ligand
 */
record Target(String arm, String output, double timeH, boolean unbound) {

    Target(String arm, String output, double timeH) {
        this(arm, output, timeH, false);
    }

    /** The predictions that stand beside the observations of a study, in their order. */
    static List<Target> observed(Study study) {
        return study.observations().stream()
                .map(o -> new Target(o.row().arm(), o.output(), o.row().timeH()))
                .toList();
    }
}
