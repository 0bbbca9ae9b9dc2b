package org.auklet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.auklet.equation.Event;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.expression.Table;
import org.auklet.model.body.BodyEquations;
import org.auklet.model.body.Mechanism;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.model.tumour.KroghEquations;
import org.auklet.model.tumour.SizeTables;
import org.auklet.organism.Organ;
import org.auklet.organism.Organism;
import org.auklet.particle.SizeClass;
import org.auklet.quantity.EvidenceGrade;

/**
 * The whole animal: body, tumour between plasma and receptor, dosing, and what instruments see of them.
 *
 * <p>The tumour exchanges with plasma through its capillary walls; what flows in leaves the plasma of each size class in
 * proportion to its concentration, what flows back is shared out by the classes' weights in the dose (the tumour holds
 * too little of it to matter).
 */
public final class AnimalModel {

    /** States and outputs that count what has left the body, or was never seen in it. */
    public static final List<String> EXCRETED = List.of("urine", "faeces", "promptLoss");

    /** Ending of the outputs of organs whose blood was washed out before weighing. */
    public static final String PERFUSED = "_perfused";

    private AnimalModel() {}

    /**
     * How a model is discretised and dosed.
     *
     * @param organism the animal
     * @param classes size classes of the particle
     * @param shells shells of the tumour
     * @param dosing when and how the dose is given
     * @param defaults values of everything else
     * @param mechanisms what the body does besides the usual
     */
    public record Setup(
            Organism organism,
            List<SizeClass> classes,
            int shells,
            DosingRegimen dosing,
            DefaultParameters defaults,
            Set<Mechanism> mechanisms) {

        /** A body that does only the usual. */
        public Setup(
                Organism organism,
                List<SizeClass> classes,
                int shells,
                DosingRegimen dosing,
                DefaultParameters defaults) {
            this(organism, classes, shells, dosing, defaults, Set.of());
        }
    }

    /**
     * The model. Its outputs: one per organ and {@code blood}, {@code plasma} and {@code tumour} in %ID/g, {@code urine},
     * {@code faeces} and {@code promptLoss} in %ID, {@code AUC_*} in %ID h/g, and {@code massBalance}, the relative error
     * of everything accounted for.
     */
    public static Model of(Setup setup) {
        ModelBuilder m =
                new ModelBuilder("particle in a " + setup.organism().species().code(), "h");
        constants(m);
        BodyEquations.write(m, setup.organism(), setup.classes(), setup.defaults(), setup.mechanisms());
        tumour(m, setup);
        dosing(m, setup.dosing());
        outputs(m, setup.organism(), setup.mechanisms());
        return m.build();
    }

    private static void constants(ModelBuilder m) {
        m.group("dose");
        m.parameter("massPerVolume", 1, "g/mL", "density of tissue and blood", "water", EvidenceGrade.ASSUMED);
        m.parameter("percent", 100, "%", "the whole dose, in per cent", "definition", EvidenceGrade.MEASURED);
        m.parameter("dose", 1, "nmol", "particles in one injection", "study", EvidenceGrade.ASSUMED);
        m.parameter(
                "ligand",
                1,
                "1",
                "1 when the particle carries the ligand, 0 when not",
                "study",
                EvidenceGrade.MEASURED);
        m.switchable("infusion", "nmol/h", 0, "rate at which the dose runs in");
    }

    private static void tumour(ModelBuilder m, Setup setup) {
        m.group("tumour");
        for (String name : List.of(
                "tumourMass",
                "tumourPlasmaFraction",
                "interstitialFraction_tumour",
                "capillaryRadius",
                "kroghRadius",
                "permeabilityScale",
                "accessibleFraction",
                "tumourDiffusion",
                "tumourUptake",
                "receptorConcentration",
                "dissociationConstant",
                "kOn",
                "internalisationRate",
                "internalLossScale")) {
            m.parameter(setup.defaults().get(name));
        }
        SizeTables.SizeTable voids = SizeTables.voidFraction();
        m.table(new Table("voidFraction", "nm", "1", voids.radiusNm(), voids.value()));
        m.derived("P_tumour", "um/h", "permeabilityScale*twoPore(d/2)", "permeability of tumour capillaries");
        m.derived("eps_tumour", "1", "accessibleFraction*voidFraction(d/2)", "tissue volume open to the particle");
        m.derived("kOff", "/h", "kOn*dissociationConstant", "dissociation rate constant");
        m.derived("V_tumour", "mL", "tumourMass/massPerVolume", "volume of the tumour");
        m.derived("V_tissue", "mL", "V_tumour*(1 - tumourPlasmaFraction)", "volume of its tissue");
        m.derived("kex", "/h", "P_tumour*r_innerAreaPerVolume", "exchange rate of tumour tissue, per tissue volume");
        m.derived("area", "mL/um", "V_tissue*r_innerAreaPerVolume", "capillary surface, as tissue volume per depth");
        KroghEquations.write(m, setup.shells());
        m.group("tumour");
        m.rate("A_plasma", "-area*(w*J_wall + J_wall_conductance*(C_p - w*C_plasma))");
        m.rate("A_plasma", "w*V_tissue*returnedFraction*releaseRate*mean(r, An)");
        m.rate("urine", "V_tissue*(1 - returnedFraction)*releaseRate*mean(r, An)");
        m.rate("freeLabel", "V_tissue*mean(r, internalLossScale*releaseRate*Ai + labelLossRate*(Af + Ab + Ai + An))");
    }

