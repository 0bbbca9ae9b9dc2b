/**
 * From a trace to events: background, regions above it, splitting, integration; events of several elements that belong
 * together. Start at {@link org.auklet.measure.icpms.event.EventFinder}.
 */
@NullMarked
package org.auklet.measure.icpms.event;

import org.jspecify.annotations.NullMarked;
