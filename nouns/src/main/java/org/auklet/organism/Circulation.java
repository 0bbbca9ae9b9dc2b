package org.auklet.organism;

/** Where an organ stands in the circulation. */
public enum Circulation {
    /** Arterial blood in, venous blood out to the heart. */
    SYSTEMIC,
    /** Arterial blood in, venous blood out through the portal vein to the liver. */
    PORTAL,
    /** The liver: hepatic artery and portal vein in. */
    HEPATIC,
    /** The lung: in series, the whole cardiac output. */
    PULMONARY
}
