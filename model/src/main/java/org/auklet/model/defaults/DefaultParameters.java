package org.auklet.model.defaults;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.auklet.equation.Parameter;
import org.auklet.organism.Allometry;
import org.auklet.organism.Organism;
import org.auklet.organism.Species;
import org.auklet.quantity.EvidenceGrade;

/**
 * The parameters a study starts from where it says nothing: resource {@code defaults.csv}, one number a line with unit,
 * source, grade and spread. They are of a mouse of {@value #REFERENCE_WEIGHT_G} g; for another species ({@link #of})
 * those listed in resource {@code allometry.csv} are scaled by body weight and all are graded assumed.
 */
public final class DefaultParameters {

    /** Body weight of the mouse whose defaults they are, g. */
    public static final double REFERENCE_WEIGHT_G = 20.0;

    private static final String RESOURCE = "defaults.csv";
    private static final String ALLOMETRY = "allometry.csv";

    private final Map<String, Default> byName = new LinkedHashMap<>();

    /**
     * One default.
     *
     * @param parameter the number with its source and grade
     * @param geometricSd standard deviation as a factor: 2 means that two thirds of particles lie within a half and twice
     *     the value; 1 for numbers that are not varied
     * @param lower lowest value that a fit may try
     * @param upper highest value that a fit may try
     */
    public record Default(Parameter parameter, double geometricSd, double lower, double upper) {

        /** The same for an animal in which it is {@code factor} times as large; a mouse's number is a guess there. */
        private Default elsewhere(double factor, String why) {
            boolean measured = parameter.grade() == EvidenceGrade.MEASURED;
            if (factor == 1 && !measured) {
                return this;
            }
            String how = factor == 1 ? "of the mouse, taken over" : "of the mouse, scaled: " + why;
            Parameter scaled =
                    parameter.with(parameter.value() * factor, parameter.source() + "; " + how, EvidenceGrade.ASSUMED);
            return new Default(scaled, geometricSd, lower * factor, upper * factor);
        }
    }

    private DefaultParameters() {}

    /**
     * The defaults for an animal: those of the mouse, for another species scaled by body weight where size matters.
     *
     * @param organism the animal; a mouse of any weight gets the resource as it is
     */
    public static DefaultParameters of(Organism organism) {
        DefaultParameters defaults = load();
        if (organism.species() != Species.MOUSE) {
            Map<String, Scaling> allometry = allometry();
            defaults.byName.replaceAll((name, known) -> {
                Scaling scaling = allometry.getOrDefault(name, Scaling.NONE);
                double factor = Allometry.factor(scaling.exponent(), REFERENCE_WEIGHT_G, organism.bodyWeightG());
                return known.elsewhere(factor, scaling.why());
            });
        }
        return defaults;
    }

    /** How a default goes with body weight. */
    private record Scaling(double exponent, String why) {
        private static final Scaling NONE = new Scaling(0, "");
    }

    private static Map<String, Scaling> allometry() {
        Map<String, Scaling> rules = new LinkedHashMap<>();
        read(
                ALLOMETRY,
                row -> rules.put(row.getField("name"), new Scaling(number(row, "exponent"), row.getField("source"))));
        return rules;
    }

    /** Reads the resource. */
    public static DefaultParameters load() {
        DefaultParameters defaults = new DefaultParameters();
        read(RESOURCE, row -> defaults.byName.put(row.getField("name"), parse(row)));
        return defaults;
    }

    private static void read(String resource, Consumer<NamedCsvRecord> row) {
        try (Reader reader = open(resource);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            csv.forEach(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Default parse(NamedCsvRecord row) {
        Parameter parameter = new Parameter(
                row.getField("name"),
                number(row, "value"),
                row.getField("unit"),
                row.getField("meaning"),
                row.getField("source"),
                EvidenceGrade.valueOf(row.getField("grade").toUpperCase(Locale.ROOT)));
        return new Default(parameter, number(row, "geometric_sd"), number(row, "lower"), number(row, "upper"));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static Reader open(String resource) {
        InputStream stream = DefaultParameters.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("resource " + resource + " is missing");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    /** All defaults by name, in the order of the resource. */
    public Map<String, Default> all() {
        return byName;
    }

    /**
     * The default of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Parameter get(String name) {
        Default found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no default parameter '" + name + "'");
        }
        return found.parameter();
    }
}
