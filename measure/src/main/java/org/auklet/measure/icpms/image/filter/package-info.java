/** Rolling means and medians, and pixels that stand out from their neighbours. */
@NullMarked
package org.auklet.measure.icpms.image.filter;

import org.jspecify.annotations.NullMarked;
