/**
 * Predicting what was published: the tumour uptakes of the evidence base from descriptions of particle, ligand and tumour,
 * with one set of defaults, and the score of it.
 */
@NullMarked
package org.auklet.study.retrodict;

import org.jspecify.annotations.NullMarked;
