package org.auklet.measure.icpms.image.filter;

import org.auklet.quantity.InputException;

/**
 * The neighbourhood of a pixel: a rectangle with the pixel in its middle, cut off at the border of the raster.
 *
 * @param rows height, odd
 * @param columns width, odd
 */
public record Window(int rows, int columns) {

    public Window {
        if (rows < 1 || columns < 1 || rows % 2 == 0 || columns % 2 == 0) {
            throw new InputException(
                    "A window of " + rows + " x " + columns + " pixels.",
                    "Both sides must be odd, so that the pixel lies in the middle.");
        }
    }

    /** A square window. */
    public static Window square(int side) {
        return new Window(side, side);
    }

    int rowReach() {
        return rows / 2;
    }

    int columnReach() {
        return columns / 2;
    }
}
