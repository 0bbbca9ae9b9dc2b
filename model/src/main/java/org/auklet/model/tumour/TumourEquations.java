package org.auklet.model.tumour;

import java.util.ArrayList;
import java.util.List;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.expression.Table;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.quantity.EvidenceGrade;

/**
 * The tumour of an animal: its parameters, its tissue, and what it exchanges with plasma.
 *
 * <p>What flows in leaves the plasma of each size class in proportion to its concentration, what flows back is shared out
 * by the classes' weights in the dose. Names expected in the model: A_plasma, C_p and w on the axis of size classes,
 * C_plasma, urine, freeLabel, releaseRate, returnedFraction, labelLossRate, massPerVolume, ligand, d, twoPore.
 */
public final class TumourEquations {

    /** What is in the tissue outside the vessels, nmol, as a formula. */
    public static final String EXTRAVASCULAR = "V_tissue*mean(r, Af + Ab + Ai + An)";

    private static final String NO_VESSELS = "a spheroid has no vessels";
    private static final String ON_ENDOTHELIUM = "the receptor is on the endothelium";

    private final ModelBuilder m;
    private final TumourDesign design;
    private final DefaultParameters defaults;

    private TumourEquations(ModelBuilder m, TumourDesign design, DefaultParameters defaults) {
        this.m = m;
        this.design = design;
        this.defaults = defaults;
    }

    /**
     * Writes the tumour into a model.
     *
     * @param m receives parameters, states and flows
     * @param design what kind of tumour it is
     * @param shells number of shells of its tissue, at least 2
     * @param defaults values of its parameters
     */
    public static void write(ModelBuilder m, TumourDesign design, int shells, DefaultParameters defaults) {
        TumourEquations tumour = new TumourEquations(m, design, defaults);
        tumour.parameters();
        tumour.wall();
        tumour.tissue(shells);
        tumour.exchange();
    }

    /** Everything the tumour holds beside what its blood carries, nmol, as a formula. */
    public static String heldAmount(TumourDesign design) {
        return EXTRAVASCULAR + atEndothelium(design);
    }

    /** What it holds by its receptor, nmol, as a formula. */
    public static String boundAmount(TumourDesign design) {
        return "V_tissue*mean(r, Ab + Ai)" + atEndothelium(design);
    }

    private static String atEndothelium(TumourDesign design) {
        return onEndothelium(design) ? " + area*(Eb + Ei)" : "";
    }

    /** Writes the outputs that say how far receptors are taken. */
    public static void receptorOutputs(ModelBuilder m, TumourDesign design) {
        String nearest = design.geometry() == TumourDesign.Geometry.SPHEROID ? "last" : "first";
        m.output(
                "receptorOccupancy",
                "1",
                nearest + "(Ab)/receptorConcentration",
                "receptors occupied next to the " + (nearest.equals("last") ? "surface" : "vessel"));
        if (design.turnover() == TumourDesign.Turnover.FOLLOWED) {
            m.output(
                    "receptorRemaining",
                    "1",
                    "mean(r, Rf + Ab)/receptorConcentration",
                    "receptors on cells, free and bound, over those before the injection");
        }
        if (onEndothelium(design)) {
            EndotheliumEquations.outputs(m);
        }
    }

    private static boolean onEndothelium(TumourDesign design) {
        return design.site() == TumourDesign.Site.ENDOTHELIUM;
    }

    private boolean isSpheroid() {
        return design.geometry() == TumourDesign.Geometry.SPHEROID;
    }

    private void parameters() {
        m.group("tumour");
        m.parameter(defaults.get("tumourMass"));
        replaced("tumourPlasmaFraction", isSpheroid(), NO_VESSELS);
        List<String> names = new ArrayList<>(List.of("interstitialFraction_tumour"));
        names.addAll(
                isSpheroid()
                        ? List.of("spheroidRadius", "sherwoodNumber", "freeDiffusion", "surroundingRatio")
                        : List.of("capillaryRadius", "kroghRadius", "permeabilityScale"));
        names.addAll(List.of("accessibleFraction", "tumourDiffusion", "tumourUptake"));
        names.forEach(name -> m.parameter(defaults.get(name)));
        replaced("receptorConcentration", onEndothelium(design), ON_ENDOTHELIUM);
        List.of("dissociationConstant", "kOn", "internalisationRate", "internalLossScale")
                .forEach(name -> m.parameter(defaults.get(name)));
        if (design.turnover() == TumourDesign.Turnover.FOLLOWED) {
            List.of("freeInternalisation", "receptorRecycling", "receptorDegradation")
                    .forEach(name -> m.parameter(defaults.get(name)));
        }
    }

    /** A default, or zero where the design leaves nothing of it. */
    private void replaced(String name, boolean none, String why) {
        m.parameter(none ? defaults.get(name).with(0, why, EvidenceGrade.ASSUMED) : defaults.get(name));
    }

