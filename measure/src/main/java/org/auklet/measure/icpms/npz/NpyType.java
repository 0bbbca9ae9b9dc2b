package org.auklet.measure.icpms.npz;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How NumPy stores a number.
 *
 * @param kind f floating, i signed, u unsigned, b truth
 * @param bytes its width
 * @param bigEndian whether the highest byte comes first
 */
record NpyType(char kind, int bytes, boolean bigEndian) {

    private static final Pattern CODE = Pattern.compile("([<>|=]?)([fiub?])([1248]?)");
    private static final double TWO_TO_64 = 0x1p64;

    /** The type of a code such as {@code <f8}; empty for what is no number (texts, objects, dates, complex). */
    static Optional<NpyType> of(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        char kind = parts.group(2).charAt(0) == '?' ? 'b' : parts.group(2).charAt(0);
        int bytes = parts.group(3).isEmpty() ? 1 : Integer.parseInt(parts.group(3));
        boolean known = kind == 'f' ? bytes >= 2 : kind != 'b' || bytes == 1;
        return known ? Optional.of(new NpyType(kind, bytes, parts.group(1).equals(">"))) : Optional.empty();
    }

    /** The number at a place; whole numbers beyond 2^53 are rounded. */
    double read(ByteBuffer buffer, int at) {
        return switch (kind) {
            case 'f' -> floating(buffer, at);
            case 'u' -> unsigned(buffer, at);
            default -> whole(buffer, at);
        };
    }

    private double floating(ByteBuffer buffer, int at) {
        return switch (bytes) {
            case 2 -> Float.float16ToFloat(buffer.getShort(at));
            case 4 -> buffer.getFloat(at);
            default -> buffer.getDouble(at);
        };
    }

    private long whole(ByteBuffer buffer, int at) {
        return switch (bytes) {
            case 1 -> buffer.get(at);
            case 2 -> buffer.getShort(at);
            case 4 -> buffer.getInt(at);
            default -> buffer.getLong(at);
        };
    }

    private double unsigned(ByteBuffer buffer, int at) {
        long value = whole(buffer, at);
        if (bytes < Long.BYTES) {
            return value & (1L << Byte.SIZE * bytes) - 1;
        }
        return value >= 0 ? value : value + TWO_TO_64;
    }
}
