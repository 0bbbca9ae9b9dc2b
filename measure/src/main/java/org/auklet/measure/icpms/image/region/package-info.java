/** Parts of a picture: drawn, imported or found by their brightness; sums and means with their standard errors. */
@NullMarked
package org.auklet.measure.icpms.image.region;

import org.jspecify.annotations.NullMarked;