    private void wall() {
        SizeTables.SizeTable voids = SizeTables.voidFraction();
        m.table(new Table("voidFraction", "nm", "1", voids.radiusNm(), voids.value()));
        if (isSpheroid()) {
            m.derived(
                    "P_tumour",
                    "um/h",
                    "sherwoodNumber/2*freeDiffusion/(d/2)/spheroidRadius",
                    "exchange coefficient of the fluid at the surface");
        } else if (design.filtration() == TumourDesign.Filtration.RADIAL_PRESSURE) {
            filtration();
        } else {
            m.derived("P_tumour", "um/h", "permeabilityScale*twoPore(d/2)", "permeability of tumour capillaries");
        }
        m.derived("eps_tumour", "1", "accessibleFraction*voidFraction(d/2)", "tissue volume open to the particle");
        m.derived("kOff", "/h", "kOn*dissociationConstant", "dissociation rate constant");
        m.derived("V_tumour", "mL", "tumourMass/massPerVolume", "volume of the tumour");
        m.derived("V_tissue", "mL", "V_tumour*(1 - tumourPlasmaFraction)", "volume of its tissue");
        String side = isSpheroid() ? "r_outerAreaPerVolume" : "r_innerAreaPerVolume";
        m.derived("kex", "/h", "P_tumour*" + inflow() + side, "exchange rate of tumour tissue, per tissue volume");
        m.derived("area", "mL/um", "V_tissue*" + side, exchangeSurface());
    }

    private String exchangeSurface() {
        return (isSpheroid() ? "surface" : "capillary surface") + ", as tissue volume per depth";
    }

    /** Factor on the plasma concentration that drives the exchange, with the sign of multiplication, or nothing. */
    private String inflow() {
        return isSpheroid()
                ? "surroundingRatio*"
                : design.filtration() == TumourDesign.Filtration.RADIAL_PRESSURE ? "inflowRatio*" : "";
    }

    /** Inflow with the filtered fluid, outflow with all of it: what is not filtered in as fast stays behind in plasma. */
    private void filtration() {
        List.of("pressureLength", "effectivePressure", "wallConductivity", "reflectionCoefficient")
                .forEach(name -> m.parameter(defaults.get(name)));
        m.parameter("oneVolume", 1, "mL", "a volume of 1 mL", "definition", EvidenceGrade.MEASURED);
        m.parameter(
                "radiusOfOneVolume",
                InterstitialPressure.RADIUS_OF_ONE_ML_UM,
                "um",
                "radius of a sphere of 1 mL",
                "definition",
                EvidenceGrade.MEASURED);
        m.derived(
                "tumourRadius",
                "um",
                "radiusOfOneVolume*(tumourMass/massPerVolume/oneVolume)^(1/3)",
                "radius of the tumour as a sphere");
        m.derived("alpha", "1", "tumourRadius/pressureLength", "tumour radius in lengths of the pressure's fall");
        m.derived(
                "filteredShare",
                "1",
                "3/alpha^2*(alpha/tanh(alpha) - 1)",
                "filtration over that without interstitial pressure, mean of the tumour");
        m.derived(
                "filtrationFlux",
                "um/h",
                "wallConductivity*effectivePressure*filteredShare",
                "fluid filtered, per area of the vessel wall");
        m.derived("P_wall", "um/h", "permeabilityScale*twoPore(d/2)", "permeability of tumour capillaries");
        m.derived("P_tumour", "um/h", "P_wall + filtrationFlux", "outward exchange, diffusion and drained fluid");
        m.derived(
                "inflowRatio",
                "1",
                "(P_wall + filtrationFlux*(1 - reflectionCoefficient))/P_tumour",
                "inward exchange relative to the outward");
    }

    private void tissue(int shells) {
        String outside = inflow() + "C_plasma";
        if (isSpheroid()) {
            SpheroidEquations.write(m, design.turnover(), outside, shells);
        } else {
            KroghEquations.write(m, design.turnover(), outside, shells);
        }
    }

    private void exchange() {
        m.group("tumour");
        m.rate("A_plasma", "-area*(w*J_wall + J_wall_conductance*" + inflow() + "(C_p - w*C_plasma))");
        m.rate("A_plasma", "w*V_tissue*returnedFraction*releaseRate*mean(r, An)");
        m.rate("urine", "V_tissue*(1 - returnedFraction)*releaseRate*mean(r, An)");
        m.rate("freeLabel", "V_tissue*mean(r, internalLossScale*releaseRate*Ai + labelLossRate*(Af + Ab + Ai + An))");
        if (onEndothelium(design)) {
            EndotheliumEquations.write(m, defaults);
        }
    }
}
