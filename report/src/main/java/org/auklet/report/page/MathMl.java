package org.auklet.report.page;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.auklet.report.text.Words;

/**
 * Lets presentation MathML into the page only when it is well formed and holds nothing else: one {@code <math>} element,
 * elements of MathML, attributes of layout.
 */
final class MathMl {

    private static final Set<String> ELEMENTS = Set.of(
            "math",
            "mrow",
            "mi",
            "mn",
            "mo",
            "ms",
            "mtext",
            "mspace",
            "mfrac",
            "msqrt",
            "mroot",
            "mstyle",
            "mpadded",
            "mphantom",
            "mfenced",
            "menclose",
            "msub",
            "msup",
            "msubsup",
            "munder",
            "mover",
            "munderover",
            "mtable",
            "mtr",
            "mtd",
            "semantics");

    private static final Set<String> ATTRIBUTES = Set.of(
            "display",
            "displaystyle",
            "scriptlevel",
            "mathvariant",
            "stretchy",
            "fence",
            "separator",
            "lspace",
            "rspace",
            "linethickness",
            "width",
            "height",
            "depth",
            "form",
            "accent",
            "columnalign",
            "rowspacing",
            "columnspacing",
            "open",
            "close",
            "separators",
            "notation",
            "minsize",
            "maxsize",
            "symmetric",
            "largeop",
            "movablelimits",
            "columnspan",
            "rowspan",
            "intent");

    private MathMl() {}

    /** The same text when it can be trusted, else nothing. */
    static String checked(String mathMl) {
        String text = Words.printable(mathMl).strip();
        return text.startsWith("<math") && isTrusted(text) ? text : "";
    }

    private static boolean isTrusted(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            boolean trusted = true;
            while (trusted && reader.hasNext()) {
                trusted = isTrusted(reader, reader.next());
            }
            return trusted;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private static boolean isTrusted(XMLStreamReader reader, int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> ELEMENTS.contains(reader.getLocalName()) && hasOnlyLayout(reader);
            case XMLStreamConstants.DTD,
                    XMLStreamConstants.ENTITY_REFERENCE,
                    XMLStreamConstants.PROCESSING_INSTRUCTION -> false;
            default -> true;
        };
    }

    private static boolean hasOnlyLayout(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!ATTRIBUTES.contains(reader.getAttributeLocalName(i))) {
                return false;
            }
        }
        return true;
    }
}
