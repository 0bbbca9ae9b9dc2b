package org.auklet.measure.icpms.population;

import org.auklet.measure.icpms.probe.IsotopePattern;

/**
 * A label in a deconvolution.
 *
 * @param label its name
 * @param pattern isotopes of its metal
 */
public record LabelPattern(String label, IsotopePattern pattern) {}
