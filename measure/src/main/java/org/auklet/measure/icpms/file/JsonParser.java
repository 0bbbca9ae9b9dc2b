package org.auklet.measure.icpms.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.auklet.quantity.InputException;

/** Recursive descent over RFC 8259; depth is bounded, and the length of the text bounds the rest. */
final class JsonParser {

    private static final int DEEPEST = 64;

    private final Path file;
    private final String text;
    private int at;
    private int line = 1;
    private int depth;

    JsonParser(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    Json parse() {
        Json value = value();
        blanks();
        if (at < text.length()) {
            throw unexpected("the end of the file");
        }
        return value;
    }

    private Json value() {
        blanks();
        int here = line;
        return switch (peek()) {
            case '{' -> nested(this::fields);
            case '[' -> nested(this::items);
            case '"' -> new Json.Text(string(), here);
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private Json nested(Supplier<Json> inside) {
        if (++depth > DEEPEST) {
            throw Refusal.atLine(file, line, "", "Values are nested deeper than " + DEEPEST + ".", "Is it damaged?");
        }
        Json value = inside.get();
        depth--;
        return value;
    }

    private Json fields() {
        int here = line;
        Map<String, Json> fields = new LinkedHashMap<>();
        at++;
        if (takes('}')) {
            return new Json.Fields(fields, here);
        }
        do {
            blanks();
            String key = string();
            if (!takes(':')) {
                throw unexpected("a colon");
            }
            fields.put(key, value());
        } while (takes(','));
        if (!takes('}')) {
            throw unexpected("a comma or }");
        }
        return new Json.Fields(fields, here);
    }

    private Json items() {
        int here = line;
        List<Json> items = new ArrayList<>();
        at++;
        if (takes(']')) {
            return new Json.Items(items, here);
        }
        do {
            items.add(value());
        } while (takes(','));
        if (!takes(']')) {
            throw unexpected("a comma or ]");
        }
        return new Json.Items(items, here);
    }

    private Json word(String word) {
        if (!text.startsWith(word, at)) {
            throw unexpected("a value");
        }
        at += word.length();
        return new Json.Word(word, line);
    }

    private Json number() {
        int begin = at;
        while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return new Json.Number(Double.parseDouble(text.substring(begin, at)), line);
        } catch (NumberFormatException e) {
            at = begin;
            throw unexpected("a value");
        }
    }

    private String string() {
        if (peek() != '"') {
            throw unexpected("a text in quotes");
        }
        StringBuilder into = new StringBuilder();
        for (at++; peek() != '"'; at++) {
            into.append(peek() == '\\' ? escaped() : peek());
        }
        at++;
        return into.toString();
    }

    private char escaped() {
        at++;
        return switch (peek()) {
            case '"', '\\', '/' -> peek();
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw unexpected("an escape");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw unexpected("a hexadecimal digit");
            }
            code = 16 * code + digit;
        }
        return (char) code;
    }

    private char peek() {
        if (at >= text.length()) {
            throw Refusal.atLine(file, line, "", "The file ends in the middle of a value.", "Copy the file again.");
        }
        return text.charAt(at);
    }

    private boolean takes(char wanted) {
        blanks();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            line += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
    }

    private InputException unexpected(String expected) {
        String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
        return Refusal.atLine(
                file, line, "", "This is no JSON: " + expected + " was expected, not " + found + ".", "Copy it again.");
    }
}
