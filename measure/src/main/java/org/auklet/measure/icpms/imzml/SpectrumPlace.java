package org.auklet.measure.icpms.imzml;

/**
 * A spectrum as the XML file describes it.
 *
 * @param x column, from 1
 * @param y row, from 1
 * @param mz where its m/z values are
 * @param intensity where its intensities are
 * @param totalIonCurrent as the file says; NaN when it does not
 * @param lowestMz as the file says; NaN when it does not
 * @param highestMz as the file says; NaN when it does not
 */
record SpectrumPlace(
        int x, int y, ArrayPlace mz, ArrayPlace intensity, double totalIonCurrent, double lowestMz, double highestMz) {}
