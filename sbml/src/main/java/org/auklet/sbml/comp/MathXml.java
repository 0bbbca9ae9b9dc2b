package org.auklet.sbml.comp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.auklet.sbml.math.MathReader;
import org.auklet.sbml.xml.XmlElement;

/** Writes small formulas as MathML elements, on the line of what they replace. */
final class MathXml {

    private MathXml() {}

    /** {@code value} times all of {@code factors}, which are ids; or divided by all of them. */
    static XmlElement scaled(XmlElement value, List<String> factors, boolean divided) {
        XmlElement scaled = value;
        for (String id : factors) {
            scaled = apply(divided ? "divide" : "times", scaled, name(id, value.line()));
        }
        return scaled;
    }

    private static XmlElement apply(String operator, XmlElement first, XmlElement second) {
        int line = first.line();
        return element("apply", line, List.of(element(operator, line, List.of(), ""), first, second), "");
    }

    private static XmlElement name(String id, int line) {
        return element("ci", line, List.of(), id);
    }

    private static XmlElement element(String name, int line, List<XmlElement> children, String text) {
        return new XmlElement(MathReader.MATHML, name, Map.of(), children, text, line);
    }

    /** The element with other children. */
    static XmlElement withChildren(XmlElement e, List<XmlElement> children) {
        return new XmlElement(e.namespace(), e.name(), e.attributes(), children, e.text(), e.line());
    }

    /** A {@code math} element whose formula is scaled. */
    static XmlElement scaledMath(XmlElement math, List<String> factors, boolean divided) {
        if (factors.isEmpty() || math.children().isEmpty()) {
            return math;
        }
        List<XmlElement> children = new ArrayList<>(math.children());
        children.set(0, scaled(children.getFirst(), factors, divided));
        return withChildren(math, children);
    }
}
