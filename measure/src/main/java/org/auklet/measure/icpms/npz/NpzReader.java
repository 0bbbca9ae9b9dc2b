package org.auklet.measure.icpms.npz;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.auklet.measure.icpms.file.BoundedStream;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.record.Finding;

/**
 * Reads {@code .npy} and {@code .npz} files. Sizes that a header claims are compared with the limits before anything is
 * allocated, and unpacking stops at the limit of bytes.
 */
public final class NpzReader {

    private static final String ENDING = ".npy";
    private static final int NAME_OFFSET = 30;
    private static final int MOST_ARRAYS = 10_000;
    private static final int CHUNK = 1 << 16;

    private NpzReader() {}

    /** Whether a file is an array, or an archive whose first entry is one. */
    public static boolean recognises(FileHead head) {
        return NpyHeader.startsSo(head.start())
                || head.isZip() && firstEntry(head.start()).endsWith(ENDING);
    }

    /** Name of the first entry of a zip archive: its length is at byte 26, it begins at byte 30. */
    private static String firstEntry(byte[] start) {
        if (start.length < NAME_OFFSET) {
            return "";
        }
        int length = start[26] & 0xff | (start[27] & 0xff) << 8;
        int end = Math.min(start.length, NAME_OFFSET + length);
        return new String(start, NAME_OFFSET, end - NAME_OFFSET, StandardCharsets.UTF_8);
    }

