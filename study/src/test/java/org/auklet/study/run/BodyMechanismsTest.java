package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.auklet.model.body.Mechanism;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.result.Verdict;
import org.auklet.study.Study;
import org.auklet.study.result.Series;
import org.auklet.study.result.StudyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a study's own words make of the body, and what its urine says of albumin. */
class BodyMechanismsTest {

    /** Glutathione-coated gold of 3 nm, everything else from the defaults. */
    private static final String GOLD = """
            schema: 1
            study: gold
            particles:
              GSH-Au25: {core: Au25, coat: glutathione, hydrodynamic_diameter: 3 nm, label: {element: Au}}
            organism: {species: mouse}
            dosing: {amount: 1 pmol}
            arms:
              only: {}
            settings: {end: 24 h, shells: 8, fit_shells: 6}
            """;

    private static final String ASK = """
            questions:
              - {ask: albumin_kd_bound}
            observations:
              - file: data.csv
            """;

    private static final String KNOWN_SIEVING =
            "parameters: {sievingScale: {value: 1, grade: measured, source: filtered without protein}}\n";

    @TempDir
    private Path folder;

    private Study study(String... blocks) {
        return SmallStudies.read(folder, GOLD + String.join("", blocks));
    }

    /** The study asked about albumin with rows of specimen, hours, value and unit. */
    private Study observed(String rows, String... blocks) {
        StringBuilder csv = new StringBuilder("arm,specimen,time_h,value,unit\n");
        rows.lines().forEach(row -> csv.append("only,").append(row).append('\n'));
        try {
            Files.writeString(folder.resolve("data.csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return study(ASK, String.join("", blocks));
    }

    private static StudyResult run(Study study) {
        AtomicLong clock = new AtomicLong();
        RunOptions options = new RunOptions(1, 1, clock::incrementAndGet, "test", "auklet run");
        return new StudyRunner(study, options, (phase, done, total) -> {}).run();
    }

    private static Set<Mechanism> mechanisms(Study study) {
        return StudyMechanisms.of(study, DefaultParameters.of(study.organism()));
    }

    private List<Verdict> albumin(String rows, String... blocks) {
        Study study = observed(rows, blocks);
        return new AlbuminQuestion(study, new StudyModels(study)).verdicts();
    }

    /** Zhou 2011: more than half of glutathione-coated gold of about 2 nm is in urine at a day. */
    @Test
    void defaultsSendGlutathioneGoldToUrine() {
        Series urine = run(study()).series().stream()
                .filter(s -> s.specimen().equals("urine"))
                .findFirst()
                .orElseThrow();
        assertThat(urine.predicted()[urine.predicted().length - 1]).isBetween(50.0, 100.0);
    }

    @Test
    void aStudyThatNamesNothingHasTheUsualBody() {
        assertThat(mechanisms(study())).isEmpty();
        assertThat(mechanisms(study("parameters: {mpsCapacity: 1 nmol/h/g}\n")))
                .containsExactly(Mechanism.SATURABLE_UPTAKE);
    }

    /** At 1e4 /M/s and 600 umol/L albumin relaxes within a second: equilibrium. A thousandth of it, or much dose: states. */
    @Test
    void fastBindingIsTakenAtEquilibrium() {
        String known = "parameters: {albuminDissociationConstant: 20 umol/L}\n";
        assertThat(mechanisms(study(known))).containsExactly(Mechanism.ALBUMIN);
        String slow = "parameters: {albuminDissociationConstant: 20 umol/L, albuminOnRate: 0.036 mL/nmol/h}\n";
        assertThat(mechanisms(study(slow))).containsExactly(Mechanism.ALBUMIN, Mechanism.SLOW_PROTEINS);
        Study large = SmallStudies.read(folder, GOLD.replace("1 pmol", "100 nmol") + known);
        assertThat(mechanisms(large)).contains(Mechanism.SLOW_PROTEINS);
    }

    /** 600 fu/(1 - fu) with fu = -ln(1 - 0.5) V/(GFR t): urine alone bounds from below, at full sieving. */
    @Test
    void urineBoundsTheAffinityOfAlbumin() {
        String rows = "urine,24,50,%{ID}\n";
        Verdict bound = albumin(rows, KNOWN_SIEVING).getFirst();
        double fu = Math.log(2) * 1.2 * 0.592 / (0.278 * 60 * 24);
        assertThat(bound.lower()).isCloseTo(600 * fu / (1 - fu), within(0.002));
        assertThat(bound.upper()).isNaN();
        assertThat(bound.answer()).contains("KD >= 0.7");
    }

    /** Plasma beside the urine makes it an interval, and raises the bound. */
    @Test
    void plasmaNarrowsIt() {
        double alone = albumin("urine,24,50,%{ID}\n", KNOWN_SIEVING).getFirst().lower();
        String rows = "urine,24,50,%{ID}\nplasma,0.1,40,%{ID}/g\nplasma,0.5,10,%{ID}/g\n"
                + "plasma,2,1,%{ID}/g\nplasma,24,0.01,%{ID}/g\n";
        Verdict both = albumin(rows, KNOWN_SIEVING).getFirst();
        assertThat(both.lower()).isGreaterThan(10 * alone);
        assertThat(both.upper()).isGreaterThan(both.lower());
    }

    @Test
    void withoutKnownSievingOnlyTheProductIsSaid() {
        Verdict refused = albumin("urine,24,50,%{ID}\n").getFirst();
        assertThat(refused.value()).isNaN();
        assertThat(refused.answer())
                .contains("sieving coefficient is not known")
                .contains("product");
        assertThat(albumin("blood,24,1,%{ID}/g\n").getFirst().answer()).contains("No urine");
    }
}
