package org.auklet.study.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.auklet.evidence.Catalogue;
import org.auklet.evidence.PublishedFact;
import org.auklet.evidence.PublishedStudy;
import org.auklet.gate.Check;
import org.auklet.gate.DuplicateOrgans;
import org.auklet.gate.Gate;
import org.auklet.gate.ObservedData;
import org.auklet.gate.Outcome;
import org.auklet.organism.Organism;
import org.auklet.particle.Label;
import org.auklet.quantity.InputException;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.Quantity;
import org.auklet.quantity.Unit;
import org.auklet.record.Measurement;
import org.auklet.record.MeasurementReader;
import org.auklet.record.MeasurementTable;
import org.auklet.record.QuantityKind;
import org.auklet.record.ReadResult;
import org.auklet.record.Specimen;
import org.auklet.result.Finding;
import org.auklet.result.Provenance;
import org.auklet.study.Arm;
import org.auklet.study.MeasuredLimit;
import org.auklet.study.Observation;
import org.auklet.yaml.Facts;
import org.auklet.yaml.Field;
import org.jspecify.annotations.Nullable;

/** Reads the files of observations and brings their rows into the arms and units of the study. */
final class ObservationReader {

    private static final String CATALOG = "catalog";

    private final Path folder;
    private final String study;
    private final Map<String, Arm> arms;
    private final Set<String> armNames;
    private final Organism organism;
    private final RowMatcher matcher;
    private final Facts facts;
    private final PublishedNumbers published;
    private final Set<String> read = new HashSet<>();
    private final Set<String> introduced = new LinkedHashSet<>();

    private final List<Observation> observations = new ArrayList<>();
    private final List<MeasuredLimit> limits = new ArrayList<>();
    private final List<Measurement> unmodelled = new ArrayList<>();
    private final List<Provenance.Input> inputs = new ArrayList<>();
    private final List<Outcome> checks = new ArrayList<>();

    /**
     * @param folder where the study file lies
     * @param study its name, which the rows get
     * @param arms the arms that could be read
     * @param armNames all arms that the file names
     */
    ObservationReader(
            Path folder,
            String study,
            List<Arm> arms,
            Set<String> armNames,
            Organism organism,
            RowMatcher matcher,
            Facts facts) {
        this.folder = folder;
        this.study = study;
        this.arms = new LinkedHashMap<>();
        arms.forEach(arm -> this.arms.put(arm.name(), arm));
        this.armNames = armNames;
        this.organism = organism;
        this.matcher = matcher;
        this.facts = facts;
        this.published = new PublishedNumbers(facts, matcher);
    }

    List<Observation> observations() {
        return observations;
    }

    List<MeasuredLimit> limits() {
        return limits;
    }

    List<Measurement> unmodelled() {
        return unmodelled;
    }

    /** What the checks that need no model say of each file. */
    List<Outcome> checks() {
        return checks;
    }

    List<Provenance.Input> inputs() {
        return inputs;
    }

    /** Reads every file of the list. */
    void read(Field list) {
        list.items().forEach(this::file);
    }

    private void file(Field field) {
        Field name = field.at("file");
        boolean catalogued = field.at(CATALOG).present();
        if (!field.node().isObject()) {
            return;
        }
        if (name.present() == catalogued) {
            field.problem(
                    catalogued
                            ? "The observations have both a file and a study of the catalogue."
                            : "The observations have neither a file nor a study of the catalogue.",
                    "Write 'file: observations.csv' or 'catalog: zhang-msh', each as an item of its own.");
            return;
        }
        checkArms(field.at("arms"));
        Map<String, Quantity> masses = masses(field.at("masses"));
        if (catalogued) {
            catalogue(field, masses);
            return;
        }
        byte[] bytes = bytes(name);
        if (bytes == null) {
            return;
        }
        String shown = folder.resolve(name.text()).toString();
        try {
            ReadResult read = MeasurementReader.read(shown, bytes);
            inputs.add(new Provenance.Input(name.text(), read.table().sha256(), bytes.length));
            rows(field, read, masses);
        } catch (InputException e) {
            field.problems().addAll(e.problems());
        }
    }

    /** The shares of the dose that a study of the catalogue gives; its sizes and affinities are no observations. */
    private void catalogue(Field field, Map<String, Quantity> masses) {
        Field name = field.at(CATALOG);
        PublishedStudy study = name.guard(() -> Catalogue.load().study(name.text()));
        if (study == null) {
            return;
        }
        MeasurementTable all = study.measurements();
        MeasurementTable shares = filter(all, i -> all.rows().get(i).kind().needsTime());
        inputs.add(new Provenance.Input(CATALOG + ":" + study.name(), all.sha256(), study.bytes().length));
        if (introduced.add(study.name())) {
            introduce(name, study, all);
        }
        limits(field, study);
        if (shares.size() > 0) {
            rows(field, new ReadResult(shares, List.of()), masses);
        }
    }