    private static void dosing(ModelBuilder m, DosingRegimen regimen) {
        m.rate("A_plasma", "w*survivingFraction*infusion");
        m.rate("promptLoss", "(1 - survivingFraction)*infusion");
        List<Double> bolusTimes = new ArrayList<>();
        for (DosingRegimen.Administration a : regimen.administrations()) {
            if (a.durationH() == 0) {
                bolusTimes.add(a.timeH());
            } else {
                String rate = "dose/" + name(m, a.durationH());
                m.eventAt("infusion on", List.of(a.timeH()), m.add("infusion", rate));
                m.eventAt("infusion off", List.of(a.timeH() + a.durationH()), m.add("infusion", "-" + rate));
            }
        }
        Event.Action toPlasma = m.add("A_plasma", "w*survivingFraction*dose");
        Event.Action lost = m.add("promptLoss", "(1 - survivingFraction)*dose");
        m.eventAt("bolus", bolusTimes, toPlasma, lost, m.add("given", "dose"));
        m.parameter(
                "doses",
                regimen.administrations().size(),
                "1",
                "number of injections",
                "study",
                EvidenceGrade.MEASURED);
    }

    private static String name(ModelBuilder m, double durationH) {
        String name =
                "infusionTime_" + Double.toString(durationH).replace('.', '_').replace('-', 'm');
        if (m.written(name) == null) {
            m.parameter(name, durationH, "h", "duration of an infusion", "study", EvidenceGrade.MEASURED);
        }
        return name;
    }

    private static void outputs(ModelBuilder m, Organism organism, Set<Mechanism> mechanisms) {
        m.group("what instruments see");
        m.derived("injected", "nmol", "dose*doses", "everything injected in the study");
        m.variable("C_blood", "nmol/mL", "(1 - haematocrit)*(C_plasma + C_label)", "label per blood volume");
        perGram(m, "blood", "C_blood", "massPerVolume");
        perGram(m, "plasma", "(C_plasma + C_label)", "massPerVolume");
        perGram(m, "particle", "C_plasma", "massPerVolume");
        for (Organ organ : organism.organs()) {
            String o = organ.name();
            String mass = "(massPerVolume*V_" + o + ")";
            perGram(m, o, "(" + BodyEquations.amountIn(o, "residualBlood", mechanisms) + ")", mass);
            perGram(m, o + PERFUSED, "(" + BodyEquations.amountIn(o, "residualBloodPerfused", mechanisms) + ")", mass);
        }
        String vessels = "tumourPlasmaFraction*V_tumour*(C_plasma + C_label)";
        String tissue = "V_tissue*mean(r, Af + Ab + Ai + An)";
        perGram(
                m,
                "tumour",
                "(" + vessels + " + " + tissue + " + interstitialFraction_tumour*V_tissue*C_label)",
                "tumourMass");
        perGram(m, "tumourVessels", "(" + vessels + ")", "tumourMass");
        perGram(m, "tumourTissue", "(" + tissue + ")", "tumourMass");
        perGram(m, "tumourBound", "(V_tissue*mean(r, Ab + Ai))", "tumourMass");
        String crossed = "V_tissue*kex*auc_particle";
        perGram(m, "tumourCeiling", "(" + crossed + ")", "tumourMass");
        for (String excreted : EXCRETED) {
            m.output(excreted, "%{ID}", "percent*" + excreted + "/injected", "excreted, share of the injected dose");
        }
        exposure(m, "blood", "C_blood");
        exposure(m, "plasma", "(C_plasma + C_label)");
        exposure(m, "particle", "C_plasma");
        m.output("receptorOccupancy", "1", "first(Ab)/receptorConcentration", "receptors occupied next to the vessel");
        String total = BodyEquations.totalAmount(organism, mechanisms) + " + V_tissue*mean(r, Af + Ab + Ai + An)";
        m.output("total", "nmol", total, "everything accounted for");
        m.state("given", "nmol", "0", "injected so far").rate("given", "infusion");
        m.output("given", "nmol", "given", "injected so far");
    }

    private static void perGram(ModelBuilder m, String name, String amount, String mass) {
        m.output(name, "%{ID}/g", "percent*" + amount + "/(" + mass + "*injected)", "label per mass of " + name);
    }

    private static void exposure(ModelBuilder m, String of, String concentration) {
        m.state("auc_" + of, "nmol.h/mL", "0", "area under the concentration in " + of)
                .rate("auc_" + of, concentration);
        m.output(
                "AUC_" + of,
                "%{ID}.h/g",
                "percent*auc_" + of + "/(massPerVolume*injected)",
                "area under the curve of " + of);
    }
}
