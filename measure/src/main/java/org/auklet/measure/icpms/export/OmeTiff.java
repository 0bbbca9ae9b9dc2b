package org.auklet.measure.icpms.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;

/**
 * OME-TIFF: baseline TIFF 6.0, little-endian, uncompressed, one directory for each channel, floating-point pixels (NaN where
 * nobody measured), OME-XML in the description of the first directory.
 */
public final class OmeTiff {

    private static final long LARGEST = 0xFFFF_FFFFL;
    private static final int STRIP = 1 << 16;
    private static final int HEADER = 8;

    private OmeTiff() {}

    /** How many bits a number has. */
    public enum Precision {
        /** 32 bits: about 7 digits. */
        FLOAT(4, "float"),
        /** 64 bits: the numbers as they are. */
        DOUBLE(8, "double");

        private final int bytes;
        private final String omeType;

        Precision(int bytes, String omeType) {
            this.bytes = bytes;
            this.omeType = omeType;
        }

        String omeType() {
            return omeType;
        }
    }

    /**
     * One channel of the file.
     *
     * @param name its name in the file
     * @param unit UCUM code of its values
     * @param values its pixels
     */
    public record Plane(String name, String unit, Raster values) {}

    /** A channel for each element. */
    public static List<Plane> planes(ElementImage image) {
        List<Plane> planes = new ArrayList<>();
        for (int c = 0; c < image.channels().size(); c++) {
            planes.add(new Plane(
                    image.channels().get(c).name(),
                    image.unit().ucum(),
                    image.signal().get(c)));
        }
        return planes;
    }

    /** Two channels for each map: its values and their standard errors. */
    public static List<Plane> planes(List<PixelMap> maps) {
        List<Plane> planes = new ArrayList<>();
        for (PixelMap map : maps) {
            String name = map.channel().name();
            planes.add(new Plane(name, map.unit(), map.value()));
            planes.add(new Plane(name + " standard error", map.unit(), map.standardError()));
        }
        return planes;
    }

