package org.auklet.measure.icpms.npz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a header of NumPy is written in: dictionaries, lists, tuples, texts, whole numbers and truths of Python. */
final class PythonLiteral {

    private static final int DEEPEST = 8;

    private final String text;
    private int position;

    private PythonLiteral(String text) {
        this.text = text;
    }

    /** Thrown for text that is no literal. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /** A text as Map, List, String, Long or Boolean. */
    static Object parse(String text) throws Malformed {
        return new PythonLiteral(text).value(0);
    }

    private Object value(int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw new Malformed("nested too deeply");
        }
        char first = next();
        return switch (first) {
            case '{' -> dictionary(depth);
            case '(' -> items(')', depth);
            case '[' -> items(']', depth);
            case '\'', '"' -> quoted();
            default -> word();
        };
    }

    private char next() throws Malformed {
        while (position < text.length()
                && (Character.isWhitespace(text.charAt(position)) || text.charAt(position) == ',')) {
            position++;
        }
        if (position == text.length()) {
            throw new Malformed("it ends too early");
        }
        return text.charAt(position);
    }

    private Map<String, Object> dictionary(int depth) throws Malformed {
        Map<String, Object> entries = new LinkedHashMap<>();
        position++;
        while (next() != '}') {
            Object key = value(depth + 1);
            if (next() != ':') {
                throw new Malformed("a colon was expected at " + position);
            }
            position++;
            entries.put(String.valueOf(key), value(depth + 1));
        }
        position++;
        return entries;
    }

    private List<Object> items(char end, int depth) throws Malformed {
        List<Object> items = new ArrayList<>();
        position++;
        while (next() != end) {
            items.add(value(depth + 1));
        }
        position++;
        return items;
    }

    private String quoted() throws Malformed {
        int end = text.indexOf(text.charAt(position), position + 1);
        if (end < 0) {
            throw new Malformed("a text has no end");
        }
        String inside = text.substring(position + 1, end);
        position = end + 1;
        return inside;
    }

    private Object word() throws Malformed {
        int start = position;
        while (position < text.length() && Character.isLetterOrDigit(text.charAt(position))) {
            position++;
        }
        String word = text.substring(start, position);
        if (word.equals("True") || word.equals("False")) {
            return word.equals("True");
        }
        if (word.matches("[0-9]{1,18}L?")) {
            return Long.parseLong(word.replace("L", ""));
        }
        throw new Malformed("\"" + word + "\" at " + start + " is not understood");
    }
}
