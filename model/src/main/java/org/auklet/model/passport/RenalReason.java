package org.auklet.model.passport;

import java.util.List;
import java.util.stream.Collectors;
import org.auklet.model.body.GlomerularSieving;
import org.auklet.particle.Charge;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.particle.Particle;
import org.auklet.particle.UrineRecovery;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.TracedQuantity;

/**
 * Why the answer is what it is, in sentences.
 *
 * @param particle the particle
 * @param charge its charge and how one knows
 * @param kidney the animal
 * @param filtered share of the dose filtered in 24 h
 * @param fraction renal clearance over glomerular filtration rate
 */
record RenalReason(
        Particle particle,
        SurfaceCharge charge,
        KidneyOfAnimal kidney,
        TracedQuantity filtered,
        TracedQuantity fraction) {

    /** Of an answer that only the curve gives. */
    String ofPrediction(RenalAnswer answer, List<RenalEvidence> evidence) {
        return filtration() + size() + surface() + contrary(answer, evidence);
    }

    /** Of an answer that a measurement gives. */
    String ofMeasurement(UrineRecovery urine, double inADay, RenalAnswer answer, RenalAnswer predicted) {
        String measured = "Measured: " + percent(urine.share().value()) + " of the dose in urine at "
                + NumberText.rounded(urine.timeH(), 3) + " h"
                + (urine.timeH() > KidneyOfAnimal.DAY_H ? ", at an even rate " + percent(inADay) + " at 24 h. " : ". ");
        String verdict = answer == predicted
                ? "Size and charge say the same. "
                : "By size and charge alone the answer would be '" + predicted.words()
                        + "': the measurement overrules it, and the difference is unexplained (smaller in blood than"
                        + " measured, a label or fragments that left the particle, a coat that passes more or less"
                        + " easily than its size). ";
        return measured + verdict + filtration() + size() + surface().strip();
    }

    private String filtration() {
        return "Filtration alone takes " + percent(filtered) + " of the dose from " + kidney.name()
                + " in 24 h, at " + NumberText.rounded(fraction.value(), 2) + " ("
                + NumberText.rounded(fraction.interval().lower(), 2) + " to "
                + NumberText.rounded(fraction.interval().upper(), 2) + ") of the glomerular filtration rate. ";
    }

    private String size() {
        HydrodynamicDiameter d = particle.hydrodynamicDiameter();
        double above = d.shareAbove(GlomerularSieving.HALF_DIAMETER_NM);
        String outside = GlomerularSieving.isFitted(d.meanNm())
                ? ""
                : " The sieving curve was used on data from "
                        + NumberText.of(GlomerularSieving.SMALLEST_FITTED_DIAMETER_NM) + " to "
                        + NumberText.of(GlomerularSieving.LARGEST_FITTED_DIAMETER_NM)
                        + " nm; here it is extrapolated.";
        return percent(above) + " of the dose is larger than 5.5 nm, where half is sieved." + outside + " ";
    }

    private String surface() {
        Charge known = charge.charge();
        if (known == null) {
            return "The charge is not known: a surface that gathers protein grows by 15 nm and is not filtered at"
                    + " all. ";
        }
        String how = "The surface is " + known.code() + ", " + charge.because();
        return known.isNet()
                ? how
                        + ": such surfaces gathered serum protein and grew by 15 nm (Choi et al. 2007), though not all did"
                        + " (Liang; Murthy et al. 2013), so both are counted. "
                : how + ": little protein is expected on it. ";
    }

    private static String contrary(RenalAnswer answer, List<RenalEvidence> evidence) {
        if (answer == RenalAnswer.NOT_ESTABLISHED) {
            return "";
        }
        String findings = evidence.stream()
                .filter(e -> e.answer() != answer)
                .map(e -> e.particle() + ": " + e.finding() + " (" + e.source() + ")")
                .collect(Collectors.joining("; "));
        return findings.isEmpty() ? "" : "Against it speaks " + findings + ".";
    }

    private static String percent(TracedQuantity share) {
        return percent(share.value()) + " (" + percent(share.interval().lower()) + " to "
                + percent(share.interval().upper()) + ")";
    }

    private static String percent(double share) {
        return share > 0 && share < 1e-4 ? "less than 0.01 %" : NumberText.rounded(100 * share, 3) + " %";
    }
}
