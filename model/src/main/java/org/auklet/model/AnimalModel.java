package org.auklet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.auklet.equation.Event;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.model.body.BodyEquations;
import org.auklet.model.body.Mechanism;
import org.auklet.model.body.PromptCapture;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.model.tumour.TumourEquations;
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

    /** What has left by whichever route: the sum of {@link #EXCRETED}. */
    public static final String EXCRETA = "excreta";

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
     * @param tumour what kind of tumour the animal bears
     * @param mechanisms what the body does besides the usual
     */
    public record Setup(
            Organism organism,
            List<SizeClass> classes,
            int shells,
            DosingRegimen dosing,
            DefaultParameters defaults,
            TumourDesign tumour,
            Set<Mechanism> mechanisms) {

        /** The usual body with this tumour. */
        public Setup(
                Organism organism,
                List<SizeClass> classes,
                int shells,
                DosingRegimen dosing,
                DefaultParameters defaults,
                TumourDesign tumour) {
            this(organism, classes, shells, dosing, defaults, tumour, Set.of());
        }

        /** The usual body with the usual tumour. */
        public Setup(
                Organism organism,
                List<SizeClass> classes,
                int shells,
                DosingRegimen dosing,
                DefaultParameters defaults) {
            this(organism, classes, shells, dosing, defaults, TumourDesign.USUAL);
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
        TumourEquations.write(m, setup.tumour(), setup.shells(), setup.defaults());
        dosing(m, setup.dosing(), setup.mechanisms());
        outputs(m, setup.organism(), setup.tumour(), setup.mechanisms());
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

    private static void dosing(ModelBuilder m, DosingRegimen regimen, Set<Mechanism> mechanisms) {
        String lost = PromptCapture.lost(mechanisms);
        Map<String, String> captured = PromptCapture.captured(mechanisms);
        m.rate("A_plasma", "w*survivingFraction*infusion");
        m.rate("promptLoss", lost + "*infusion");
        captured.forEach((store, share) -> m.rate(store, "w*" + share + "*infusion"));
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
        List<Event.Action> bolus = new ArrayList<>();
        bolus.add(m.add("A_plasma", "w*survivingFraction*dose"));
        bolus.add(m.add("promptLoss", lost + "*dose"));
        captured.forEach((store, share) -> bolus.add(m.add(store, "w*" + share + "*dose")));
        bolus.add(m.add("given", "dose"));
        m.eventAt("bolus", bolusTimes, bolus.toArray(Event.Action[]::new));
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

    private static void outputs(ModelBuilder m, Organism organism, TumourDesign design, Set<Mechanism> mechanisms) {
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
        String held = TumourEquations.heldAmount(design);
        perGram(
                m,
                "tumour",
                "(" + vessels + " + " + held + " + interstitialFraction_tumour*V_tissue*C_label)",
                "tumourMass");
        perGram(m, "tumourVessels", "(" + vessels + ")", "tumourMass");
        perGram(m, "tumourTissue", "(" + TumourEquations.EXTRAVASCULAR + ")", "tumourMass");
        perGram(m, "tumourBound", "(" + TumourEquations.boundAmount(design) + ")", "tumourMass");
        String crossed = "V_tissue*kex*auc_particle";
        perGram(m, "tumourCeiling", "(" + crossed + ")", "tumourMass");
        for (String excreted : EXCRETED) {
            m.output(excreted, "%{ID}", "percent*" + excreted + "/injected", "excreted, share of the injected dose");
        }
        m.output(
                EXCRETA,
                "%{ID}",
                "percent*(" + String.join(" + ", EXCRETED) + ")/injected",
                "excreted by any route, share of the injected dose");
        exposure(m, "blood", "C_blood");
        exposure(m, "plasma", "(C_plasma + C_label)");
        exposure(m, "particle", "C_plasma");
        TumourEquations.receptorOutputs(m, design);
        String total = BodyEquations.totalAmount(organism, mechanisms) + " + " + held;
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
