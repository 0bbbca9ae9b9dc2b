package org.auklet.measure.icpms.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.auklet.quantity.InputException;

/**
 * A little-endian file read from its beginning to its end, plain or compressed by gzip. The bytes pass through one
 * buffer: {@link #require} makes sure that the next so many stand in it, and they are read where they stand.
 */
public final class ByteSource implements AutoCloseable {

    private static final int BUFFER = 1 << 18;
    /** What is packed more tightly than this, and unpacks to more than this, is no recording but a bomb. */
    private static final int TIGHTEST = 400;

    private static final long HARMLESS = 64L << 20;

    private final Path path;
    private final InputStream in;
    private final long most;
    private final ReadLimits limits;
    private byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    /** Of the first byte of the buffer. */
    private long bufferPosition;

    private ByteSource(Path path, InputStream in, long most, ReadLimits limits) {
        this.path = path;
        this.in = in;
        this.most = most;
        this.limits = limits;
    }

    /**
     * Opens a file, unpacking it when it is compressed by gzip.
     *
     * @throws InputException when it cannot be read
     */
    public static ByteSource open(Path path, ReadLimits limits) {
        try {
            InputStream raw = Files.newInputStream(path);
            try {
                return isGzip(path)
                        ? new ByteSource(path, new GZIPInputStream(raw, BUFFER), mostUnpacked(path, limits), limits)
                        : new ByteSource(path, raw, limits.bytes(), limits);
            } catch (IOException e) {
                raw.close();
                throw e;
            }
        } catch (IOException e) {
            throw Refusal.of(path, e);
        }
    }

    private static long mostUnpacked(Path path, ReadLimits limits) throws IOException {
        return Math.min(limits.bytes(), Math.max(HARMLESS, TIGHTEST * Files.size(path)));
    }

    private static boolean isGzip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    /** Offset of the next byte, of what is inside when the file is compressed. */
    public long position() {
        return bufferPosition + start;
    }

    /** Whether all has been read. */
    public boolean ended() {
        return start == end && fill(1) == 0;
    }

    /**
     * Makes sure that the next {@code length} bytes stand in {@link #buffer()} from the returned index on, and goes
     * past them. What is longer than the file never takes more memory than the file's own bytes.
     *
     * @param what what they are, for the message
     * @throws InputException when there are fewer
     */
    public int require(long length, String what) {
        if (length > end - start && fill(length) < length) {
            throw Refusal.atByte(
                    path,
                    position(),
                    "The file ends " + (length - (end - start)) + " bytes before the end of " + what + " of " + length
                            + " bytes.",
                    "Copy the file from the instrument again.");
        }
        int index = start;
        start += (int) length;
        return index;
    }

    /** Where {@link #require} puts bytes; another array after another call. */
    public byte[] buffer() {
        return buffer;
    }

    /** Reads until so many bytes stand in the buffer or the file ends; returns how many do. */
    private long fill(long wanted) {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        bufferPosition += start;
        end -= start;
        start = 0;
        try {
            while (end < wanted) {
                if (end == buffer.length) {
                    grow();
                }
                int read = in.read(buffer, end, buffer.length - end);
                if (read < 0) {
                    break;
                }
                end += read;
                if (bufferPosition + end > most) {
                    throw Refusal.of(path, "There are more than " + most + " bytes inside.", "Is it a recording?");
                }
            }
        } catch (IOException e) {
            throw Refusal.of(path, e);
        }
        return end;
    }

    private void grow() {
        if (buffer.length > Integer.MAX_VALUE / 2 || buffer.length / 8L > limits.values()) {
            throw Refusal.atByte(
                    path, position(), "One piece of the file is longer than fits in memory.", "Is the file damaged?");
        }
        buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw Refusal.of(path, e);
        }
    }
}