    /**
     * All arrays of a file.
     *
     * @throws org.auklet.quantity.InputException when the file is damaged, larger than the limits, or holds what are no
     *     numbers
     */
    public static NpzArrays read(Path file, ReadLimits limits) {
        FileHead head = FileHead.of(file);
        if (!recognises(head)) {
            throw Refusal.of(file, "This is no file of NumPy arrays.", "Save it with numpy.save or numpy.savez.");
        }
        try {
            if (head.isZip()) {
                return new NpzArrays(file, readArchive(file, limits));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return new NpzArrays(file, Map.of("", array(file, "", in, limits)));
            }
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    private static Map<String, NpyArray> readArchive(Path file, ReadLimits limits) throws IOException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        long numbersLeft = limits.values();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.getName().endsWith(ENDING)) {
                    continue;
                }
                String name = entry.getName().substring(0, entry.getName().length() - ENDING.length());
                if (arrays.size() == MOST_ARRAYS || numbersLeft < 1) {
                    throw Refusal.atLine(file, 0, name, "There are more arrays than fit in memory.", "Split the file.");
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    ReadLimits rest = new ReadLimits(limits.bytes(), numbersLeft, limits.channels());
                    NpyArray array = array(file, name, in, rest);
                    numbersLeft -=
                            array.values().stream().mapToLong(v -> v.length).sum();
                    arrays.put(name, array);
                }
            }
        } catch (IllegalArgumentException e) { // what the archive's own names and dates may cause
            throw Refusal.of(file, "The archive is damaged: " + e.getMessage() + ".", "Copy the file again.");
        }
        return arrays;
    }

    private static NpyArray array(Path file, String name, InputStream in, ReadLimits limits) throws IOException {
        DataInputStream data =
                new DataInputStream(new BufferedInputStream(new BoundedStream(in, file, limits.bytes()), CHUNK));
        NpyHeader header = NpyHeader.read(file, name, data, limits);
        List<double[]> values = new ArrayList<>();
        for (int f = 0; f < header.fields().size(); f++) {
            values.add(new double[header.length()]);
        }
        int recordBytes = header.recordBytes();
        byte[] chunk = new byte[Math.max(1, CHUNK / recordBytes) * recordBytes];
        for (int done = 0; done < header.length(); ) {
            int records = Math.min(chunk.length / recordBytes, header.length() - done);
            int read = data.readNBytes(chunk, 0, records * recordBytes);
            if (read < records * recordBytes) {
                throw Refusal.atLine(
                        file,
                        0,
                        name,
                        "The array ends after " + (done + read / recordBytes) + " of " + header.length() + " records.",
                        "Copy the file again.");
            }
            decode(header, chunk, records, values, done);
            done += records;
        }
        List<double[]> ordered = header.fortran()
                ? values.stream().map(v -> lastIndexFastest(v, header.shape())).toList()
                : values;
        return new NpyArray(
                header.shape(),
                header.fields().stream().map(NpyHeader.Field::name).toList(),
                ordered);
    }

    private static void decode(NpyHeader header, byte[] chunk, int records, List<double[]> values, int done) {
        ByteBuffer little = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer big = ByteBuffer.wrap(chunk).order(ByteOrder.BIG_ENDIAN);
        for (int f = 0; f < values.size(); f++) {
            NpyHeader.Field field = header.fields().get(f);
            ByteBuffer bytes = field.type().bigEndian() ? big : little;
            double[] target = values.get(f);
            for (int i = 0; i < records; i++) {
                target[done + i] = field.type().read(bytes, i * header.recordBytes() + field.offset());
            }
        }
    }

    /** The same array with its last index running fastest instead of its first. */
    static double[] lastIndexFastest(double[] values, List<Integer> shape) {
        double[] ordered = new double[values.length];
        int[] index = new int[shape.size()];
        for (double value : values) {
            int place = 0;
            for (int d = 0; d < index.length; d++) {
                place = place * shape.get(d) + index[d];
            }
            ordered[place] = value;
            for (int d = 0; d < index.length && ++index[d] == shape.get(d); d++) {
                index[d] = 0;
            }
        }
        return ordered;
    }

    /**
     * A one-dimensional array as a trace: each field a channel, or one channel of the array's name. The file holds
     * neither dwell time nor unit: they are those of the options, counts where none is given.
     *
     * @throws org.auklet.quantity.InputException when there is no such array or it has another number of dimensions
     */
    public static Trace readTrace(Path file, String name, ReadOptions options) {
        NpyArray array = array(file, name, 1, options);
        return new Trace(
                channels(array, name),
                array.values().toArray(double[][]::new),
                options.dwellS(),
                0.0,
                options.unit().orElse(SignalUnit.COUNTS));
    }

    /**
     * A two-dimensional array as an image: each field a channel, or one channel of the array's name.
     *
     * @throws org.auklet.quantity.InputException when there is no such array or it has another number of dimensions
     */
    public static ElementImage readImage(Path file, String name, ReadOptions options) {
        NpyArray array = array(file, name, 2, options);
        List<Raster> rasters = array.values().stream()
                .map(v -> new Raster(array.shape().get(0), array.shape().get(1), v))
                .toList();
        return new ElementImage(
                channels(array, name),
                rasters,
                options.unit().orElse(SignalUnit.COUNTS),
                PixelSize.UNKNOWN,
                options.dwellS());
    }

    /**
     * The trace of a file in which it is clear which array is meant: the only one-dimensional array, or the one whose
     * name is the only channel asked for.
     *
     * @throws org.auklet.quantity.InputException when that is not clear
     */
    public static Recorded<Trace> readTrace(Path file, ReadOptions options) {
        return recorded(file, options, readTrace(file, only(file, 1, options), options));
    }

    /**
     * The image of a file in which it is clear which array is meant: the only two-dimensional array, or the one whose
     * name is the only channel asked for.
     *
     * @throws org.auklet.quantity.InputException when that is not clear
     */
    public static Recorded<ElementImage> readImage(Path file, ReadOptions options) {
        return recorded(file, options, readImage(file, only(file, 2, options), options));
    }

    private static <T> Recorded<T> recorded(Path file, ReadOptions options, T content) {
        List<Finding> findings = options.unit().isPresent()
                ? List.of()
                : List.of(new Finding(
                        Finding.Severity.NOTE,
                        "signal_unit_assumed",
                        file.toString(),
                        List.of(),
                        "",
                        "The file names no unit of the signal; counts are assumed.",
                        "Say it if it is another."));
        return new Recorded<>(content, findings);
    }

    private static String only(Path file, int dimensions, ReadOptions options) {
        NpzArrays arrays = read(file, options.limits());
        List<String> fitting = arrays.names().stream()
                .filter(name -> arrays.get(name).shape().size() == dimensions)
                .toList();
        List<String> meant =
                fitting.stream().filter(options.channels()::contains).toList();
        List<String> left = meant.isEmpty() ? fitting : meant;
        if (left.size() != 1) {
            throw Refusal.of(
                    file,
                    "It holds " + left.size() + " arrays of " + dimensions + " dimensions: " + fitting + ".",
                    "Name one as the channel.");
        }
        return left.getFirst();
    }

    private static NpyArray array(Path file, String name, int dimensions, ReadOptions options) {
        NpyArray array = read(file, options.limits()).get(name);
        if (array.shape().size() != dimensions || array.shape().contains(0)) {
            throw Refusal.atLine(
                    file,
                    0,
                    name,
                    "Its shape is " + array.shape() + "; " + dimensions + " filled dimensions were expected.",
                    "");
        }
        return array;
    }

    private static List<Channel> channels(NpyArray array, String name) {
        return array.fields().stream()
                .map(field -> Channel.of(field.isEmpty() ? name : field))
                .toList();
    }
}
