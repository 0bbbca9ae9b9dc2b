package org.auklet.sbml.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.auklet.sbml.problem.Problems;
import org.auklet.sbml.xml.XmlElement;

/**
 * Reads the MathML subset of SBML. What cannot be read is told to the problems and stands in the tree as a number that is
 * none, so that reading goes on and finds the other problems too.
 */
public final class MathReader {

    /** The namespace of MathML. */
    public static final String MATHML = "http://www.w3.org/1998/Math/MathML";

    private static final String SYMBOLS = "http://www.sbml.org/sbml/symbols/";

    private final Problems problems;

    /** A reader that tells {@code problems}. */
    public MathReader(Problems problems) {
        this.problems = problems;
    }

    /** The formula in the {@code math} element of {@code parent}; nothing when it is missing or empty. */
    public Optional<MathNode> formulaOf(XmlElement parent) {
        return content(parent).filter(e -> !e.name().equals("lambda")).map(this::read);
    }

    /** The function in the {@code math} element of {@code parent}; nothing when it is missing or empty. */
    public Optional<MathNode.Lambda> lambdaOf(XmlElement parent) {
        return content(parent).map(e -> {
            if (!e.name().equals("lambda")) {
                problems.wrong(e, "A function definition holds <" + e.name() + ">, expected <lambda>.", "");
                return new MathNode.Lambda(List.of(), null, e.line());
            }
            return lambda(e);
        });
    }

    private Optional<XmlElement> content(XmlElement parent) {
        XmlElement math = parent.child(MATHML, "math").orElse(null);
        if (math == null || math.children().isEmpty()) {
            return Optional.empty();
        }
        if (math.children().size() > 1) {
            problems.wrong(math, "<math> holds more than one formula.", "Keep one.");
        }
        return Optional.of(unwrap(math.children().getFirst()));
    }

    /** Semantics carry annotations around a formula; only the formula counts. */
    private static XmlElement unwrap(XmlElement e) {
        return e.name().equals("semantics") && !e.children().isEmpty()
                ? unwrap(e.children().getFirst())
                : e;
    }

    private MathNode.Lambda lambda(XmlElement e) {
        List<String> parameters = new ArrayList<>();
        MathNode body = null;
        for (XmlElement child : e.children()) {
            if (child.name().equals("bvar")) {
                child.children().stream().findFirst().ifPresent(ci -> parameters.add(ci.text()));
            } else {
                body = read(child);
            }
        }
        return new MathNode.Lambda(parameters, body, e.line());
    }

    private MathNode read(XmlElement wrapped) {
        XmlElement e = unwrap(wrapped);
        int line = e.line();
        return switch (e.name()) {
            case "cn" -> numeral(e);
            case "ci" -> new MathNode.Name(e.text(), line);
            case "csymbol" -> symbol(e);
            case "apply" -> apply(e);
            case "piecewise" -> piecewise(e);
            case "true" -> new MathNode.Truth(true, line);
            case "false" -> new MathNode.Truth(false, line);
            case "pi" -> new MathNode.Numeral(Math.PI, null, line);
            case "exponentiale" -> new MathNode.Numeral(Math.E, null, line);
            case "infinity" -> new MathNode.Numeral(Double.POSITIVE_INFINITY, null, line);
            case "notanumber" -> new MathNode.Numeral(Double.NaN, null, line);
            default -> unreadable(e, "<" + e.name() + "> is not part of the mathematics of SBML.");
        };
    }

    private MathNode numeral(XmlElement e) {
        String units = null;
        for (Map.Entry<String, String> attribute : e.attributes().entrySet()) {
            units = attribute.getKey().endsWith("}units") ? attribute.getValue() : units;
        }
        return new MathNode.Numeral(number(e), units, e.line());
    }

    /** The value of a number, whose two parts may stand on both sides of a separator. */
    private double number(XmlElement e) {
        String type = e.attribute("type").orElse("real").toLowerCase(Locale.ROOT);
        String text = e.text().replace(" ", "");
        int end = text.indexOf(XmlElement.SEPARATOR);
        String first = end < 0 ? text : text.substring(0, end);
        String second = end < 0 ? "" : text.substring(end + 1);
        try {
            return switch (type) {
                case "rational" -> Double.parseDouble(first) / Double.parseDouble(second);
                case "e-notation" -> Double.parseDouble(first + "e" + second);
                default -> Double.parseDouble(first);
            };
        } catch (NumberFormatException notANumber) {
            problems.wrong(e, "'" + e.text() + "' is not a number of type " + type + ".", "Write it as 1.5 or 2e-3.");
            return Double.NaN;
        }
    }

