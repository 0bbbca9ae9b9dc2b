/**
 * Experiments whose truth is known: cells, clusters, particles and tissue go in, what an instrument would have recorded
 * comes out. Written without the analysis, so that it can judge the analysis; all chance is seeded.
 */
@NullMarked
package org.auklet.measure.icpms.simulate;

import org.jspecify.annotations.NullMarked;
