package org.auklet.measure.icpms.npz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arrays in Base64 are what numpy 2.4 writes: {@code base64.b64encode(numpy.save(...))} of the array said above each. */
class NpzTest {

    private static final ReadLimits SMALL = new ReadLimits(1 << 20, 100_000, 100);

    @TempDir
    Path folder;

    /** {@code numpy.asfortranarray(numpy.arange(24, dtype='>i2').reshape(2, 3, 4))}. */
    @Test
    void firstIndexFastestAndHighByteFirst() throws IOException {
        String data = "AAAADAAEABAACAAUAAEADQAFABEACQAVAAIADgAGABIACgAWAAMADwAHABMACwAX";
        NpyArray array = array(file(text("'>i2'", "(2, 3, 4)").replace("False", "True"), data));
        assertThat(array.shape()).isEqualTo(List.of(2, 3, 4));
        assertThat(array.plain())
                .containsExactly(IntStream.range(0, 24).asDoubleStream().toArray());
    }

    /** {@code numpy.array([0, 1, 2**63 + 2**20], dtype='<u8')}. */
    @Test
    void unsignedWords() throws IOException {
        assertThat(plain("'<u8'", "(3,)", "AAAAAAAAAAABAAAAAAAAAAAAEAAAAACA")).containsExactly(0, 1, 0x1p63 + 0x1p20);
    }

    /** {@code numpy.array([1.5, -2.0, 65504], dtype='<f2')}. */
    @Test
    void halfPrecision() throws IOException {
        assertThat(plain("'<f2'", "(3,)", "AD4AwP97")).containsExactly(1.5, -2.0, 65504);
    }

    /** {@code numpy.array([(1, -2.5), (255, 4e30)], dtype=[('n', 'u1'), ('v', '>f4')])}. */
    @Test
    void records() throws IOException {
        NpyArray array = array(file(text("[('n', '|u1'), ('v', '>f4')]", "(2,)"), "AcAgAAD/cknyyg=="));
        assertThat(array.fields()).containsExactly("n", "v");
        assertThat(array.field("n").orElseThrow()).containsExactly(1, 255);
        assertThat(array.field("v").orElseThrow()).containsExactly(-2.5, 4e30f);
    }

    /** {@code numpy.array(3.25)}: no dimension at all. */
    @Test
    void aSingleNumber() throws IOException {
        assertThat(plain("'<f8'", "()", "AAAAAAAACkA=")).containsExactly(3.25);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        NpyArray plain = NpyArray.of(new double[] {1, Double.NaN, -0.0, 1e-300, Double.MIN_VALUE, 7}, 2, 3);
        NpyArray large = NpyArray.of(IntStream.range(0, 50_000).asDoubleStream().toArray(), 50_000);
        Path file = folder.resolve("a.npz");
        NpzWriter.write(file, Map.of("large", large, "plain", plain));
        NpzArrays read = NpzReader.read(file, SMALL);
        assertThat(read.get("plain").shape()).isEqualTo(List.of(2, 3));
        assertThat(read.get("plain").plain()).containsExactly(plain.plain());
        assertThat(read.get("large").plain()).containsExactly(large.plain());
        Path single = folder.resolve("b.npy");
        NpzWriter.writeArray(single, plain);
        assertThat(NpzReader.read(single, SMALL).get("").plain()).containsExactly(plain.plain());
    }

    @Test
    void sizesThatAreClaimedAreCheckedFirst() {
        assertRefused(text("'<f8'", "(2000000000,)"), "at most 100000 numbers");
        assertRefused(text("'<f8'", "(2000000000, 2000000000, 2000000000)"), "at most 100000 numbers");
        assertRefused(text("'<f8'", "(3000000000,)"), "not possible");
        assertRefused(text("'<f8'", "(100,)"), "ends after 0 of 100");
        assertRefused(text("'|O'", "(1,)"), "|O is no number");
        assertRefused(text("'<U5'", "(1,)"), "is no number");
        assertRefused(text("[('a', '<f8', (3,))]", "(1,)"), "is not read");
        assertRefused(text("'<f8'", "(1,").replace("), }", ""), "not understood");
        assertRefused("((((((((((((", "not understood");
    }

    /** A megabyte of zeros packs into a kilobyte; ten thousand times that into ten megabytes. */
    @Test
    void anArchiveThatGrowsWithoutEndIsStopped() throws IOException {
        Path file = folder.resolve("bomb.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("a.npy"));
            zip.write(header(text("'<u1'".replace('<', '|'), "(99999,)")));
            zip.write(new byte[8 << 20]);
            zip.closeEntry();
            for (int i = 0; i < 3; i++) {
                zip.putNextEntry(new ZipEntry(i + ".npy"));
                zip.write(header(text("'<f8'", "(60000,)")));
                zip.write(new byte[8 * 60_000]);
                zip.closeEntry();
            }
        }
        assertThatThrownBy(() -> NpzReader.read(file, SMALL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("bomb.npz");
    }

    private void assertRefused(String header, String message) {
        assertThatThrownBy(() -> {
                    Path file = folder.resolve("x.npy");
                    Files.write(file, header(header));
                    NpzReader.read(file, SMALL);
                })
                .isInstanceOf(InputException.class)
                .hasMessageContaining("x.npy")
                .hasMessageContaining(message);
    }

    private double[] plain(String type, String shape, String data) throws IOException {
        return array(file(text(type, shape), data)).plain();
    }

    private NpyArray array(String base64) throws IOException {
        Path file = folder.resolve("x.npy");
        Files.write(file, Base64.getDecoder().decode(base64));
        return NpzReader.read(file, SMALL).get("");
    }

    /** A file of version 1 with these numbers (in Base64). */
    private static String file(String text, String data) {
        byte[] header = header(text);
        byte[] numbers = Base64.getDecoder().decode(data);
        byte[] all = java.util.Arrays.copyOf(header, header.length + numbers.length);
        System.arraycopy(numbers, 0, all, header.length, numbers.length);
        return Base64.getEncoder().encodeToString(all);
    }

    private static String text(String type, String shape) {
        return "{'descr': " + type + ", 'fortran_order': False, 'shape': " + shape + ", }";
    }

    private static byte[] header(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[10 + bytes.length];
        System.arraycopy(
                new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) bytes.length, 0}, 0, all, 0, 10);
        System.arraycopy(bytes, 0, all, 10, bytes.length);
        return all;
    }
}
