package org.auklet.measure.icpms.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.auklet.quantity.InputException;

/**
 * A little-endian file read at any offset through a window that follows the reader, so that a large file takes little
 * memory. Reading past the end is refused with the place and what was looked for.
 */
public final class BinaryFile implements AutoCloseable {

    private static final int WINDOW = 1 << 18;

    private final Path path;
    private final FileChannel channel;
    private final long size;
    private byte[] window;
    private long windowStart;
    private int windowLength;

    private BinaryFile(Path path, FileChannel channel, long size) {
        this.path = path;
        this.channel = channel;
        this.size = size;
        this.window = new byte[(int) Math.min(size, WINDOW)];
    }

    /**
     * Opens a file.
     *
     * @throws InputException when it cannot be read or is larger than the limits
     */
    public static BinaryFile open(Path path, ReadLimits limits) {
        if (Files.isDirectory(path)) {
            throw Refusal.of(path, "This is a folder; a file was expected.", "Name the file inside it.");
        }
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            try {
                return new BinaryFile(path, channel, limits.size(path, channel.size()));
            } catch (IOException | InputException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw Refusal.of(path, e);
        }
    }

    /** The file as the user named it. */
    public Path path() {
        return path;
    }

    /** Number of bytes. */
    public long size() {
        return size;
    }

    /** Signed, 4 bytes at {@code offset}; {@code what} says what is looked for. */
    public int i4(long offset, String what) {
        int index = at(offset, 4, what);
        return LittleEndian.i4(window, index);
    }

    /** Signed, 8 bytes. */
    public long i8(long offset, String what) {
        int index = at(offset, 8, what);
        return LittleEndian.i8(window, index);
    }

    /** IEEE, 8 bytes. */
    public double f8(long offset, String what) {
        int index = at(offset, 8, what);
        return LittleEndian.f8(window, index);
    }

    /** Where {@link #at} puts bytes; another array after another call. */
    public byte[] buffer() {
        return window;
    }

    /**
     * Index in {@link #buffer()} from which the {@code length} bytes at an offset of the file stand.
     *
     * @throws InputException when they are not all in the file
     */
    public int at(long offset, int length, String what) {
        if (offset < 0 || length < 0 || offset > size - length) {
            throw Refusal.atByte(
                    path,
                    offset,
                    "The file ends at byte " + size + ", before " + what + " of " + length + " bytes.",
                    "Copy the file from the instrument again.");
        }
        if (offset < windowStart || offset + length > windowStart + windowLength) {
            load(offset, length);
        }
        return (int) (offset - windowStart);
    }

    private void load(long offset, int length) {
        if (length > window.length) {
            window = new byte[length]; // not more than the file has
        }
        windowStart = offset;
        windowLength = 0;
        try {
            while (windowLength < window.length) {
                ByteBuffer free = ByteBuffer.wrap(window, windowLength, window.length - windowLength);
                int read = channel.read(free, windowStart + windowLength);
                if (read < 0) {
                    break;
                }
                windowLength += read;
            }
        } catch (IOException e) {
            throw Refusal.of(path, e);
        }
        if (windowLength < length) {
            throw Refusal.atByte(path, offset, "The file has become shorter while it was read.", "Read it again.");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw Refusal.of(path, e);
        }
    }
}
