package org.auklet.sbml.export;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML, indented, element by element. */
final class XmlText {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** A whole document, with its declaration. */
    static XmlText document() {
        XmlText document = new XmlText();
        document.text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return document;
    }

    /** Appends what was written elsewhere. */
    XmlText append(XmlText other) {
        text.append(other);
        return this;
    }

    /** A line that is XML already. */
    XmlText raw(String line) {
        indent();
        text.append(line).append('\n');
        return this;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; a pair with an empty value is left out
     */
    XmlText open(String element, String... attributes) {
        start(element, attributes);
        text.append(">\n");
        open.push(element);
        return this;
    }

    /** An element without content. */
    XmlText empty(String element, String... attributes) {
        start(element, attributes);
        text.append("/>\n");
        return this;
    }

    /** An element with content that is XML already. */
    XmlText element(String element, String content, String... attributes) {
        start(element, attributes);
        text.append('>').append(content).append("</").append(element).append(">\n");
        return this;
    }

    /** Closes the element opened last. */
    XmlText close() {
        String element = open.pop();
        indent();
        text.append("</").append(element).append(">\n");
        return this;
    }

    private void start(String element, String... attributes) {
        indent();
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                text.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escaped(attributes[i + 1]))
                        .append('"');
            }
        }
    }

    private void indent() {
        text.repeat("  ", open.size());
    }

    /** Text with the signs of XML escaped. */
    static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
