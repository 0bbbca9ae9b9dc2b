package org.auklet.quantity;

import java.util.List;

/** Bad input, told to the person who can mend it: every problem at once, each with its place and its remedy. */
public class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * One thing wrong with an input.
     *
     * @param file the file as the user named it, or empty when it did not come from one
     * @param line 1-based line, or 0 when the whole file is meant
     * @param field the column or key, or empty
     * @param message what is wrong and what was expected
     * @param remedy how to mend it ("Maybe ..."), or empty
     */
    public record Problem(String file, int line, String field, String message, String remedy) {

        @Override
        public String toString() {
            String place = file + (line > 0 ? ":" + line : "") + (field.isEmpty() ? "" : " [" + field + "]");
            return (place.isEmpty() ? "" : place + ": ") + message + (remedy.isEmpty() ? "" : " " + remedy);
        }
    }

    public InputException(List<Problem> problems) {
        super(String.join("\n", problems.stream().map(Problem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    public InputException(String message, String remedy) {
        this(List.of(new Problem("", 0, "", message, remedy)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
