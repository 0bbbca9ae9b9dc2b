package org.auklet.measure.icpms.imzml;

/**
 * Where an array is in the binary file.
 *
 * @param offset first byte
 * @param length number of numbers
 * @param encodedBytes bytes it takes there
 * @param type how each number is stored
 * @param zlib whether it is compressed
 */
record ArrayPlace(long offset, int length, long encodedBytes, NumberType type, boolean zlib) {}
