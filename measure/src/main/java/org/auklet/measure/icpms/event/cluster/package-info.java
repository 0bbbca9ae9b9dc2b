/** Groups of events of like composition: exact single linkage in memory proportional to the number of events. */
@NullMarked
package org.auklet.measure.icpms.event.cluster;

import org.jspecify.annotations.NullMarked;
