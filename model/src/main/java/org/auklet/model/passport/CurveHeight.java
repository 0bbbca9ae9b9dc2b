package org.auklet.model.passport;

import org.auklet.particle.Charge;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;

/**
 * The height of the sieving curve: what the body model calls chargeFactor times shapeFactor.
 *
 * <p>Anionic proteins are sieved 0.31 to 0.66 times as much as their size says (albumin, kappa-light-chain dimer,
 * horseradish peroxidase, in Haraldsson's compilation, against the curve); 0.45 is the geometric mean. For other
 * surfaces no factor is known: proteins of one size differ by a factor of 2 to 3, so the height goes from a third to one. A
 * cationic surface gathers protein before its charge tells at the filter, and its factor is left out. A particle file
 * describes no shape: it is a sphere, of factor 1.
 */
final class CurveHeight {

    private static final TracedQuantity OF_SIZE = new TracedQuantity(
            1.0,
            Unit.ONE,
            new Interval(1.0 / 3.0, 1.0),
            EvidenceGrade.PREDICTED,
            "proteins of one size differ by a factor of 2 to 3 (SN132D model; Choi et al. 2007)");

    private static final TracedQuantity ANIONIC = new TracedQuantity(
            0.45,
            Unit.ONE,
            new Interval(0.31, 0.66),
            EvidenceGrade.ASSUMED,
            "anionic proteins are sieved 0.31 to 0.66 times as much as their size says (albumin, kappa dimer,"
                    + " peroxidase: Haraldsson's compilation)");

    private CurveHeight() {}

    /** The height for a surface, with its interval. */
    static TracedQuantity of(SurfaceCharge charge) {
        return charge.charge() == Charge.ANIONIC ? ANIONIC : OF_SIZE;
    }
}
