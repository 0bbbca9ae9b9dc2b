package org.auklet.measure.icpms.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.auklet.measure.icpms.image.Maps;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The file byte by byte, as TIFF 6.0 lays it out, and its OME-XML. */
class OmeTiffTest {

    @TempDir
    Path folder;

    /** Tag, and its values as numbers. */
    private static List<Map<Integer, long[]>> directories(ByteBuffer file) {
        assertThat(file.getShort(0)).isEqualTo((short) 0x4949);
        assertThat(file.getShort(2)).isEqualTo((short) 42);
        List<Map<Integer, long[]>> all = new ArrayList<>();
        for (int at = file.getInt(4); at != 0; ) {
            assertThat(at % 2).isZero();
            Map<Integer, long[]> tags = new TreeMap<>();
            int entries = file.getShort(at);
            int last = 0;
            for (int e = 0; e < entries; e++) {
                int entry = at + 2 + 12 * e;
                int tag = file.getShort(entry);
                assertThat(tag).isGreaterThan(last);
                last = tag;
                tags.put(tag, values(file, entry));
            }
            all.add(tags);
            at = file.getInt(at + 2 + 12 * entries);
        }
        return all;
    }

    private static long[] values(ByteBuffer file, int entry) {
        int type = file.getShort(entry + 2);
        int count = file.getInt(entry + 4);
        int bytes = switch (type) {
            case 2 -> 1;
            case 3 -> 2;
            case 4 -> 4;
            default -> 8;
        };
        int at = bytes * count <= 4 ? entry + 8 : file.getInt(entry + 8);
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = switch (type) {
                case 2 -> file.get(at + i);
                case 3 -> file.getShort(at + 2 * i);
                case 4 -> file.getInt(at + 4 * i);
                default -> file.getInt(at + 8 * i) / file.getInt(at + 8 * i + 4);
            };
        }
        return values;
    }

    private static double[] pixels(ByteBuffer file, Map<Integer, long[]> tags, boolean isFloat) {
        List<Double> values = new ArrayList<>();
        long[] starts = Objects.requireNonNull(tags.get(273));
        long[] lengths = Objects.requireNonNull(tags.get(279));
        for (int s = 0; s < starts.length; s++) {
            int from = (int) starts[s];
            int to = from + (int) lengths[s];
            for (int at = from; at < to; at += isFloat ? 4 : 8) {
                values.add(isFloat ? file.getFloat(at) : file.getDouble(at));
            }
        }
        return values.stream().mapToDouble(v -> v).toArray();
    }

    private ByteBuffer write(List<OmeTiff.Plane> planes, PixelSize pixel, OmeTiff.Precision precision)
            throws Exception {
        Path file = folder.resolve("a.ome.tiff");
        OmeTiff.write(file, "section <1> & µ", planes, pixel, precision);
        return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void doublesComeBackAsTheyAre() throws Exception {
        Raster raster = new Raster(123, 217, new Random(1).doubles(123 * 217).toArray());
        raster.values()[5] = Double.NaN;
        PixelMap map = Maps.of(raster, 0.04);
        ByteBuffer file = write(OmeTiff.planes(List.of(map)), map.pixel(), OmeTiff.Precision.DOUBLE);
        List<Map<Integer, long[]>> directories = directories(file);
        assertThat(directories).hasSize(2);
        Map<Integer, long[]> first = directories.getFirst();
        assertThat(first.get(256)).containsExactly(217);
        assertThat(first.get(257)).containsExactly(123);
        assertThat(first.get(258)).containsExactly(64);
        assertThat(first.get(259)).containsExactly(1);
        assertThat(first.get(277)).containsExactly(1);
        assertThat(first.get(339)).containsExactly(3);
        assertThat(first.get(282)).containsExactly(1000); // 10 um: a thousand pixels per centimetre
        assertThat(first.get(283)).containsExactly(500);
        assertThat(first.get(296)).containsExactly(3);
        assertThat(first.get(273)).hasSizeGreaterThan(1); // several strips
        assertThat(pixels(file, first, false)).containsExactly(raster.values());
        assertThat(pixels(file, directories.get(1), false)[7]).isEqualTo(0.2);
        assertThat(directories.get(1)).doesNotContainKey(270);
    }

    @Test
    void floatsComeBackToSevenDigits() throws Exception {
        Raster raster = new Raster(3, 5, new Random(2).doubles(15).toArray());
        ByteBuffer file =
                write(List.of(new OmeTiff.Plane("Au197", "kg", raster)), PixelSize.UNKNOWN, OmeTiff.Precision.FLOAT);
        Map<Integer, long[]> tags = directories(file).getFirst();
        assertThat(tags.get(258)).containsExactly(32);
        assertThat(tags.get(296)).containsExactly(1);
        double[] back = pixels(file, tags, true);
        for (int i = 0; i < 15; i++) {
            assertThat(back[i]).isCloseTo(raster.values()[i], within(1e-7));
        }
    }

    /** What the schema of June 2016 requires of each element. */
    @Test
    void theDescriptionIsOmeXml() throws Exception {
        PixelMap map = Maps.of(2, 3, 1, 1, 2, 3, 4, 5, 6);
        ByteBuffer file = write(OmeTiff.planes(List.of(map)), map.pixel(), OmeTiff.Precision.DOUBLE);
        long[] text = Objects.requireNonNull(directories(file).getFirst().get(270));
        byte[] bytes = new byte[text.length - 1];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text[i];
        }
        assertThat(text[bytes.length]).isZero();
        assertThat(new String(bytes, StandardCharsets.US_ASCII)).doesNotContain("�");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        assertThat(xml.getDocumentElement().getNamespaceURI())
                .isEqualTo("http://www.openmicroscopy.org/Schemas/OME/2016-06");
        assertThat(one(xml, "Image", 0).getAttribute("Name")).isEqualTo("section <1> & µ");
        Element pixels = one(xml, "Pixels", 0);
        assertThat(pixels.getAttribute("ID")).isEqualTo("Pixels:0");
        assertThat(pixels.getAttribute("DimensionOrder")).isEqualTo("XYCZT");
        assertThat(pixels.getAttribute("Type")).isEqualTo("double");
        assertThat(pixels.getAttribute("SizeX")).isEqualTo("3");
        assertThat(pixels.getAttribute("SizeY")).isEqualTo("2");
        assertThat(pixels.getAttribute("SizeC")).isEqualTo("2");
        assertThat(pixels.getAttribute("SizeZ")).isEqualTo("1");
        assertThat(pixels.getAttribute("SizeT")).isEqualTo("1");
        assertThat(pixels.getAttribute("PhysicalSizeX")).isEqualTo("10");
        assertThat(pixels.getAttribute("PhysicalSizeYUnit")).isEqualTo("µm");
        assertThat(one(xml, "Channel", 1).getAttribute("Name")).isEqualTo("Au197 standard error");
        assertThat(one(xml, "Channel", 1).getAttribute("ID")).isEqualTo("Channel:0:1");
        assertThat(one(xml, "TiffData", 1).getAttribute("IFD")).isEqualTo("1");
        assertThat(one(xml, "M", 0).getTextContent()).isEqualTo("{counts}/s");
    }

    private static Element one(Document xml, String name, int index) {
        return (Element) xml.getElementsByTagNameNS("*", name).item(index);
    }
}
