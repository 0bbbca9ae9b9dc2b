/**
 * Agilent batches: a folder {@code .b} with one folder {@code .d} per line of the laser or sample, read from the
 * instrument's binary files or from the csv export inside.
 */
@NullMarked
package org.auklet.measure.icpms.agilent;

import org.jspecify.annotations.NullMarked;
