package org.auklet.sbml.comp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.quantity.NearMatch;
import org.auklet.sbml.problem.Problems;
import org.auklet.sbml.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Makes one model of a model with submodels, as Hierarchical Model Composition, Version 1 Release 3, says (section 3 and
 * appendix C): every submodel is instantiated, deletions and replacements are carried out on the elements themselves,
 * and only then ids are rewritten, with {@code submodel__} before those of a submodel.
 */
public final class CompFlattener {

    /** The namespace of the package. */
    public static final String COMP = "http://www.sbml.org/sbml/level3/version1/comp/version1";

    private static final int DEEPEST = 50;
    private static final int MOST_INSTANCES = 10_000;

    private final Problems problems;
    private final Map<String, XmlElement> definitions = new HashMap<>();
    private final Map<String, XmlElement> external = new HashMap<>();
    private final References references;
    private int instances;

    private CompFlattener(Problems problems) {
        this.problems = problems;
        references = new References(problems);
    }

    /**
     * The file with a flat model.
     *
     * @param sbml the root element
     * @return the same element when its model has no parts of the package
     */
    public static XmlElement flatten(XmlElement sbml, Problems problems) {
        XmlElement model = sbml.child("model").orElse(null);
        if (model == null || model.child(COMP, "listOfSubmodels").isEmpty()) {
            return sbml;
        }
        XmlElement flat = new CompFlattener(problems).flat(sbml, model);
        return MathXml.withChildren(sbml, List.of(flat));
    }

    private XmlElement flat(XmlElement sbml, XmlElement model) {
        for (XmlElement d : sbml.listed(COMP, "listOfModelDefinitions", "modelDefinition")) {
            definitions.put(d.attribute("id").orElse(""), d);
        }
        model.attribute("id").ifPresent(id -> definitions.putIfAbsent(id, model));
        for (XmlElement e : sbml.listed(COMP, "listOfExternalModelDefinitions", "externalModelDefinition")) {
            external.put(e.attribute(COMP, "id").or(() -> e.attribute("id")).orElse(""), e);
        }
        Instance whole = instantiate(new Instance("", model, null, null, null), 0);
        problems.throwIfAny();
        XmlElement flat = new Rewriter().model(whole);
        problems.throwIfAny();
        return flat;
    }

    /** Gives an instance its submodels, innermost first, and carries out what it deletes and replaces in them. */
    private Instance instantiate(Instance instance, int depth) {
        if (depth > DEEPEST || ++instances > MOST_INSTANCES) {
            problems.wrong(
                    instance.model().element(),
                    "Submodels are nested deeper than " + DEEPEST + ", or there are more than " + MOST_INSTANCES + ".",
                    "Maybe a model contains itself.");
            problems.throwIfAny();
        }
        for (Node submodel : listed(instance.model(), "listOfSubmodels", "submodel")) {
            String id = Instance.compAttribute(submodel, "id");
            XmlElement definition = definition(submodel);
            if (id != null && definition != null) {
                Instance inner = new Instance(
                        instance.prefix() + id + "__",
                        definition,
                        instance,
                        parameter(submodel, "timeConversionFactor"),
                        parameter(submodel, "extentConversionFactor"));
                instance.submodels().put(id, instantiate(inner, depth + 1));
                listed(submodel, "listOfDeletions", "deletion")
                        .forEach(d -> references.find(d, inner).ifPresent(Node::remove));
            }
        }
        replaceIn(instance.model(), instance);
        return instance;
    }

    private @Nullable XmlElement definition(Node submodel) {
        String name = Instance.compAttribute(submodel, "modelRef");
        XmlElement definition = definitions.get(name == null ? "" : name);
        XmlElement outside = external.get(name == null ? "" : name);
        if (definition == null && outside != null) {
            problems.unsupported(
                    submodel.element().line(),
                    "submodel.modelRef",
                    "Model '" + name + "' is an external model definition (source "
                            + outside.attribute(COMP, "source").orElse("not given") + "); those are not read.",
                    "Put the definition into this file.");
        } else if (definition == null) {
            String maybe = NearMatch.find(String.valueOf(name), definitions.keySet())
                    .map(near -> "Maybe '" + near + "'?")
                    .orElse("");
            problems.wrong(submodel.element(), "There is no model definition '" + name + "'.", maybe);
        }
        return definition;
    }

    private @Nullable Node parameter(Node owner, String attribute) {
        String id = Instance.compAttribute(owner, attribute);
        if (id == null) {
            return null;
        }
        Node parameter = owner.instance().byId(id);
        if (parameter == null) {
            problems.wrong(owner.element(), attribute + " '" + id + "' is no parameter of the model.", "");
        }
        return parameter;
    }

    /** Carries out the replacements that an element, and every element inside it, asks for. */
    private void replaceIn(Node node, Instance instance) {
        for (Node replaced : listed(node, "listOfReplacedElements", "replacedElement")) {
            boolean onlyTellsOfDeletion = Instance.compAttribute(replaced, "deletion") != null;
            if (!onlyTellsOfDeletion) {
                target(replaced, instance).forEach(t -> t.replaceBy(node, parameter(replaced, "conversionFactor")));
            }
        }
        for (Node by : node.children()) {
            if (by.element().is(COMP, "replacedBy")) {
                target(by, instance).forEach(t -> {
                    t.standIn().takeNameOf(node);
                    node.replaceBy(t, null);
                });
            }
        }
        node.children().stream()
                .filter(child -> !child.element().namespace().equals(COMP))
                .forEach(child -> replaceIn(child, instance));
    }

    private List<Node> target(Node reference, Instance instance) {
        String id = Instance.compAttribute(reference, "submodelRef");
        Instance submodel = instance.submodels().get(id == null ? "" : id);
        if (submodel == null) {
            boolean isThere = id != null && instance.byId(id) != null;
            if (!isThere) {
                problems.wrong(reference.element(), "There is no submodel '" + id + "'.", "Check submodelRef.");
            }
            return List.of();
        }
        return references.find(reference, submodel).map(List::of).orElse(List.of());
    }

    /** The children of that name in a list of the package inside {@code node}. */
    static List<Node> listed(Node node, String list, String name) {
        List<Node> found = new ArrayList<>();
        for (Node child : node.children()) {
            if (child.element().is(COMP, list)) {
                child.children().stream()
                        .filter(c -> c.element().is(COMP, name))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
