package org.auklet.particle;

/** What a payload is for. */
public enum PayloadKind {
    DRUG,
    CHELATOR,
    DYE,
    OTHER
}
