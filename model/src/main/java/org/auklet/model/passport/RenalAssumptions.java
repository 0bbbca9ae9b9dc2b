package org.auklet.model.passport;

import java.util.ArrayList;
import java.util.List;
import org.auklet.model.passport.RenalVerdict.Assumed;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.particle.Particle;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.TracedQuantity;

/** What the verdict takes without a measurement of this particle. */
final class RenalAssumptions {

    private RenalAssumptions() {}

    static List<Assumed> of(Particle particle, EvidenceGrade sizeGrade, SurfaceCharge charge, KidneyOfAnimal kidney) {
        List<Assumed> all = new ArrayList<>();
        HydrodynamicDiameter size = particle.hydrodynamicDiameter();
        if (sizeGrade == EvidenceGrade.ASSUMED) {
            all.add(new Assumed("hydrodynamic diameter", NumberText.of(size.meanNm()) + " nm", "assumed in the file"));
        }
        if (size.sdNm() == 0) {
            all.add(new Assumed("spread of sizes", "none", "no sd was given; a spread makes the answer less sharp"));
        }
        if (charge.grade() == EvidenceGrade.ASSUMED) {
            all.add(new Assumed("charge", charge.word(), charge.because()));
        }
        if (particle.fate().fractionUnbound() == null) {
            all.add(new Assumed(
                    "fraction unbound in plasma",
                    "1",
                    "no measurement was given; ultrasmall particles hold proteins for seconds to minutes (Lima &"
                            + " Sousa 2023)"));
        }
        all.add(new Assumed("sieving curve", "half at " + range(RenalJudge.HALF) + " nm", RenalJudge.HALF.source()));
        TracedQuantity height = CurveHeight.of(charge);
        all.add(new Assumed("charge factor on sieving, " + charge.word() + " surface", range(height), height.source()));
        all.add(
                new Assumed(
                        "shape factor on sieving",
                        "1, a sphere",
                        "a particle file describes no shape; myoglobin passes 1.3 times, IgG twice as easily as its mass says"));
        all.add(new Assumed(
                "volume it spreads in",
                NumberText.of(KidneyOfAnimal.EXTRACELLULAR_ML_PER_G) + " mL per g of body, down to plasma alone",
                "extracellular water; " + kidney.name()));
        all.add(new Assumed(
                "nothing else takes it",
                "no liver, spleen or tubule",
                "the share filtered bounds the urine from above; run a study for the rest"));
        return List.copyOf(all);
    }

    private static String range(TracedQuantity q) {
        return NumberText.rounded(q.value(), 2) + " ("
                + NumberText.rounded(q.interval().lower(), 2) + " to "
                + NumberText.rounded(q.interval().upper(), 2) + ")";
    }
}
