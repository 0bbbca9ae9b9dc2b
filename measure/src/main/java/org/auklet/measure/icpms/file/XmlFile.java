package org.auklet.measure.icpms.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.auklet.quantity.InputException;

/**
 * An XML file read element by element, that may come from anyone: a document type is refused, so that entities can
 * neither grow nor fetch; depth, number of elements and length of names and texts are bounded.
 *
 * <p>Use: {@code while (xml.next()) { if (xml.starts("spectrum")) ... }}.
 */
public final class XmlFile implements AutoCloseable {

    /** Deepest nesting of elements. */
    public static final int DEEPEST = 100;
    /** Largest number of elements: of an imaging run of about 10 million spectra. */
    public static final long MOST_ELEMENTS = 500_000_000L;

    private static final int BUFFER = 1 << 16;
    private static final int DECLARATION = 256;
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)");

    private final Path path;
    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;
    private long elements;
    private int event = XMLStreamConstants.START_DOCUMENT;

    private XmlFile(Path path, InputStream in, ReadLimits limits) throws XMLStreamException, IOException {
        this.path = path;
        this.in = in;
        BufferedInputStream bytes = new BufferedInputStream(new BoundedStream(in, path, limits.bytes()), BUFFER);
        Charset charset = charset(bytes);
        this.reader = factory().createXMLStreamReader(new InputStreamReader(bytes, charset));
    }

    /** Of the byte order mark, else as declared, else UTF-8; goes past the mark. */
    private static Charset charset(InputStream in) throws IOException {
        in.mark(DECLARATION);
        byte[] start = in.readNBytes(DECLARATION);
        in.reset();
        if (TextFile.isUtf16(start)) {
            return StandardCharsets.UTF_16;
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ef\u00bb\u00bf")) {
            in.skipNBytes(3);
        }
        Matcher declared = ENCODING.matcher(text);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /**
     * Opens a file.
     *
     * @throws InputException when it cannot be read
     */
    public static XmlFile open(Path path, ReadLimits limits) {
        try {
            InputStream in = Files.newInputStream(path);
            try {
                return new XmlFile(path, in, limits);
            } catch (XMLStreamException e) {
                in.close();
                throw broken(path, e);
            }
        } catch (IOException e) {
            throw Refusal.of(path, e);
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

    /**
     * Goes to the next start or end of an element; false at the end of the file.
     *
     * @throws InputException when the file is not well-formed, or too deep or long
     */
    public boolean next() {
        try {
            while (reader.hasNext()) {
                event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        enter();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw foreign();
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(path, e);
        }
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw Refusal.atLine(
                    path, line(), "", "Elements are nested deeper than " + DEEPEST + ".", "Is it this kind of file?");
        }
        if (++elements > MOST_ELEMENTS) {
            throw Refusal.atLine(path, line(), "", "More than " + MOST_ELEMENTS + " elements.", "Split the file.");
        }
    }

    private InputException foreign() {
        return Refusal.atLine(
                path,
                line(),
                "",
                "The file has a document type or an entity of its own, which could fetch or grow without limit.",
                "Take out <!DOCTYPE ...>.");
    }

    private static InputException broken(Path path, XMLStreamException e) {
        if (e.getNestedException() instanceof IOException io) {
            return Refusal.of(path, io);
        }
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        String message = String.valueOf(e.getMessage());
        String last =
                message.substring(message.indexOf("Message: ") + 1).lines().reduce("", (a, b) -> b);
        return Refusal.atLine(path, line, "", "Not well-formed XML: " + last, "Copy or export the file again.");
    }

    /** Whether an element of that local name begins here. */
    public boolean starts(String name) {
        return event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    /** Whether an element of that local name ends here. */
    public boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    /** Whether an element begins here. */
    public boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Local name of the element that begins or ends here. */
    public String name() {
        return reader.getLocalName();
    }

    /** Elements that are open, with the one that begins here. */
    public int depth() {
        return depth;
    }

    /** 1-based line. */
    public int line() {
        return Math.max(0, reader.getLocation().getLineNumber());
    }

    /** The file as the user named it. */
    public Path path() {
        return path;
    }

    /** An attribute, without namespace, of the element that begins here. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    /**
     * The text of the element that begins here and has no element inside; goes to its end.
     *
     * @throws InputException when there is an element inside
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        String element = name();
        try {
            while (reader.hasNext()) {
                event = reader.next();
                switch (event) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return text.toString().strip();
                    }
                    case XMLStreamConstants.START_ELEMENT ->
                        throw Refusal.atLine(path, line(), element, "A text was expected here.", "");
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw foreign();
                    default -> {}
                }
            }
            return text.toString().strip();
        } catch (XMLStreamException e) {
            throw broken(path, e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (IOException e) {
            throw Refusal.of(path, e);
        } catch (XMLStreamException e) {
            throw broken(path, e);
        }
    }
}
