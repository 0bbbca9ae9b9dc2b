package org.auklet.sbml.comp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.auklet.sbml.math.MathReader;
import org.auklet.sbml.xml.XmlElement;

/**
 * Writes instances down as one model: ids get the prefix of their instance, references follow replacements, and formulas
 * are converted to the time, extent and units of the flat model.
 */
final class Rewriter {

    private static final Set<String> REFERENCES =
            Set.of("compartment", "outside", "species", "variable", "symbol", "conversionFactor");
    private static final Set<String> UNITS = Set.of("units", "substanceUnits");
    /** Elements that change what their attribute names, and the attribute. */
    private static final Map<String, String> CHANGERS = Map.of(
            "initialAssignment", "symbol",
            "assignmentRule", "variable",
            "rateRule", "variable",
            "eventAssignment", "variable");

    /** The flat model of an instance and all that is in it. */
    XmlElement model(Instance whole) {
        Map<String, List<XmlElement>> lists = new LinkedHashMap<>();
        collect(whole, lists);
        XmlElement model = whole.model().element();
        List<XmlElement> children = lists.entrySet().stream()
                .map(list ->
                        new XmlElement(model.namespace(), list.getKey(), Map.of(), list.getValue(), "", model.line()))
                .toList();
        Map<String, String> attributes = attributes(whole.model());
        return new XmlElement(model.namespace(), "model", attributes, children, "", model.line());
    }

    private void collect(Instance instance, Map<String, List<XmlElement>> lists) {
        for (Node list : instance.model().children()) {
            String name = list.element().name();
            boolean isCore = !list.element().namespace().equals(CompFlattener.COMP) && name.startsWith("listOf");
            if (isCore && !list.isRemoved()) {
                List<XmlElement> into = lists.computeIfAbsent(name, n -> new ArrayList<>());
                list.children().stream().filter(e -> !e.isRemoved()).forEach(e -> into.add(rewrite(e, Set.of())));
            }
        }
        instance.submodels().values().forEach(submodel -> collect(submodel, lists));
    }

    private XmlElement rewrite(Node node, Set<String> hidden) {
        XmlElement e = node.element();
        Set<String> inside = hiddenInside(node, hidden);
        List<XmlElement> children = new ArrayList<>();
        for (Node child : node.children()) {
            if (!child.isRemoved() && !child.element().namespace().equals(CompFlattener.COMP)) {
                children.add(rewrite(child, inside));
            }
        }
        XmlElement plain =
                new XmlElement(e.namespace(), e.name(), attributes(node), children, text(node, inside), e.line());
        return e.namespace().equals(MathReader.MATHML) ? math(node, plain, inside) : convert(node, plain);
    }

    /** Names that mean something of their own inside: parameters of a law, arguments of a function. */
    private static Set<String> hiddenInside(Node node, Set<String> hidden) {
        Set<String> inside = new HashSet<>(hidden);
        switch (node.element().name()) {
            case "kineticLaw" ->
                node.children().stream()
                        .flatMap(list -> list.children().stream())
                        .filter(p -> !p.isRemoved())
                        .filter(p -> p.element().name().toLowerCase(Locale.ROOT).endsWith("parameter"))
                        .map(p -> p.attributes().get("id"))
                        .filter(Objects::nonNull)
                        .forEach(inside::add);
            case "lambda" ->
                node.children().stream()
                        .filter(b -> b.element().name().equals("bvar"))
                        .flatMap(b -> b.children().stream())
                        .forEach(ci -> inside.add(ci.element().text()));
            default -> {}
        }
        return inside;
    }

