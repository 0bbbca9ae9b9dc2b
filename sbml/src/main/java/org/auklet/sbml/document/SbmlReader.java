package org.auklet.sbml.document;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.auklet.quantity.InputException;
import org.auklet.sbml.comp.CompFlattener;
import org.auklet.sbml.problem.Problems;
import org.auklet.sbml.xml.XmlElement;
import org.auklet.sbml.xml.XmlReader;

/** Reads an SBML file: level, version, required packages, and the model, flattened if it is composed of others. */
public final class SbmlReader {

    /** The package of models composed of models, which is flattened. */
    public static final String COMP = "comp";

    private static final Pattern CORE =
            Pattern.compile("http://www\\.sbml\\.org/sbml/level(\\d)(?:/version(\\d)(?:/core)?)?");
    private static final Pattern PACKAGE =
            Pattern.compile("\\{http://www\\.sbml\\.org/sbml/level3/version1/(\\w+)/version\\d+\\}required");
    /** Functions of Level 3 Version 2 for Version 1: read like those of Version 2. */
    private static final String EXTENDED_MATH = "l3v2extendedmath";

    private final Problems problems;

    /** A reader that tells {@code problems}. */
    public SbmlReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * The model of a file.
     *
     * @throws InputException when the file cannot be read at all; other problems are told to the collection
     */
    public SbmlModel read(Path file) {
        return read(XmlReader.read(file));
    }

    /**
     * The model of an {@code sbml} element.
     *
     * @throws InputException when it is no SBML, or has no model, or needs what is not supported
     */
    public SbmlModel read(XmlElement root) {
        Matcher core = CORE.matcher(root.namespace());
        if (!root.name().equals("sbml") || !core.matches()) {
            throw refuse(root, "The root element is <" + root.name() + ">, expected <sbml>.", "Is it an SBML file?");
        }
        int level = Integer.parseInt(core.group(1));
        int version =
                Integer.parseInt(root.attribute("version").orElse("1").strip().replaceAll("\\D", "0"));
        if (level != 2 && level != 3) {
            problems.unsupported(
                    root.line(),
                    "level",
                    "SBML Level " + level + " is not supported, expected Level 2 or 3.",
                    "Convert it, for example with the online converter of sbml.org.");
            problems.throwIfAny();
        }
        checkPackages(root);
        XmlElement flat = CompFlattener.flatten(root, problems);
        XmlElement model = flat.child("model")
                .orElseThrow(() -> refuse(root, "There is no <model> in the file.", "Is the file whole?"));
        return new ModelReader(level, version, problems).read(model);
    }

    private InputException refuse(XmlElement at, String message, String remedy) {
        problems.wrong(at, message, remedy);
        try {
            problems.throwIfAny();
        } catch (InputException e) {
            return e;
        }
        throw new IllegalStateException(message);
    }

    private void checkPackages(XmlElement root) {
        for (Map.Entry<String, String> attribute : root.attributes().entrySet()) {
            Matcher matcher = PACKAGE.matcher(attribute.getKey());
            if (matcher.matches()
                    && !matcher.group(1).equals(COMP)
                    && !matcher.group(1).equals(EXTENDED_MATH)) {
                checkPackage(root, matcher.group(1), attribute.getValue().strip());
            }
        }
        problems.throwIfAny();
    }

    private void checkPackage(XmlElement root, String name, String required) {
        if (required.equals("true") || required.equals("1")) {
            problems.unsupported(
                    root.line(),
                    name,
                    "The model requires the SBML package '" + name + "', which is not supported.",
                    "Only 'comp' is. Export the model without it.");
        } else {
            problems.warn(root.line(), name, "the SBML package '" + name + "' is not required and was ignored.");
        }
    }
}
