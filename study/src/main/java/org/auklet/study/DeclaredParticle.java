package org.auklet.study;

import org.auklet.particle.Particle;
import org.auklet.quantity.EvidenceGrade;

/**
 * A particle with where its size is from.
 *
 * @param particle the particle
 * @param sizeSource citation of the hydrodynamic diameter
 * @param sizeGrade how the diameter came to be
 */
public record DeclaredParticle(Particle particle, String sizeSource, EvidenceGrade sizeGrade) {}
