package org.auklet.study.run;

import java.util.List;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.Parameter;
import org.auklet.model.tumour.BiexponentialPlasma;
import org.auklet.model.tumour.KroghEquations;
import org.auklet.model.tumour.SpheroidEquations;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.quantity.EvidenceGrade;

/** A study's tumour tissue without its animal: the same equations, plasma as two given exponentials. */
final class DrivenTumour {

    /** Free and bound label, nmol/mL of tissue. */
    static final String HELD = "held";

    /** Free label, nmol/mL of tissue. */
    static final String FREE = "free";

    /** Initial plasma concentration, nmol/mL; a parameter. */
    static final String PLASMA = "C0";

    private static final List<String> TISSUE = List.of(
            "tumourDiffusion",
            "ligand",
            "kOn",
            "receptorConcentration",
            "dissociationConstant",
            "internalisationRate",
            "internalLossScale",
            "tumourUptake",
            "releaseRate",
            "labelLossRate");

    private DrivenTumour() {}

    /**
     * The model.
     *
     * @param whole the animal's model, whose parameters are taken over
     * @param design the kind of tumour
     * @param permeability of the wall or exchange coefficient at the surface, um/h
     * @param eps tissue volume open to the particle
     * @param plasma course in plasma, relative
     * @param initial its initial concentration, nmol/mL
     * @param shells number of shells
     */
    static Model of(
            Model whole,
            TumourDesign design,
            double permeability,
            double eps,
            BiexponentialPlasma plasma,
            double initial,
            int shells) {
        ModelBuilder m = new ModelBuilder("tumour with given plasma", "h");
        boolean spheroid = design.geometry() == TumourDesign.Geometry.SPHEROID;
        (spheroid ? List.of("spheroidRadius") : List.of("capillaryRadius", "kroghRadius"))
                .forEach(name -> m.parameter(whole.parameter(name)));
        TISSUE.forEach(name -> m.parameter(whole.parameter(name)));
        if (design.turnover() == TumourDesign.Turnover.FOLLOWED) {
            List.of("freeInternalisation", "receptorRecycling", "receptorDegradation")
                    .forEach(name -> m.parameter(whole.parameter(name)));
        }
        given(m, "P_tumour", permeability, "um/h");
        given(m, "eps_tumour", eps, "1");
        given(m, PLASMA, initial, "nmol/mL");
        given(m, "hour", 1, "h");
        m.derived("kOff", "/h", "kOn*dissociationConstant", "");
        m.variable(
                "C_plasma",
                "nmol/mL",
                PLASMA + "*(" + plasma.a() + "*exp(-" + plasma.ka() + "*t/hour) + " + plasma.b() + "*exp(-"
                        + plasma.kb() + "*t/hour))",
                "");
        if (spheroid) {
            SpheroidEquations.write(m, design.turnover(), "C_plasma", shells);
        } else {
            KroghEquations.write(m, design.turnover(), "C_plasma", shells);
        }
        m.output(HELD, "nmol/mL", "mean(r, Af + Ab)", "");
        m.output(FREE, "nmol/mL", "mean(r, Af)", "");
        return m.build();
    }

    private static void given(ModelBuilder m, String name, double value, String unit) {
        m.parameter(new Parameter(name, value, unit, "", "", EvidenceGrade.ASSUMED));
    }
}
