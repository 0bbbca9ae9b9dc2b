package org.auklet.binding;

/** On what the affinity was measured: an attached ligand may bind weaker (hindrance) or stronger (avidity). */
public enum AffinityCarrier {
    /** The free ligand, before it was attached. */
    FREE_LIGAND,
    /** The ligand on the particle. */
    ON_PARTICLE,
    /** The paper does not say. */
    NOT_STATED
}
