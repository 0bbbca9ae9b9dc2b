package org.auklet.report.figure;

import java.util.List;

/**
 * A figure of one or more panels.
 *
 * @param id anchor within the page
 * @param layout CSS class of the panels' grid: "small" multiples, "square" or "wide"
 * @param panels SVG, trusted
 * @param legend HTML list, trusted; empty for none
 * @param caption what the reader should see, with units and basis; plain text
 */
public record Figure(String id, String layout, List<String> panels, String legend, String caption) {

    /** Whether its panels fill more than a printed page. */
    public boolean isLong() {
        return panels.size() > 6;
    }

    /** Whether there is anything to show. */
    public boolean isPresent() {
        return !panels.isEmpty();
    }
}
