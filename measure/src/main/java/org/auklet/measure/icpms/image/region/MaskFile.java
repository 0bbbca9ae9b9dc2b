package org.auklet.measure.icpms.image.region;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;

/**
 * Labels drawn in another program and saved as a grey or indexed PNG or TIFF: the number of a pixel is its label, 0 is
 * background. A coloured picture is refused, because a colour is no number.
 */
public final class MaskFile {

    private static final long MOST_PIXELS = 1L << 26;
    /** Deflate packs at most 1032 bytes into one, and a byte holds at most 8 pixels. */
    private static final long MOST_PIXELS_PER_BYTE = 1032 * 8;

    private MaskFile() {}

    /**
     * Reads a mask.
     *
     * @throws InputException when the file is no picture, too large, or coloured
     */
    public static Labels read(Path file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(Files.newInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw problem(file, "is no picture that can be read.", "Save the mask as a grey PNG.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return labels(file, reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw problem(file, "cannot be read as a picture (" + e.getMessage() + ").", "Save the mask again.");
        }
    }

    private static Labels labels(Path file, ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > Math.min(MOST_PIXELS, MOST_PIXELS_PER_BYTE * Files.size(file))) {
            throw problem(
                    file,
                    "claims " + reader.getWidth(0) + " x " + reader.getHeight(0) + " pixels.",
                    "A mask has as many pixels as the picture it belongs to.");
        }
        BufferedImage image = reader.read(0);
        if (image.getRaster().getNumBands() != 1) {
            throw problem(
                    file,
                    "has " + image.getRaster().getNumBands() + " numbers in each pixel, a mask has one.",
                    "Save the labels as a grey picture, not in colours.");
        }
        int[] label = image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, new int[(int) pixels]);
        return new Labels(image.getHeight(), image.getWidth(), label);
    }

    private static InputException problem(Path file, String message, String remedy) {
        return new InputException(List.of(new Problem(file.toString(), 0, "", "The mask " + message, remedy)));
    }
}
