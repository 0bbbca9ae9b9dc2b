/** From what the detector said to net signal: dead time and counting noise, gas blank, drift, internal standard. */
@NullMarked
package org.auklet.measure.icpms.image.correct;

import org.jspecify.annotations.NullMarked;
