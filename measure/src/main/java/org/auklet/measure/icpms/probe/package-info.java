/**
 * What a label is and what its counts mean: counts to mass to clusters to receptors, with an uncertainty budget, a detection
 * limit and a gate that says when the number cannot be true.
 */
@NullMarked
package org.auklet.measure.icpms.probe;

import org.jspecify.annotations.NullMarked;
