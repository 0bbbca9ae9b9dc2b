package org.auklet.sbml.comp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.sbml.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** An element of one instance of a model: it has an identity, may be replaced by another, and may be taken out. */
final class Node {

    private final XmlElement element;
    private final Instance instance;
    private final Map<String, String> attributes;
    private final List<Node> children = new ArrayList<>();
    private @Nullable Node replacement;
    private @Nullable Node factor;
    private @Nullable Node named;
    private boolean removed;

    Node(XmlElement element, Instance instance) {
        this.element = element;
        this.instance = instance;
        this.attributes = new LinkedHashMap<>(element.attributes());
        element.children().forEach(child -> children.add(new Node(child, instance)));
    }

    XmlElement element() {
        return element;
    }

    /** The instance of a model that it belongs to. */
    Instance instance() {
        return instance;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Node> children() {
        return children;
    }

    /**
     * From now on every reference to this element means {@code other}, divided by {@code by}.
     *
     * @param by parameter that converts values of this element to those of the other, or null
     */
    void replaceBy(Node other, @Nullable Node by) {
        replacement = other;
        factor = by;
        removed = true;
    }

    /** From now on this element has the id of {@code other}, which it replaces. */
    void takeNameOf(Node other) {
        named = other;
    }

    /** The id that the element has in the flat model, empty for none. */
    String flatId() {
        if (named != null) {
            return named.flatId();
        }
        String id = attributes.get("id");
        return id == null ? "" : instance.prefix() + id;
    }

    /** Takes the element out. */
    void remove() {
        removed = true;
    }

    boolean isRemoved() {
        return removed;
    }

    /** The element that stands for this one in the flat model: itself, or what has replaced it. */
    Node standIn() {
        return replacement == null ? this : replacement.standIn();
    }

    /** The parameters by whose product a value of the stand-in is divided to give one of this element. */
    List<Node> factors() {
        List<Node> factors = new ArrayList<>();
        for (Node at = this; at.replacement != null; at = at.replacement) {
            if (at.factor != null) {
                factors.add(at.factor);
            }
        }
        return factors;
    }
}
