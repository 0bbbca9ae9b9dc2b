package org.auklet.model.tumour;

import java.util.function.DoubleUnaryOperator;

/**
 * Tumour uptake against size for one clearance law: permeability, available volume, clearance and the closed form of
 * {@link TumourBalance} (second form of Om), single-exponential plasma.
 *
 * <p>With the clearance of proteins the uptake is <em>lowest</em> near 27 kDa or a hydrodynamic diameter of 5.5 nm,
 * where ultrasmall particles lie; real ones do better because they stay longer in plasma than a protein of their size.
 * Reproduces the statements of Schmidt &amp; Wittrup 2009, Mol Cancer Ther 8:2861.
 *
 * @param receptor [Ag] receptors per tissue volume, nmol/L
 * @param ke internalisation rate, 1/h
 * @param rCap capillary radius, um
 * @param rKrogh Krogh radius, um
 * @param plasmaVolumeMl Vp, mL; density 1 g/mL
 * @param hours time after injection, h
 * @param clearance radius (nm) to plasma clearance rate (1/h)
 */
public record SizeReferenceCurve(
        double receptor,
        double ke,
        double rCap,
        double rKrogh,
        double plasmaVolumeMl,
        double hours,
        DoubleUnaryOperator clearance) {

    private static final double DENSITY_G_PER_ML = 1.0;
    private static final double GOLDEN = (Math.sqrt(5.0) - 1.0) / 2.0;

    /**
     * Where the curve is lowest.
     *
     * @param molarMassKda as the molar mass of a globular protein, kDa
     * @param radiusNm radius, nm
     * @param percentIdPerGram uptake there, %ID/g
     */
    public record Minimum(double molarMassKda, double radiusNm, double percentIdPerGram) {}

    /** [Ag] 150 nmol/L, ke = ln2/13 h, 8 and 75 um, Vp 2 mL, at 24 h. */
    public static SizeReferenceCurve reference(DoubleUnaryOperator clearance) {
        return new SizeReferenceCurve(150.0, Math.log(2.0) / 13.0, 8.0, 75.0, 2.0, 24.0, clearance);
    }

    /**
     * Uptake of a targeted particle of radius {@code radiusNm} with dissociation constant {@code kd}, nmol/L;
     * %ID/g.
     */
    public double percentIdPerGram(double radiusNm, double kd) {
        return percentIdPerGram(balance(radiusNm, kd), radiusNm);
    }

    /** Uptake of an untargeted particle, %ID/g. */
    public double untargetedPercentIdPerGram(double radiusNm) {
        return percentIdPerGram(balance(radiusNm, 1.0).untargeted(), radiusNm);
    }

    /**
     * The minimum of the curve between two radii, by golden section on ln R.
     *
     * @param kd dissociation constant, nmol/L
     * @param fromNm smallest radius, nm
     * @param toNm largest radius, nm; the curve must have one minimum between them
     */
    public Minimum minimum(double kd, double fromNm, double toNm) {
        double low = Math.log(fromNm);
        double high = Math.log(toNm);
        while (high - low > 1e-9) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (percentIdPerGram(Math.exp(left), kd) < percentIdPerGram(Math.exp(right), kd)) {
                high = right;
            } else {
                low = left;
            }
        }
        double radiusNm = Math.exp(0.5 * (low + high));
        return new Minimum(TwoPorePermeability.proteinMolarMassKda(radiusNm), radiusNm, percentIdPerGram(radiusNm, kd));
    }

    private double percentIdPerGram(TumourBalance balance, double radiusNm) {
        BiexponentialPlasma plasma = BiexponentialPlasma.singleExponential(clearance.applyAsDouble(radiusNm));
        return balance.percentIdPerGram(plasma, hours, plasmaVolumeMl, DENSITY_G_PER_ML);
    }

    private TumourBalance balance(double radiusNm, double kd) {
        double p = TwoPorePermeability.umPerHour(radiusNm);
        double kex = VascularExchange.perHour(p, rCap, rKrogh, TissueVolume.WHOLE_CYLINDER);
        return new TumourBalance(kex, ke, receptor, VoidFraction.of(radiusNm), kd, EffluxBasis.AVAILABLE_VOLUME);
    }
}
