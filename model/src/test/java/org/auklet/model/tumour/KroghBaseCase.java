package org.auklet.model.tumour;

import java.util.Map;
import org.auklet.equation.integrate.Trajectory;

/** The Krogh cylinder of the reference; its numbers stand in {@link TissueCase}. */
final class KroghBaseCase {

    private KroghBaseCase() {}

    static Trajectory run(int shells, Map<String, Double> changed, double... hours) {
        return TissueCase.run(
                TissueCase.model(TumourDesign.Geometry.KROGH, TumourDesign.Turnover.RENEWED, shells), changed, hours);
    }
}
