package org.auklet.measure.icpms.text;

import org.auklet.measure.icpms.file.LittleEndian;

/**
 * Decimal digits eight bytes at a time: a byte of the text is a byte of a 64-bit word, the first the lowest. How many
 * of them are digits is not a branch, so that numbers of varying length cost no more than those of one length.
 *
 * <p>Method: D. Lemire, Number parsing at a gigabyte per second, Software: Practice and Experience 51 (2021) 1700,
 * section on digits.
 */
final class EightDigits {

    /** Bytes looked at together. */
    static final int MOST = 8;

    private static final long ZEROS = 0x3030_3030_3030_3030L;
    private static final long TO_HIGH_BIT = 0x7676_7676_7676_7676L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long LINE_FEEDS = 0x0a0a_0a0a_0a0a_0a0aL;
    private static final long LOW_BITS = 0x0101_0101_0101_0101L;
    private static final long[] TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private EightDigits() {}

    /** The eight bytes from a place on. */
    static long at(byte[] text, int place) {
        return LittleEndian.i8(text, place) ^ ZEROS; // a digit becomes its value
    }

    /** How many of the bytes are digits, from the first to the first that is none. */
    static int count(long eight) {
        long notDigits = (eight + TO_HIGH_BIT | eight) & HIGH_BITS; // a carry only reaches bytes after the first
        return Long.numberOfTrailingZeros(notDigits) >>> 3;
    }

    /** The number {@code before} with the first {@code count} digits written after it. */
    static long append(long before, long eight, int count) {
        if (count == 0) {
            return before;
        }
        long word = eight << Long.SIZE - Byte.SIZE * count; // zeros come first
        word = word * 10 + (word >>> 8); // tens and ones in every second byte
        word = (word & 0x00ff_00ff_00ff_00ffL) * 100 + (word >>> 16 & 0x00ff_00ff_00ff_00ffL);
        word = (word & 0x0000_ffff_0000_ffffL) * 10_000 + (word >>> 32 & 0x0000_ffffL);
        return before * TEN[count] + (word & 0xffff_ffffL);
    }

    /** How many of the eight bytes from a place on stand before the first line feed. */
    static int beforeLineFeed(byte[] text, int place) {
        long word = LittleEndian.i8(text, place) ^ LINE_FEEDS;
        long zeros = word - LOW_BITS & ~word & HIGH_BITS; // a borrow only reaches bytes after the first
        return Long.numberOfTrailingZeros(zeros) >>> 3;
    }
}
