package org.auklet.model.tumour;

import org.auklet.quantity.InputException;

/**
 * What kind of tumour the equations describe.
 *
 * @param geometry how the tissue lies to what supplies it
 * @param turnover how the receptor is made and lost
 * @param site where the receptor is
 * @param filtration what fluid carries through the vessel wall
 */
public record TumourDesign(Geometry geometry, Turnover turnover, Site site, Filtration filtration) {

    /** Krogh cylinders, receptor of the tumour cells renewed as fast as it is internalised, no flow of fluid. */
    public static final TumourDesign USUAL =
            new TumourDesign(Geometry.KROGH, Turnover.RENEWED, Site.CELLS, Filtration.NONE);

    /** How the tissue lies to what supplies it. */
    public enum Geometry {
        /** Capillaries, each with the cylinder of tissue it feeds; see {@link KroghEquations}. */
        KROGH,
        /** A sphere without vessels in a fluid: spheroid, micrometastasis; see {@link SpheroidEquations}. */
        SPHEROID
    }

    /** How the receptor is made and lost; see {@link TissueEquations}. */
    public enum Turnover {
        /** Free and bound receptor together stay at their concentration before the injection. */
        RENEWED,
        /** Synthesis, internalisation, recycling and degradation are followed; receptors may become fewer. */
        FOLLOWED
    }

    /** Where the receptor is. */
    public enum Site {
        /** On tumour cells, reached through the vessel wall. */
        CELLS,
        /** On the endothelium, reached from plasma; see {@link EndotheliumEquations}. */
        ENDOTHELIUM
    }

    /** What fluid carries through the vessel wall. */
    public enum Filtration {
        /** Nothing: the interstitial pressure is taken as that of the vessels everywhere. */
        NONE,
        /** What the radial pressure profile of the tumour lets through; see {@link InterstitialPressure}. */
        RADIAL_PRESSURE
    }

    /**
     * @throws InputException when a part needs vessels and the tumour has none
     */
    public TumourDesign {
        if (geometry == Geometry.SPHEROID && site == Site.ENDOTHELIUM) {
            throw new InputException(
                    "a spheroid has no vessels, and so no receptor on endothelium",
                    "Take geometry 'krogh', or receptor_site 'cells'.");
        }
        if (geometry == Geometry.SPHEROID && filtration == Filtration.RADIAL_PRESSURE) {
            throw new InputException(
                    "a spheroid has no vessels, and so no filtration through their walls",
                    "Take geometry 'krogh', or leave interstitial_pressure out.");
        }
    }
}
