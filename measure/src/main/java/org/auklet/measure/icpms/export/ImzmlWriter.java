package org.auklet.measure.icpms.export;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.quantity.InputException;

/**
 * An element image as imzML 1.1 with its {@code .ibd} beside it: a spectrum for each pixel, 64-bit numbers, uncompressed
 * (Schramm et al., J. Proteomics 75, 5106, 2012). A pixel without any value has no spectrum. The identifier is made of the
 * numbers themselves, so that the same image gives the same file.
 */
public final class ImzmlWriter {

    /** How the masses are kept. */
    public enum Mode {
        /** Once for all pixels; a channel without a value is NaN. */
        CONTINUOUS,
        /** With each pixel; a channel without a value is left out. */
        PROCESSED
    }

    /** A pixel's spectrum: where it lies in the picture and in the file. */
    private record Spectrum(int pixel, long massStart, long intensityStart, int length) {}

    private static final int IDENTIFIER = 16;

    private final ElementImage image;
    private final Mode mode;
    private final List<Integer> order;
    private final List<Spectrum> spectra = new ArrayList<>();

    private ImzmlWriter(ElementImage image, Mode mode) {
        this.image = image;
        this.mode = mode;
        this.order = IntStream.range(0, image.channels().size())
                .boxed()
                .sorted(Comparator.comparingDouble(this::mass))
                .toList();
    }

    /**
     * Writes {@code NAME.imzML} and {@code NAME.ibd}, replacing files of these names.
     *
     * @param imzml path that ends in .imzML
     * @throws IOException when a file cannot be written
     */
    public static void write(Path imzml, ElementImage image, Mode mode) throws IOException {
        String name = imzml.getFileName().toString();
        if (!name.endsWith(".imzML")) {
            throw new InputException(imzml + " does not end in .imzML.", "Maybe " + imzml + ".imzML.");
        }
        ImzmlWriter writer = new ImzmlWriter(image, mode);
        Path ibd = imzml.resolveSibling(name.substring(0, name.length() - ".imzML".length()) + ".ibd");
        MessageDigest contents = sha1();
        writer.numbers(contents::update);
        UUID uuid = UUID.nameUUIDFromBytes(contents.digest());
        byte[] identifier = ByteBuffer.allocate(IDENTIFIER)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
        MessageDigest whole = sha1();
        whole.update(identifier);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(ibd))) {
            out.write(identifier);
            writer.numbers(bytes -> {
                whole.update(bytes);
                out.write(bytes);
            });
        }
        try (BufferedWriter out = Files.newBufferedWriter(imzml, StandardCharsets.US_ASCII)) {
            writer.xml(out, uuid, HexFormat.of().withUpperCase().formatHex(whole.digest()));
        }
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1"); // every Java has it
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Sink {
        void write(byte[] bytes) throws IOException;
    }

    /** All numbers in the order of the file; notes where each spectrum lies. */
    private void numbers(Sink sink) throws IOException {
        spectra.clear();
        long at = IDENTIFIER;
        if (mode == Mode.CONTINUOUS) {
            sink.write(bytes(order.stream().mapToDouble(this::mass).toArray()));
            at += (long) Double.BYTES * order.size();
        }
        for (int pixel = 0; pixel < image.rows() * image.columns(); pixel++) {
            int[] present = present(pixel);
            if (present.length > 0) {
                at += spectrum(sink, pixel, present, at);
            }
        }
    }

    private long spectrum(Sink sink, int pixel, int[] present, long at) throws IOException {
        int[] kept = mode == Mode.CONTINUOUS ? order.stream().mapToInt(c -> c).toArray() : present;
        long length = (long) Double.BYTES * kept.length;
        boolean continuous = mode == Mode.CONTINUOUS;
        if (!continuous) {
            sink.write(bytes(IntStream.of(kept).mapToDouble(this::mass).toArray()));
        }
        sink.write(bytes(IntStream.of(kept).mapToDouble(c -> value(c, pixel)).toArray()));
        spectra.add(
                continuous
                        ? new Spectrum(pixel, IDENTIFIER, at, kept.length)
                        : new Spectrum(pixel, at, at + length, kept.length));
        return continuous ? length : 2 * length;
    }

    private int[] present(int pixel) {
        return order.stream()
                .mapToInt(c -> c)
                .filter(c -> !Double.isNaN(value(c, pixel)))
                .toArray();
    }

    private double value(int channel, int pixel) {
        return image.signal().get(channel).values()[pixel];
    }

    private double mass(int index) {
        Channel channel = image.channels().get(index);
        double mass = channel.massToCharge();
        if (!(mass > 0.0)) {
            throw new InputException(
                    "Channel " + channel.name() + " has no mass, which imzML needs.",
                    "Name it by its isotope, such as Au197.");
        }
        return mass;
    }

    private static byte[] bytes(double[] values) {
        ByteBuffer out = ByteBuffer.allocate(Double.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            out.putDouble(value);
        }
        return out.array();
    }

    private void xml(BufferedWriter out, UUID uuid, String sha1) throws IOException {
        out.write(ImzmlText.head(image, mode, uuid, sha1, spectra.size()));
        for (int i = 0; i < spectra.size(); i++) {
            Spectrum s = spectra.get(i);
            int columns = image.columns();
            out.write(ImzmlText.spectrum(
                    i, s.pixel % columns + 1, s.pixel / columns + 1, s.massStart, s.intensityStart, s.length));
        }
        out.write(ImzmlText.TAIL);
    }
}
