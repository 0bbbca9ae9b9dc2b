package org.auklet.measure.icpms.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.auklet.measure.icpms.job.Job.CalibrationSpec;
import org.auklet.measure.icpms.job.Job.RegionSpec;
import org.auklet.measure.icpms.job.Job.SectionSpec;
import org.auklet.measure.icpms.job.Job.StandardSpec;
import org.auklet.measure.icpms.job.Job.TissueSpec;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.quantity.Unit;
import org.auklet.yaml.Facts;
import org.auklet.yaml.Field;

/**
 * Reads the part of a job that is about sections of tissue.
 *
 * @param root the whole job
 * @param files finds the files it names
 * @param facts takes what was declared
 */
record TissueReader(Field root, JobFiles files, Facts facts) {

    private static final Unit SECOND = Unit.of("s");
    private static final Unit MICROMETRE = Unit.of("um");
    private static final int SMALLEST_REGION = 4;

    /** The sections; empty for a job of cells. */
    Optional<TissueSpec> read() {
        if (!root.at("sections").present()) {
            return Optional.empty();
        }
        List<SectionSpec> sections = new ArrayList<>();
        root.at("sections").entries().forEach((name, field) -> sections.add(section(name, field)));
        Field corrections = root.at("corrections");
        Map<String, CalibrationSpec> calibrations = new LinkedHashMap<>();
        root.at("calibration")
                .entries()
                .forEach((channel, field) -> calibrations.put(channel, calibration(channel, field)));
        Set<String> exports = new TreeSet<>();
        root.at("export").items().forEach(item -> exports.add(item.text()));
        return Optional.of(new TissueSpec(
                sections,
                corrections.at("gas_blank").at("first").whole(0),
                driftStandards(corrections, sections),
                word(corrections.at("internal_standard")),
                calibrations,
                regions(root.at("regions")),
                exports));
    }

    private SectionSpec section(String name, Field field) {
        Field log = field.at("laser_log");
        List<Path> logs = files.of(log);
        return new SectionSpec(
                name,
                files.of(field.at("files")),
                logs.stream().findFirst(),
                field.at("delay").quantity(SECOND, "0.2 s", Double.NaN),
                field.at("clock").quantity(SECOND, "0 s", 0),
                field.at("clock_drift").number(0),
                start(field),
                pixel(field.at("pixel")),
                field.at("subject").text(name),
                field.at("group").text());
    }

    private static double start(Field field) {
        return field.at("start").quantity(SECOND, "12 min", Double.NaN);
    }

    /** One length for a square pixel, or two: along the line, from line to line. */
    private static PixelSize pixel(Field field) {
        List<Field> sides = field.node().isArray() ? field.items() : List.of(field);
        double width = sides.isEmpty() ? Double.NaN : sides.getFirst().quantity(MICROMETRE, "20 um", Double.NaN);
        double height = sides.isEmpty() ? Double.NaN : sides.getLast().quantity(MICROMETRE, "20 um", Double.NaN);
        return new PixelSize(width, height);
    }

    private static List<String> driftStandards(Field corrections, List<SectionSpec> sections) {
        Field field = corrections.at("drift").at("standards");
        List<String> names = new ArrayList<>();
        for (Field item : field.items()) {
            names.add(item.text());
            if (sections.stream().noneMatch(s -> s.name().equals(item.text()) && s.startS() >= 0)) {
                item.problem(
                        "There is no section '" + item.text() + "' with a start to follow the drift with.",
                        "List the standard's images under 'sections:', each with 'start: 12 min'.");
            }
        }
        if (!names.isEmpty() && corrections.at("internal_standard").present()) {
            field.problem(
                    "An internal standard takes the drift out already; both would correct twice.",
                    "Leave one of the two out.");
        }
        return names;
    }

    private static Optional<String> word(Field field) {
        return field.present() ? Optional.of(field.text()) : Optional.empty();
    }

    private CalibrationSpec calibration(String channel, Field field) {
        String kind = field.at("kind").text();
        List<StandardSpec> standards = new ArrayList<>();
        for (Field item : field.at("standards").items()) {
            standards.add(new StandardSpec(value(item.at("value"), kind), files.of(item.at("files")), start(item)));
        }
        return new CalibrationSpec(
                channel,
                kind,
                JobReader.weights(field.at("weights")),
                standards,
                StatedReader.relative(field.at("concentration_sd")),
                Optional.ofNullable(
                        StatedReader.quantity(field.at("thickness"), "thickness of the gelatin film", "um", "10 um")),
                Optional.ofNullable(StatedReader.quantity(field.at("density"), "density", "kg/L", "1.05 g/cm3")),
                Optional.ofNullable(
                        StatedReader.quantity(field.at("particle_mass"), "mass of one particle", "kg", "0.27 fg")));
    }

    /** What a standard holds, in the unit of its kind. */
    private static double value(Field field, String kind) {
        return switch (kind) {
            case "gelatin_particle_number" -> field.quantity(Unit.of("/L"), "1e12 /L", Double.NaN);
            case "gelatin_particle_mass" -> field.quantity(Unit.of("kg"), "0.27 fg", Double.NaN);
            default -> field.quantity(Unit.of("kg/kg"), "5 ug/g", Double.NaN);
        };
    }

    private static Optional<RegionSpec> regions(Field field) {
        return field.present()
                ? Optional.of(new RegionSpec(
                        field.at("channel").text(),
                        field.at("classes").whole(2),
                        field.at("smallest").whole(SMALLEST_REGION)))
                : Optional.empty();
    }
}
