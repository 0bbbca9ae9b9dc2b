package org.auklet.model.body;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.Parameter;
import org.auklet.equation.expression.Table;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.model.tumour.SizeTables;
import org.auklet.organism.Datum;
import org.auklet.organism.Organ;
import org.auklet.organism.Organism;
import org.auklet.particle.SizeClass;
import org.auklet.quantity.EvidenceGrade;

/**
 * The body as permeability-limited organs around one plasma, for every class of particle size.
 *
 * <pre>
 *   J_o    = PSe_o (C_p - C_o)                 plasma to interstitium of organ o
 *   PSe_o  = Q_o (1 - exp(-PS_o/Q_o))          Renkin 1959, Crone 1963: what flow leaves of PS
 *   PS_o   = P(R) s V_o f_o                    two-pore permeability times capillary surface (f: sinusoids)
 *   C_o    = I_o / (K_o phi_o V_o)             interstitial water open to the particle
 *   U_o    = u_o m_o C_o                       uptake into cells, by exposure, never by the clock
 *   MPS: U_o / (1 + u_o C_o / Vmax)            where a study gives the capacity Vmax, per gram; C_o all classes
 *   filtration = GFR fu theta(d) C_p           theta = scale/(1 + exp(s (d - d50))); or a measured clearance
 *   release of stores: share f returns to plasma; the rest leaves with faeces (liver) or urine
 *   label loss: every particle gives its label up at rate kLoss to a pool of free label
 *   size    : w_k = (1 - s) w(k), d_k = d + sd offset(k); where a study asks, one class more: w = s, d = smallDiameter
 * </pre>
 *
 * <p>C_p is per plasma volume, C_o per accessible interstitial volume; amounts are nmol of particle (free label: nmol of
 * particles' worth of label). Brain and spleen take up from plasma without an interstitial step: the blood-brain barrier
 * lets too little pass to fill one, the spleen's sinusoids are open. What a study may add is listed in {@link Mechanism};
 * kidney and liver stand in {@link KidneyEquations} and {@link LiverEquations}, proteins in {@link PlasmaForms}.
 */
public final class BodyEquations {

    /** The axis of size classes. */
    public static final String SIZE = "size";

    private static final Set<String> SINUSOIDAL = Set.of("liver", "spleen", "bone");
    private static final Set<String> FROM_PLASMA = Set.of("brain", "spleen");
    private static final Set<String> MPS = Set.of("liver", "spleen");
    private static final Set<String> LIKE_MUSCLE = Set.of("skin", "bone", "remainder");

    /** Mechanisms whose parameters stand beside what they act on: size and proteins. */
    private static final Set<Mechanism> WRITTEN_ELSEWHERE =
            Set.of(Mechanism.SUB_POPULATION, Mechanism.ALBUMIN, Mechanism.OPSONIN);

    private final ModelBuilder m;
    private final Organism organism;
    private final DefaultParameters defaults;
    private final Set<Mechanism> mechanisms;
    private final PlasmaForms forms;

    private BodyEquations(ModelBuilder m, Organism organism, DefaultParameters defaults, Set<Mechanism> mechanisms) {
        this.m = m;
        this.organism = organism;
        this.defaults = defaults;
        this.mechanisms = mechanisms;
        this.forms = new PlasmaForms(m, defaults, mechanisms);
    }

    /**
     * Writes the body into a model.
     *
     * @param m receives parameters, states and flows; afterwards {@code C_p} (on the size axis), {@code C_plasma} and
     *     {@code C_label} may be used in formulas
     * @param organism the animal
     * @param classes size classes of the particle, weights by dose
     * @param defaults values of everything the organism does not say
     * @param mechanisms what the body does besides the usual
     */
    public static void write(
            ModelBuilder m,
            Organism organism,
            List<SizeClass> classes,
            DefaultParameters defaults,
            Set<Mechanism> mechanisms) {
        BodyEquations body = new BodyEquations(m, organism, defaults, mechanisms);
        body.size(classes);
        body.physiology();
        body.plasma();
        organism.organs().forEach(body::organ);
        new KidneyEquations(m, body.forms, mechanisms).write();
        new LiverEquations(m, mechanisms).write();
        body.label();
    }

