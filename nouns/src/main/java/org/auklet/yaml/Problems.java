package org.auklet.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;

/** Collects what is wrong with a file, each problem once and with its line. */
public final class Problems {

    private final String file;
    private final Map<String, Integer> lines;
    private final List<Problem> list = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /**
     * @param file the file as the user named it
     * @param lines 1-based line of each node by JSON pointer
     */
    public Problems(String file, Map<String, Integer> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Adds a problem of the file; the first one told about a node stands for those that follow from it. */
    public void add(String pointer, String message, String remedy) {
        if (told.add(pointer)) {
            list.add(new Problem(file, lineOf(pointer), pathOf(pointer), message, remedy));
        }
    }

    /** Adds problems of another file, places and all. */
    public void addAll(List<Problem> others) {
        list.addAll(others);
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /**
     * Ends the reading when anything is wrong.
     *
     * @throws InputException with everything that is wrong, in the order of the file, other files after it
     */
    public void throwIfAny() {
        if (!list.isEmpty()) {
            list.sort(Comparator.<Problem, Boolean>comparing(p -> !p.file().equals(file))
                    .thenComparing(Problem::file)
                    .thenComparingInt(Problem::line));
            throw new InputException(list);
        }
    }

    /** The line of a node, or of the nearest one around it. */
    public int lineOf(String pointer) {
        String at = pointer;
        while (!at.isEmpty() && !lines.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 0);
    }

    /** {@code particles.dot.core} for {@code /particles/dot/core}. */
    private static String pathOf(String pointer) {
        if (pointer.isEmpty()) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        for (String step : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            boolean index = !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
            path.append(index ? "[" + name + "]" : (path.isEmpty() ? "" : ".") + name);
        }
        return path.toString();
    }
}
