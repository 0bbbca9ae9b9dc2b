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
import org.auklet.equation.Parameter;
import org.auklet.quantity.EvidenceGrade;

/**
 * The parameters a study starts from where it says nothing: resource {@code defaults.csv}, one number a line with unit,
 * source, grade and spread.
 */
public final class DefaultParameters {

    private static final String RESOURCE = "defaults.csv";

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
    public record Default(Parameter parameter, double geometricSd, double lower, double upper) {}

    private DefaultParameters() {}

    /** Reads the resource. */
    public static DefaultParameters load() {
        DefaultParameters defaults = new DefaultParameters();
        try (Reader reader = open();
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            csv.forEach(row -> defaults.byName.put(row.getField("name"), parse(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return defaults;
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

    private static Reader open() {
        InputStream stream = DefaultParameters.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("resource " + RESOURCE + " is missing");
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
