package org.auklet.measure.icpms.image;

import java.util.Arrays;

/**
 * The finite values of a raster in order, each pixel with its place. Equal values get places of their own, one after the
 * other. Sorting is by digits of the values' bits (least significant first), linear in the number of pixels.
 *
 * @param sorted the finite values, ascending
 * @param pixel the pixel of each of them
 * @param place place of each pixel among them, -1 for a pixel without a value
 */
public record Ranks(double[] sorted, int[] pixel, int[] place) {

    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;

    /** Puts values in order; NaN and infinite ones are left out. */
    public static Ranks of(double[] values) {
        int n = 0;
        long[] keys = new long[values.length];
        int[] pixels = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                keys[n] = key(values[i]);
                pixels[n++] = i;
            }
        }
        return ordered(values, Arrays.copyOf(keys, n), Arrays.copyOf(pixels, n));
    }

    private static Ranks ordered(double[] values, long[] keys, int[] pixels) {
        int n = keys.length;
        long[] otherKeys = new long[n];
        int[] otherPixels = new int[n];
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            if (pass(keys, pixels, otherKeys, otherPixels, shift)) {
                long[] k = keys;
                keys = otherKeys;
                otherKeys = k;
                int[] p = pixels;
                pixels = otherPixels;
                otherPixels = p;
            }
        }
        int[] place = new int[values.length];
        Arrays.fill(place, -1);
        double[] sorted = new double[n];
        for (int rank = 0; rank < n; rank++) {
            place[pixels[rank]] = rank;
            sorted[rank] = values[pixels[rank]];
        }
        return new Ranks(sorted, pixels, place);
    }

    /** One digit; false when all keys share it and nothing was moved. */
    private static boolean pass(long[] keys, int[] pixels, long[] toKeys, int[] toPixels, int shift) {
        int[] start = new int[DIGITS + 1];
        for (long key : keys) {
            start[digit(key, shift) + 1]++;
        }
        for (int d = 0; d < DIGITS; d++) {
            if (start[d + 1] == keys.length && keys.length > 0) {
                return false;
            }
            start[d + 1] += start[d];
        }
        for (int i = 0; i < keys.length; i++) {
            int to = start[digit(keys[i], shift)]++;
            toKeys[to] = keys[i];
            toPixels[to] = pixels[i];
        }
        return true;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (DIGITS - 1);
    }

    /** Bits that sort as the values do, read without a sign; -0 and 0 are one. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ ((bits >> (Long.SIZE - 1)) | Long.MIN_VALUE);
    }
}
