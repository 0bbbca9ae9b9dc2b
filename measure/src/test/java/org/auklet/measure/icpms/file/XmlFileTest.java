package org.auklet.measure.icpms.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsElementsAttributesAndText() throws IOException {
        Path file = write("<a xmlns='urn:x'>\n<b c='1'> text </b><b/></a>");
        try (XmlFile xml = XmlFile.open(file, ReadLimits.ofThisMachine())) {
            assertThat(xml.next() && xml.starts("a")).isTrue();
            assertThat(xml.next() && xml.starts("b")).isTrue();
            assertThat(xml.attribute("c")).contains("1");
            assertThat(xml.attribute("d")).isEmpty();
            assertThat(xml.line()).isEqualTo(2);
            assertThat(xml.depth()).isEqualTo(2);
            assertThat(xml.text()).isEqualTo("text");
            assertThat(xml.ends("b")).isTrue();
            assertThat(xml.next() && xml.starts("b")).isTrue();
            assertThat(xml.next() && xml.ends("b")).isTrue();
            assertThat(xml.next() && xml.ends("a")).isTrue();
            assertThat(xml.next()).isFalse();
        }
    }

    @Test
    void readsEveryEncoding() throws IOException {
        String[] declared = {
            "<?xml version='1.0' encoding='ISO-8859-1'?>", "<?xml version='1.0' encoding='utf-8'?>", "\ufeff", ""
        };
        Charset[] charsets = {
            StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_8
        };
        for (int i = 0; i < declared.length; i++) {
            Path file = Files.write(folder.resolve("file.xml"), (declared[i] + "<a>µm</a>").getBytes(charsets[i]));
            try (XmlFile xml = XmlFile.open(file, ReadLimits.ofThisMachine())) {
                assertThat(xml.next()).isTrue();
                assertThat(xml.text()).isEqualTo("µm");
            }
        }
    }

    @Test
    void refusesEntitiesDepthAndTornFiles() throws IOException {
        String entities = "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;\">]><a>&y;&y;</a>";
        refused(entities, "document type");
        refused("<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>", "document type");
        refused("<a>".repeat(150), "nested deeper");
        refused("<a>\n<b></a>", "Not well-formed");
        refused("", "Not well-formed");
        refused("\0\1\2\3", "Not well-formed");
    }

    private void refused(String content, String message) throws IOException {
        Path file = write(content);
        assertThatThrownBy(() -> {
                    try (XmlFile xml = XmlFile.open(file, ReadLimits.ofThisMachine())) {
                        while (xml.next()) {
                            assertThat(xml.depth()).isLessThan(200);
                        }
                    }
                })
                .isInstanceOf(InputException.class)
                .hasMessageContaining("file.xml")
                .hasMessageContaining(message);
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("file.xml"), content);
    }
}
