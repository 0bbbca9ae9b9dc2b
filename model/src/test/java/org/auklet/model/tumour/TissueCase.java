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
 * Tissue of either geometry with plasma as a formula of time; h, um, nmol/mL (1 nmol/L is 1e-3 nmol/mL). The values are
 * those of the reference Krogh cylinder: Rcap 10 and Rk 75 um, D 10 um2/s, P 3e-3 um/s, eps 0.24, kOn 1e-3 /nM/s, Kd 1
 * nM, ke 1.109 /d, Ag0 100 nM, plasma 10 nM (0.6 e^(-5 t/d) + 0.4 e^(-0.05 t/d)). The sphere has 100 um.
 */
final class TissueCase {

    private TissueCase() {}

    static Model model(TumourDesign.Geometry geometry, TumourDesign.Turnover turnover, int shells) {
        ModelBuilder m = new ModelBuilder("tissue", "h");
        Object[][] parameters = {
            {"capillaryRadius", 10.0, "um"},
            {"kroghRadius", 75.0, "um"},
            {"spheroidRadius", 100.0, "um"},
            {"tumourDiffusion", 36000.0, "um2/h"},
            {"P_tumour", 10.8, "um/h"},
            {"eps_tumour", 0.24, "1"},
            {"ligand", 1.0, "1"},
            {"kOn", 3600.0, "mL/nmol/h"},
            {"kOff", 3.6, "/h"},
            {"receptorConcentration", 0.1, "nmol/mL"},
            {"internalisationRate", 1.109 / 24, "/h"},
            {"freeInternalisation", 1.0, "1"},
            {"receptorRecycling", 0.0, "/h"},
            {"receptorDegradation", 0.3, "/h"},
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
            m.parameter((String) p[0], (double) p[1], (String) p[2], "", "test", EvidenceGrade.ASSUMED);
        }
        m.variable("C_plasma", "nmol/mL", "Cp0*(A*exp(-ka*t) + (1 - A)*exp(-kb*t))", "");
        boolean sphere = geometry == TumourDesign.Geometry.SPHEROID;
        if (sphere) {
            SpheroidEquations.write(m, turnover, "C_plasma", shells);
        } else {
            KroghEquations.write(m, turnover, "C_plasma", shells);
        }
        String side = sphere ? "r_outerAreaPerVolume" : "r_innerAreaPerVolume";
        m.state("influx", "nmol/mL", "0", "").rate("influx", "J_wall*" + side);
        m.state("lost", "nmol/mL", "0", "")
                .rate(
                        "lost",
                        "mean(r, internalLossScale*releaseRate*Ai + releaseRate*An + labelLossRate*(Af + Ab + Ai + An))");
        m.state("auc", "nmol.h/mL", "0", "").rate("auc", "C_plasma");
        m.output("total", "nmol/mL", "mean(r, Af + Ab)", "free and bound")
                .output("free", "nmol/mL", "mean(r, Af)", "")
                .output("bound", "nmol/mL", "mean(r, Ab)", "")
                .output("held", "nmol/mL", "mean(r, Af + Ab + Ai + An)", "");
        m.output("in", "nmol/mL", "influx", "")
                .output("out", "nmol/mL", "lost", "")
                .output("AUC", "nmol.h/mL", "auc", "");
        m.output("nearest", "nmol/mL", sphere ? "last(Af)" : "first(Af)", "")
                .output("farthest", "nmol/mL", sphere ? "first(Af)" : "last(Af)", "");
        m.output("plasma", "nmol/mL", "C_plasma", "");
        if (turnover == TumourDesign.Turnover.FOLLOWED) {
            m.output("onCells", "nmol/mL", "mean(r, Rf + Ab)", "")
                    .output("freeReceptor", "nmol/mL", "mean(r, Rf)", "")
                    .output("inCells", "nmol/mL", "mean(r, Ri)", "");
        }
        return m.build();
    }

    static Trajectory run(Model model, Map<String, Double> changed, double... hours) {
        return new Simulator(new CompiledModel(model), new Tolerances(1e-10, 1e-14)).run(changed, hours);
    }
}
