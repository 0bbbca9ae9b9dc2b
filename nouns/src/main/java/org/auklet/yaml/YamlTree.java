package org.auklet.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** YAML text as a JSON tree that remembers the line of every node. */
public final class YamlTree {

    private static final int MOST_NODES = 100_000;
    private static final int DEEPEST = 50;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Integer> lines = new HashMap<>();
    private final Problems problems;
    private JsonNode root = JSON.objectNode();
    private int nodes;

    private YamlTree(String file) {
        problems = new Problems(file, lines);
    }

    /**
     * Parses the text; keys that stand twice are noted in {@link #problems()}.
     *
     * @param file the file as the user named it
     * @throws InputException when the text is not YAML
     */
    public static YamlTree parse(String file, String text) {
        YamlTree tree = new YamlTree(file);
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            Optional<Node> top = new Compose(settings).composeString(text);
            tree.root = top.map(node -> tree.convert(node, "", 0)).orElse(tree.root);
        } catch (MarkedYamlEngineException e) {
            throw new InputException(List.of(syntaxProblem(file, e)));
        } catch (YamlEngineException e) {
            throw new InputException(List.of(new Problem(file, 0, "", "This is not YAML: " + e.getMessage(), "")));
        }
        return tree;
    }

    /** The tree; an empty object for an empty file. */
    public JsonNode root() {
        return root;
    }

    /** Collects problems under the lines of this tree. */
    public Problems problems() {
        return problems;
    }

    private JsonNode convert(Node node, String pointer, int depth) {
        node.getStartMark().ifPresent(mark -> lines.putIfAbsent(pointer, mark.getLine() + 1));
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            throw new YamlEngineException("it is nested too deeply or refers to itself");
        }
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer, depth);
            case SequenceNode sequence -> array(sequence, pointer, depth);
            case ScalarNode scalar -> scalar(scalar);
            default -> JSON.nullNode();
        };
    }

    private ObjectNode object(MappingNode mapping, String pointer, int depth) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
            String below = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            int line = tuple.getKeyNode()
                    .getStartMark()
                    .map(mark -> mark.getLine() + 1)
                    .orElse(0);
            if (object.has(key)) {
                problems.add(
                        below,
                        "The key '" + key + "' stands twice, in lines " + lines.get(below) + " and " + line + ".",
                        "Delete one of the two.");
            } else {
                lines.put(below, line);
                object.set(key, convert(tuple.getValueNode(), below, depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(convert(item, pointer + "/" + array.size(), depth + 1));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(text.startsWith("t") || text.startsWith("T"));
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(text) : JSON.stringNode(text);
    }

    private static JsonNode number(String text) {
        try {
            return text.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9')
                    ? JSON.numberNode(Long.parseLong(text))
                    : JSON.numberNode(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return JSON.stringNode(text);
        }
    }

    private static Problem syntaxProblem(String file, MarkedYamlEngineException e) {
        int line = e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(-1) + 1;
        String problem = String.valueOf(e.getProblem());
        boolean tab = problem.contains("TAB") || problem.contains("\\t");
        String remedy = tab
                ? "Indent with spaces: YAML takes no tabs."
                : "Maybe a colon without a space after it, an indentation that does not match the lines above, or an open"
                        + " quote or bracket; text with ': ' or ' #' in it needs quotes.";
        return new Problem(file, line, "", "This is not YAML: " + problem + ".", remedy);
    }
}
