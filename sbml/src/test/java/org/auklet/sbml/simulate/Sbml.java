package org.auklet.sbml.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.auklet.equation.integrate.Tolerances;

/** Small SBML files for tests. */
final class Sbml {

    private static final Tolerances TIGHT = new Tolerances(1e-9, 1e-12);

    private Sbml() {}

    /** A Level 3 Version 2 file; its first line is the root element, so that {@code model} begins on line 2. */
    static String level3(String model) {
        return "<sbml xmlns='http://www.sbml.org/sbml/level3/version2/core' level='3' version='2'>\n"
                + "<model id='m'>\n" + model + "\n</model></sbml>";
    }

    /** A Level 2 Version 4 file. */
    static String level2(String model) {
        return "<sbml xmlns='http://www.sbml.org/sbml/level2/version4' level='2' version='4'>\n" + "<model id='m'>\n"
                + model + "\n</model></sbml>";
    }

    /** A formula in MathML; {@code content} without the math element. */
    static String math(String content) {
        return "<math xmlns='http://www.w3.org/1998/Math/MathML'>" + content + "</math>";
    }

    /** {@code <apply><operator/>arguments</apply>}, words as ids and numbers as numbers. */
    static String apply(String operator, Object... arguments) {
        StringBuilder text = new StringBuilder("<apply><" + operator + "/>");
        for (Object argument : arguments) {
            text.append(term(argument));
        }
        return text.append("</apply>").toString();
    }

    private static String term(Object argument) {
        if (argument instanceof Number) {
            return "<cn>" + argument + "</cn>";
        }
        String word = argument.toString();
        return word.startsWith("<") ? word : "<ci>" + word + "</ci>";
    }

    /** A symbol of SBML: time, delay, avogadro, rateOf. */
    static String symbol(String name) {
        return "<csymbol encoding='text' definitionURL='http://www.sbml.org/sbml/symbols/" + name + "'>x</csymbol>";
    }

    static Path write(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("model.xml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last row of a simulation of everything that changes, by name. */
    static double atEnd(Path folder, String text, double end, String name) {
        ResultTable table = run(folder, text, end).table();
        return table.values()[table.times().length - 1][table.names().indexOf(name)];
    }

    static SbmlSimulation.Outcome run(Path folder, String text, double end) {
        return SbmlSimulation.run(write(folder, text), SimulationSettings.until(end, 4), TIGHT);
    }
}
