package org.auklet.measure.icpms.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.imzml.ImzmlReader;
import org.auklet.measure.icpms.imzml.Spectrum;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Both files taken apart by the rules of imzML 1.1, without any reader of the project. */
class ImzmlWriterTest {

    @TempDir
    Path folder;

    private static final ElementImage IMAGE = new ElementImage(
            List.of(Channel.of("Au197"), Channel.of("Ag107")),
            List.of(
                    new Raster(2, 2, new double[] {1.5, 2.5, 3.5, Double.NaN}),
                    new Raster(2, 2, new double[] {10, 20, Double.NaN, Double.NaN})),
            SignalUnit.COUNTS,
            new PixelSize(10, 20),
            0.1);

    @ParameterizedTest
    @EnumSource(ImzmlWriter.Mode.class)
    void everyNumberIsWhereTheXmlSays(ImzmlWriter.Mode mode) throws Exception {
        Path imzml = folder.resolve("a.imzML");
        ImzmlWriter.write(imzml, IMAGE, mode);
        Document xml = parsed(imzml);
        ByteBuffer ibd =
                ByteBuffer.wrap(Files.readAllBytes(folder.resolve("a.ibd"))).order(ByteOrder.LITTLE_ENDIAN);
        NodeList spectra = xml.getElementsByTagName("spectrum");
        assertThat(spectra.getLength()).isEqualTo(3); // the fourth pixel was not measured
        Map<String, String> third = terms((Element) spectra.item(2));
        assertThat(third).containsEntry("IMS:1000050", "1").containsEntry("IMS:1000051", "2");
        List<double[]> second = arrays((Element) spectra.item(1), ibd);
        assertThat(second.get(0)).containsExactly(107, 197);
        assertThat(second.get(1)).containsExactly(20, 2.5);
        List<double[]> holed = arrays((Element) spectra.item(2), ibd);
        if (mode == ImzmlWriter.Mode.CONTINUOUS) {
            assertThat(holed.get(0)).containsExactly(107, 197);
            assertThat(holed.get(1)).containsExactly(Double.NaN, 3.5);
        } else {
            assertThat(holed.get(0)).containsExactly(197);
            assertThat(holed.get(1)).containsExactly(3.5);
        }
    }

    /** The terms that the format's mapping rules demand. */
    @ParameterizedTest
    @EnumSource(ImzmlWriter.Mode.class)
    void whatTheFormatRequiresIsThere(ImzmlWriter.Mode mode) throws Exception {
        Path imzml = folder.resolve("a.imzML");
        ImzmlWriter.write(imzml, IMAGE, mode);
        Document xml = parsed(imzml);
        byte[] ibd = Files.readAllBytes(folder.resolve("a.ibd"));
        Map<String, String> file =
                terms((Element) xml.getElementsByTagName("fileContent").item(0));
        String uuid = HexFormat.of().formatHex(ibd, 0, 16);
        assertThat(file.getOrDefault("IMS:1000080", "").replaceAll("[{}-]", "")).isEqualTo(uuid);
        assertThat(file)
                .containsEntry(
                        "IMS:1000091",
                        HexFormat.of()
                                .withUpperCase()
                                .formatHex(MessageDigest.getInstance("SHA-1").digest(ibd)));
        assertThat(file)
                .containsKey(mode == ImzmlWriter.Mode.CONTINUOUS ? "IMS:1000030" : "IMS:1000031")
                .containsKey("MS:1000579");
        Map<String, String> scan =
                terms((Element) xml.getElementsByTagName("scanSettings").item(0));
        assertThat(scan)
                .containsEntry("IMS:1000042", "2")
                .containsEntry("IMS:1000043", "2")
                .containsEntry("IMS:1000044", "20")
                .containsEntry("IMS:1000045", "40")
                .containsEntry("IMS:1000046", "10")
                .containsEntry("IMS:1000047", "20")
                .containsKeys("IMS:1000401", "IMS:1000413", "IMS:1000480", "IMS:1000491");
        assertThat(((Element) xml.getElementsByTagName("spectrumList").item(0)).getAttribute("count"))
                .isEqualTo("3");
    }

    /** Written, read back by the project's own reader: every number, every place, the size of a pixel. */
    @ParameterizedTest
    @EnumSource(ImzmlWriter.Mode.class)
    void theReaderFindsTheSameImage(ImzmlWriter.Mode mode) throws Exception {
        Path imzml = folder.resolve("back.imzML");
        ImzmlWriter.write(imzml, IMAGE, mode);
        try (ImzmlReader reader = ImzmlReader.open(imzml, ReadLimits.ofThisMachine())) {
            assertThat(reader.rows()).isEqualTo(2);
            assertThat(reader.columns()).isEqualTo(2);
            assertThat(reader.size()).isEqualTo(3);
            assertThat(reader.at(1, 1)).isEmpty();
            Spectrum second = reader.spectrum(reader.at(0, 1).orElseThrow());
            assertThat(second.mz()).containsExactly(107, 197);
            assertThat(second.intensity()).containsExactly(20, 2.5);
            assertThat(reader.totalIonCurrent().pixel()).isEqualTo(new PixelSize(10, 20));
        }
    }

    @Test
    void theSameImageGivesTheSameBytes() throws Exception {
        ImzmlWriter.write(folder.resolve("a.imzML"), IMAGE, ImzmlWriter.Mode.CONTINUOUS);
        ImzmlWriter.write(folder.resolve("b.imzML"), IMAGE, ImzmlWriter.Mode.CONTINUOUS);
        assertThat(folder.resolve("a.ibd")).hasSameBinaryContentAs(folder.resolve("b.ibd"));
        assertThat(folder.resolve("a.imzML")).hasSameBinaryContentAs(folder.resolve("b.imzML"));
    }

    @Test
    void aChannelWithoutAMassIsRefused() {
        ElementImage image = new ElementImage(
                List.of(Channel.of("total")),
                List.of(Raster.filled(1, 1, 1)),
                SignalUnit.COUNTS,
                PixelSize.UNKNOWN,
                Double.NaN);
        assertThatThrownBy(() -> ImzmlWriter.write(folder.resolve("a.imzML"), image, ImzmlWriter.Mode.PROCESSED))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("total");
        assertThatThrownBy(() -> ImzmlWriter.write(folder.resolve("a.xml"), IMAGE, ImzmlWriter.Mode.PROCESSED))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(".imzML");
    }

    private static Document parsed(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static Map<String, String> terms(Element element) {
        Map<String, String> terms = new HashMap<>();
        NodeList parameters = element.getElementsByTagName("cvParam");
        for (int i = 0; i < parameters.getLength(); i++) {
            Element one = (Element) parameters.item(i);
            terms.put(one.getAttribute("accession"), one.getAttribute("value"));
        }
        return terms;
    }

    /** Masses, then intensities. */
    private static List<double[]> arrays(Element spectrum, ByteBuffer ibd) {
        List<double[]> arrays = new ArrayList<>();
        NodeList found = spectrum.getElementsByTagName("binaryDataArray");
        for (int i = 0; i < found.getLength(); i++) {
            Map<String, String> terms = terms((Element) found.item(i));
            int start = Integer.parseInt(terms.get("IMS:1000102"));
            double[] values = new double[Integer.parseInt(terms.get("IMS:1000103"))];
            assertThat(Integer.parseInt(terms.get("IMS:1000104"))).isEqualTo(8 * values.length);
            for (int k = 0; k < values.length; k++) {
                values[k] = ibd.getDouble(start + 8 * k);
            }
            arrays.add(values);
        }
        return arrays;
    }
}
