package org.auklet.organism;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The physiology resource of a species: one number per line with unit, grade and source. What a species lacks is taken
 * from the mouse, which lacks nothing.
 */
final class PhysiologyTable {

    private static final String BODY = "body";
    private static final String FILTRATION = "glomerular_filtration_rate";

    private final Species species;
    private final Map<String, Map<String, Datum>> numbers;
    private final @Nullable PhysiologyTable mouse;

    private PhysiologyTable(Species species, Map<String, Map<String, Datum>> numbers) {
        this.species = species;
        this.numbers = numbers;
        this.mouse = species == Species.MOUSE ? null : load(Species.MOUSE);
    }

    static PhysiologyTable load(Species species) {
        Map<String, Map<String, Datum>> numbers = new LinkedHashMap<>();
        try (Reader reader = open(species);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            csv.forEach(row -> numbers.computeIfAbsent(row.getField("organ"), organ -> new LinkedHashMap<>())
                    .put(row.getField("property"), datum(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PhysiologyTable(species, numbers);
    }

    /** The reference animal of the table. */
    Organism organism() {
        Datum blood = number(BODY, "blood_fraction");
        List<Organ> named = organs().map(this::organ).toList();
        return new Organism(
                species,
                bodyWeightG(),
                number(BODY, "cardiac_output"),
                number(BODY, "haematocrit"),
                blood,
                number(BODY, FILTRATION),
                Remainder.complete(named, number(Organism.REMAINDER, "blood_fraction"), blood.value()));
    }

    private Stream<String> organs() {
        Map<String, Map<String, Datum>> complete = mouse == null ? numbers : mouse.numbers;
        return complete.keySet().stream().filter(name -> !name.equals(BODY) && !name.equals(Organism.REMAINDER));
    }

    private Organ organ(String name) {
        return new Organ(
                name,
                circulation(name),
                number(name, "mass_fraction"),
                number(name, "blood_fraction"),
                number(name, "flow_fraction"));
    }

    private static Circulation circulation(String organ) {
        return switch (organ) {
            case "lung" -> Circulation.PULMONARY;
            case "liver" -> Circulation.HEPATIC;
            case "gut", "stomach", "pancreas", "spleen" -> Circulation.PORTAL;
            default -> Circulation.SYSTEMIC;
        };
    }

    private Datum number(String organ, String property) {
        Datum datum = numbers.getOrDefault(organ, Map.of()).get(property);
        if (datum != null) {
            return datum;
        }
        if (mouse == null) {
            throw new InputException(resource(species) + ": no " + property + " of " + organ, "");
        }
        return fromMouse(mouse, organ, property);
    }

    /** Fractions, and the cardiac output per kg^0.75, do not change with size; the filtration rate does. */
    private Datum fromMouse(PhysiologyTable table, String organ, String property) {
        Datum datum = table.number(organ, property);
        double factor = property.equals(FILTRATION)
                ? Allometry.factor(Allometry.FLOW, table.bodyWeightG(), bodyWeightG())
                : 1.0;
        return datum.scaled(factor, "taken over from the mouse");
    }

    private double bodyWeightG() {
        return 1000.0 * number(BODY, "body_weight").value();
    }

    private static Datum datum(NamedCsvRecord row) {
        return new Datum(
                Double.parseDouble(row.getField("value")),
                row.getField("unit"),
                EvidenceGrade.valueOf(row.getField("grade").toUpperCase(Locale.ROOT)),
                row.getField("source"));
    }

    private static Reader open(Species species) {
        InputStream stream = PhysiologyTable.class.getResourceAsStream(resource(species));
        if (stream == null) {
            throw new IllegalStateException("resource " + resource(species) + " is missing");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private static String resource(Species species) {
        return species.code() + ".csv";
    }
}
