package org.auklet.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A report read by an XML parser: that it can be read at all is half of the test. */
final class Html {

    private final Document document;

    private Html(Document document) {
        this.document = document;
    }

    static Html parse(String html) {
        try {
            return new Html(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("the report is not well formed: " + e.getMessage(), e);
        }
    }

    List<Element> elements(String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    /** The text of every element of this name. */
    List<String> all(String name) {
        return elements(name).stream().map(Element::getTextContent).toList();
    }

    /** The values of an attribute of all elements of this name that have it. */
    List<String> attributes(String element, String attribute) {
        return elements(element).stream()
                .filter(e -> e.hasAttribute(attribute))
                .map(e -> e.getAttribute(attribute))
                .toList();
    }

    List<Element> withClass(String name) {
        return elements("*").stream()
                .filter(e -> List.of(e.getAttribute("class").split(" ")).contains(name))
                .toList();
    }

    List<String> ids() {
        return attributes("*", "id");
    }

    String text() {
        return document.getDocumentElement().getTextContent();
    }

    /** The text of the first table row that holds these words. */
    String row(String words) {
        return all("tr").stream().filter(row -> row.contains(words)).findFirst().orElseThrow();
    }

    List<Integer> headingLevels() {
        List<Integer> levels = new ArrayList<>();
        for (Element e : elements("*")) {
            if (e.getTagName().matches("h[1-6]")) {
                levels.add(e.getTagName().charAt(1) - '0');
            }
        }
        return levels;
    }
}
