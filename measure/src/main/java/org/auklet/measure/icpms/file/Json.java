package org.auklet.measure.icpms.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auklet.quantity.InputException;

/** A value of a JSON file (RFC 8259) together with where it stands, so that what is missing can be said with its place. */
public sealed interface Json {

    /** 1-based line on which it begins. */
    int line();

    /** {@code {...}}; of a name given twice the last counts. */
    record Fields(Map<String, Json> fields, int line) implements Json {}

    /** {@code [...]}. */
    record Items(List<Json> items, int line) implements Json {}

    /** A number. */
    record Number(double value, int line) implements Json {}

    /** A text. */
    record Text(String value, int line) implements Json {}

    /** {@code true}, {@code false} or {@code null}. */
    record Word(String value, int line) implements Json {}

    /**
     * A small JSON file.
     *
     * @throws InputException when it cannot be read, is larger than {@link TextFile#SMALL}, or is no JSON
     */
    static Node read(Path file) {
        return new Node(file, "", JsonParser.parse(file, TextFile.read(file)));
    }

    /**
     * A value with its file and name, asked for what must be in it.
     *
     * @param file the file as the user named it
     * @param name key or index, as a path
     * @param value the value
     */
    record Node(Path file, String name, Json value) {

        /**
         * The value of a key.
         *
         * @throws InputException when there is none
         */
        public Node get(String key) {
            return find(key).orElseThrow(() -> problem("There is no \"" + key + "\"."));
        }

        /** The value of a key, if there is one. */
        public Optional<Node> find(String key) {
            return value instanceof Fields object
                    ? Optional.ofNullable(object.fields.get(key)).map(v -> new Node(file, inside(key), v))
                    : Optional.empty();
        }

        /**
         * The values of a list.
         *
         * @throws InputException when it is no list
         */
        public List<Node> items() {
            if (!(value instanceof Items list)) {
                throw problem("A list was expected.");
            }
            List<Node> nodes = new ArrayList<>(list.items.size());
            for (Json item : list.items) {
                nodes.add(new Node(file, inside(Integer.toString(nodes.size())), item));
            }
            return nodes;
        }

        /**
         * A finite number.
         *
         * @throws InputException when it is none
         */
        public double number() {
            if (value instanceof Number number && Double.isFinite(number.value)) {
                return number.value;
            }
            throw problem("A number was expected.");
        }

        /**
         * A whole number from 0 to 2^53.
         *
         * @throws InputException when it is none
         */
        public long count() {
            double number = number();
            if (number != Math.rint(number) || number < 0 || number > 0x1p53) {
                throw problem("A whole number, 0 or more, was expected, not " + number + ".");
            }
            return (long) number;
        }

        /**
         * A number above zero.
         *
         * @throws InputException when it is none
         */
        public double positive() {
            double number = number();
            if (!(number > 0)) {
                throw problem("A number above 0 was expected, not " + number + ".");
            }
            return number;
        }

        /** A problem with this value. */
        public InputException problem(String message) {
            return Refusal.atLine(file, value.line(), name, message, "Copy the file from the instrument again.");
        }

        private String inside(String key) {
            return name.isEmpty() ? key : name + "." + key;
        }
    }
}
