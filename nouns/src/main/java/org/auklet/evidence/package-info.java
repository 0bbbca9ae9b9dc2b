/**
 * The catalogue of published values: ligand-receptor pairs, targeted uptake beside its control, trials, and the numbers
 * of single studies, each with citation and grade. It ships as CSV; where a source contradicts itself every reading is
 * there and none is preferred silently. See {@code docs/evidence.md}.
 */
@NullMarked
package org.auklet.evidence;

import org.jspecify.annotations.NullMarked;
