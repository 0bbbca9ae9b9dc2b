/**
 * From signal to mass, particles and molecules: weighted straight lines, gelatin standards, labelled proteins. The
 * equations are those of GUM (JCGM 100:2008) and of weighted regression (J. N. Miller and J. C. Miller, Statistics and
 * Chemometrics for Analytical Chemistry, 6th ed., sections 5.4 to 5.10).
 */
@NullMarked
package org.auklet.measure.icpms.image.calibrate;

import org.jspecify.annotations.NullMarked;
