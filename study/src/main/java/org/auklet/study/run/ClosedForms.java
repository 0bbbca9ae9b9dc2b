package org.auklet.study.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.Parameter;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.model.tumour.BiexponentialPlasma;
import org.auklet.model.tumour.EffluxBasis;
import org.auklet.model.tumour.KroghEquations;
import org.auklet.model.tumour.TissueVolume;
import org.auklet.model.tumour.TumourBalance;
import org.auklet.model.tumour.TwoPorePermeability;
import org.auklet.model.tumour.VascularExchange;
import org.auklet.model.tumour.VoidFraction;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.study.result.Check;

/** The tumour's partial differential equation beside its closed form, with the study's own tumour. */
final class ClosedForms {

    /** What may remain between the equations and the closed form once its two assumptions are met. */
    private static final double LIMIT = 0.01;

    /** Diffusion and binding made this much faster: the closed form takes tissue as well mixed, binding as instant. */
    private static final double FAST = 1e3;

    private static final BiexponentialPlasma PLASMA = new BiexponentialPlasma(0.6, 5.0 / 24, 0.4, 0.05 / 24);

    private ClosedForms() {}

    /**
     * Largest relative difference of free and bound label over a week, plasma 0.6 exp(-5 t/d) + 0.4 exp(-0.05 t/d), with
     * diffusion and binding made fast enough for the closed form to hold.
     */
    static Check krogh(CompiledModel whole, Map<String, Double> values) {
        Map<String, Double> v = new HashMap<>(values);
        double radius = v.getOrDefault("d", 0.0) / 2;
        double permeability = v.getOrDefault("permeabilityScale", 1.0) * TwoPorePermeability.umPerHour(radius);
        double eps = v.getOrDefault("accessibleFraction", 1.0) * VoidFraction.of(radius);
        Model model = driven(whole.source(), permeability, eps);
        v.keySet().retainAll(model.parameterValues().keySet());
        v.put("ligand", 1.0);
        v.put("tumourUptake", 0.0);
        v.put("labelLossRate", 0.0);
        v.merge("tumourDiffusion", FAST, (d, factor) -> d * factor);
        v.merge("kOn", FAST, (k, factor) -> k * factor);
        double[] times = {1, 6, 24, 72, 168};
        Trajectory t = new Simulator(new CompiledModel(model), new Tolerances(1e-9, 1e-15)).run(v, times);
        TumourBalance closed = balance(v, permeability, eps);
        double worst = 0;
        double[] simulated = t.output("held");
        for (int i = 0; i < times.length; i++) {
            double expected = closed.relativeToPlasma(PLASMA, times[i]) * 1e-6;
            worst = Math.max(worst, Math.abs(simulated[i] / expected - 1));
        }
        return new Check(
                "krogh_closed_form",
                worst,
                LIMIT,
                worst <= LIMIT,
                "largest relative difference, over a week, between the tumour's equations and the closed form of Thurber and Wittrup, for this tumour, a trace dose, and diffusion and binding made fast as the closed form assumes");
    }

    private static TumourBalance balance(Map<String, Double> v, double permeability, double eps) {
        double kex = VascularExchange.perHour(
                permeability,
                v.getOrDefault("capillaryRadius", 0.0),
                v.getOrDefault("kroghRadius", 0.0),
                TissueVolume.ANNULUS);
        return new TumourBalance(
                kex,
                v.getOrDefault("internalisationRate", 0.0),
                v.getOrDefault("receptorConcentration", 0.0),
                eps,
                v.getOrDefault("dissociationConstant", 0.0),
                EffluxBasis.AVAILABLE_VOLUME);
    }

    private static Model driven(Model whole, double permeability, double eps) {
        ModelBuilder m = new ModelBuilder("tumour with given plasma", "h");
        for (String name : List.of(
                "capillaryRadius",
                "kroghRadius",
                "tumourDiffusion",
                "ligand",
                "kOn",
                "receptorConcentration",
                "dissociationConstant",
                "internalisationRate",
                "internalLossScale",
                "tumourUptake",
                "releaseRate",
                "labelLossRate")) {
            m.parameter(whole.parameter(name));
        }
        m.parameter(new Parameter("P_tumour", permeability, "um/h", "", "", EvidenceGrade.ASSUMED));
        m.parameter(new Parameter("eps_tumour", eps, "1", "", "", EvidenceGrade.ASSUMED));
        m.parameter(new Parameter("C0", 1e-6, "nmol/mL", "", "", EvidenceGrade.ASSUMED));
        m.parameter(new Parameter("hour", 1, "h", "", "", EvidenceGrade.ASSUMED));
        m.derived("kOff", "/h", "kOn*dissociationConstant", "");
        m.variable(
                "C_plasma",
                "nmol/mL",
                "C0*(" + PLASMA.a() + "*exp(-" + PLASMA.ka() + "*t/hour) + " + PLASMA.b() + "*exp(-" + PLASMA.kb()
                        + "*t/hour))",
                "");
        KroghEquations.write(m, 100);
        m.output("held", "nmol/mL", "mean(r, Af + Ab)", "");
        return m.build();
    }
}
