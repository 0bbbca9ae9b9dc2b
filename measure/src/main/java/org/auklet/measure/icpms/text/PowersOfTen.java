package org.auklet.measure.icpms.text;

import java.math.BigInteger;

/**
 * Decimal to binary by one or two multiplications of 64-bit words, correctly rounded.
 *
 * <p>Source of the method and of its proof: D. Lemire, Number parsing at a gigabyte per second, Software: Practice and
 * Experience 51 (2021) 1700, with the round-to-even rule of N. Mushtak and D. Lemire, Fast number parsing without
 * fallback, same journal 53 (2023) 1467.
 */
final class PowersOfTen {

    /** Exponents of ten from {@code -LARGEST} to {@code LARGEST} are handled here. */
    static final int LARGEST = 60;

    private static final int WORD = 64;
    private static final int EXACT_TENS = 22;
    private static final long MANTISSA_LIMIT = 1L << 53;
    private static final long[] HIGH = new long[2 * LARGEST + 1];
    private static final long[] LOW = new long[2 * LARGEST + 1];
    private static final double[] TEN = new double[EXACT_TENS + 1];

    static {
        for (int power = -LARGEST; power <= LARGEST; power++) {
            BigInteger significand = significand(power);
            HIGH[power + LARGEST] = significand.shiftRight(WORD).longValue();
            LOW[power + LARGEST] = significand.longValue();
        }
        double ten = 1.0;
        for (int power = 0; power <= EXACT_TENS; power++) {
            TEN[power] = ten;
            ten *= 10.0; // exact up to 1e22
        }
    }

    private PowersOfTen() {}

    /** The first 128 bits of 5^power: cut for positive powers, rounded up for negative ones. */
    private static BigInteger significand(int power) {
        BigInteger five = BigInteger.valueOf(5).pow(Math.abs(power));
        int bits = five.bitLength();
        if (power >= 0) {
            return bits > 2 * WORD ? five.shiftRight(bits - 2 * WORD) : five.shiftLeft(2 * WORD - bits);
        }
        BigInteger quotient = BigInteger.ONE.shiftLeft(2 * WORD + bits - 1).divide(five);
        return quotient.add(BigInteger.ONE);
    }

    /**
     * The double nearest to {@code digits * 10^power}, ties to even.
     *
     * @param digits 0 or positive
     * @param power from {@code -LARGEST} to {@code LARGEST}
     */
    static double times(long digits, int power) {
        if (digits <= MANTISSA_LIMIT && power >= -EXACT_TENS && power <= EXACT_TENS) {
            return power < 0 ? digits / TEN[-power] : digits * TEN[power]; // both factors exact: one rounding
        }
        return digits == 0 ? 0.0 : scaled(digits, power);
    }

    private static double scaled(long digits, int power) {
        int zeros = Long.numberOfLeadingZeros(digits);
        long word = digits << zeros;
        long high = Math.unsignedMultiplyHigh(word, HIGH[power + LARGEST]);
        long low = word * HIGH[power + LARGEST];
        if ((high & 0x1FF) == 0x1FF) { // the second word of the power may carry into the bits that matter
            long carried = Math.unsignedMultiplyHigh(word, LOW[power + LARGEST]);
            low += carried;
            high += Long.compareUnsigned(low, carried) < 0 ? 1 : 0;
        }
        int upper = (int) (high >>> 63);
        long mantissa = high >>> (upper + 9);
        boolean halfway = Long.compareUnsigned(low, 1) <= 0
                && power >= -4
                && power <= 23
                && (mantissa & 3) == 1
                && mantissa << (upper + 9) == high;
        mantissa = halfway ? mantissa >>> 1 : (mantissa + (mantissa & 1)) >>> 1;
        long exponent = ((217706L * power) >> 16) + 63 + upper - zeros + 1023; // floor(power log2 10)
        if (mantissa >= MANTISSA_LIMIT) {
            mantissa = MANTISSA_LIMIT >>> 1;
            exponent++;
        }
        return Double.longBitsToDouble(exponent << 52 | mantissa & (MANTISSA_LIMIT >>> 1) - 1);
    }
}
