package org.auklet.measure.icpms.file;

import java.nio.file.Path;
import org.auklet.quantity.InputException;

/** A small little-endian file, whole in memory; reading past its end is refused with the place and what was looked for. */
public final class BinaryFile {

    private final Path path;
    private final byte[] bytes;

    private BinaryFile(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /**
     * Takes in a file.
     *
     * @throws InputException when it cannot be read or is larger than the limits or 2 GB
     */
    public static BinaryFile read(Path path, ReadLimits limits) {
        return new BinaryFile(path, TextFile.bytes(path, limits.bytes()));
    }

    /** The file as the user named it. */
    public Path path() {
        return path;
    }

    /** Number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** Signed, 4 bytes at {@code offset}; {@code what} says what is looked for. */
    public int i4(long offset, String what) {
        return LittleEndian.i4(bytes, at(offset, 4, what));
    }

    /** Signed, 8 bytes. */
    public long i8(long offset, String what) {
        return LittleEndian.i8(bytes, at(offset, 8, what));
    }

    /** IEEE, 8 bytes. */
    public double f8(long offset, String what) {
        return LittleEndian.f8(bytes, at(offset, 8, what));
    }

    /**
     * The offset as an array index.
     *
     * @throws InputException when {@code length} bytes from there are not all in the file
     */
    public int at(long offset, long length, String what) {
        if (offset < 0 || length < 0 || length > bytes.length || offset > bytes.length - length) {
            throw Refusal.atByte(
                    path,
                    offset,
                    "The file ends at byte " + bytes.length + ", before " + what + " of " + length + " bytes.",
                    "Copy the file from the instrument again.");
        }
        return (int) offset;
    }
}
