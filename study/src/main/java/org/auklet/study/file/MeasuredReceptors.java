package org.auklet.study.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.auklet.equation.Parameter;
import org.auklet.measure.icpms.probe.ReceptorArithmetic;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.Unit;
import org.auklet.result.Provenance;
import org.auklet.yaml.Facts;
import org.auklet.yaml.Field;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The receptors of a tumour as they were counted on cells: receptors per cell of a results folder of
 * {@code auklet measure icpms}, times the cells in a volume of tumour, is its receptor concentration.
 */
final class MeasuredReceptors {

    private static final double PER_NMOL = ReceptorArithmetic.AVOGADRO * 1e-9;

    private static final String MEASURED = "receptorsPerCell";
    private static final int DIGITS = 3;

    private final Path folder;
    private final Facts facts;
    private final List<Provenance.Input> inputs = new ArrayList<>();

    /**
     * @param folder the folder of the study file
     * @param facts takes what was declared
     */
    MeasuredReceptors(Path folder, Facts facts) {
        this.folder = folder;
        this.facts = facts;
    }

    /** Files that were read. */
    List<Provenance.Input> inputs() {
        return inputs;
    }

    /**
     * The receptor concentration, nmol/mL of tumour tissue; empty when the block is absent or wrong, and then a problem was
     * added.
     *
     * @param field the block {from, population, label, cells_per_volume}
     * @param known the parameter it becomes
     */
    Optional<Parameter> read(Field field, Parameter known) {
        if (!field.present()) {
            return Optional.empty();
        }
        Optional<JsonNode> row = summary(field.at("from")).flatMap(summary -> row(field, summary));
        Field density = field.at("cells_per_volume");
        Field value = density.node().isObject() ? density.at("value") : density;
        double perMl = value.quantity(Unit.of("/mL"), "2e8 /mL", Double.NaN);
        if (row.isEmpty() || !(perMl > 0)) {
            return Optional.empty();
        }
        return Optional.of(concentration(field, density, row.get(), perMl, known));
    }

    private Parameter concentration(Field field, Field density, JsonNode row, double perMl, Parameter known) {
        double perCell = row.path("value").asDouble();
        double nmolPerMl = perCell * perMl / PER_NMOL;
        EvidenceGrade grade = ParameterReader.grade(density, EvidenceGrade.ASSUMED);
        String source = NumberText.rounded(perCell, DIGITS) + " receptors per cell of "
                + field.at("population").text() + " (" + field.at("from").text() + ", 95 % interval "
                + NumberText.rounded(row.path("lower").asDouble(), DIGITS) + " to "
                + NumberText.rounded(row.path("upper").asDouble(), DIGITS)
                + " at the stated receptors per cluster) times "
                + NumberText.rounded(perMl, DIGITS) + " cells per mL of tumour ("
                + density.at("source").text("no source given") + ")";
        facts.add("Tumour", "Receptors", NumberText.rounded(nmolPerMl, DIGITS) + " nmol/mL of tissue", source);
        return known.with(nmolPerMl, source, grade);
    }

    private Optional<JsonNode> summary(Field from) {
        Path named = folder.resolve(from.text());
        Path file = Files.isDirectory(named) ? named.resolve("summary.json") : named;
        try {
            byte[] bytes = Files.readAllBytes(file);
            JsonNode summary = JsonMapper.shared().readTree(bytes);
            inputs.add(Provenance.Input.of(from.text() + "/summary.json", bytes));
            return Optional.of(summary);
        } catch (IOException | JacksonException e) {
            from.problem(
                    "There is no results folder with a summary.json at '" + named + "'.",
                    "Make it with: auklet measure icpms JOB.yaml; paths are relative to the study file.");
            return Optional.empty();
        }
    }

    /** The row of receptors per cell of the population, by the label where there are several. */
    private static Optional<JsonNode> row(Field field, JsonNode summary) {
        String label = field.at("label").text();
        String name = label.isEmpty() ? MEASURED : MEASURED + "." + label;
        String population = field.at("population").text();
        TreeSet<String> known = new TreeSet<>();
        for (JsonNode row : summary.path("parameters")) {
            String found = row.path("name").asString("");
            String arm = row.path("arm").asString("");
            if (found.equals(name)
                    && arm.equals(population)
                    && row.path("value").asDouble(0) > 0) {
                return Optional.of(row);
            }
            if (found.equals(MEASURED) || found.startsWith(MEASURED + ".")) {
                known.add(arm + (found.equals(MEASURED) ? "" : " by " + found.substring(MEASURED.length() + 1)));
            }
        }
        field.at("population")
                .problem(
                        String.format(
                                Locale.ROOT,
                                "No receptors per cell of '%s' were measured there.",
                                population + (label.isEmpty() ? "" : " by " + label)),
                        known.isEmpty()
                                ? "The folder holds no receptors per cell."
                                : "Measured were " + String.join(", ", known) + ".");
        return Optional.empty();
    }
}
