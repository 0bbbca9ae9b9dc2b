/**
 * How large a signal must be before it is called an event: decision limits and detection limits with the
 * false-positive probability they hold, and the choice between them by the data.
 */
@NullMarked
package org.auklet.measure.icpms.event.threshold;

import org.jspecify.annotations.NullMarked;
