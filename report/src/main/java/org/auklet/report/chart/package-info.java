/**
 * Small vector charts: axes, lines, bands, points and a renderer that writes SVG by hand.
 *
 * <p>Every chart has a title and a description for those who cannot see it, colours that the colour-blind can tell
 * apart, and a dash and a marker per series so that a grey print still can.
 */
@NullMarked
package org.auklet.report.chart;

import org.jspecify.annotations.NullMarked;
