package org.auklet.measure.icpms.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.auklet.measure.icpms.image.calibrate.Weighting;
import org.auklet.measure.icpms.job.Job.Ask;
import org.auklet.measure.icpms.job.Job.EventSpec;
import org.auklet.measure.icpms.job.Job.Instrument;
import org.auklet.measure.icpms.job.Job.LabelSpec;
import org.auklet.measure.icpms.job.Job.PopulationSpec;
import org.auklet.measure.icpms.job.Job.ResponseSpec;
import org.auklet.measure.icpms.job.Job.StandardSpec;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.auklet.quantity.Unit;
import org.auklet.result.Provenance;
import org.auklet.yaml.Facts;
import org.auklet.yaml.Field;
import org.auklet.yaml.YamlFile;
import org.auklet.yaml.YamlSchema;
import org.auklet.yaml.YamlTree;
import tools.jackson.databind.json.JsonMapper;

/** Reads a job file; the format is described in {@code docs/guides/icpms.md}. */
public final class JobReader {

    private static final String RESOURCE = "job.schema.json";
    private static final String START = "One to start from: auklet new practice --icpms cells";

    private final Field root;
    private final JobFiles files;
    private final Facts facts;

    private JobReader(Path file, YamlTree tree) {
        this.root = new Field(tree.root(), "", tree.problems());
        this.files = new JobFiles(Objects.requireNonNullElse(file.getParent(), Path.of("")));
        this.facts = new Facts(file.toString());
    }

