package org.auklet.sbml.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One element of a file.
 *
 * @param namespace its namespace, empty for none
 * @param name its local name
 * @param attributes values by name; the name of an attribute with a namespace is {@code {namespace}name}
 * @param children elements directly inside, in the order of the file
 * @param text characters directly inside, in the order of the file, trimmed; {@link #SEPARATOR} where a child stood
 *     between them
 * @param line 1-based line on which its start tag ends
 */
public record XmlElement(
        String namespace,
        String name,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text,
        int line) {

    /** Stands in a text where an element stood between characters, as the separator in a number of MathML does. */
    public static final char SEPARATOR = '|';

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** The value of an attribute without namespace. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** The value of an attribute of a namespace. */
    public Optional<String> attribute(String attributeNamespace, String attribute) {
        return Optional.ofNullable(attributes.get("{" + attributeNamespace + "}" + attribute));
    }

    /** The first child of that name in this element's own namespace. */
    public Optional<XmlElement> child(String childName) {
        return child(namespace, childName);
    }

    /** The first child of that name in a namespace. */
    public Optional<XmlElement> child(String childNamespace, String childName) {
        for (XmlElement child : children) {
            if (child.is(childNamespace, childName)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The children of that name inside the child {@code list}, both in this element's own namespace. */
    public List<XmlElement> listed(String list, String childName) {
        return listed(namespace, list, childName);
    }

    /** The children of that name inside the child {@code list}, both in {@code listNamespace}. */
    public List<XmlElement> listed(String listNamespace, String list, String childName) {
        return child(listNamespace, list)
                .map(parent -> parent.children.stream()
                        .filter(c -> c.is(listNamespace, childName))
                        .toList())
                .orElse(List.of());
    }

    /** Whether it has that name in that namespace. */
    public boolean is(String otherNamespace, String otherName) {
        return name.equals(otherName) && namespace.equals(otherNamespace);
    }
}
