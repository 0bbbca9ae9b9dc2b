/**
 * How much of what is taken up reaches the plasma, by number, size and mass concentration, and what follows: particle
 * concentration and diameter.
 */
@NullMarked
package org.auklet.measure.icpms.event.transport;

import org.jspecify.annotations.NullMarked;
