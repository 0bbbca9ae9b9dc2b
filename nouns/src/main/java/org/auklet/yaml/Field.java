package org.auklet.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.auklet.quantity.InputException;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.Quantity;
import org.auklet.quantity.Unit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A place in a YAML file. What is absent or of the wrong type reads as the default: the schema has complained about
 * it already.
 *
 * @param node what stands there
 * @param pointer its JSON pointer
 * @param problems takes what is wrong with it
 */
public record Field(JsonNode node, String pointer, Problems problems) {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("1", "a plain number"),
            Map.entry("m", "a length"),
            Map.entry("g", "a mass"),
            Map.entry("h", "a time"),
            Map.entry("mL", "a volume"),
            Map.entry("nmol", "an amount of substance"),
            Map.entry("nmol/mL", "a concentration"),
            Map.entry("g/mol", "a molar mass"),
            Map.entry("/h", "a rate (1 per time)"),
            Map.entry("mL/h", "a clearance (volume per time)"),
            Map.entry("mV", "an electric potential"));

    /** The value of a key. */
    public Field at(String key) {
        JsonNode child = node.isObject() && node.has(key) ? node.get(key) : MissingNode.getInstance();
        return new Field(child, pointer + "/" + key.replace("~", "~0").replace("/", "~1"), problems);
    }

    /** Whether anything but null stands here. */
    public boolean present() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** The last step of the pointer: the key itself. */
    public String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** The items of a list. */
    public List<Field> items() {
        List<Field> items = new ArrayList<>();
        if (node.isArray()) {
            for (JsonNode item : node) {
                items.add(new Field(item, pointer + "/" + items.size(), problems));
            }
        }
        return items;
    }

    /** The values of a block by key, in the order of the file. */
    public Map<String, Field> entries() {
        Map<String, Field> entries = new LinkedHashMap<>();
        if (node.isObject()) {
            node.propertyNames().forEach(key -> entries.put(key, at(key)));
        }
        return entries;
    }

    /** Text or number as text, or the default. */
    public String text(String otherwise) {
        if (node.isNumber()) {
            return NumberText.of(node.asDouble());
        }
        return node.isString() ? node.asString().strip() : otherwise;
    }

    /** Text, or empty. */
    public String text() {
        return text("");
    }

    /** True or false, or the default. */
    public boolean flag(boolean otherwise) {
        return node.isBoolean() ? node.asBoolean() : otherwise;
    }

    /** A plain number, or the default. */
    public double number(double otherwise) {
        return node.isNumber() ? node.asDouble() : otherwise;
    }

    /** A whole number, or the default. */
    public int whole(int otherwise) {
        return node.isIntegralNumber() && node.canConvertToInt() ? node.asInt() : otherwise;
    }

    /**
     * A number with its unit, converted; the default when absent. A unit of another dimension, or none where one is
     * needed, is a problem.
     */
    public double quantity(Unit unit, String example, double otherwise) {
        if (!node.isString() && !node.isNumber()) {
            return otherwise;
        }
        try {
            Quantity found = Quantity.parse(text());
            if (found.unit().isCommensurableWith(unit)) {
                return found.in(unit);
            }
            boolean bare = found.unit().equals(Unit.ONE);
            problem(
                    bare
                            ? "The number " + text() + " has no unit."
                            : "'" + text() + "' is " + described(found.unit()) + ", expected " + described(unit) + ".",
                    "Write for example '" + example + "'.");
        } catch (InputException e) {
            e.problems().forEach(p -> problem(p.message(), p.remedy()));
        }
        return otherwise;
    }

    /** Adds a problem of this place. */
    public void problem(String message, String remedy) {
        problems.add(pointer, message, remedy);
    }

    /** What the supplier makes, or null with its complaints placed here. */
    public <T> @Nullable T guard(Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (InputException e) {
            e.problems().forEach(p -> problem(sentence(p.message()), p.remedy()));
            return null;
        }
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String described(Unit unit) {
        return WORDS.entrySet().stream()
                .filter(word -> unit.isCommensurableWith(Unit.of(word.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("in " + unit.code());
    }
}
