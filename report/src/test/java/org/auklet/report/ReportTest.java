package org.auklet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.auklet.model.passport.Passport;
import org.auklet.study.result.StudyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private final StudyResult result = Fixture.full();
    private final String html = Report.render(result);
    private final Html page = Html.parse(html);

    @Test
    void everySectionIsThereInReadingOrder() {
        assertThat(page.attributes("section", "id"))
                .containsExactly(
                        "answer",
                        "facts",
                        "passport",
                        "accuracy",
                        "courses",
                        "tumour",
                        "parameters",
                        "hypotheses",
                        "pharmacokinetics",
                        "checks",
                        "findings",
                        "assumptions",
                        "equations",
                        "provenance",
                        "glossary");
    }

    @Test
    void headingsDescendWithoutGaps() {
        int level = 0;
        for (int heading : page.headingLevels()) {
            assertThat(heading).isLessThanOrEqualTo(level + 1);
            level = heading;
        }
        assertThat(page.all("h1")).hasSize(1);
    }

    @Test
    void everyLinkLeadsToAPlaceOnThePage() {
        for (String target : page.attributes("a", "href")) {
            assertThat(target).startsWith("#");
            assertThat(page.ids()).contains(target.substring(1));
        }
        assertThat(page.ids()).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsFetchedFromOutside() {
        String withoutNamespaces = html.replaceAll("xmlns=\"http://www.w3.org/[^\"]+\"", "");
        assertThat(withoutNamespaces).doesNotContain("http:", "https:", "url(", "@import", " src=", "<link");
    }

    @Test
    void theAnswersComeFirstInFull() {
        result.answers().forEach(answer -> assertThat(page.text()).contains(answer));
        result.verdicts().forEach(v -> assertThat(page.text()).contains(v.question(), v.answer()));
        assertThat(page.text()).contains("1 check fails", "1 warning", "3 fitted parameters are not determined");
    }

    @Test
    void everyParticleHasItsPassport() {
        assertThat(page.ids()).contains("size-and-sieving");
        for (Passport passport : result.passports()) {
            assertThat(page.text())
                    .contains(passport.renal().reason().strip())
                    .contains("Renal clearance: " + passport.renal().answer().words());
            passport.renal().changes().forEach(c -> assertThat(page.text()).contains(c.sentence()));
            passport.numbers().forEach(n -> assertThat(page.text()).contains(n.equation()));
        }
        assertThat(page.attributes("path", "data-series")).contains("sieved", "sizes");
    }

    @Test
    void everySeriesIsDrawn() {
        long drawn = page.attributes("path", "data-series").stream()
                .filter(name -> name.equals("targeted") || name.equals("untargeted"))
                .count();
        assertThat(drawn).isEqualTo(result.series().size());
        long observed =
                result.series().stream().mapToLong(s -> s.observed().size()).sum();
        assertThat(page.withClass("point")).hasSize((int) (2 * observed));
        assertThat(html).contains("class=\"point held-out\"");
    }

    @Test
    void figuresSayWhatTheyShow() {
        assertThat(page.all("figcaption"))
                .hasSize(5)
                .allSatisfy(text -> assertThat(text).hasSizeGreaterThan(100));
        for (String labelled : page.attributes("svg", "aria-labelledby")) {
            assertThat(page.ids()).contains(labelled.split(" "));
        }
        assertThat(page.text()).contains("%ID/g", "mol/mL of tissue", "Time after first dose (h)");
    }

    @Test
    void openEndsAreCalledOpen() {
        assertThat(page.row("kOn")).contains("open to 0.041", "only an upper limit is determined");
        assertThat(page.row("kInt")).contains("open", "not determined by the data");
        assertThat(page.row("PStum")).contains("0.008 to open", "only a lower limit is determined");
        assertThat(page.row("Ag0")).contains("none given", "assumed");
        assertThat(page.row("How much of it is binding?")).contains("0.9 to open");
        assertThat(page.text()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void unitsAndNumbersAreTypeset() {
        assertThat(page.row("Rcap")).contains("8", "µm");
        assertThat(page.row("kInt")).contains("h⁻¹");
        assertThat(page.row("free diffusion")).contains("8.57\u00a0×\u00a010⁻⁸", "cm²/s");
        assertThat(page.row("All observations")).contains("1.53", "0.93", "85\u00a0%");
        assertThat(page.row("Urine")).contains("nothing to compare");
    }

    @Test
    void tablesHaveCaptionsAndScopes() {
        assertThat(page.all("caption")).hasSameSizeAs(page.all("table"));
        assertThat(page.attributes("th", "scope")).hasSameSizeAs(page.all("th")).doesNotContain("");
    }

    @Test
    void equationsAreTypesetUnlessTheyCarryMore() {
        assertThat(page.all("math")).hasSize(2);
        assertThat(page.text()).contains("d(B)/dt = kOn*C*R - kOff*B");
        assertThat(html).doesNotContain("alert(1)");
    }

    @Test
    void hostileNamesAreText() {
        String hostile = "</title><script>alert('x')</script>\"onload=\"x & \u0000 ${1} <!--";
        String attacked = Report.render(Fixture.named(hostile, hostile));

        Html parsed = Html.parse(attacked);
        assertThat(parsed.all("script")).hasSize(1);
        assertThat(parsed.all("h1").getFirst()).contains("<script>alert('x')</script>\"onload=\"x & \ufffd ${1} <!--");
    }

    @Test
    void anEmptyResultIsStillAPage() {
        Html empty = Html.parse(Report.render(Fixture.empty()));
        assertThat(empty.all("h1")).containsExactly("An empty study");
        assertThat(empty.text()).contains("no observations", "no equations");
        assertThat(empty.all("figure")).isEmpty();
    }

    @Test
    void theSameWhateverTheLocaleAndTheRun() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Report.render(Fixture.full())).isEqualTo(html);
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Report.render(Fixture.full())).isEqualTo(html);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void writesAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        Report.write(result, file);
        assertThat(Files.readString(file)).isEqualTo(html);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("fixture-report.html"), html);
    }
}
