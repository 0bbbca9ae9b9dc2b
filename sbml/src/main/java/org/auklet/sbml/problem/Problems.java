package org.auklet.sbml.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.auklet.sbml.xml.XmlElement;

/** Collects what is wrong with an SBML file, and apart from it what is right but not supported. */
public final class Problems {

    private static final Comparator<Problem> BY_LINE = (a, b) -> Integer.compare(a.line(), b.line());

    private final String file;
    private final Set<Problem> wrong = new LinkedHashSet<>();
    private final Set<Problem> unsupported = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    /**
     * @param file the file as the user named it
     */
    public Problems(String file) {
        this.file = file;
    }

    /** The file as the user named it. */
    public String file() {
        return file;
    }

    /** The file is wrong at that line. */
    public void wrong(int line, String field, String message, String remedy) {
        wrong.add(new Problem(file, line, field, message, remedy));
    }

    /** The file is wrong at that element. */
    public void wrong(XmlElement at, String message, String remedy) {
        wrong(at.line(), at.name(), message, remedy);
    }

    /** The file asks for something that is not done. */
    public void unsupported(int line, String field, String message, String remedy) {
        unsupported.add(new Problem(file, line, field, message, remedy));
    }

    /** Something a reader should know although the model runs. */
    public void warn(int line, String field, String message) {
        warnings.add(new Problem(file, line, field, message, "").toString());
    }

    /** All warnings so far, in the order they were met. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * Ends the reading when anything is wrong or not supported.
     *
     * @throws UnsupportedSbmlException when nothing is wrong, but something is not supported
     * @throws InputException with everything that is wrong or not supported, in the order of the file
     */
    public void throwIfAny() {
        List<Problem> all = new ArrayList<>(wrong);
        all.addAll(unsupported);
        if (all.isEmpty()) {
            return;
        }
        all.sort(BY_LINE);
        throw wrong.isEmpty() ? new UnsupportedSbmlException(all) : new InputException(all);
    }
}
