package org.auklet.measure.icpms.image.register;

import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.quantity.InputException;

/**
 * The pixels that a picture is brought to.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param pixel size of a pixel
 */
public record Grid(int rows, int columns, PixelSize pixel) {

    public Grid {
        if (rows < 1 || columns < 1 || !pixel.isKnown()) {
            throw new InputException(
                    "A grid of " + rows + " x " + columns + " pixels of " + pixel.widthUm() + " um x "
                            + pixel.heightUm() + " um.",
                    "Give the size of a pixel in um along the line and from line to line.");
        }
    }
}
