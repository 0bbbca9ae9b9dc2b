package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auklet.evidence.Catalogue;
import org.auklet.evidence.PublishedFact;
import org.auklet.evidence.PublishedStudy;
import org.auklet.gate.Check;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.quantity.NumberText;
import org.auklet.record.Measurement;
import org.auklet.result.Accuracy;
import org.auklet.result.Finding;
import org.auklet.result.Verdict;
import org.auklet.study.Arm;
import org.auklet.study.Observation;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.auklet.study.file.StudyReader;
import org.auklet.study.result.Series;
import org.auklet.study.result.StudyResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published studies of the catalogue under {@code examples/studies}, each run as it is: whatever study file lies there
 * is run.
 */
class PublishedStudiesTest {

    private static final Path STUDIES = Path.of("..", "examples", "studies");

    private static final Map<String, Study> STUDY = new TreeMap<>();
    private static final Map<String, StudyResult> RESULT = new TreeMap<>();

    @BeforeAll
    static void runAll() throws IOException {
        for (Path file : files()) {
            Study study = StudyReader.read(file);
            String name = STUDIES.relativize(file).toString().replace('\\', '/');
            STUDY.put(name, study);
            RunOptions options = new RunOptions(1, 2, System::nanoTime, "test", "auklet run");
            RESULT.put(name, new StudyRunner(study, options, (phase, done, total) -> {}).run());
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(STUDIES, 2)) {
            return all.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    static Set<String> names() {
        return RESULT.keySet();
    }

    private static PublishedStudy published(String file) {
        return Catalogue.load().study(file.substring(0, file.indexOf('/')));
    }

    private static Study study(String file) {
        return Objects.requireNonNull(STUDY.get(file));
    }

    private static StudyResult ran(String file) {
        return Objects.requireNonNull(RESULT.get(file));
    }

    private static StudyResult result(String name) {
        return ran(name + "/study.yaml");
    }

    private static Verdict verdict(StudyResult r, String... words) {
        return r.verdicts().stream()
                .filter(v -> Stream.of(words).allMatch(v.question()::contains))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thereIsOneFolderForEachStudyOfTheCatalogue() throws IOException {
        try (Stream<Path> folders = Files.list(STUDIES)) {
            Set<String> with = folders.filter(f -> Files.isRegularFile(f.resolve("study.yaml")))
                    .map(f -> f.getFileName().toString())
                    .collect(Collectors.toSet());
            assertThat(with).hasSize(12).isEqualTo(catalogued());
        }
        assertThat(STUDY.keySet())
                .filteredOn(name -> name.endsWith("/study.yaml"))
                .allSatisfy(
                        name -> assertThat(study(name).name() + "/study.yaml").isEqualTo(name));
    }

    private static Set<String> catalogued() {
        return Catalogue.load().studies().stream().map(PublishedStudy::name).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCheckOfTheResultHolds(String name) {
        assertThat(ran(name).gate(Stage.RESULT))
                .allMatch(Outcome::ok)
                .extracting(Outcome::check)
                .contains(Check.MASS_BALANCE, Check.PERMEABILITY_CEILING, Check.RECEPTOR_CAPACITY);
    }

    /** The gate stops at the number that the source prints in two units, and at no other. */
    @Test
    void theGateFailsTheDataThatItShould() {
        Map<String, List<Check>> failed = new TreeMap<>();
        RESULT.forEach((name, r) -> r.gate(Stage.DATA).stream()
                .filter(o -> !o.ok())
                .forEach(o ->
                        failed.computeIfAbsent(name, n -> new ArrayList<>()).add(o.check())));
        assertThat(failed)
                .containsOnly(
                        Map.entry("zhao-ccr2/study.yaml", List.of(Check.UNIT_READING, Check.PERMEABILITY_CEILING)));
    }

    /** A number, or a reason: nothing that was asked goes without an answer. */
    @ParameterizedTest
    @MethodSource("names")
    void everyQuestionIsAnswered(String name) {
        StudyResult result = ran(name);
        for (Question q : study(name).questions()) {
            List<Verdict> answers =
                    result.verdicts().stream().filter(v -> belongs(v, q)).toList();
            assertThat(answers).as(q.toString()).isNotEmpty();
            assertThat(answers)
                    .as(q.toString())
                    .allMatch(v -> Double.isFinite(v.value())
                            || v.answer().contains("no bound")
                            || v.answer().contains("cannot be"));
        }
    }

    private static boolean belongs(Verdict v, Question q) {
        String word = switch (q.kind()) {
            case CLEARANCE -> "How fast does";
            case ROUTE -> "By which route does";
            case UPTAKE -> "reaches the tumour";
            case TARGETING -> "Did targeting pay (" + q.arm() + " and " + q.reference();
            case DEPTH -> " get?";
            case DEPTH_AGAINST_ANTIBODY -> "beside an antibody";
            case TUMOUR_REGIME -> "What limits";
            case AFFINITY_GAIN -> " bind than " + q.reference();
            case AGREEMENT -> "agree with what was measured";
            case ALBUMIN_KD_BOUND -> "albumin";
            default -> throw new AssertionError("no study asks " + q);
        };
        boolean sameTime = Double.isNaN(q.timeH()) || v.timeH() == q.timeH();
        return v.question().contains(word) && v.question().contains(q.arm()) && sameTime;
    }

    /**
     * Every published share of the dose is compared with a prediction: of the specimens that the model has, in an arm of the
     * study, and by a verdict of its own. What is left is named in a note.
     */
    @ParameterizedTest
    @MethodSource("names")
    void noPublishedNumberIsDropped(String name) {
        Study study = study(name);
        StudyResult result = ran(name);
        List<String> notes = result.findings().stream().map(Finding::message).toList();
        for (Measurement m : published(name).measurements().rows()) {
            if (m.kind().needsTime()) {
                assertThat(study.observations()).anyMatch(o -> isThat(o, m));
            } else {
                String number = NumberText.of(m.value());
                assertThat(notes).as(m.toString()).anyMatch(n -> n.contains("not compared") && n.contains(number));
            }
        }
        for (PublishedFact f : published(name).facts()) {
            boolean held = study.limits().stream()
                    .anyMatch(l -> l.timeH() == f.timeH() && l.specimen().equals(f.specimen()));
            assertThat(held || notes.stream().anyMatch(n -> n.contains(f.property())))
                    .as(f.toString())
                    .isTrue();
        }
        assertThat(study.unmodelled()).isEmpty();
        assertThat(result.verdicts().stream().filter(v -> v.question().contains("agree with")))
                .hasSize(study.observations().size() + study.limits().size());
    }

    private static boolean isThat(Observation o, Measurement m) {
        return o.row().arm().equals(m.arm())
                && o.row().subject().equals(m.subject())
                && o.row().specimenCode().equals(m.specimenCode())
                && o.row().timeH() == m.timeH();
    }

    /** A time course of two points is no base for a fit: the studies are predictions, held against what was printed. */
    @ParameterizedTest
    @MethodSource("names")
    void nothingIsFitted(String name) {
        Study study = study(name);
        assertThat(study.fit()).isEmpty();
        List<Accuracy> accuracy = ran(name).accuracy();
        assertThat(accuracy.isEmpty()).isEqualTo(study.observations().isEmpty());
        accuracy.stream()
                .filter(a -> a.scope().equals("all"))
                .forEach(a -> assertThat(a.n()).isEqualTo(study.observations().size()));
    }

    /** Where the review says two things, the arms of the second reading run too. */
    @ParameterizedTest
    @MethodSource("names")
    void theOtherReadingRunsToo(String name) {
        Set<String> arms = study(name).arms().stream().map(Arm::name).collect(Collectors.toSet());
        Set<String> other = published(name).measurements().rows().stream()
                .filter(m -> m.kind().needsTime() && m.arm().endsWith(PublishedStudy.OTHER_READING))
                .map(Measurement::arm)
                .collect(Collectors.toSet());
        assertThat(arms).containsAll(other);
    }

    /** Section 12: 16.4/0.4 = 41, 3.3/0.41 = 8.0, 1.7/0.09 = 19, 4.5/1.8 = 2.5 and 107/305 = 0.35. */
    @Test
    void gainsInAffinityAreThoseOfThePrintedNumbers() {
        assertThat(gain("wu-folate")).isCloseTo(41.0, within(1e-9));
        assertThat(gain("zhang-msh")).isCloseTo(3.3 / 0.41, within(1e-9));
        assertThat(gain("luo-psma")).isCloseTo(1.7 / 0.09, within(1e-9));
        assertThat(gain("chen-psma")).isCloseTo(2.5, within(1e-9));
        assertThat(gain("chen-her2")).isCloseTo(107.0 / 305, within(1e-9));
        assertThat(answer("wu-folate")).contains("41 times better", "several hold at once");
        assertThat(answer("zhang-msh")).contains("number explains it");
        assertThat(answer("chen-her2")).contains("2.85 times worse", "hindered");
    }

    private static double gain(String name) {
        return verdict(result(name), "How much better").value();
    }

    private static String answer(String name) {
        return verdict(result(name), "How much better").answer();
    }

    /** 19.4 %ID of a tumour of 0.2 g is 97 %ID/g: more than any vessels let through. The reading in %ID/g is below. */
    @Test
    void theReadingInPerCentOfTheDoseIsAboveTheCeiling() {
        StudyResult r = result("zhao-ccr2");
        assertThat(verdict(r, "(tumour, targeted, other reading, 1 h)").answer())
                .contains("measured 97.0 %ID/g", "permeability ceiling");
        assertThat(verdict(r, "(tumour, targeted, 1 h)").answer())
                .contains("measured 19.4 %ID/g", "whatever binds")
                .doesNotContain("permeability ceiling");
    }

    @Test
    void theRouteIsSaidToBeOpenWhereTheModelLeavesItOpen() {
        assertThat(verdict(result("zhang-msh"), "(urine, targeted, 24 h)").answer())
                .contains("by a route that nothing shows");
    }

    /** 0.11 %ID/g half an hour after injection is less than the blood of an ordinary tumour brings. */
    @Test
    void aControlBelowItsBloodIsSaidToBe() {
        Verdict v = verdict(result("detappe-bcma"), "(tumour, control, 0.5 h)");
        assertThat(v.answer()).contains("The blood in its vessels alone");
        assertThat(v.value()).isGreaterThan(10);
    }

    /** In one medium the dot is more even than the antibody: what the paper saw. */
    @Test
    void theDotReachesTheCentreOfASpheroidBeforeTheAntibody() {
        assertThat(centre("dot")).isGreaterThan(centre("antibody") + 0.1);
    }

    /** Free and bound in the centre over those at the surface, at 4 h. */
    private static double centre(String arm) {
        return result("wu-folate").profiles().stream()
                .filter(p -> p.arm().equals(arm) && p.timeH() == 4)
                .map(Depth::total)
                .mapToDouble(total -> total[total.length - 1] / total[0])
                .findFirst()
                .orElseThrow();
    }

    /** 13.2 over 5 %ID/g; the lowest and the highest animal are in the mean already. */
    @Test
    void theMeasuredRatioIsThatOfTheGroups() {
        assertThat(verdict(result("chen-her2"), "tumour ratio of targeted to control")
                        .answer())
                .contains("; measured 2.64.");
    }

    /** Whole-body excretion is what left by any route. */
    @Test
    void excretaAreTheSumOfAllRoutes() {
        StudyResult r = result("chen-her2");
        double sum = Stream.of("urine", "faeces", "promptLoss")
                .mapToDouble(s -> at72(r, s))
                .sum();
        assertThat(at72(r, "excreta")).isCloseTo(sum, within(1e-9));
    }

    private static double at72(StudyResult r, String specimen) {
        Series s = r.series().stream()
                .filter(x -> x.arm().equals("targeted") && x.specimen().equals(specimen))
                .findFirst()
                .orElseThrow();
        return s.predicted()[s.predicted().length - 1];
    }

    /**
     * The numbers of the README are those of the runs. When defaults have changed, write them anew and read what they say:
     * {@code mvn -B -Dquick test -pl study -am -Dtest=PublishedStudiesTest -Dupdate.readme=true
     * -Dsurefire.failIfNoSpecifiedTests=false}.
     */
    @Test
    void theReadmeSaysWhatTheRunsGive() throws IOException {
        Path readme = STUDIES.resolve("README.md");
        String text = Files.readString(readme);
        StudyTables tables = new StudyTables(RESULT);
        String now = with(text, "score", tables.score());
        now = with(now, "answers", tables.answers());
        now = with(now, "comparison", tables.comparison());
        if (Boolean.getBoolean("update.readme")) {
            Files.writeString(readme, now);
        } else {
            assertThat(text).isEqualTo(now);
        }
    }

    /** The text with what stands between two marks replaced. */
    private static String with(String text, String mark, String table) {
        String begin = "<!-- " + mark + " -->\n";
        String end = "\n<!-- end of " + mark + " -->";
        assertThat(text).contains(begin, end);
        return text.substring(0, text.indexOf(begin) + begin.length()) + table + text.substring(text.indexOf(end));
    }
}