    /** What a published study gives beside its shares of the dose, and where its source contradicts itself. */
    private void introduce(Field name, PublishedStudy study, MeasurementTable all) {
        List<org.auklet.record.Finding> otherUnits = otherUnits(study, all);
        if (!otherUnits.isEmpty()) {
            pass(List.of(
                    Outcome.ofData(Check.UNIT_READING, "the catalogue's readings", otherUnits.size(), otherUnits)));
        } else if (!study.contradiction().isEmpty()) {
            boolean inArms = all.rows().stream().anyMatch(m -> m.arm().endsWith(PublishedStudy.OTHER_READING));
            facts.warn(
                    name,
                    "The source contradicts itself about '" + study.name() + "': " + study.contradiction() + "."
                            + (inArms
                                    ? " Arms named '..." + PublishedStudy.OTHER_READING + "' hold the other reading."
                                    : ""));
        }
        published.show(name, study);
    }

    /** Limits that the study publishes of arms of this file, held against the outputs they belong to. */
    private void limits(Field field, PublishedStudy study) {
        Map<String, Field> map = field.at("arms").entries();
        for (PublishedFact fact : study.facts()) {
            Field mapped = map.get(fact.arm());
            String arm = mapped == null ? fact.arm() : mapped.text();
            boolean left = mapped == null && replaced(field, map).contains(arm);
            if (!left && armNames.contains(arm)) {
                matcher.match(fact, arm).filter(l -> !limits.contains(l)).ifPresent(limits::add);
            }
        }
    }

