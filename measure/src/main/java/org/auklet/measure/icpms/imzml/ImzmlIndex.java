package org.auklet.measure.icpms.imzml;

import java.nio.file.Path;
import java.util.List;
import org.auklet.measure.icpms.signal.PixelSize;

/**
 * What the XML file says.
 *
 * @param file the XML file
 * @param spectra where the spectra are, in the order of the file
 * @param columns pixels from left to right
 * @param rows pixels from top to bottom
 * @param pixel size of a pixel
 */
record ImzmlIndex(Path file, List<SpectrumPlace> spectra, int columns, int rows, PixelSize pixel) {

    ImzmlIndex {
        spectra = List.copyOf(spectra);
    }
}
