package org.auklet.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.auklet.quantity.NearMatch;
import tools.jackson.databind.JsonNode;

/** A JSON Schema (draft 2020-12) that complains in plain words. */
public final class YamlSchema {

    private final JsonNode root;
    private final Schema schema;

    /** @param root the schema itself */
    public YamlSchema(JsonNode root) {
        this.root = root;
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    /** Notes everything that the shape of the tree gets wrong in the tree's problems. */
    public void check(YamlTree tree) {
        for (Error error : schema.validate(tree.root())) {
            tell(error, tree);
        }
    }

    private void tell(Error error, YamlTree tree) {
        String pointer = pointer(error.getInstanceLocation());
        JsonNode instance = tree.root().at(pointer);
        Problems problems = tree.problems();
        JsonNode rule = rule(error);
        String key = String.valueOf(error.getProperty());
        switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(pointer, key, rule, problems);
            case "required" ->
                problems.add(
                        pointer + "/" + key,
                        "The key '" + key + "' is missing" + (pointer.isEmpty() ? "." : " here."),
                        "Add " + titleOf(rule.path("properties").path(key)) + " under '" + key + ":'.");
            case "enum" -> unknownWord(pointer, instance, rule.path("enum"), problems);
            default ->
                problems.add(pointer, "Expected " + titleOf(rule) + ", found " + shown(instance) + ".", example(rule));
        }
    }

    private void unknownKey(String pointer, String key, JsonNode rule, Problems problems) {
        List<String> known = List.copyOf(rule.path("properties").propertyNames());
        String remedy = NearMatch.find(key, known)
                .map(near -> "Maybe '" + near + "'?")
                .orElse("Known here are "
                        + String.join(", ", rule.path("properties").propertyNames()) + ".");
        String below = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
        problems.add(below, "Unknown key '" + key + "'.", remedy);
    }

    private static void unknownWord(String pointer, JsonNode instance, JsonNode words, Problems problems) {
        List<String> known = StreamSupport.stream(words.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        String remedy = NearMatch.find(instance.asString(""), known)
                .map(near -> "Maybe '" + near + "'?")
                .orElse("Known are " + String.join(", ", known) + ".");
        problems.add(pointer, "Unknown word " + shown(instance) + ".", remedy);
    }

    /** The part of the schema whose keyword complained. */
    private JsonNode rule(Error error) {
        String fragment = pointer(error.getSchemaLocation().getFragment());
        int end = fragment.lastIndexOf('/');
        return end <= 0 ? root : root.at(fragment.substring(0, end));
    }

    private String titleOf(JsonNode rule) {
        return Optional.of(rule.path("title").asString(""))
                .filter(title -> !title.isEmpty())
                .orElseGet(() -> rule.has("$ref")
                        ? titleOf(root.at(rule.path("$ref").asString("").substring(1)))
                        : "another value");
    }

    private static String example(JsonNode rule) {
        JsonNode example = rule.path("examples").path(0);
        if (example.isMissingNode() || example.isContainer()) {
            return "";
        }
        return "For example " + (example.isString() ? "'" + example.asString() + "'" : example) + ".";
    }

    private static String shown(JsonNode found) {
        if (found.isObject() || found.isArray()) {
            return found.isObject() ? "a block of keys" : "a list";
        }
        return found.isMissingNode() || found.isNull() ? "nothing" : "'" + found.asString() + "'";
    }

    private static String pointer(com.networknt.schema.path.NodePath path) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append('/')
                    .append(String.valueOf(path.getElement(i))
                            .replace("~", "~0")
                            .replace("/", "~1"));
        }
        return pointer.toString();
    }
}
