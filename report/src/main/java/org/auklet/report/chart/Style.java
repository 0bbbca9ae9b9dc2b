package org.auklet.report.chart;

/**
 * How a series looks: by colour, and without colour by dash and marker.
 *
 * @param colour CSS colour
 * @param dash SVG dash array, empty for a solid line
 * @param marker shape of its points
 * @param width of its line, px
 */
public record Style(String colour, String dash, Marker marker, double width) {

    /** Thin and grey, for lines that guide the eye. */
    public static final Style GUIDE = new Style("#666666", "", Marker.CIRCLE, 1);

    /** Thin, grey and dashed. */
    public static final Style DASHED_GUIDE = new Style("#666666", "4 3", Marker.CIRCLE, 1);

    /** Black and bold, for a sum. */
    public static final Style TOTAL = new Style("#000000", "", Marker.CIRCLE, 2.2);

    /** A black diamond, for what was measured. */
    public static final Style OBSERVED = new Style("#000000", "", Marker.DIAMOND, 1.8);

    /** Okabe and Ito's palette, the dark ones first: told apart by the colour-blind. */
    private static final String[] COLOURS = {"#0072B2", "#D55E00", "#007A5A", "#AA4F8B", "#B27B00", "#3D8DBB", "#444444"
    };

    private static final String[] DASHES = {"", "7 3", "2 2.5", "9 3 2 3", "5 2 1 2 1 2", "12 4", "1 3"};

    /** The style of the series of this number, 0 upwards. */
    public static Style series(int index) {
        Marker[] markers = Marker.values();
        return new Style(
                COLOURS[index % COLOURS.length], DASHES[index % DASHES.length], markers[index % markers.length], 1.8);
    }
}
