/**
 * What many cells say together: isotope patterns taken apart, two labels in one cell, classes of cells with probabilities, and
 * populations compared.
 */
@NullMarked
package org.auklet.measure.icpms.population;

import org.jspecify.annotations.NullMarked;
