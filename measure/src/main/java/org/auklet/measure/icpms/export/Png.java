package org.auklet.measure.icpms.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A canvas as PNG: 8-bit true colour (ISO/IEC 15948), with a description as text. */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Png() {}

    static byte[] encode(Canvas canvas, String description) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(canvas.width)
                .putInt(canvas.height)
                .put((byte) 8) // bits for each colour
                .put((byte) 2) // red, green, blue
                .array();
        chunk(out, "IHDR", header);
        chunk(out, "iTXt", text(description));
        chunk(out, "IDAT", deflated(rows(canvas)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Keyword, no compression, no language, then UTF-8. */
    private static byte[] text(String description) {
        return ("Description\0\0\0\0\0" + description).getBytes(StandardCharsets.UTF_8);
    }

    /** Each row behind the number of its filter, 0: none. */
    private static byte[] rows(Canvas canvas) {
        ByteBuffer bytes = ByteBuffer.allocate(canvas.height * (1 + 3 * canvas.width));
        for (int y = 0; y < canvas.height; y++) {
            bytes.put((byte) 0);
            for (int x = 0; x < canvas.width; x++) {
                int rgb = canvas.at(x, y);
                bytes.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
            }
        }
        return bytes.array();
    }

    private static byte[] deflated(byte[] raw) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(raw);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