    /** Arms of which the source prints the same number in another unit too. */
    private static List<org.auklet.record.Finding> otherUnits(PublishedStudy study, MeasurementTable table) {
        List<org.auklet.record.Finding> findings = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            Measurement row = table.rows().get(i);
            for (int j = 0; j < table.size(); j++) {
                Measurement other = table.rows().get(j);
                if (other.arm().equals(row.arm() + PublishedStudy.OTHER_READING)
                        && other.value() == row.value()
                        && other.specimenCode().equals(row.specimenCode())
                        && other.kind() != row.kind()) {
                    findings.add(org.auklet.record.Finding.warning(
                            Check.UNIT_READING.code(),
                            table,
                            List.of(i, j),
                            "unit",
                            "The source prints " + NumberText.of(row.value()) + " of '" + row.arm() + "' as "
                                    + row.unit().code() + " and as "
                                    + other.unit().code() + ": " + study.contradiction()
                                    + ".",
                            "Arm '" + other.arm() + "' holds the other reading."));
                }
            }
        }
        return findings;
    }

    /** What the observations are called: their file, or their study of the catalogue. */
    private static String named(Field field) {
        return field.at("file").text(field.at(CATALOG).text());
    }

    private byte @Nullable [] bytes(Field name) {
        try {
            Path path = folder.resolve(name.text());
            if (Files.isRegularFile(path)) {
                return Files.readAllBytes(path);
            }
            boolean directory = Files.isDirectory(path);
            name.problem(
                    "The file '" + path + "' " + (directory ? "is a folder." : "does not exist."),
                    nearFile(name.text()));
        } catch (InvalidPathException e) {
            name.problem("'" + name.text() + "' is no file name: " + e.getReason() + ".", "");
        } catch (IOException e) {
            name.problem("The file '" + name.text() + "' cannot be read: " + e.getMessage() + ".", "");
        }
        return null;
    }

    private String nearFile(String name) {
        Path here = folder.toString().isEmpty() ? Path.of(".") : folder;
        try (Stream<Path> files = Files.list(here)) {
            List<String> tables = files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".csv") || f.endsWith(".tsv") || f.endsWith(".txt"))
                    .sorted()
                    .toList();
            return tables.isEmpty()
                    ? "Names are relative to the study file."
                    : FitReader.near(name, tables, "Beside the study file lie ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkArms(Field map) {
        map.entries().forEach((theirs, ours) -> {
            if (!armNames.contains(ours.text())) {
                ours.problem(
                        "There is no arm '" + ours.text() + "'.", FitReader.near(ours.text(), armNames, "Arms are "));
            }
        });
    }

    private static Map<String, Quantity> masses(Field block) {
        Map<String, Quantity> masses = new LinkedHashMap<>();
        block.entries().forEach((specimen, field) -> {
            double grams = field.quantity(Unit.of("g"), "0.2 g", Double.NaN);
            if (Specimen.of(specimen).isEmpty()) {
                field.problem(
                        "Unknown specimen '" + specimen + "'.",
                        Specimen.nearest(specimen)
                                .map(near -> "Maybe '" + near + "'?")
                                .orElse("For example 'tumour'."));
            } else if (grams > 0) {
                masses.put(Specimen.codeOf(specimen), Quantity.of(grams, "g"));
            } else if (!Double.isNaN(grams)) {
                field.problem("A mass of '" + field.text() + "' is not above zero.", "Write for example '0.2 g'.");
            }
        });
        return masses;
    }

    private void rows(Field field, ReadResult read, Map<String, Quantity> stated) {
        MeasurementTable table = ofStudy(field, read.table());
        Set<Integer> lines = Set.copyOf(table.lines());
        read.findings().stream()
                .filter(f -> !f.check().equals("study_from_file"))
                .filter(f -> f.line() <= 1 || lines.contains(f.line()))
                .forEach(this::tell);
        MeasurementTable mine = inArms(field, table);
        Map<String, Quantity> masses = new LinkedHashMap<>(massRows(mine));
        masses.putAll(stated);
        Set<Integer> copies = DuplicateOrgans.rows(mine);
        for (int i = 0; i < mine.size(); i++) {
            row(field, mine, i, masses, copies.contains(i));
        }
        Map<String, Quantity> weighed = organMasses();
        weighed.putAll(masses);
        pass(Gate.ofData(new ObservedData(mine, weighed, bloodFractions(), halfLives())));
        facts.add("Observations", named(field), mine.size() + (mine.size() == 1 ? " row" : " rows"), sources(mine));
    }

    /** Keeps the outcomes and tells what they found. */
    private void pass(List<Outcome> outcomes) {
        checks.addAll(outcomes);
        outcomes.forEach(o -> o.findings().forEach(this::tell));
    }

    private static MeasurementTable ofStudy(Field field, MeasurementTable table) {
        Field wanted = field.at("study");
        if (!wanted.present()) {
            return table;
        }
        MeasurementTable kept = filter(table, i -> table.rows().get(i).study().equals(wanted.text()));
        if (kept.size() == 0) {
            Set<String> known = new LinkedHashSet<>();
            table.rows().forEach(m -> known.add(m.study()));
            wanted.problem(
                    "No row of '" + named(field) + "' is of study '" + wanted.text() + "'.",
                    FitReader.near(wanted.text(), known, "The file holds "));
        }
        return kept;
    }

    /** The rows of the study's arms, under the study's names. */
    private MeasurementTable inArms(Field field, MeasurementTable table) {
        Map<String, Field> map = field.at("arms").entries();
        Set<String> found = new LinkedHashSet<>();
        table.rows().forEach(m -> found.add(m.arm()));
        map.forEach((theirs, ours) -> {
            if (!found.contains(theirs) && table.size() > 0) {
                ours.problem(
                        "No row of '" + named(field) + "' is of arm '" + theirs + "'.",
                        FitReader.near(theirs, found, "The file's arms are "));
            }
        });
        Set<String> replaced = replaced(field, map);
        Set<String> unknown = new LinkedHashSet<>(found);
        unknown.removeIf(arm -> map.containsKey(arm) || armNames.contains(arm) && !replaced.contains(arm));
        boolean someOfThem = !map.isEmpty() || field.at(CATALOG).present() && unknown.size() < found.size();
        if (!unknown.isEmpty() && !someOfThem) {
            unknown.forEach(arm -> unknownArm(field, table, arm));
        } else if (!unknown.isEmpty()) {
            facts.note(field, "Rows of other arms are left out: " + String.join(", ", unknown) + ".");
        }
        MeasurementTable kept =
                filter(table, i -> !unknown.contains(table.rows().get(i).arm()));
        List<Measurement> renamed = kept.rows().stream()
                .map(m -> m.toBuilder()
                        .study(study)
                        .arm(map.containsKey(m.arm()) ? map.get(m.arm()).text() : m.arm())
                        .build())
                .toList();
        return notYetRead(new MeasurementTable(renamed, kept.lines(), kept.file(), kept.sha256()));
    }

    /** Without rows that another item of the list brought into the same arm; a mass may be used again. */
    private MeasurementTable notYetRead(MeasurementTable table) {
        return filter(table, i -> {
            Measurement m = table.rows().get(i);
            return isSpecimenMass(m) || read.add(place(table.file(), table.lineOf(i)) + " " + m.arm());
        });
    }

    /** Arms of a published study in whose place another reading was asked for. */
    private static Set<String> replaced(Field field, Map<String, Field> map) {
        Set<String> replaced = new LinkedHashSet<>();
        map.forEach((theirs, ours) -> {
            if (field.at(CATALOG).present() && !theirs.equals(ours.text())) {
                replaced.add(ours.text());
            }
        });
        replaced.removeAll(map.keySet());
        return replaced;
    }

    private void unknownArm(Field field, MeasurementTable table, String arm) {
        int first = 0;
        while (!table.rows().get(first).arm().equals(arm)) {
            first++;
        }
        field.problems()
                .addAll(List.of(new InputException.Problem(
                        table.file(),
                        table.lineOf(first),
                        "arm",
                        "The study has no arm '" + arm + "'.",
                        FitReader.near(arm, armNames, "Its arms are ")
                                + " Or map it under observations in the study file: 'arms: {" + arm + ": ...}'.")));
    }

    private static MeasurementTable filter(MeasurementTable table, java.util.function.IntPredicate keep) {
        List<Measurement> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            if (keep.test(i)) {
                rows.add(table.rows().get(i));
                lines.add(table.lineOf(i));
            }
        }
        return new MeasurementTable(rows, lines, table.file(), table.sha256());
    }

    /** Masses of specimens that the file itself holds; the mean where there are several. */
    private static Map<String, Quantity> massRows(MeasurementTable table) {
        Map<String, List<Double>> grams = new LinkedHashMap<>();
        for (Measurement m : table.rows()) {
            if (isSpecimenMass(m) && !m.isCensored()) {
                grams.computeIfAbsent(m.specimenCode(), s -> new ArrayList<>())
                        .add(m.unit().convert(m.value(), Unit.of("g")));
            }
        }
        Map<String, Quantity> masses = new LinkedHashMap<>();
        grams.forEach((s, all) -> masses.put(
                s,
                Quantity.of(
                        all.stream().mapToDouble(Double::doubleValue).average().orElse(0), "g")));
        return masses;
    }

    private static boolean isSpecimenMass(Measurement m) {
        return m.kind() == QuantityKind.MASS && m.analyte().isEmpty();
    }

    private void row(Field field, MeasurementTable table, int i, Map<String, Quantity> masses, boolean copy) {
        Measurement row = table.rows().get(i);
        Arm arm = arms.get(row.arm());
        if (isSpecimenMass(row) || arm == null) {
            return;
        }
        String place = place(table.file(), table.lineOf(i));
        try {
            matcher.match(row, arm, masses, place, copy).ifPresentOrElse(observations::add, () -> unmodelled.add(row));
        } catch (InputException e) {
            e.problems()
                    .forEach(p -> field.problems()
                            .addAll(List.of(new InputException.Problem(
                                    table.file(),
                                    table.lineOf(i),
                                    p.field().isEmpty() ? "unit" : p.field(),
                                    p.message(),
                                    p.remedy()))));
        }
    }

    private Map<String, Double> bloodFractions() {
        Map<String, Double> fractions = new LinkedHashMap<>();
        organism.organs().forEach(o -> fractions.put(o.name(), o.bloodFraction().value()));
        return fractions;
    }

    private Map<String, Double> halfLives() {
        Map<String, Double> halfLives = new LinkedHashMap<>();
        arms.values().forEach(arm -> {
            Label label = arm.particle().label();
            if (label != null) {
                halfLives.put(arm.name(), label.halfLifeHours());
            }
        });
        return halfLives;
    }

    private Map<String, Quantity> organMasses() {
        Map<String, Quantity> masses = new LinkedHashMap<>();
        organism.organs().forEach(o -> masses.put(o.name(), Quantity.of(organism.volumeMl(o), "g")));
        masses.put("blood", Quantity.of(organism.bloodVolumeMl(), "g"));
        masses.put("plasma", Quantity.of(organism.plasmaVolumeMl(), "g"));
        return masses;
    }

    private static String sources(MeasurementTable table) {
        Set<String> sources = new LinkedHashSet<>();
        table.rows().stream().map(Measurement::source).filter(s -> !s.isEmpty()).forEach(sources::add);
        return String.join("; ", sources);
    }

    private void tell(org.auklet.record.Finding f) {
        facts.add(Finding.of(f));
    }

    private static String place(String file, int line) {
        return line > 0 ? file + ":" + line : file;
    }
}