    private void size(List<SizeClass> classes) {
        m.group("particle size");
        boolean small = mechanisms.contains(Mechanism.SUB_POPULATION);
        m.classes(SIZE, classes.size() + (small ? 1 : 0), "classes of hydrodynamic diameter");
        double mean =
                classes.stream().mapToDouble(c -> c.weight() * c.diameterNm()).sum();
        double variance = classes.stream()
                .mapToDouble(c -> c.weight() * Math.pow(c.diameterNm() - mean, 2))
                .sum();
        double sd = Math.sqrt(variance);
        m.parameter("d", mean, "nm", "mean hydrodynamic diameter", "study", EvidenceGrade.MEASURED);
        m.parameter(
                "sd_d", sd, "nm", "standard deviation of the hydrodynamic diameter", "study", EvidenceGrade.MEASURED);
        m.table(byClass("classWeight", classes, SizeClass::weight));
        m.table(byClass("classOffset", classes, c -> sd == 0 ? 0 : (c.diameterNm() - mean) / sd));
        String ofMain = small ? "(1 - smallShare)*classWeight(size_x)" : "classWeight(size_x)";
        String main = "d + sd_d*classOffset(size_x)";
        if (small) {
            Mechanism.SUB_POPULATION.parameters().stream().sorted().forEach(name -> m.parameter(defaults.get(name)));
            m.table(table(
                    "classSmall",
                    IntStream.rangeClosed(0, classes.size())
                            .mapToDouble(i -> i == classes.size() ? 1 : 0)
                            .toArray()));
            ofMain += " + smallShare*classSmall(size_x)";
            main = "(1 - classSmall(size_x))*(" + main + ") + classSmall(size_x)*smallDiameter";
        }
        m.derivedOn(SIZE, "w", "1", ofMain, "share of the dose in the class");
        m.derivedOn(SIZE, "d_k", "nm", main, "hydrodynamic diameter of the class");
    }

    /** A number for each class; nothing for that of the small particles, the last where there is one. */
    private Table byClass(String name, List<SizeClass> classes, ToDoubleFunction<SizeClass> value) {
        DoubleStream main = classes.stream().mapToDouble(value);
        DoubleStream small = mechanisms.contains(Mechanism.SUB_POPULATION) ? DoubleStream.of(0) : DoubleStream.empty();
        return table(name, DoubleStream.concat(main, small).toArray());
    }

