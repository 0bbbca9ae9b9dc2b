package org.auklet.evidence;

import org.auklet.quantity.EvidenceGrade;

/**
 * What is taken for a kind of particle whose size a source does not print.
 *
 * @param name the kind, as uptake pairs call it
 * @param diameterNm hydrodynamic diameter in nm, without a large ligand
 * @param geometricSd its spread among particles of the kind, as a factor
 * @param source what the number rests on
 * @param grade how it came to be
 */
public record ParticleClass(String name, double diameterNm, double geometricSd, String source, EvidenceGrade grade) {}
