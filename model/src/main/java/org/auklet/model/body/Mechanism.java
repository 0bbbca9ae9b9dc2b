package org.auklet.model.body;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a body may do besides filtering, exchanging with its organs and taking up in proportion. Each is written into the
 * equations only when a study sets or frees one of its parameters, so that the equations of every other study stay as short
 * as they were; at its default value each leaves the body as it is without.
 */
public enum Mechanism {

    /** Uptake by liver and spleen has a largest rate (Michaelis-Menten in the concentration that the cells see). */
    SATURABLE_UPTAKE("mpsCapacity"),

    /** Hepatocytes take up from the liver's interstitium and pass on to bile, gut content and faeces. */
    HEPATOBILIARY("hepatocyteUptake", "biliaryRate", "intestinalTransit"),

    /** Mesangial cells take up from plasma behind the open capillaries of the glomerulus. */
    MESANGIUM("mesangialUptake"),

    /** A share of the dose is in small particles, of one size, beside those that the hydrodynamic diameter describes. */
    SUB_POPULATION("smallShare", "smallDiameter"),

    /** Charge and shape change sieving. */
    CHARGE_AND_SHAPE("chargeFactor", "shapeFactor"),

    /** A measured renal clearance stands in for sieving, fraction unbound and filtration rate. */
    MEASURED_RENAL_CLEARANCE("renalClearance"),

    /** Albumin binds the particle. */
    ALBUMIN("albuminDissociationConstant", "albuminConcentration", "albuminOnRate", "albuminDiameter"),

    /** A generic opsonin binds the particle, and macrophages recognise it. */
    OPSONIN(
            "opsoninDissociationConstant",
            "opsoninConcentration",
            "opsoninOnRate",
            "opsoninDiameter",
            "opsoninUptakeFactor"),

    /** Proteins bind and leave too slowly for an equilibrium: what they hold is a state of its own. */
    SLOW_PROTEINS,

    /** Macrophages of the bone marrow take up, beside what bone does like muscle. */
    MARROW_UPTAKE("uptake_marrow"),

    /** Part of what has left plasma before the first sample is in liver and spleen: see {@link PromptCapture}. */
    PROMPT_CAPTURE("promptCapture_liver", "promptCapture_spleen");

    private final Set<String> parameters;

    Mechanism(String... parameters) {
        this.parameters = Set.of(parameters);
    }

    /** The parameters that belong to the mechanism alone: naming one asks for it. */
    public Set<String> parameters() {
        return parameters;
    }

    /** The mechanisms that somebody asks for who names these parameters; {@link #SLOW_PROTEINS} is never among them. */
    public static Set<Mechanism> askedBy(Collection<String> names) {
        Set<Mechanism> asked = EnumSet.noneOf(Mechanism.class);
        for (Mechanism mechanism : values()) {
            if (names.stream().anyMatch(mechanism.parameters::contains)) {
                asked.add(mechanism);
            }
        }
        return asked;
    }
}
