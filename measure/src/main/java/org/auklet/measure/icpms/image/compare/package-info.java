/** Groups of animals or patients compared by what their sections say. The subject is the unit, never the pixel. */
@NullMarked
package org.auklet.measure.icpms.image.compare;

import org.jspecify.annotations.NullMarked;
