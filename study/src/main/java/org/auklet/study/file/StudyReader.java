package org.auklet.study.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.auklet.equation.Parameter;
import org.auklet.model.DosingRegimen;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.organism.Organism;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.auklet.result.Provenance;
import org.auklet.study.Arm;
import org.auklet.study.DeclaredParticle;
import org.auklet.study.FitPlan;
import org.auklet.study.MeasuredLimit;
import org.auklet.study.Observation;
import org.auklet.study.Settings;
import org.auklet.study.Study;
import org.auklet.yaml.Facts;
import org.auklet.yaml.Field;
import org.auklet.yaml.YamlFile;
import org.auklet.yaml.YamlTree;

/** Reads a study file with its observations. The format is described in {@code docs/study-file.md}. */
public final class StudyReader {

    private final Path file;
    private final byte[] bytes;
    private final YamlTree tree;
    private final Field root;
    private final Facts facts;
    private final MeasuredReceptors receptors;
    private final String source;

    private StudyReader(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        this.tree = YamlTree.parse(file.toString(), YamlFile.text(file, bytes));
        this.root = new Field(tree.root(), "", tree.problems());
        this.facts = new Facts(file.toString());
        this.receptors = new MeasuredReceptors(folder(), facts);
        this.source = root.at("source").text("stated in the study file");
    }

    /**
     * Reads a study.
     *
     * @param studyYaml the study file; its observations are found relative to it
     * @throws InputException with every problem of the study file and of its observations, each with its place and remedy
     */
    public static Study read(Path studyYaml) {
        if (Files.isDirectory(studyYaml)) {
            boolean inside = Files.isRegularFile(studyYaml.resolve("study.yaml"));
            throw new InputException(
                    "'" + studyYaml + "' is a folder, expected a study file.",
                    inside ? "Maybe '" + studyYaml.resolve("study.yaml") + "'?" : "For a new one say: auklet new NAME");
        }
        if (!Files.exists(studyYaml)) {
            throw new InputException(
                    "The study file '" + studyYaml + "' does not exist.", "For a new one say: auklet new NAME");
        }
        return new StudyReader(studyYaml, YamlFile.bytes(studyYaml, "study file")).study();
    }

    private Study study() {
        if (!tree.root().isObject()) {
            throw new InputException(List.of(new Problem(
                    file.toString(),
                    1,
                    "",
                    "A study file is a block of keys.",
                    "For one to start from say: auklet new NAME")));
        }
        StudySchema.check(tree);
        Organism organism = body().organism(root.at("organism"));
        TumourReader tumour = new TumourReader(facts, source, root.at("tumour"), receptors);
        Vocabulary vocabulary = new Vocabulary(organism, tumour.design());
        ParameterReader parameters = new ParameterReader(vocabulary, source);
        Map<String, DeclaredParticle> particles = new ParticleReader(facts, source).read(root.at("particles"));
        List<Parameter> shared = shared(tumour, vocabulary, parameters);
        DosingRegimen dosing = body().dosing(root.at("dosing"));
        DoseReader doses = new DoseReader(root.at("dosing"), organism);
        List<Arm> arms = new ArmReader(vocabulary, parameters, facts, doses)
                .read(root.at("arms"), particles, root.at("particles").entries().keySet(), shared);
        Set<String> armNames = root.at("arms").entries().keySet();
        Optional<FitPlan> fit = new FitReader(vocabulary, parameters, shared, List.copyOf(armNames))
                .read(root.at("fit"), asksExplanation().isPresent());
        new RenalClearanceCheck(root, facts).check(arms);
        ObservationReader data = observations(arms, organism, vocabulary);
        checkFit(fit, data.observations());
        return assemble(organism, tumour.design(), dosing, particles, arms, shared, fit, data);
    }

