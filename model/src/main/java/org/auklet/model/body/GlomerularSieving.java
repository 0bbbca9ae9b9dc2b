package org.auklet.model.body;

import java.util.Locale;
import org.auklet.quantity.InputException;

/**
 * Glomerular sieving coefficient: concentration in the primary urine over that in plasma water, 0 to 1.
 * <pre>
 *   proteins    theta = exp(1 - 8.7 / (1 + exp(0.028 (72.3 - MW))))          MW in kDa
 *               a_e   = 0.0483 MW^0.386                                       nm, MW in Da
 *   particles   theta = 1 / (1 + exp(s (d - d50))),  s = 3.8 /nm, d50 = 5.5 nm
 * </pre>
 * MW molar mass; a_e equivalent radius; d <em>hydrodynamic diameter</em>, nm.
 *
 * <p>Proteins: Li &amp; Shah 2019 (two-pore mouse model; the printed sign of the exponent is wrong and corrected here
 * as in its public code). Charge and shape matter by a factor of 2 to 3: kappa-light-chain dimer 0.149 measured against 0.48,
 * horseradish peroxidase 0.07 to 0.11 against 0.22, myoglobin 0.77 against 0.59. The formula tends to
 * 0.985, not 1, towards zero mass.
 *
 * <p>Particles: the curve used for the clinical Mn/Si particle SN132D (HD 5.8 +- 0.84 nm), centred on the 5.5 nm of
 * Choi et al. 2007. It knows nothing of charge, coat or protein binding: 3.7 nm anionic quantum dots stay in the
 * mesangium, AGuIX of 8 to 10 nm leaves with the urine by more than 90 %. Outside {@link #SMALLEST_FITTED_DIAMETER_NM}
 * to {@link #LARGEST_FITTED_DIAMETER_NM} it extrapolates to all or nothing.
 */
public final class GlomerularSieving {

    /** Molar masses of the protein formula, kDa: domain antibody to IgG. */
    public static final double SMALLEST_PROTEIN_KDA = 13.0;

    /** See {@link #SMALLEST_PROTEIN_KDA}. */
    public static final double LARGEST_PROTEIN_KDA = 150.0;

    /** Hydrodynamic diameters within three standard deviations of SN132D, nm. */
    public static final double SMALLEST_FITTED_DIAMETER_NM = 3.28;

    /** See {@link #SMALLEST_FITTED_DIAMETER_NM}. */
    public static final double LARGEST_FITTED_DIAMETER_NM = 8.32;

    /** Hydrodynamic diameters for which the particle curve is offered, nm. */
    public static final double SMALLEST_DIAMETER_NM = 1.0;

    /** See {@link #SMALLEST_DIAMETER_NM}. */
    public static final double LARGEST_DIAMETER_NM = 12.0;

    /** Slope s of the particle curve, 1/nm. */
    public static final double STEEPNESS_PER_NM = 3.8;

    /** Hydrodynamic diameter d50 of half sieving, nm. */
    public static final double HALF_DIAMETER_NM = 5.5;

    private GlomerularSieving() {}

    /**
     * Sieving coefficient of a globular protein.
     *
     * @param molarMassKda MW, kDa, 13 to 150
     * @throws InputException outside that range
     */
    public static double protein(double molarMassKda) {
        require("molar mass (kDa) of a protein", molarMassKda, SMALLEST_PROTEIN_KDA, LARGEST_PROTEIN_KDA);
        return Math.exp(1.0 - 8.7 / (1.0 + Math.exp(0.028 * (72.3 - molarMassKda))));
    }

    /** Equivalent radius a_e, nm, of a protein of {@code molarMassKda}, kDa (Li &amp; Shah 2019). */
    public static double proteinRadiusNm(double molarMassKda) {
        return 0.0483 * Math.pow(1000.0 * molarMassKda, 0.386);
    }

    /**
     * Sieving coefficient of a particle.
     *
     * @param hydrodynamicDiameterNm d, nm, 1 to 12
     * @throws InputException outside that range
     */
    public static double particle(double hydrodynamicDiameterNm) {
        require("hydrodynamic diameter (nm)", hydrodynamicDiameterNm, SMALLEST_DIAMETER_NM, LARGEST_DIAMETER_NM);
        return logistic(hydrodynamicDiameterNm, STEEPNESS_PER_NM, HALF_DIAMETER_NM);
    }

    /** Whether the diameter (nm) lies where the particle curve was used on data. */
    public static boolean isFitted(double hydrodynamicDiameterNm) {
        return hydrodynamicDiameterNm >= SMALLEST_FITTED_DIAMETER_NM
                && hydrodynamicDiameterNm <= LARGEST_FITTED_DIAMETER_NM;
    }

    /** The particle curve with other slope (1/nm) and half diameter (nm), for fits. */
    public static double logistic(double hydrodynamicDiameterNm, double steepness, double halfDiameter) {
        return 1.0 / (1.0 + Math.exp(steepness * (hydrodynamicDiameterNm - halfDiameter)));
    }

    private static void require(String what, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new InputException(
                    String.format(Locale.ROOT, "%s is %s; sieving is known from %s to %s", what, value, low, high),
                    "Maybe give a measured sieving coefficient or filtered fraction.");
        }
    }
}
