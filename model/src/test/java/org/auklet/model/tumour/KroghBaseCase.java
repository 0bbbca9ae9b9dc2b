package org.auklet.model.tumour;

import java.util.Map;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.quantity.EvidenceGrade;

/**
 * The Krogh cylinder of the reference: plasma as a formula of time, h, um, nmol/mL (1 nmol/L is 1e-3 nmol/mL). Rcap 10 and
 * Rk 75 um, D 10 um2/s, P 3e-3 um/s, eps 0.24, kOn 1e-3 /nM/s, Kd 1 nM, ke 1.109 /d, Ag0 100 nM, plasma 10 nM (0.6 e^(-5
 * t/d) + 0.4 e^(-0.05 t/d)).
 */
final class KroghBaseCase {

    private KroghBaseCase() {}

    static Model model(int shells) {
        ModelBuilder m = new ModelBuilder("Krogh base case", "h");
        Object[][] parameters = {
            {"capillaryRadius", 10.0, "um"},
            {"kroghRadius", 75.0, "um"},
            {"tumourDiffusion", 36000.0, "um2/h"},
            {"P_tumour", 10.8, "um/h"},
            {"eps_tumour", 0.24, "1"},
            {"ligand", 1.0, "1"},
            {"kOn", 3600.0, "mL/nmol/h"},
            {"kOff", 3.6, "/h"},
            {"receptorConcentration", 0.1, "nmol/mL"},
            {"internalisationRate", 1.109 / 24, "/h"},
            {"tumourUptake", 0.0, "/h"},
            {"releaseRate", 0.0, "/h"},
            {"labelLossRate", 0.0, "/h"},
            {"internalLossScale", 1.0, "1"},
            {"Cp0", 0.01, "nmol/mL"},
            {"A", 0.6, "1"},
            {"ka", 5.0 / 24, "/h"},
            {"kb", 0.05 / 24, "/h"}
        };
        for (Object[] p : parameters) {
            m.parameter((String) p[0], (double) p[1], (String) p[2], "", "Krogh base case", EvidenceGrade.ASSUMED);
        }
        m.variable("C_plasma", "nmol/mL", "Cp0*(A*exp(-ka*t) + (1 - A)*exp(-kb*t))", "");
        KroghEquations.write(m, shells);
        m.state("influx", "nmol/mL", "0", "").rate("influx", "J_wall*r_innerAreaPerVolume");
        m.state("lost", "nmol/mL", "0", "")
                .rate(
                        "lost",
                        "mean(r, internalLossScale*releaseRate*Ai + releaseRate*An + labelLossRate*(Af + Ab + Ai + An))");
        m.state("auc", "nmol.h/mL", "0", "").rate("auc", "C_plasma");
        m.output("total", "nmol/mL", "mean(r, Af + Ab)", "free and bound")
                .output("held", "nmol/mL", "mean(r, Af + Ab + Ai + An)", "");
        m.output("in", "nmol/mL", "influx", "")
                .output("out", "nmol/mL", "lost", "")
                .output("AUC", "nmol.h/mL", "auc", "");
        m.output("nearest", "nmol/mL", "first(Af)", "").output("farthest", "nmol/mL", "last(Af)", "");
        m.output("plasma", "nmol/mL", "C_plasma", "");
        return m.build();
    }

    static Trajectory run(int shells, Map<String, Double> changed, double... hours) {
        Simulator simulator = new Simulator(new CompiledModel(model(shells)), new Tolerances(1e-10, 1e-14));
        return simulator.run(changed, hours);
    }
}