    /** The JSON Schema of the job file, as it is shipped. */
    public static String schema() {
        try (InputStream in = JobReader.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a job.
     *
     * @throws InputException with every problem of the file, each with its place and remedy
     */
    public static Job read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    "There is no job file '" + file + "'.",
                    Files.isDirectory(file) ? "It is a folder; name the file in it." : START);
        }
        byte[] bytes = YamlFile.bytes(file, "job file");
        YamlTree tree = YamlTree.parse(file.toString(), YamlFile.text(file, bytes));
        if (!tree.root().isObject() || tree.root().isEmpty()) {
            throw new InputException(
                    List.of(new Problem(file.toString(), 1, "", "A job file is a block of keys.", START)));
        }
        new YamlSchema(JsonMapper.shared().readTree(schema())).check(tree);
        String name = String.valueOf(file.getFileName());
        Job job = new JobReader(file, tree).job(Provenance.Input.of(name, bytes));
        tree.problems().throwIfAny();
        return job;
    }

    private Job job(Provenance.Input input) {
        String source = root.at("source").text();
        if (!source.isEmpty()) {
            facts.add("Session", "Source", source, "");
        }
        Map<String, LabelSpec> labels = new LinkedHashMap<>();
        LabelReader labelReader = new LabelReader(facts);
        root.at("labels")
                .entries()
                .forEach((name, field) -> labelReader.read(name, field).ifPresent(label -> labels.put(name, label)));
        List<PopulationSpec> populations = populations();
        TissueReader tissue = new TissueReader(root, files, facts);
        List<Ask> questions = new QuestionReader(labels.keySet(), populations, facts).read(root.at("questions"));
        if (root.at("labels").entries().isEmpty()) {
            root.problem(
                    "The job has no label.", "Add 'labels: {Au24: ...}': what cells or tissue were labelled with.");
        }
        if (populations.isEmpty() && !root.at("sections").present()) {
            root.problem(
                    "The job has neither populations of cells nor sections.", "Add 'populations:' or 'sections:'.");
        }
        return new Job(
                root.at("icpms").text(),
                root.at("title").text(root.at("icpms").text()),
                (long) root.at("seed").number(1),
                instrument(root.at("instrument")),
                responses(root.at("response")),
                new EfficiencyReader(files).read(root.at("transport_efficiency")),
                labels,
                populations,
                events(root.at("events")),
                tissue.read(),
                questions,
                facts.facts(),
                facts.findings(),
                files.folder(),
                input);
    }

    private static Instrument instrument(Field field) {
        return new Instrument(
                positive(field.at("dwell"), "s", "100 us", Double.NaN),
                field.at("dead_time").quantity(Unit.of("s"), "20 ns", 0),
                Optional.ofNullable(StatedReader.quantity(field.at("uptake"), "sample uptake", "L/s", "15 uL/min")));
    }

    /** A quantity above zero. */
    private static double positive(Field field, String unit, String example, double otherwise) {
        double value = field.quantity(Unit.of(unit), example, otherwise);
        if (value <= 0) {
            field.problem("'" + field.text() + "' must be above zero.", "Write for example '" + example + "'.");
        }
        return value;
    }

    private Map<String, ResponseSpec> responses(Field field) {
        Map<String, ResponseSpec> responses = new LinkedHashMap<>();
        field.entries().forEach((channel, at) -> responses.put(channel, response(channel, at)));
        return responses;
    }

    private ResponseSpec response(String channel, Field field) {
        double shared = StatedReader.relative(field.at("concentration_sd"));
        String source = StatedReader.STATED + (shared == 0 ? "no uncertainty of the stock solution stated" : "stated");
        Optional<InputQuantity> slope = Optional.ofNullable(StatedReader.quantity(
                field.at("slope"), "response of " + channel, "{counts}/s/(kg/L)", "16 {counts}/s/(ng/L)"));
        List<StandardSpec> standards = standards(field.at("standards"), "concentration", "kg/L", "100 ng/L");
        if (slope.isEmpty() && standards.isEmpty()) {
            field.problem(
                    "The response of " + channel + " has neither standards nor a slope.",
                    "List 'standards:' with concentration and files, or state 'slope:'.");
        }
        return new ResponseSpec(
                channel,
                slope,
                standards,
                weights(field.at("weights")),
                InputQuantity.of(
                        "concentration of the standards of " + channel,
                        "1",
                        1,
                        shared,
                        shared == 0 ? EvidenceGrade.ASSUMED : EvidenceGrade.MEASURED,
                        source));
    }

    /** Standards of any kind: what each holds, and its acquisitions. */
    private List<StandardSpec> standards(Field field, String key, String unit, String example) {
        List<StandardSpec> standards = new ArrayList<>();
        for (Field item : field.items()) {
            double value = item.at(key).quantity(Unit.of(unit), example, Double.NaN);
            standards.add(new StandardSpec(value, files.of(item.at("files"))));
        }
        return standards;
    }

    /** The weighting of a regression; 1/y, counting noise, when not said. */
    static Weighting weights(Field field) {
        String word = field.text(Weighting.INVERSE_Y.code());
        for (Weighting weighting : Weighting.values()) {
            if (weighting.code().equals(word) || word.equals("equal") && weighting == Weighting.EQUAL) {
                return weighting;
            }
        }
        return Weighting.INVERSE_Y;
    }

    private List<PopulationSpec> populations() {
        Map<String, Field> entries = root.at("populations").entries();
        List<PopulationSpec> populations = new ArrayList<>();
        entries.forEach((name, field) -> {
            String blank = field.at("blank").text();
            if (blank.equals(name)) {
                field.at("blank").problem("A population cannot be its own blank.", "Name the one without label.");
            }
            if (!blank.isEmpty() && !entries.containsKey(blank)) {
                field.at("blank")
                        .problem(
                                "There is no population '" + blank + "'.",
                                "Known are " + String.join(", ", entries.keySet()) + ".");
            }
            populations.add(new PopulationSpec(
                    name,
                    files.of(field.at("files")),
                    blank.isEmpty() ? Optional.empty() : Optional.of(blank),
                    field.at("unlabelled").flag(false),
                    positive(field.at("diameter"), "um", "15 um", Double.NaN)));
        });
        return populations;
    }

    private static EventSpec events(Field field) {
        EventSpec usual = EventSpec.USUAL;
        Field split = field.at("split");
        return new EventSpec(
                field.at("threshold").text(usual.threshold()),
                field.at("alpha").number(usual.alpha()),
                field.at("background").text(usual.background()),
                field.at("window").whole(usual.window()),
                split.text().equals("never") ? 2 : split.number(usual.split()),
                field.at("min_points").whole(usual.minimumPoints()),
                positive(field.at("pulse_limit"), "/s", "2e6 /s", usual.pulseLimitPerS()));
    }
}
