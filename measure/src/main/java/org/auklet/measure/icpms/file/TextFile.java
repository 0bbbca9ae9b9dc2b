package org.auklet.measure.icpms.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.auklet.quantity.InputException;

/** Text of instruments: UTF-8 or UTF-16 by its byte order mark, else UTF-8, else Latin-1. */
public final class TextFile {

    /** A small file (a method, a log) is at most so large, in bytes. */
    public static final int SMALL = 64 << 20;

    private static final int MOST_AT_ONCE = Integer.MAX_VALUE - 8;

    private TextFile() {}

    /**
     * All bytes of a file.
     *
     * @throws InputException when it cannot be read, or is larger than {@code most} bytes
     */
    public static byte[] bytes(Path file, long most) {
        int limit = (int) Math.min(most, MOST_AT_ONCE);
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > limit) {
                throw tooLarge(file, limit);
            }
            byte[] content = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw tooLarge(file, limit); // not a plain file, or it has grown
            }
            return content;
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    private static InputException tooLarge(Path file, int limit) {
        return Refusal.of(file, "It is larger than the " + limit + " bytes that are read at once.", "Split it.");
    }

    /**
     * A small text file.
     *
     * @throws InputException when it cannot be read or is larger than {@value #SMALL} bytes
     */
    public static String read(Path file) {
        return decode(bytes(file, SMALL));
    }

    /** Bytes as text, without the byte order mark. */
    public static String decode(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return lenient(bytes, 3);
        }
        if (isUtf16(bytes)) {
            Charset charset = starts(bytes, 0xff, 0xfe) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return new String(bytes, 2, bytes.length - 2, charset);
        }
        return lenient(bytes, 0);
    }

    /** Whether a byte order mark of UTF-16 comes first. */
    public static boolean isUtf16(byte[] bytes) {
        return starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
    }

    /** UTF-8 but for a character cut off at the end; otherwise Latin-1, in which every byte is a character. */
    private static String lenient(byte[] bytes, int from) {
        int end = wholeCharacters(bytes, from);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, end - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        }
    }

    /** Where the last character begins, when it may have been cut off; else the end. */
    private static int wholeCharacters(byte[] bytes, int from) {
        int lead = bytes.length - 1;
        while (lead > from && lead > bytes.length - 4 && (bytes[lead] & 0xc0) == 0x80) {
            lead--;
        }
        if (lead < from || (bytes[lead] & 0xc0) != 0xc0) {
            return bytes.length;
        }
        int first = bytes[lead] & 0xff;
        int needed = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        return lead + needed > bytes.length ? lead : bytes.length;
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
