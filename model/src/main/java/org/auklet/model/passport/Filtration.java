package org.auklet.model.passport;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.auklet.model.body.GlomerularSieving;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.particle.SizeClass;

/**
 * Glomerular filtration of a particle of many sizes, alone in the body:
 * <pre>
 *   theta_k = scale / (1 + exp(s (d_k + corona - d50)))
 *   f       = fu sum w_k theta_k                              share of the glomerular filtration rate
 *   U(t)    = sum w_k (1 - exp(-fu theta_k GFR t / V))         share of the dose filtered by time t
 * </pre>
 * d_k, w_k sizes and their shares of the dose; s 3.8 /nm; d50 diameter of half sieving; fu fraction unbound; GFR
 * glomerular filtration rate; V volume in which the particle is spread. The sum over sizes after, and not before, the
 * exponential is what makes a wide distribution leave fast at first and hardly later (SN132D). Nothing else takes the
 * particle, so that U bounds the urine from above.
 *
 * @param size the sizes
 * @param fractionUnbound fu, 0 to 1
 * @param halfDiameterNm d50, nm
 * @param scale what charge and shape leave of the curve, above 0
 * @param coronaNm what adsorbed protein adds to the diameter, nm
 */
record Filtration(
        HydrodynamicDiameter size, double fractionUnbound, double halfDiameterNm, double scale, double coronaNm) {

    /** Classes of the cut Gaussian of mean 10 and spread 1, made once: they are the same for every size. */
    private static final List<SizeClass> STANDARD = new HydrodynamicDiameter(10.0, 1.0).classes(25);

    /** The particle as it is, by the size curve alone. */
    static Filtration of(HydrodynamicDiameter size, double fractionUnbound) {
        return new Filtration(size, fractionUnbound, GlomerularSieving.HALF_DIAMETER_NM, 1.0, 0.0);
    }

    /** The same particle in a layer of protein. */
    Filtration withCorona(double nm) {
        return new Filtration(size, fractionUnbound, halfDiameterNm, scale, nm);
    }

    /** The same spread about another mean, nm. */
    Filtration withMean(double meanNm) {
        return new Filtration(
                new HydrodynamicDiameter(meanNm, size.sdNm()), fractionUnbound, halfDiameterNm, scale, coronaNm);
    }

    /** The same particle with another fraction unbound. */
    Filtration withFractionUnbound(double fu) {
        return new Filtration(size, fu, halfDiameterNm, scale, coronaNm);
    }

    /** The same particle by another curve. */
    Filtration by(double newHalfDiameterNm, double newScale) {
        return new Filtration(size, fractionUnbound, newHalfDiameterNm, newScale, coronaNm);
    }

    /** f, 0 to 1. */
    double fractionOfGfr() {
        return mean(this::clearance);
    }

    /**
     * U, 0 to 1.
     *
     * @param turnovers GFR t / V: how often the kidney filters the volume in that time
     */
    double filteredShare(double turnovers) {
        return mean(diameter -> -Math.expm1(-clearance(diameter) * turnovers));
    }

    private double clearance(double diameterNm) {
        double theta =
                GlomerularSieving.logistic(diameterNm + coronaNm, GlomerularSieving.STEEPNESS_PER_NM, halfDiameterNm);
        return fractionUnbound * scale * theta;
    }

    private double mean(DoubleUnaryOperator ofDiameter) {
        double sum = 0.0;
        for (SizeClass c : STANDARD) {
            sum += c.weight() * ofDiameter.applyAsDouble(size.meanNm() + size.sdNm() * (c.diameterNm() - 10.0));
        }
        return sum;
    }
}
