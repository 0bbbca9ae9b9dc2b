package org.auklet.measure.icpms.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.auklet.quantity.NumberText;

/** The job files that go with the experiments: text with places for what the analyst was told. */
final class JobTemplate {

    private static final int DIGITS = 4;
    private static final double UL_PER_MIN_OF_L_PER_S = 60e6;

    private JobTemplate() {}

    /**
     * Writes a job file.
     *
     * @param template name of the template
     * @param file the file to make
     * @param values what stands for {@code @KEY@}
     */
    static void write(String template, Path file, Map<String, String> values) throws IOException {
        try (InputStream in = JobTemplate.class.getResourceAsStream(template)) {
            if (in == null) {
                throw new IllegalStateException("resource " + template + " is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> e : values.entrySet()) {
                text = text.replace("@" + e.getKey() + "@", e.getValue());
            }
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
    }

    /** Name of the session: that of its folder, as far as it may be one. */
    static String name(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "" : last.toString().replaceAll("[^A-Za-z0-9._-]", "-");
        return name.matches("[A-Za-z0-9].*") ? name : "session";
    }

    /** A number as a person writes it. */
    static String number(double value) {
        return NumberText.rounded(value, DIGITS);
    }

    /** An uptake in uL/min. */
    static String flow(Stated lPerS) {
        return number(lPerS.stated() * UL_PER_MIN_OF_L_PER_S);
    }
}
