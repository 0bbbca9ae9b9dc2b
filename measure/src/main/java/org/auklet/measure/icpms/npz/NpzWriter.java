package org.auklet.measure.icpms.npz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes arrays of plain numbers as NumPy reads them: 64-bit floating numbers, last index fastest. */
public final class NpzWriter {

    private static final int ALIGNMENT = 64;
    private static final int BEFORE_HEADER = 10;
    private static final int NUMBERS_AT_ONCE = 1 << 13;
    /** The first day that a zip archive can name: the same arrays give the same bytes whenever they are written. */
    private static final long FIRST_DAY = 315_619_200_000L;

    private NpzWriter() {}

    /** Writes one array as {@code .npy}. */
    public static void writeArray(Path file, NpyArray array) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(array, out);
        }
    }

    /** Writes arrays by name as {@code .npz}, compressed. */
    public static void write(Path file, Map<String, NpyArray> arrays) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, NpyArray> array : arrays.entrySet()) {
                ZipEntry entry = new ZipEntry(array.getKey() + ".npy");
                entry.setTime(FIRST_DAY);
                zip.putNextEntry(entry);
                write(array.getValue(), zip);
                zip.closeEntry();
            }
        }
    }

    private static void write(NpyArray array, OutputStream out) throws IOException {
        out.write(header(array));
        ByteBuffer bytes = ByteBuffer.allocate(NUMBERS_AT_ONCE * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : array.plain()) {
            bytes.putDouble(value);
            if (!bytes.hasRemaining()) {
                out.write(bytes.array());
                bytes.clear();
            }
        }
        out.write(bytes.array(), 0, bytes.position());
    }

    private static byte[] header(NpyArray array) throws IOException {
        String shape = array.shape().stream().map(length -> length + ",").collect(Collectors.joining(" "));
        String text = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + shape + "), }";
        int padding = ALIGNMENT - (BEFORE_HEADER + text.length() + 1) % ALIGNMENT;
        String padded = text + " ".repeat(padding) + "\n";
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        header.write(padded.length());
        header.write(padded.length() >>> Byte.SIZE);
        header.write(padded.getBytes(StandardCharsets.ISO_8859_1));
        return header.toByteArray();
    }
}
