package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.result.Accuracy;
import org.auklet.result.Finding;
import org.auklet.result.ReportedParameter;
import org.auklet.result.Verdict;
import org.auklet.study.Study;
import org.auklet.study.result.DerivedValue;
import org.auklet.study.result.Hypothesis;
import org.auklet.study.result.Series;
import org.auklet.study.result.StudyResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyRunnerTest {

    private static Path folder;

    private static final List<String> PHASES = new ArrayList<>();
    private static StudyResult fit;
    private static StudyResult prediction;

    @BeforeAll
    static void runOnce(@TempDir Path directory) {
        folder = directory;
        fit = run(fitted(), 1, 2);
        prediction = run(predicted(), 1, 2);
    }

    private static StudyResult run(Study study, long seed, int threads) {
        AtomicLong clock = new AtomicLong();
        RunOptions options = new RunOptions(seed, threads, () -> clock.getAndAdd(1_000_000), "test", "auklet run");
        return new StudyRunner(study, options, (phase, done, total) -> {
                    synchronized (PHASES) {
                        PHASES.add(phase);
                    }
                })
                .run();
    }

    private static Study fitted() {
        return SmallStudies.read(folder, SmallStudies.PAIR + SmallStudies.FIT, SmallStudies.PAIR_ROWS);
    }

    private static Study predicted() {
        return SmallStudies.read(folder, SmallStudies.PAIR);
    }

    private static void assertSame(StudyResult one, StudyResult other) {
        assertThat(one)
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .ignoringFields("timingMs")
                .isEqualTo(other);
    }

    private static void assertHoldsItsValue(String what, double lower, double value, double upper) {
        // bands come from the coarse grid of the fits, values from the fine one
        double slack = 1e-3 * Math.abs(value);
        assertThat(new Interval(lower - slack, upper + slack).contains(value))
                .as(String.format(Locale.ROOT, "%s: %g in %g to %g", what, value, lower, upper))
                .isTrue();
    }

    private static void assertEveryIntervalHoldsItsValue(StudyResult result) {
        for (Series s : result.series()) {
            for (int i = 0; i < s.timeH().length; i++) {
                assertHoldsItsValue(s.arm() + " " + s.specimen(), s.lower()[i], s.predicted()[i], s.upper()[i]);
            }
        }
        for (DerivedValue d : result.pharmacokinetics()) {
            assertHoldsItsValue(d.arm() + " " + d.name(), d.lower(), d.value(), d.upper());
        }
        for (Verdict v : result.verdicts()) {
            assertHoldsItsValue(v.question(), v.lower(), v.value(), v.upper());
        }
    }

    @Test
    void aFitDoesNotDependOnTheNumberOfThreads() {
        assertSame(fit, run(fitted(), 1, 1));
    }

    @Test
    void aPredictionDependsOnTheSeedAloneAndOnlyInItsBands() {
        assertSame(prediction, run(predicted(), 1, 1));
        StudyResult other = run(predicted(), 2, 1);
        assertThat(other.series().getFirst().predicted())
                .containsExactly(prediction.series().getFirst().predicted());
        assertThat(other.series().getFirst().upper())
                .isNotEqualTo(prediction.series().getFirst().upper());
    }

    @Test
    void intervalsOfAFitHoldTheirValues() {
        assertEveryIntervalHoldsItsValue(fit);
    }

    @Test
    void bandsOfAPredictionHoldTheirValues() {
        assertEveryIntervalHoldsItsValue(prediction);
    }

    @Test
    void sharesOfTheDoseLieBetweenNothingAndAll() {
        for (StudyResult result : List.of(fit, prediction)) {
            assertThat(result.pharmacokinetics())
                    .filteredOn(d -> d.unit().equals("%{ID}"))
                    .hasSize(6)
                    .allMatch(d -> d.value() >= 0 && d.value() <= 100 && !(d.lower() < 0) && !(d.upper() > 100));
        }
    }

    @Test
    void hypothesesAreRankedAndOneIsChosen() {
        List<Hypothesis> all = fit.hypotheses();
        assertThat(all).hasSize(2).filteredOn(Hypothesis::chosen).hasSize(1);
        assertThat(all.get(0).deltaAicc()).isZero();
        assertThat(all.get(1).deltaAicc()).isPositive();
        assertThat(all.stream().mapToDouble(Hypothesis::weight).sum()).isBetween(1 - 1e-12, 1 + 1e-12);
        assertThat(all).filteredOn(h -> h.armSpecific().isEmpty()).allMatch(h -> h.aafe() >= h.floorAafe());
        assertThat(all).filteredOn(h -> !h.armSpecific().isEmpty()).allMatch(h -> Double.isNaN(h.floorAafe()));
    }

    @Test
    void heldOutObservationsAreAScopeOfTheirOwn() {
        List<Accuracy> accuracy = fit.accuracy();
        assertThat(accuracy.getFirst().scope()).isEqualTo("all");
        assertThat(accuracy.getFirst().n()).isEqualTo(14);
        assertThat(accuracy.getLast().scope()).isEqualTo("held out: control at 24 h");
        assertThat(accuracy.getLast().n()).isEqualTo(3);
        assertThat(accuracy.getLast().aafe()).isBetween(1.0, 3.0);
    }

    @Test
    void estimatesComeFirstAndSayThatTheyWereFitted() {
        List<ReportedParameter> fits = fit.parameters().stream()
                .filter(p -> p.grade() == EvidenceGrade.FITTED)
                .toList();
        assertThat(fit.parameters().subList(0, fits.size())).isEqualTo(fits);
        assertThat(fits)
                .extracting(ReportedParameter::name)
                .contains("survivingFraction", "uptake_liver", "sievingScale");
        assertThat(fits).allMatch(p -> p.source().startsWith("fitted to this study"));
        assertThat(fits).allMatch(p -> p.identifiable() == (!Double.isNaN(p.lower()) && !Double.isNaN(p.upper())));
        assertThat(fits).allMatch(p -> !(p.value() < p.lower()) && !(p.value() > p.upper()));
    }

    @Test
    void whatArmsDoNotShareIsReportedForEach() {
        List<ReportedParameter> ligand = prediction.parameters().stream()
                .filter(p -> p.name().equals("ligand"))
                .toList();
        assertThat(ligand).extracting(ReportedParameter::arm).containsExactly("targeted", "control");
        assertThat(ligand).extracting(ReportedParameter::value).containsExactly(1.0, 0.0);
    }

    @Test
    void seriesHoldEveryObservedTime() {
        for (Series s : fit.series()) {
            assertThat(s.timeH()).isSorted();
            s.observed().forEach(o -> assertThat(s.timeH()).contains(o.timeH()));
        }
        assertThat(fit.series().stream().mapToInt(s -> s.observed().size()).sum())
                .isEqualTo(14);
    }

    @Test
    void anOrganThatIsACopyIsShownButNeitherFittedNorHidden() {
        String rows = SmallStudies.PAIR_ROWS + "targeted,heart,1,25\ntargeted,heart,4,17\ntargeted,heart,24,1.9\n";
        StudyResult result = run(SmallStudies.read(folder, SmallStudies.PAIR + SmallStudies.FIT, rows), 1, 2);
        Series copied = result.series().stream()
                .filter(s -> s.arm().equals("targeted") && s.observed().stream().anyMatch(o -> !o.fitted()))
                .findFirst()
                .orElseThrow();
        assertThat(copied.specimen()).isEqualTo("heart");
        assertThat(copied.observed()).hasSize(3).noneMatch(Series.Observation::fitted);
        assertThat(result.checks())
                .filteredOn(c -> c.name().equals("duplicate_organ"))
                .allMatch(c -> !c.ok());
        assertThat(result.findings()).extracting(Finding::message).anyMatch(m -> m.contains("copy"));
    }

    @Test
    void everythingTakenForGrantedIsListed() {
        long assumed = prediction.parameters().stream()
                .filter(p -> p.grade() == EvidenceGrade.ASSUMED)
                .count();
        assertThat(prediction.assumptions()).hasSize((int) assumed + 7);
    }

    @Test
    void progressNamesEveryPhase() {
        assertThat(PHASES).contains("fitting", "profile", "predicting", "holding out: control at 24 h");
    }

    @Test
    void timingIsOfTheGivenClock() {
        assertThat(prediction.timingMs())
                .containsOnlyKeys("compile", "predict", "check", "total")
                .containsEntry("predict", 1.0)
                .containsEntry("total", 4.0);
    }
}
