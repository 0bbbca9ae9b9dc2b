package org.auklet.evidence;

import java.util.List;
import org.auklet.particle.LigandKind;
import org.auklet.quantity.EvidenceGrade;

/**
 * A ligand that was put on ultrasmall particles, and the receptor it binds.
 *
 * @param name its name in the catalogue
 * @param ligand the ligand
 * @param kind what sort of molecule it is
 * @param receptor the receptor
 * @param otherReading how the source contradicts itself about the pair, or empty
 * @param tumours tumour types where the receptor was found
 * @param expression how the receptor is expressed
 * @param affinities its published affinities: those of the table first, then those of studies
 * @param note what to mind, or empty
 * @param citation where it was read
 * @param grade how it came to be
 */
public record LigandReceptorPair(
        String name,
        String ligand,
        LigandKind kind,
        String receptor,
        String otherReading,
        List<String> tumours,
        String expression,
        List<PublishedAffinity> affinities,
        String note,
        Citation citation,
        EvidenceGrade grade) {

    public LigandReceptorPair {
        tumours = List.copyOf(tumours);
        affinities = List.copyOf(affinities);
    }
}
