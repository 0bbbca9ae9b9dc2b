/**
 * Pictures for others: OME-TIFF with numbers and sizes, PNG with scale bar and colour bar, imzML, and plain columns for
 * tables. Same input, same bytes, on every machine.
 */
@NullMarked
package org.auklet.measure.icpms.export;

import org.jspecify.annotations.NullMarked;