    private Study assemble(
            Organism organism,
            TumourDesign tumour,
            DosingRegimen dosing,
            Map<String, DeclaredParticle> particles,
            List<Arm> arms,
            List<Parameter> shared,
            Optional<FitPlan> fit,
            ObservationReader data) {
        double last = Stream.concat(
                        data.observations().stream().map(o -> o.row().timeH()),
                        data.limits().stream().map(MeasuredLimit::timeH))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        Settings settings = SettingsReader.read(root.at("settings"), dosing, last);
        Set<String> armNames = root.at("arms").entries().keySet();
        QuestionReader questions = new QuestionReader(arms, armNames, data.observations(), settings.endH());
        List<Provenance.Input> inputs = new ArrayList<>();
        inputs.add(Provenance.Input.of(name(file), bytes));
        inputs.addAll(data.inputs());
        inputs.addAll(receptors.inputs());
        var asked = questions.read(root.at("questions"));
        tree.problems().throwIfAny();
        return new Study(
                root.at("study").text(),
                root.at("title").text(root.at("study").text()),
                facts.facts(),
                organism,
                dosing,
                arms,
                data.observations(),
                shared,
                fit,
                asked,
                settings,
                facts.findings(),
                inputs,
                data.unmodelled(),
                tumour,
                List.copyOf(particles.values()),
                data.limits(),
                data.checks());
    }

    private BodyReader body() {
        return new BodyReader(facts, source);
    }

    /** What the study says of the tumour and under {@code parameters}; the latter wins. */
    private List<Parameter> shared(TumourReader tumour, Vocabulary vocabulary, ParameterReader parameters) {
        List<Parameter> own = parameters.read(root.at("parameters"));
        List<Parameter> all = new ArrayList<>(tumour.parameters(vocabulary));
        all.removeIf(p -> own.stream().anyMatch(o -> o.name().equals(p.name())));
        all.addAll(own);
        return all;
    }

    private ObservationReader observations(List<Arm> arms, Organism organism, Vocabulary vocabulary) {
        if (!source.isEmpty()) {
            facts.add("Study", "Source", source, source);
        }
        ObservationReader reader = new ObservationReader(
                folder(),
                root.at("study").text(),
                arms,
                root.at("arms").entries().keySet(),
                organism,
                new RowMatcher(vocabulary, facts),
                facts);
        reader.read(root.at("observations"));
        return reader;
    }

    /** The folder of the study file. */
    private Path folder() {
        return Objects.requireNonNullElse(file.getParent(), Path.of(""));
    }

    private Optional<Field> asksExplanation() {
        return root.at("questions").items().stream()
                .map(q -> q.at("ask"))
                .filter(ask -> ask.text().equals("explanation"))
                .findFirst();
    }

    private void checkFit(Optional<FitPlan> fit, List<Observation> observations) {
        if (fit.isEmpty()) {
            asksExplanation()
                    .ifPresent(ask -> ask.problem(
                            "Explanations are compared by fitting each of them, and the study fits nothing.",
                            "Add observations and 'fit:' with what is free."));
        }
        if (fit.isEmpty() || !tree.problems().isEmpty()) {
            return;
        }
        List<Observation> usable =
                observations.stream().filter(Observation::fitted).toList();
        if (usable.isEmpty()) {
            root.at("fit")
                    .problem(
                            "There is nothing to fit: the study has no observation that the model predicts.",
                            "Add observations, or take 'fit' out for a prediction.");
        }
        for (int i = 0; i < fit.get().holdOuts().size(); i++) {
            FitPlan.HoldOut holdOut = fit.get().holdOuts().get(i);
            if (usable.stream().noneMatch(holdOut::covers)) {
                root.at("fit")
                        .at("hold_out")
                        .items()
                        .get(i)
                        .problem(
                                "'" + holdOut.name() + "' leaves no observation out.",
                                "Check its arm, specimen and time.");
            }
        }
    }

    private static String name(Path path) {
        return Objects.requireNonNullElse(path.getFileName(), path).toString();
    }
}
