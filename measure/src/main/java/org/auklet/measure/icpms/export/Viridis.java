package org.auklet.measure.icpms.export;

/**
 * A colour scale that is even to the eye, readable in grey and to the colour-blind: ten colours of viridis (S. van der Walt
 * and N. Smith, matplotlib 1.5, 2015, CC0), joined by straight lines in sRGB.
 */
final class Viridis {

    private static final int[] COLOURS = {
        0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C, 0xFDE725
    };

    private Viridis() {}

    /** Colour 0xRRGGBB of a share of the range; below 0 and above 1 the ends. */
    static int rgb(double share) {
        double place = Math.clamp(share, 0.0, 1.0) * (COLOURS.length - 1);
        int from = Math.min((int) place, COLOURS.length - 2);
        double rest = place - from;
        return mix(from, rest, 16) << 16 | mix(from, rest, 8) << 8 | mix(from, rest, 0);
    }

    private static int mix(int from, double rest, int shift) {
        int a = COLOURS[from] >> shift & 0xFF;
        int b = COLOURS[from + 1] >> shift & 0xFF;
        return (int) Math.round(a + rest * (b - a));
    }
}
