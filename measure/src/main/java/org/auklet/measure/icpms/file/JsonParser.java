package org.auklet.measure.icpms.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.quantity.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Builds the values of a JSON text with the lines on which they begin. */
final class JsonParser {

    private static final int DEEPEST = 64;
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Path file;
    private final tools.jackson.core.JsonParser parser;

    private JsonParser(Path file, String text) {
        this.file = file;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /**
     * The one value of a text.
     *
     * @param file the file as the user named it
     * @throws InputException when the text is no JSON, or is nested too deeply
     */
    static Json parse(Path file, String text) {
        JsonParser reader = new JsonParser(file, text);
        try (reader.parser) {
            reader.parser.nextToken();
            Json value = reader.value(0);
            if (reader.parser.nextToken() != null) {
                throw reader.problem("Something follows the end of the value.");
            }
            return value;
        } catch (JacksonException e) {
            throw reader.problem("This is no JSON: " + e.getOriginalMessage());
        }
    }

    private Json value(int depth) {
        if (depth > DEEPEST) {
            throw problem("It is nested deeper than " + DEEPEST + " levels.");
        }
        int line = line();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> fields(depth, line);
            case START_ARRAY -> items(depth, line);
            case VALUE_STRING -> new Json.Text(parser.getString(), line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Number(Double.parseDouble(parser.getString()), line);
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> new Json.Word(parser.getString(), line);
            case null, default -> throw problem("A value was expected.");
        };
    }

    private Json fields(int depth, int line) {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(depth + 1));
        }
        return new Json.Fields(fields, line);
    }

    private Json items(int depth, int line) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(depth + 1));
        }
        return new Json.Items(items, line);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private InputException problem(String message) {
        return Refusal.atLine(file, Math.max(1, line()), "", message, "Copy the file from the instrument again.");
    }
}
