package org.auklet.sbml.document;

import java.util.Optional;
import org.auklet.sbml.problem.Problems;
import org.auklet.sbml.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads attributes of elements as what they are, and tells when they are something else. */
final class Attributes {

    private final Problems problems;

    Attributes(Problems problems) {
        this.problems = problems;
    }

    /** A name that must be there; empty when it is not. */
    String required(XmlElement e, String attribute) {
        String value = text(e, attribute);
        if (value == null) {
            problems.wrong(
                    e.line(),
                    e.name() + "." + attribute,
                    "<" + e.name() + "> has no " + attribute + ".",
                    "Give it one: " + attribute + "=\"...\".");
            return "";
        }
        return value;
    }

    /** A name, or null when it is not there. */
    @Nullable
    String text(XmlElement e, String attribute) {
        return e.attribute(attribute).map(String::strip).orElse(null);
    }

    /** A number, or null when it is not there or is none. */
    @Nullable
    Double number(XmlElement e, String attribute) {
        Optional<String> text = e.attribute(attribute).map(String::strip);
        try {
            return text.map(Attributes::parse).orElse(null);
        } catch (NumberFormatException notANumber) {
            tell(e, attribute, text.orElse(""), "a number such as 1.5 or 2e-3");
            return null;
        }
    }

    private static Double parse(String text) {
        return switch (text) {
            case "INF" -> Double.POSITIVE_INFINITY;
            case "-INF" -> Double.NEGATIVE_INFINITY;
            default -> Double.valueOf(text);
        };
    }

    /** A number, {@code usual} when it is not there. */
    double number(XmlElement e, String attribute, double usual) {
        Double value = number(e, attribute);
        return value == null ? usual : value;
    }

    /** True or false, {@code usual} when it is not there. */
    boolean flag(XmlElement e, String attribute, boolean usual) {
        String text = text(e, attribute);
        if (text == null) {
            return usual;
        }
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> {
                tell(e, attribute, text, "true or false");
                yield usual;
            }
        };
    }

    private void tell(XmlElement e, String attribute, String text, String expected) {
        problems.wrong(
                e.line(),
                e.name() + "." + attribute,
                attribute + " of <" + e.name() + "> is '" + text + "', expected " + expected + ".",
                "");
    }
}
