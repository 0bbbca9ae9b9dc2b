package org.auklet.sbml.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;

class XmlReaderTest {

    private static final String FILE = "model.xml";

    @Test
    void elementsKeepNamespaceAttributesTextAndLine() {
        XmlElement root = parse("<a xmlns='urn:x' xmlns:p='urn:p'>\n <list>\n  <b p:c='1' d='2'> text </b></list></a>");

        XmlElement b = root.listed("list", "b").getFirst();
        assertThat(b.namespace()).isEqualTo("urn:x");
        assertThat(b.attribute("d")).contains("2");
        assertThat(b.attribute("urn:p", "c")).contains("1");
        assertThat(b.text()).isEqualTo("text");
        assertThat(b.line()).isEqualTo(3);
        assertThat(root.child("urn:p", "list")).isEmpty();
    }

    @Test
    void malformedFilesAreRefusedWithTheirLine() {
        assertThatThrownBy(() -> parse("<a>\n<b>\n</a>"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("model.xml:3: Not well-formed XML");
        assertThatThrownBy(() -> parse("<a>\n<b>")).hasMessageStartingWith("model.xml:2: Not well-formed XML");
        assertThatThrownBy(() -> parse("")).hasMessageContaining("Not well-formed XML");
        assertThatThrownBy(() -> parse("time,S1\n0,1")).hasMessageContaining("Not well-formed XML");
    }

    @Test
    void entitiesAreNeitherGrownNorFetched() {
        String bomb = "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;&x;&x;'>]>\n<a>&y;</a>";
        String fetch = "<!DOCTYPE a [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>\n<a>&f;</a>";

        assertThatThrownBy(() -> parse(bomb)).hasMessageContaining("document type");
        assertThatThrownBy(() -> parse(fetch)).hasMessageContaining("document type");
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "<a>".repeat(XmlReader.DEEPEST + 1);

        assertThatThrownBy(() -> parse(deep)).hasMessageContaining("nested deeper than");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> XmlReader.read(Path.of("nowhere.xml")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("nowhere.xml: There is no such file.");
    }

    private static XmlElement parse(String text) {
        return XmlReader.parse(text.getBytes(StandardCharsets.UTF_8), FILE);
    }
}
