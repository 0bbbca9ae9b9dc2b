package org.auklet.measure.icpms.image.calibrate;

/**
 * A film of gelatin with a known content, ablated like the tissue: m_px = c_gel rho_gel h A_px.
 *
 * @param densityKgPerM3 density of the film as the content refers to it (wet or dry), kg/m3
 * @param densityRelativeError standard error of the density over the density
 * @param thicknessUm thickness that the laser removes, um
 * @param thicknessRelativeError standard error of the thickness over the thickness
 * @param pixelAreaUm2 area of a pixel, um2
 */
public record GelatinFilm(
        double densityKgPerM3,
        double densityRelativeError,
        double thicknessUm,
        double thicknessRelativeError,
        double pixelAreaUm2) {

    private static final double M3_PER_UM3 = 1e-18;
    private static final double L_PER_UM3 = 1e-15;

    /** Name of the error of the thickness in a budget: one and the same for every calibration on this film. */
    public static final String THICKNESS = "thickness of the gelatin film";

    /** Name of the error of the density in a budget. */
    public static final String DENSITY = "density of the gelatin film";

    /** Metal in one pixel, kg, from the content in kg of metal per kg of film. */
    public double metalPerPixelKg(double massFraction) {
        return massFraction * densityKgPerM3 * thicknessUm * pixelAreaUm2 * M3_PER_UM3;
    }

    /** Particles in one pixel, from their number per litre of film. */
    public double particlesPerPixel(double perLitre) {
        return perLitre * thicknessUm * pixelAreaUm2 * L_PER_UM3;
    }
}
