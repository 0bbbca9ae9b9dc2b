package org.auklet.measure.icpms.imzml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small images made here: one m/z array for all spectra, 32 and 64 bits, plain and packed; and damaged ones. */
class ImzmlReaderTest {

    private static final ReadLimits SMALL = new ReadLimits(1 << 20, 10_000, 100);
    private static final double[] MZ = {106.905, 108.905, 196.967};

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"MS:1000521, false", "MS:1000523, false", "MS:1000523, true", "MS:1000519, false", "MS:1000522, true"})
    void continuousImageOfAnyType(String type, boolean packed) throws IOException {
        Path file = write(type, packed, "");
        try (ImzmlReader reader = ImzmlReader.open(file, SMALL)) {
            Raster gold = reader.image(List.of(new MassWindow(Channel.of("Au197"), 196.5, 197.5)))
                    .raster("197Au")
                    .orElseThrow();
            assertThat(gold).isEqualTo(new Raster(2, 3, new double[] {3, 6, 9, 12, Double.NaN, 18}));
            Raster total = reader.totalIonCurrent().signal().getFirst();
            assertThat(total.at(1, 2)).isEqualTo(6 + 12 + 18);
            assertThat(reader.spectrum(1).mz()).containsExactly(MZ);
        }
    }

    /** An entity that would read a file, and one that would grow: refused before anything is read or fetched. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE mzML [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE mzML SYSTEM \"http://127.0.0.1:9/mzML.dtd\">",
                "<!DOCTYPE mzML [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    void documentTypesAreRefused(String type) throws IOException {
        Path file = write("MS:1000521", false, type);
        assertThatThrownBy(() -> ImzmlReader.open(file, SMALL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("image.imzML");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMS:1000102\" value=\"0|IMS:1000102\" value=\"999999|the file ends at byte",
                "IMS:1000102\" value=\"0|IMS:1000102\" value=\"-5|whole numbers",
                "IMS:1000103\" value=\"3|IMS:1000103\" value=\"2000000000|at most 10000 numbers",
                "IMS:1000103\" value=\"3|IMS:1000103\" value=\"4|is said to take",
                "IMS:1000050\" value=\"2|IMS:1000050\" value=\"2000000000|at most 10000 numbers",
                "IMS:1000050\" value=\"2|IMS:1000050\" value=\"0|no position x",
                "MS:1000515|MS:1000999|no intensity array",
                "ref=\"mz\"|ref=\"other\"|is not described",
                "</spectrumList>|</spectrum>|Not well-formed"
            })
    void damagedFiles(String before, String after, String message) throws IOException {
        Path file = write("MS:1000523", false, "");
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
        assertThatThrownBy(() -> {
                    try (ImzmlReader reader = ImzmlReader.open(file, SMALL)) {
                        reader.image(List.of(MassWindow.around(196.967, 10)));
                    }
                })
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    /** Packed numbers that unpack to more or to fewer than are said. */
    @ParameterizedTest
    @CsvSource({"2", "4"})
    void packedArraysOfAnotherLength(int said) throws IOException {
        Path file = write("MS:1000523", true, "");
        Files.writeString(
                file, Files.readString(file).replace("IMS:1000103\" value=\"3", "IMS:1000103\" value=\"" + said));
        try (ImzmlReader reader = ImzmlReader.open(file, SMALL)) {
            assertThatThrownBy(() -> reader.spectrum(0))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("does not unpack to " + said);
        }
    }

    @Test
    void missingBinaryPart() throws IOException {
        Path file = write("MS:1000521", false, "");
        Files.delete(folder.resolve("image.ibd"));
        assertThatThrownBy(() -> ImzmlReader.open(file, SMALL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("image.ibd");
    }

    /** Two rows of three pixels, the middle one of the second row left out; intensities 1, 2, 3 times the pixel. */
    private Path write(String type, boolean packed, String documentType) throws IOException {
        ByteArrayOutputStream binary = new ByteArrayOutputStream();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>" + documentType + "<mzML><fileDescription>"
                + "<fileContent><cvParam accession=\"IMS:1000030\" value=\"\"/></fileContent></fileDescription>"
                + "<referenceableParamGroup id=\"mz\"><cvParam accession=\"MS:1000514\"/>"
                + "<cvParam accession=\"MS:1000523\"/></referenceableParamGroup>"
                + "<scanSettings><cvParam accession=\"IMS:1000046\" value=\"5\"/></scanSettings><spectrumList>");
        byte[] mz = bytes("MS:1000523", packed, MZ);
        binary.write(mz);
        for (int pixel = 1; pixel <= 6; pixel++) {
            if (pixel == 5) {
                continue;
            }
            byte[] intensity = bytes(type, packed, pixel, 2 * pixel, 3 * pixel);
            xml.append("<spectrum><scan><cvParam accession=\"IMS:1000050\" value=\"" + ((pixel - 1) % 3 + 1) + "\"/>"
                    + "<cvParam accession=\"IMS:1000051\" value=\"" + ((pixel - 1) / 3 + 1) + "\"/></scan>"
                    + array("<referenceableParamGroupRef ref=\"mz\"/>", 0, mz.length, packed)
                    + array(
                            "<cvParam accession=\"MS:1000515\"/><cvParam accession=\"" + type + "\"/>",
                            binary.size(),
                            intensity.length,
                            packed)
                    + "</spectrum>");
            binary.write(intensity);
        }
        Files.write(folder.resolve("image.ibd"), binary.toByteArray());
        return Files.writeString(folder.resolve("image.imzML"), xml + "</spectrumList></mzML>");
    }

    private static String array(String terms, int offset, int length, boolean packed) {
        return "<binaryDataArray>" + terms + (packed ? "<cvParam accession=\"MS:1000574\"/>" : "")
                + "<cvParam accession=\"IMS:1000103\" value=\"3\"/><cvParam accession=\"IMS:1000104\" value=\"" + length
                + "\"/><cvParam accession=\"IMS:1000102\" value=\"" + offset + "\"/><binary/></binaryDataArray>";
    }

    private static byte[] bytes(String type, boolean packed, double... values) throws IOException {
        int width = type.equals("MS:1000522") || type.equals("MS:1000523") ? 8 : 4;
        ByteBuffer buffer = ByteBuffer.allocate(values.length * width).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            switch (type) {
                case "MS:1000519" -> buffer.putInt((int) value);
                case "MS:1000521" -> buffer.putFloat((float) value);
                case "MS:1000522" -> buffer.putLong((long) value);
                default -> buffer.putDouble(value);
            }
        }
        if (!packed) {
            return buffer.array();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(buffer.array());
        }
        return out.toByteArray();
    }
}
