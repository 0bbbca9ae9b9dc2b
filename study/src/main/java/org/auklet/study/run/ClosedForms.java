package org.auklet.study.run;

import java.util.HashMap;
import java.util.Map;
import org.auklet.equation.Model;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.gate.Check;
import org.auklet.gate.Outcome;
import org.auklet.model.tumour.BiexponentialPlasma;
import org.auklet.model.tumour.EffluxBasis;
import org.auklet.model.tumour.SphereLimits;
import org.auklet.model.tumour.TissueVolume;
import org.auklet.model.tumour.TumourBalance;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.model.tumour.TwoPorePermeability;
import org.auklet.model.tumour.VascularExchange;
import org.auklet.model.tumour.VoidFraction;

/** The tumour's partial differential equation beside its closed form, with the study's own tumour. */
final class ClosedForms {

    /** Diffusion and binding made this much faster: the closed form takes tissue as well mixed, binding as instant. */
    private static final double FAST = 1e3;

    private static final int SHELLS = 100;
    private static final double TRACE = 1e-6;

    /** Thiele modulus of the uptake that a spheroid is given: its centre then has half of the surface. */
    private static final double PHI = 2;

    private static final BiexponentialPlasma PLASMA = new BiexponentialPlasma(0.6, 5.0 / 24, 0.4, 0.05 / 24);

    private ClosedForms() {}

    /** The check of the study's geometry. */
    static Outcome of(TumourDesign design, CompiledModel whole, Map<String, Double> values) {
        return design.geometry() == TumourDesign.Geometry.SPHEROID
                ? spheroid(design, whole, values)
                : krogh(whole, values);
    }

    /**
     * Largest relative difference of free and bound label over a week, plasma 0.6 exp(-5 t/d) + 0.4 exp(-0.05 t/d), with
     * diffusion and binding made fast enough for the closed form to hold.
     */
    static Outcome krogh(CompiledModel whole, Map<String, Double> values) {
        Map<String, Double> v = new HashMap<>(values);
        double radius = v.getOrDefault("d", 0.0) / 2;
        double permeability = v.getOrDefault("permeabilityScale", 1.0) * TwoPorePermeability.umPerHour(radius);
        double eps = v.getOrDefault("accessibleFraction", 1.0) * VoidFraction.of(radius);
        Model model = DrivenTumour.of(whole.source(), TumourDesign.USUAL, permeability, eps, PLASMA, TRACE, SHELLS);
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
        double[] simulated = t.output(DrivenTumour.HELD);
        for (int i = 0; i < times.length; i++) {
            double expected = closed.relativeToPlasma(PLASMA, times[i]) * TRACE;
            worst = Math.max(worst, Math.abs(simulated[i] / expected - 1));
        }
        return Outcome.ofResult(Check.KROGH_CLOSED_FORM, "the first arm's tumour, a week", worst);
    }

    /**
     * Relative difference of the mean free label from eta eps C/(1 + D eps (phi coth phi - 1)/(R P)) in the steady state
     * of linear uptake at phi = 2 and constant surroundings.
     */
    private static Outcome spheroid(TumourDesign design, CompiledModel whole, Map<String, Double> values) {
        double[] q = whole.quantities(values);
        double permeability = q[whole.quantityIndex("P_tumour")];
        double eps = q[whole.quantityIndex("eps_tumour")];
        double radius = values.getOrDefault("spheroidRadius", 0.0);
        double diffusion = values.getOrDefault("tumourDiffusion", 0.0);
        Model model = DrivenTumour.of(
                whole.source(), design, permeability, eps, BiexponentialPlasma.constant(), TRACE, SHELLS);
        Map<String, Double> v = new HashMap<>(values);
        v.keySet().retainAll(model.parameterValues().keySet());
        v.put("ligand", 0.0);
        v.put("labelLossRate", 0.0);
        double rate = PHI * PHI * diffusion / (radius * radius);
        v.put("tumourUptake", eps * rate);
        double settled = 100 * (1 / rate + eps * radius / permeability);
        double mean = new Simulator(new CompiledModel(model), new Tolerances(1e-9, 1e-15))
                .run(v, new double[] {settled})
                .output(DrivenTumour.FREE)[0];
        double hindrance = diffusion * eps * (PHI / Math.tanh(PHI) - 1) / (radius * permeability);
        double expected = SphereLimits.effectiveness(PHI) * eps * TRACE / (1 + hindrance);
        double error = Math.abs(mean / expected - 1);
        return Outcome.ofResult(Check.SPHEROID_CLOSED_FORM, "the first arm's spheroid, settled", error);
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
}