    private MathNode symbol(XmlElement e) {
        String what = symbolOf(e);
        return switch (what) {
            case "time" -> new MathNode.Time(e.line());
            case "avogadro" -> new MathNode.Avogadro(e.line());
            default -> unreadable(e, "The symbol '" + what + "' stands where a value is expected.");
        };
    }

    private static String symbolOf(XmlElement e) {
        String url = e.attribute("definitionURL").orElse("");
        return url.startsWith(SYMBOLS) ? url.substring(SYMBOLS.length()).strip() : url;
    }

    private MathNode apply(XmlElement e) {
        if (e.children().isEmpty()) {
            return unreadable(e, "<apply> is empty.");
        }
        XmlElement head = e.children().getFirst();
        return switch (head.name()) {
            case "ci" -> new MathNode.Invoke(head.text(), arguments(e), e.line());
            case "csymbol" -> applySymbol(head, arguments(e));
            default -> applyOperator(head, e);
        };
    }

    private MathNode applySymbol(XmlElement head, List<MathNode> arguments) {
        String what = symbolOf(head);
        int line = head.line();
        if (what.equals("delay") && arguments.size() == 2) {
            return new MathNode.Delay(arguments.get(0), arguments.get(1), line);
        }
        if (what.equals("rateOf") && arguments.size() == 1) {
            return new MathNode.RateOf(arguments.getFirst(), line);
        }
        return unreadable(
                head, "The symbol '" + what + "' with " + arguments.size() + " arguments is not a function of SBML.");
    }

    private MathNode applyOperator(XmlElement head, XmlElement e) {
        Operator operator = Operator.of(head.name()).orElse(null);
        if (operator == null) {
            return unreadable(head, "<" + head.name() + "> is not an operator of SBML.");
        }
        List<MathNode> arguments = switch (operator) {
            case ROOT -> withQualifier(e, "degree", 2);
            case LOG -> withQualifier(e, "logbase", 10);
            default -> arguments(e);
        };
        if (!operator.takes(arguments.size())) {
            return unreadable(
                    head,
                    "<" + head.name() + "> has " + arguments.size() + " arguments, expected " + operator.arity() + ".");
        }
        return new MathNode.Apply(operator, arguments, e.line());
    }

    private List<MathNode> arguments(XmlElement e) {
        List<MathNode> arguments = new ArrayList<>();
        for (XmlElement child : e.children().subList(1, e.children().size())) {
            arguments.add(read(child));
        }
        return arguments;
    }

    /** The degree of a root or the base of a logarithm, and then the argument. */
    private List<MathNode> withQualifier(XmlElement e, String qualifier, double usual) {
        List<MathNode> all = new ArrayList<>();
        all.add(new MathNode.Numeral(usual, null, e.line()));
        for (XmlElement child : e.children().subList(1, e.children().size())) {
            if (child.name().equals(qualifier) && !child.children().isEmpty()) {
                all.set(0, read(child.children().getFirst()));
            } else {
                all.add(read(child));
            }
        }
        return all;
    }

    private MathNode piecewise(XmlElement e) {
        List<MathNode.Piece> pieces = new ArrayList<>();
        MathNode otherwise = null;
        for (XmlElement child : e.children()) {
            List<XmlElement> parts = child.children();
            if (child.name().equals("piece") && parts.size() == 2) {
                pieces.add(new MathNode.Piece(read(parts.get(0)), read(parts.get(1))));
            } else if (child.name().equals("otherwise") && parts.size() == 1) {
                otherwise = read(parts.getFirst());
            } else {
                problems.wrong(child, "<" + child.name() + "> in <piecewise> holds " + parts.size() + " formulas.", "");
            }
        }
        return new MathNode.Piecewise(pieces, otherwise, e.line());
    }

    private MathNode unreadable(XmlElement e, String message) {
        problems.wrong(e, message, "");
        return new MathNode.Numeral(Double.NaN, null, e.line());
    }
}