    /**
     * Writes a file, replacing one of that name.
     *
     * @param name of the image, for the reader
     * @param planes one or more, all of one shape
     * @param pixel size of a pixel; left out of the file when not known
     * @throws IOException when the file cannot be written
     */
    public static void write(Path file, String name, List<Plane> planes, PixelSize pixel, Precision precision)
            throws IOException {
        Raster first = planes.getFirst().values();
        for (Plane plane : planes) {
            if (!plane.values().sameShape(first)) {
                throw new IllegalArgumentException("planes of unequal shape");
            }
        }
        Layout layout = new Layout(first, planes.size(), precision);
        byte[] description = zeroEnded(OmeXml.of(name, planes, pixel, precision));
        if (layout.directory(planes.size() - 1) + description.length + STRIP > LARGEST) {
            throw new InputException(
                    file + " would be larger than the 4 GiB that a TIFF file can hold.",
                    "Write fewer channels into one file, or 32-bit numbers.");
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), STRIP)) {
            out.write(little(HEADER)
                    .put((byte) 'I')
                    .put((byte) 'I')
                    .putShort((short) 42)
                    .putInt((int) layout.directory(0))
                    .array());
            for (Plane plane : planes) {
                pixels(out, plane.values(), precision);
            }
            for (int c = 0; c < planes.size(); c++) {
                out.write(directory(layout, c, planes.size(), pixel, description));
            }
            out.write(description);
        }
    }

    private static byte[] zeroEnded(String ascii) {
        return (ascii + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void pixels(OutputStream out, Raster raster, Precision precision) throws IOException {
        ByteBuffer row = little(raster.columns() * precision.bytes);
        for (int r = 0; r < raster.rows(); r++) {
            row.clear();
            for (int c = 0; c < raster.columns(); c++) {
                if (precision == Precision.FLOAT) {
                    row.putFloat((float) raster.at(r, c));
                } else {
                    row.putDouble(raster.at(r, c));
                }
            }
            out.write(row.array());
        }
    }

    /** Where everything lies: header, pixels of all planes, directories with their tables, description. */
    private record Layout(int rows, int columns, int planes, int bytes) {

        static final int ENTRIES = 14;

        Layout(Raster raster, int planes, Precision precision) {
            this(raster.rows(), raster.columns(), planes, precision.bytes);
        }

        long planeBytes() {
            return (long) rows * columns * bytes;
        }

        int rowsPerStrip() {
            return Math.max(1, Math.min(rows, STRIP / (columns * bytes)));
        }

        int strips() {
            return (rows + rowsPerStrip() - 1) / rowsPerStrip();
        }

        /** Entries, two resolutions, offsets and lengths of the strips; even, as directories must begin. */
        int directoryBytes() {
            return 2 + 12 * ENTRIES + 4 + 16 + 8 * strips();
        }

        long directory(int plane) {
            long start = HEADER + planes * planeBytes();
            return start + start % 2 + (long) plane * directoryBytes();
        }

        long description() {
            return directory(planes);
        }
    }

    private static byte[] directory(Layout layout, int plane, int planes, PixelSize pixel, byte[] description) {
        long start = layout.directory(plane);
        boolean first = plane == 0;
        int entries = first ? Layout.ENTRIES : Layout.ENTRIES - 1;
        long tables = start + layout.directoryBytes() - 16 - 8L * layout.strips();
        int strips = layout.strips();
        long lengths = tables + 16 + 4L * strips;
        int pad = plane == 0 ? (int) ((HEADER + layout.planes * layout.planeBytes()) % 2) : 0;
        ByteBuffer out = little(pad + layout.directoryBytes());
        out.position(pad);
        out.putShort((short) entries);
        entry(out, 256, 4, 1, layout.columns);
        entry(out, 257, 4, 1, layout.rows);
        entry(out, 258, 3, 1, 8L * layout.bytes);
        entry(out, 259, 3, 1, 1); // no compression
        entry(out, 262, 3, 1, 1); // black is zero
        if (first) {
            entry(out, 270, 2, description.length, layout.description());
        }
        entry(out, 273, 4, strips, strips == 1 ? stripStart(layout, plane, 0) : tables + 16);
        entry(out, 277, 3, 1, 1); // one sample for each pixel
        entry(out, 278, 4, 1, layout.rowsPerStrip());
        entry(out, 279, 4, strips, strips == 1 ? layout.planeBytes() : lengths);
        entry(out, 282, 5, 1, tables);
        entry(out, 283, 5, 1, tables + 8);
        entry(out, 296, 3, 1, pixel.isKnown() ? 3 : 1); // centimetres, or none
        entry(out, 339, 3, 1, 3); // floating point
        out.putInt(plane + 1 < planes ? (int) layout.directory(plane + 1) : 0);
        out.position(pad + layout.directoryBytes() - 16 - 8 * strips);
        resolution(out, pixel.isKnown() ? pixel.widthUm() : Double.NaN);
        resolution(out, pixel.isKnown() ? pixel.heightUm() : Double.NaN);
        for (int s = 0; s < strips; s++) {
            out.putInt((int) stripStart(layout, plane, s));
        }
        for (int s = 0; s < strips; s++) {
            out.putInt(stripLength(layout, s));
        }
        return out.array();
    }

    /** Tag, type (2 text, 3 short, 4 long, 5 ratio), number of values, value or its place. */
    private static void entry(ByteBuffer out, int tag, int type, long count, long value) {
        out.putShort((short) tag).putShort((short) type).putInt((int) count);
        if (type == 3) {
            out.putShort((short) value).putShort((short) 0);
        } else {
            out.putInt((int) value);
        }
    }

    /** Pixels per centimetre in thousandths. */
    private static void resolution(ByteBuffer out, double um) {
        boolean known = um > 0.0 && 1e7 / um < LARGEST;
        out.putInt(known ? (int) Math.round(1e7 / um) : 1).putInt(known ? 1000 : 1);
    }

    private static long stripStart(Layout layout, int plane, int strip) {
        return HEADER
                + plane * layout.planeBytes()
                + (long) strip * layout.rowsPerStrip() * layout.columns * layout.bytes;
    }

    private static int stripLength(Layout layout, int strip) {
        int rows = Math.min(layout.rowsPerStrip(), layout.rows - strip * layout.rowsPerStrip());
        return rows * layout.columns * layout.bytes;
    }
}
