package org.auklet.particle;

/** Sorts of targeting ligand. */
public enum LigandKind {
    SMALL_MOLECULE,
    PEPTIDE,
    ANTIBODY,
    ANTIBODY_FRAGMENT,
    SCAFFOLD_PROTEIN,
    APTAMER,
    SUGAR,
    OTHER
}
