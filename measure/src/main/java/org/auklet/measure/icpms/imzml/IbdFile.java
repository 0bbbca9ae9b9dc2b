package org.auklet.measure.icpms.imzml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.quantity.InputException;

/** The binary file: arrays at the places that the XML file names, each checked against the length of the file. */
final class IbdFile implements AutoCloseable {

    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    private final Path file;
    private final FileChannel channel;
    private final long size;

    private IbdFile(Path file, FileChannel channel, long size) {
        this.file = file;
        this.channel = channel;
        this.size = size;
    }

    /**
     * Opens the file.
     *
     * @throws InputException when there is none
     */
    static IbdFile open(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            return new IbdFile(file, channel, channel.size());
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    /**
     * The numbers of an array.
     *
     * @throws InputException when it goes beyond the end of the file, or cannot be unpacked
     */
    double[] read(ArrayPlace place) {
        if (place.encodedBytes() > size || place.offset() > size - place.encodedBytes()) {
            throw Refusal.atByte(
                    file,
                    place.offset(),
                    "An array of " + place.encodedBytes() + " bytes begins here, but the file ends at byte " + size
                            + ".",
                    "Is this the .ibd file of this .imzML file? Copy it again.");
        }
        byte[] bytes = bytes(place);
        byte[] plain = place.zlib() ? inflated(place, bytes) : bytes;
        double[] numbers = new double[place.length()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = place.type().read(plain, i * place.type().bytes());
        }
        return numbers;
    }

    private byte[] bytes(ArrayPlace place) {
        if (place.encodedBytes() > MOST_BYTES
                || (long) place.length() * place.type().bytes() > MOST_BYTES) {
            throw Refusal.atByte(file, place.offset(), "One array is larger than 2 GB.", "");
        }
        byte[] bytes = new byte[(int) place.encodedBytes()];
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, place.offset() + buffer.position()) < 0) {
                    throw Refusal.atByte(file, place.offset(), "The file has become shorter.", "Copy it again.");
                }
            }
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
        return bytes;
    }

    /** Exactly the bytes of so many numbers; what would unpack to more is refused. */
    private byte[] inflated(ArrayPlace place, byte[] packed) {
        byte[] plain = new byte[place.length() * place.type().bytes()];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int done = 0;
            while (done < plain.length) {
                int step = inflater.inflate(plain, done, plain.length - done);
                if (step == 0) {
                    break;
                }
                done += step;
            }
            if (done < plain.length || inflater.inflate(new byte[1]) > 0) {
                throw damaged(place, "it does not unpack to " + place.length() + " numbers");
            }
            return plain;
        } catch (DataFormatException e) {
            throw damaged(place, String.valueOf(e.getMessage()));
        } finally {
            inflater.end();
        }
    }

    private InputException damaged(ArrayPlace place, String what) {
        return Refusal.atByte(file, place.offset(), "The compressed array is damaged: " + what + ".", "Copy it again.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }
}
