package org.auklet.study.run;

import java.util.Map;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.model.tumour.KroghEquations;
import org.auklet.model.tumour.TumourDesign;

/**
 * The shells of a tumour in the order of their distance from what supplies it: from the vessel outwards, or from the
 * surface of a spheroid inwards.
 *
 * @param geometry shape of the tissue
 * @param innerUm capillary radius, um; 0 for a spheroid
 * @param outerUm Krogh radius or radius of the spheroid, um
 * @param count number of shells
 */
record TumourShells(TumourDesign.Geometry geometry, double innerUm, double outerUm, int count) {

    /** The shells of a model with these parameter values. */
    static TumourShells of(TumourDesign.Geometry geometry, CompiledModel model, Map<String, Double> values) {
        int count = model.cells(KroghEquations.RADIUS);
        return geometry == TumourDesign.Geometry.SPHEROID
                ? new TumourShells(geometry, 0, values.getOrDefault("spheroidRadius", 0.0), count)
                : new TumourShells(
                        geometry,
                        values.getOrDefault("capillaryRadius", 0.0),
                        values.getOrDefault("kroghRadius", 0.0),
                        count);
    }

    boolean isSpheroid() {
        return geometry == TumourDesign.Geometry.SPHEROID;
    }

    double widthUm() {
        return (outerUm - innerUm) / count;
    }

    /** Distance of the centre of shell {@code i} from wall or surface, um. */
    double depthUm(int i) {
        return (i + 0.5) * widthUm();
    }

    /** Where profiles begin: the vessel wall's distance from its axis, or 0 at a surface, um. */
    double wallUm() {
        return isSpheroid() ? 0 : innerUm;
    }

    /** Coordinates of the centres as profiles give them: from the vessel axis, or from the surface, um. */
    double[] coordinatesUm() {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = wallUm() + depthUm(i);
        }
        return x;
    }

    /** Volume of shell {@code i} up to a common factor. */
    double volume(int i) {
        if (!isSpheroid()) {
            return innerUm + depthUm(i);
        }
        double outside = outerUm - i * widthUm();
        double inside = outside - widthUm();
        return outside * outside * outside - inside * inside * inside;
    }

    /** A field of a state in this order. */
    double[] field(String name, double[] state, CompiledModel model) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            int cell = isSpheroid() ? count - 1 - i : i;
            values[i] = state[model.stateIndex(name) + cell * model.stateStride(name)];
        }
        return values;
    }
}
