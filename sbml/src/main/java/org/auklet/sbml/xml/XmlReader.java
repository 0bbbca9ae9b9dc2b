package org.auklet.sbml.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML file that may come from anyone: no document type is accepted, so that entities can neither grow nor
 * fetch, and depth and size are bounded.
 */
public final class XmlReader {

    /** Largest file, in bytes. */
    public static final long LARGEST_FILE = 256L << 20;
    /** Deepest nesting of elements. */
    public static final int DEEPEST = 400;
    /** Largest number of elements. */
    public static final int MOST_ELEMENTS = 5_000_000;

    private final String file;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private XmlReader(String file) {
        this.file = file;
    }

    /** An element whose end has not been met yet. */
    private record Open(
            String namespace,
            String name,
            Map<String, String> attributes,
            List<XmlElement> children,
            StringBuilder text,
            int line) {

        void take(String characters) {
            if (!text.isEmpty() || !characters.isBlank()) {
                text.append(characters);
            }
        }

        void take(XmlElement child) {
            if (!text.isEmpty()) {
                text.append(XmlElement.SEPARATOR);
            }
            children.add(child);
        }

        XmlElement close() {
            return new XmlElement(
                    namespace, name, attributes, children, text.toString().strip(), line);
        }
    }

    /**
     * The root element of a file.
     *
     * @throws InputException when there is no such file, or it is not well-formed, too large or too deep
     */
    public static XmlElement read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw refuse(
                        file.toString(), 0, "The file is larger than " + (LARGEST_FILE >> 20) + " MB.", "Split it.");
            }
            return parse(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException e) {
            throw refuse(file.toString(), 0, "There is no such file.", "Check the name and the folder.");
        } catch (IOException e) {
            throw refuse(file.toString(), 0, "Cannot be read: " + e.getMessage() + ".", "");
        }
    }

    /**
     * The root element of a file's content.
     *
     * @param file the file as the user named it, for messages
     * @throws InputException as {@link #read} does
     */
    public static XmlElement parse(byte[] content, String file) {
        try (InputStream in = new ByteArrayInputStream(content)) {
            return new XmlReader(file).parse(in);
        } catch (IOException e) {
            throw refuse(file, 0, "Cannot be read: " + e.getMessage() + ".", "");
        }
    }

    private XmlElement parse(InputStream in) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            XmlElement root = null;
            while (reader.hasNext()) {
                XmlElement closed = take(reader, reader.next());
                root = closed == null ? root : closed;
            }
            if (root == null) {
                throw refuse(file, 0, "There is no element in the file.", "Is it an XML file?");
            }
            return root;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw refuse(file, line, "Not well-formed XML: " + firstLine(e), "Mend or export the file again.");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(2 * DEEPEST)); // ours speaks first
        return factory;
    }

    /** Takes one event; returns the root when it closes. */
    private @Nullable XmlElement take(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> {
                XmlElement closed = open.pop().close();
                if (open.isEmpty()) {
                    return closed;
                }
                open.element().take(closed);
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (!open.isEmpty()) {
                    open.element().take(reader.getText());
                }
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw refuse(
                        file,
                        line(reader),
                        "The file has a document type or an entity of its own, which could fetch or grow without limit.",
                        "Take out <!DOCTYPE ...> and replace entities by their text.");
            default -> {}
        }
        return null;
    }

    private void start(XMLStreamReader reader) {
        if (open.size() >= DEEPEST) {
            throw refuse(file, line(reader), "Elements are nested deeper than " + DEEPEST + ".", "Flatten them.");
        }
        if (++elements > MOST_ELEMENTS) {
            throw refuse(file, line(reader), "There are more than " + MOST_ELEMENTS + " elements.", "Split the model.");
        }
        open.push(new Open(
                empty(reader.getNamespaceURI()),
                reader.getLocalName(),
                attributes(reader),
                new ArrayList<>(),
                new StringBuilder(),
                line(reader)));
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < count; i++) {
            attributes.put(attributeName(reader, i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static String attributeName(XMLStreamReader reader, int i) {
        String namespace = empty(reader.getAttributeNamespace(i));
        String name = reader.getAttributeLocalName(i);
        return namespace.isEmpty() ? name : "{" + namespace + "}" + name;
    }

    private static String empty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static int line(XMLStreamReader reader) {
        return Math.max(0, reader.getLocation().getLineNumber());
    }

    /** What the parser says, without its own report of the place. */
    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int cause = message.indexOf("Message: ");
        String said = cause < 0 ? message : message.substring(cause + "Message: ".length());
        return said.lines().findFirst().orElse("").strip();
    }

    private static InputException refuse(String file, int line, String message, String remedy) {
        return new InputException(List.of(new Problem(file, line, "", message, remedy)));
    }
}
