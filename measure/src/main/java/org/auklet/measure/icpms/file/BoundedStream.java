package org.auklet.measure.icpms.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.auklet.quantity.InputException;

/** A stream that refuses to go on after so many bytes: what a small archive unpacks to may have no end. */
public final class BoundedStream extends FilterInputStream {

    private final Path path;
    private final long most;
    private long count;

    /**
     * @param in what is read
     * @param path the file as the user named it
     * @param most largest number of bytes
     */
    public BoundedStream(InputStream in, Path path, long most) {
        super(in);
        this.path = path;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        count += read;
        if (count > most) {
            throw tooLong();
        }
    }

    private InputException tooLong() {
        return Refusal.of(
                path, "There are more than the " + most + " bytes that are read at most.", "Split the recording.");
    }

    @Override
    public long skip(long length) throws IOException {
        long skipped = super.skip(length);
        count += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