    private Map<String, String> attributes(Node node) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Instance instance = node.instance();
        boolean isFormula = node.element().namespace().equals(MathReader.MATHML);
        boolean isLocal = node.element().name().equals("localParameter");
        node.attributes().forEach((name, value) -> {
            if (name.equals("id") && !isFormula && !isLocal) {
                attributes.put(name, node.flatId());
            } else if (REFERENCES.contains(name) && !isFormula) {
                attributes.put(name, id(value, instance));
            } else if (UNITS.contains(name) || name.endsWith("}units")) {
                attributes.put(name, unit(value, instance));
            } else if (!name.equals("metaid")) {
                attributes.put(name, value);
            }
        });
        if (node.element().name().equals("species") && !attributes.containsKey("conversionFactor")) {
            String factor = instance.model().attributes().get("conversionFactor");
            attributes.put("conversionFactor", factor == null ? "" : id(factor, instance));
        }
        return attributes;
    }

    private static String unit(String id, Instance instance) {
        Node unit = instance.unit(id);
        return unit == null ? id : unit.standIn().flatId();
    }

    private static String id(String id, Instance instance) {
        Node meant = instance.byId(id);
        return meant == null ? instance.prefix() + id : meant.standIn().flatId();
    }

    private static List<String> ids(List<Node> factors) {
        return factors.stream().map(f -> f.standIn().flatId()).toList();
    }

    private static String text(Node node, Set<String> hidden) {
        XmlElement e = node.element();
        boolean isName = e.is(MathReader.MATHML, "ci") && !hidden.contains(e.text());
        return isName ? id(e.text(), node.instance()) : e.text();
    }

    // ---- formulas ----

    /** A name of something replaced with conversion, a time, a delay or a rate, in terms of the flat model. */
    private static XmlElement math(Node node, XmlElement e, Set<String> hidden) {
        List<String> time = ids(node.instance().timeFactors());
        return switch (e.name()) {
            case "ci" -> {
                Node meant = hidden.contains(node.element().text())
                        ? null
                        : node.instance().byId(node.element().text());
                yield meant == null ? e : MathXml.scaled(e, ids(meant.factors()), true);
            }
            case "csymbol" -> isSymbol(e, "time") ? MathXml.scaled(e, time, true) : e;
            case "apply" -> apply(e, time, node);
            default -> e;
        };
    }

    private static XmlElement apply(XmlElement e, List<String> time, Node node) {
        if (e.children().isEmpty()) {
            return e;
        }
        XmlElement head = e.children().getFirst();
        if (isSymbol(head, "delay") && e.children().size() == 3) {
            List<XmlElement> children = new ArrayList<>(e.children());
            children.set(2, MathXml.scaled(children.get(2), time, false));
            return MathXml.withChildren(e, children);
        }
        if (isSymbol(head, "rateOf") && e.children().size() == 2) {
            return rateOf(e, time, node);
        }
        return e;
    }

    /** The rate of what has replaced the target, divided by the factors of the replacement, in own time. */
    private static XmlElement rateOf(XmlElement e, List<String> time, Node node) {
        Node target = node.children().get(1);
        Node meant = node.instance().byId(target.element().text());
        XmlElement plainTarget = new XmlElement(
                MathReader.MATHML,
                "ci",
                Map.of(),
                List.of(),
                id(target.element().text(), node.instance()),
                e.line());
        XmlElement plain = MathXml.withChildren(e, List.of(e.children().getFirst(), plainTarget));
        XmlElement converted = meant == null ? plain : MathXml.scaled(plain, ids(meant.factors()), true);
        return MathXml.scaled(converted, time, false);
    }

    private static boolean isSymbol(XmlElement e, String symbol) {
        return e.name().equals("csymbol")
                && e.attribute("definitionURL").orElse("").strip().endsWith("/" + symbol);
    }

    // ---- elements with a formula ----

    private XmlElement convert(Node node, XmlElement e) {
        Instance instance = node.instance();
        List<String> time = ids(instance.timeFactors());
        String changes = CHANGERS.get(e.name());
        XmlElement converted = e;
        if (changes != null) {
            Node changed = instance.byId(node.attributes().getOrDefault(changes, ""));
            converted = scaled(converted, changed == null ? List.of() : ids(changed.factors()), false);
        }
        return switch (e.name()) {
            case "rateRule", "delay" -> scaled(converted, time, e.name().equals("rateRule"));
            case "kineticLaw" -> scaled(scaled(converted, ids(instance.extentFactors()), false), time, true);
            default -> converted;
        };
    }

    private static XmlElement scaled(XmlElement e, List<String> factors, boolean divided) {
        List<XmlElement> children = e.children().stream()
                .map(c -> c.is(MathReader.MATHML, "math") ? MathXml.scaledMath(c, factors, divided) : c)
                .toList();
        return MathXml.withChildren(e, children);
    }
}