    private static Table table(String name, double[] values) {
        int n = Math.max(2, values.length);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i;
            y[i] = values[Math.min(i, values.length - 1)];
        }
        return new Table(name, "1", "1", x, y);
    }

    private void physiology() {
        m.group("body");
        number("V_plasma", organism.plasmaVolumeMl(), "mL", "plasma of the whole body", organism.bloodFraction());
        number("haematocrit", organism.haematocrit().value(), "1", "cells per blood volume", organism.haematocrit());
        number(
                "GFR",
                organism.glomerularFiltrationMlPerHour(),
                "mL/h",
                "glomerular filtration rate, plasma water",
                organism.glomerularFiltrationRate());
        for (String shared : List.of(
                "survivingFraction",
                "fractionUnbound",
                "sievingScale",
                "sievingSteepness",
                "sievingDiameter",
                "tubularTransit",
                "tubularRetention",
                "surfacePerVolume",
                "sinusoidFactor",
                "partition",
                "partition_muscle",
                "releaseRate",
                "mpsReleaseScale",
                "returnedFraction",
                "mpsScale",
                "uptake_muscle",
                "residualBlood",
                "residualBloodPerfused",
                "labelLossRate",
                "freeLabelVolume",
                "freeLabelClearance",
                "boneUptakeRate")) {
            m.parameter(defaults.get(shared));
        }
        mechanisms.stream()
                .sorted()
                .filter(asked -> !WRITTEN_ELSEWHERE.contains(asked))
                .flatMap(asked -> asked.parameters().stream().sorted())
                .forEach(name -> m.parameter(defaults.get(name)));
        forms.parameters();
        SizeTables.SizeTable permeability = SizeTables.permeabilityUmPerHour();
        m.table(new Table("twoPore", "nm", "um/h", permeability.radiusNm(), permeability.value()));
        forms.permeability();
        KidneyEquations.sieving(m, forms, mechanisms);
    }

    private void number(String name, double value, String unit, String meaning, Datum origin) {
        m.parameter(new Parameter(name, value, unit, meaning, origin.source(), origin.grade()));
    }

    private void plasma() {
        m.field(SIZE, "A_plasma", "nmol", "0", "particle in plasma");
        m.variableOn(SIZE, "C_p", "nmol/mL", "A_plasma/V_plasma", "particle per plasma volume, by class");
        m.variable("C_plasma", "nmol/mL", "sum(size, C_p)", "particle per plasma volume, all classes");
        forms.binding();
        m.state("urine", "nmol", "0", "excreted with urine");
        m.state("faeces", "nmol", "0", "excreted with faeces");
        m.state("promptLoss", "nmol", "0", "gone before the first sample, route unknown");
        m.state("freeLabel", "nmol", "0", "label off the particle, in extracellular water");
        m.variable("C_label", "nmol/mL", "freeLabel/freeLabelVolume", "free label per extracellular water");
    }

    private void organ(Organ organ) {
        String o = organ.name();
        m.group(o);
        String source = organ.massFraction().source();
        m.parameter(
                "V_" + o,
                organism.volumeMl(organ),
                "mL",
                "volume of the " + o + " with its blood",
                source,
                organ.massFraction().grade());
        m.parameter(
                "v_" + o,
                organism.plasmaVolumeMl(organ) / organism.volumeMl(organ),
                "1",
                "plasma per volume of the " + o,
                organ.bloodFraction().source(),
                organ.bloodFraction().grade());
        m.parameter(defaults.get("interstitialFraction_" + o));
        uptakeParameter(o);
        m.field(SIZE, "S_" + o, "nmol", "0", "kept in cells of the " + o);
        if (FROM_PLASMA.contains(o)) {
            uptakeFromPlasma(o);
        } else {
            interstitium(organ);
        }
        release(o);
    }

    private void uptakeParameter(String o) {
        String name = "uptake_" + o;
        if (!LIKE_MUSCLE.contains(o) && m.written(name) == null) {
            m.parameter(defaults.get(name));
        }
    }

    private String uptake(String o) {
        if (o.equals("bone") && mechanisms.contains(Mechanism.MARROW_UPTAKE)) {
            return "(uptake_muscle + mpsScale*uptake_marrow)";
        }
        String own = LIKE_MUSCLE.contains(o) ? "uptake_muscle" : "uptake_" + o;
        return MPS.contains(o) ? "mpsScale*" + own : own;
    }

    private void uptakeFromPlasma(String o) {
        boolean mps = MPS.contains(o);
        UnaryOperator<String> perGram = form -> uptake(o) + (mps ? PlasmaForms.recognised(form) : "");
        String open = mps ? unsaturated(o, forms.drive(perGram)) : "";
        forms.leave("S_" + o, form -> perGram.apply(form) + open + "*massPerVolume*V_" + o);
    }

    /** The factor by which a filled store of capacity takes up less, as a formula with its sign; nothing when it is open. */
    private String unsaturated(String o, String rate) {
        if (!mechanisms.contains(Mechanism.SATURABLE_UPTAKE)) {
            return "";
        }
        m.variable(
                "unsaturated_" + o,
                "1",
                "1/(1 + sum(size, " + rate + ")/mpsCapacity)",
                "uptake of the " + o + " relative to that of traces (Michaelis-Menten)");
        return "*unsaturated_" + o;
    }

    private void interstitium(Organ organ) {
        String o = organ.name();
        double flow = organism.venousFlowMlPerHour(organ) * organism.plasmaPerBlood();
        m.parameter(
                "Q_" + o,
                flow,
                "mL/h",
                "plasma flow through the " + o,
                organ.flowFraction().source(),
                organ.flowFraction().grade());
        String sinusoids = SINUSOIDAL.contains(o) ? "*sinusoidFactor" : "";
        String partition = o.equals("muscle") ? "partition_muscle" : "partition";
        m.field(SIZE, "I_" + o, "nmol", "0", "in interstitial water of the " + o);
        m.variableOn(
                SIZE,
                "C_" + o,
                "nmol/mL",
                "I_" + o + "/(" + partition + "*interstitialFraction_" + o + "*V_" + o + ")",
                "per accessible interstitial volume of the " + o);
        forms.exchange(o, form -> permeabilitySurface(o, form, sinusoids));
        String perGram = uptake(o) + (MPS.contains(o) ? forms.recognised() : "");
        String open = MPS.contains(o) ? unsaturated(o, perGram + "*C_" + o) : "";
        m.flow("I_" + o, "S_" + o, perGram + open + "*massPerVolume*V_" + o + "*C_" + o);
        m.flow("I_" + o, "freeLabel", "labelLossRate*I_" + o);
    }

    /** PS and what flow leaves of it, for the form of the particle whose names end so. */
    private void permeabilitySurface(String o, String form, String sinusoids) {
        m.derivedOn(
                SIZE,
                "PS_" + o + form,
                "mL/h",
                "P" + form + "*surfacePerVolume*V_" + o + sinusoids,
                "permeability-surface product of the " + o);
        m.derivedOn(
                SIZE,
                "PSe_" + o + form,
                "mL/h",
                "Q_" + o + "*(1 - exp(-PS_" + o + form + "/Q_" + o + "))",
                "what flow leaves of it (Renkin 1959, Crone 1963)");
    }

    private void release(String o) {
        String rate = MPS.contains(o) ? "mpsReleaseScale*releaseRate" : "releaseRate";
        m.flow("S_" + o, "A_plasma", "returnedFraction*" + rate + "*S_" + o);
        String out = o.equals("liver") ? "faeces" : "urine";
        m.flow("S_" + o, out, "(1 - returnedFraction)*" + rate + "*S_" + o);
        m.flow("S_" + o, "freeLabel", "labelLossRate*S_" + o);
    }

    private void label() {
        m.group("free label");
        m.flow("A_plasma", "freeLabel", "labelLossRate*A_plasma");
        m.flow("freeLabel", "urine", "freeLabelClearance*C_label");
        m.state("boneLabel", "nmol", "0", "free label bound to bone mineral");
        m.flow("freeLabel", "boneLabel", "boneUptakeRate*freeLabel");
    }

    /**
     * The amount of label in an organ, nmol, as a formula of scalars: what a gamma counter sees.
     *
     * @param o name of the organ
     * @param residualBlood name of the parameter that says how much of its blood is still in the sample
     * @param mechanisms what the body does besides the usual
     */
    public static String amountIn(String o, String residualBlood, Set<Mechanism> mechanisms) {
        String interstitium = FROM_PLASMA.contains(o) ? "" : " + I_" + o;
        String extra = switch (o) {
            case "kidney" -> KidneyEquations.fields(mechanisms);
            case "liver" -> LiverEquations.fields(mechanisms);
            default -> "";
        };
        String particle =
                "sum(size, " + residualBlood + "*v_" + o + "*V_" + o + "*C_p + S_" + o + interstitium + extra + ")";
        String open = o.equals("brain") ? "v_brain" : "(v_" + o + " + interstitialFraction_" + o + ")";
        String mineral = o.equals("bone") ? " + boneLabel" : "";
        return particle + " + " + open + "*V_" + o + "*C_label" + mineral;
    }

    /** Everything in the body, nmol, as a formula: for the mass balance. */
    public static String totalAmount(Organism organism, Set<Mechanism> mechanisms) {
        Map<Boolean, List<String>> names =
                organism.organs().stream().map(Organ::name).collect(Collectors.partitioningBy(FROM_PLASMA::contains));
        String stores = organism.organs().stream().map(o -> "S_" + o.name()).collect(Collectors.joining(" + "));
        String interstitia =
                names.getOrDefault(false, List.of()).stream().map(o -> "I_" + o).collect(Collectors.joining(" + "));
        return "sum(size, A_plasma" + KidneyEquations.fields(mechanisms) + " + " + stores + " + " + interstitia
                + LiverEquations.fields(mechanisms) + ") + urine + faeces + promptLoss + freeLabel + boneLabel"
                + LiverEquations.states(mechanisms);
    }
}
