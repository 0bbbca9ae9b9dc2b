package org.auklet.sbml.comp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.sbml.math.MathReader;
import org.auklet.sbml.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** One model in its place: its elements by their ids, and the instances of its submodels. */
final class Instance {

    private final String prefix;
    private final Node model;
    private final @Nullable Node timeFactor;
    private final @Nullable Node extentFactor;
    private final @Nullable Instance parent;
    private final Map<String, Node> byId = new HashMap<>();
    private final Map<String, Node> units = new HashMap<>();
    private final Map<String, Node> byMetaId = new HashMap<>();
    private final Map<String, Node> ports = new HashMap<>();
    private final Map<String, Instance> submodels = new LinkedHashMap<>();

    /**
     * @param prefix what stands before every id in the flat model
     * @param timeFactor parameter of the parent: its time per own time, or null
     * @param extentFactor parameter of the parent: its extent per own extent, or null
     */
    Instance(
            String prefix,
            XmlElement model,
            @Nullable Instance parent,
            @Nullable Node timeFactor,
            @Nullable Node extentFactor) {
        this.prefix = prefix;
        this.parent = parent;
        this.timeFactor = timeFactor;
        this.extentFactor = extentFactor;
        this.model = new Node(model, this);
        this.model.children().forEach(list -> index(this.model, list));
    }

    private void index(Node list, Node e) {
        String name = e.element().name();
        String id = e.attributes().get("id");
        if (name.equals("port")) {
            put(ports, compAttribute(e, "id"), e);
        } else if (name.equals("submodel")) {
            put(byId, compAttribute(e, "id"), e);
        } else if (name.equals("unitDefinition")) {
            put(units, id, e);
        } else if (!e.element().namespace().equals(MathReader.MATHML) && !isLocal(list)) {
            put(byId, id, e);
        }
        put(byMetaId, e.attributes().get("metaid"), e);
        e.children().forEach(inner -> index(e, inner));
    }

    private static boolean isLocal(Node list) {
        return list.element().name().equals("listOfLocalParameters");
    }

    private static void put(Map<String, Node> into, @Nullable String id, Node e) {
        if (id != null) {
            into.put(id, e);
        }
    }

    static @Nullable String compAttribute(Node node, String name) {
        return node.attributes().get("{" + CompFlattener.COMP + "}" + name);
    }

    String prefix() {
        return prefix;
    }

    Node model() {
        return model;
    }

    @Nullable
    Instance parent() {
        return parent;
    }

    Map<String, Instance> submodels() {
        return submodels;
    }

    @Nullable
    Node byId(String id) {
        return byId.get(id);
    }

    @Nullable
    Node unit(String id) {
        return units.get(id);
    }

    @Nullable
    Node byMetaId(String metaId) {
        return byMetaId.get(metaId);
    }

    @Nullable
    Node port(String id) {
        return ports.get(id);
    }

    /** Parameters whose product is time of the flat model per time of this one. */
    List<Node> timeFactors() {
        return factors(timeFactor, parent == null ? List.of() : parent.timeFactors());
    }

    /** Parameters whose product is extent of the flat model per extent of this one. */
    List<Node> extentFactors() {
        return factors(extentFactor, parent == null ? List.of() : parent.extentFactors());
    }

    private static List<Node> factors(@Nullable Node own, List<Node> outer) {
        if (own == null) {
            return outer;
        }
        List<Node> all = new ArrayList<>(outer);
        all.add(own);
        return all;
    }
}
