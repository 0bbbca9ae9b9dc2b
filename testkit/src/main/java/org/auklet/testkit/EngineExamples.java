package org.auklet.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.auklet.equation.Model;
import org.auklet.sbml.export.SbmlWriter;

/** Writes problems P and T as SBML, with settings for {@code auklet simulate}, into a folder. */
public final class EngineExamples {

    /** Shells of T, as its check values have them. */
    static final int SHELLS = 200;

    private static final int STEPS = 72;

    private EngineExamples() {}

    /**
     * Writes P.xml, T.xml and their settings.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        write(folder, "P", Problems.mousePbpk(), 72);
        write(folder, "T", Problems.sphere(SHELLS), 72 * 3600);
    }

    private static void write(Path folder, String name, Model model, double end) throws IOException {
        Files.writeString(folder.resolve(name + ".xml"), SbmlWriter.write(model));
        Files.writeString(folder.resolve(name + ".settings.txt"), settings(model, end));
    }

    /** Everything hourly for three days, at the tolerances at which engines are compared. */
    private static String settings(Model model, double end) {
        List<String> lines = new ArrayList<>();
        lines.add("start: 0");
        lines.add(String.format(Locale.ROOT, "duration: %.0f", end));
        lines.add("steps: " + STEPS);
        lines.add("variables: " + String.join(", ", SbmlWriter.outputIds(model).values()));
        lines.add("absolute: 1e-9");
        lines.add("relative: 1e-6");
        lines.add("amount:");
        lines.add("concentration:");
        return String.join("\n", lines) + "\n";
    }
}
