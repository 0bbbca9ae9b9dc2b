package org.auklet.measure.icpms.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.auklet.measure.icpms.job.JobReader;
import org.auklet.measure.icpms.job.JobRunner;
import org.auklet.quantity.NumberText;
import org.auklet.result.MeasurementResult;
import org.auklet.result.ReportedParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples under {@code examples/icpms}, written with seed 1, analysed as a user does, and held to their truth. */
class IcpmsExamplesTest {

    private static final Path README = Path.of("..", "examples", "icpms", "README.md");
    private static final long SEED = 1;

    @TempDir
    private Path home;

    /** One line of a table: what, its truth, the answer with its interval. */
    private record Line(String what, double truth, double answer, double lower, double upper) {

        String text() {
            String interval = Double.isNaN(lower) ? "" : round(lower) + " to " + round(upper);
            return "| " + what + " | " + round(truth) + " | " + round(answer) + " | " + interval + " |";
        }

        private static String round(double value) {
            return NumberText.rounded(value, 3);
        }
    }

    private static MeasurementResult run(Path job) {
        return new JobRunner("test", "auklet measure icpms", System::nanoTime)
                .run(JobReader.read(job), (phase, done, total) -> {});
    }

    private MeasurementResult analysed(String kind) throws IOException {
        Experiments.write(kind, home.resolve(kind), SEED);
        return run(home.resolve(kind).resolve("job.yaml"));
    }

    private static ReportedParameter parameter(MeasurementResult result, String name, String arm) {
        return result.parameters().stream()
                .filter(p -> p.name().equals(name) && arm.equals(p.arm() == null ? "" : p.arm()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " of " + arm + " among "
                        + result.parameters().stream()
                                .map(p -> p.name() + "/" + p.arm())
                                .toList()));
    }

    private static Line line(String what, double truth, ReportedParameter p) {
        return new Line(what, truth, p.value(), p.lower(), p.upper());
    }

    private static void holds(List<Line> lines, double slack) {
        for (Line l : lines) {
            assertThat(l.truth()).as(l.what()).isBetween(l.lower() * (1 - slack), l.upper() * (1 + slack));
        }
    }

    /** What the README says between two marks is what the runs give; {@code -Dupdate.readme=true} writes it anew. */
    private static void told(String mark, List<Line> lines) throws IOException {
        StringBuilder table = new StringBuilder("| | truth | answer | 95 % interval |\n|---|---|---|---|\n");
        lines.forEach(l -> table.append(l.text()).append('\n'));
        String begin = "<!-- " + mark + " -->\n";
        String end = "<!-- end of " + mark + " -->";
        String text = Files.readString(README);
        assertThat(text).contains(begin, end);
        String now =
                text.substring(0, text.indexOf(begin) + begin.length()) + table + text.substring(text.indexOf(end));
        if (Boolean.getBoolean("update.readme")) {
            Files.writeString(README, now);
        } else {
            assertThat(text).isEqualTo(now);
        }
    }

    @Test
    void cells() throws IOException {
        MeasurementResult result = analysed("cells");
        SingleCells example = SingleCells.example();
        List<Line> lines = new ArrayList<>();
        for (Cells cells : example.populations()) {
            lines.add(line(
                    "EGFR per cell, " + cells.name(),
                    cells.meanReceptors(),
                    parameter(result, "receptorsPerCell", cells.name())));
        }
        lines.add(line(
                "transport efficiency, by size",
                example.instrument().efficiency(),
                parameter(result, "transportEfficiencyBySize", "")));
        lines.add(line(
                "transport efficiency, by number",
                example.instrument().efficiency(),
                parameter(result, "transportEfficiencyByNumber", "")));
        lines.add(line(
                "counts per second per ng/L",
                example.instrument().response() * 1e-12,
                scaled(parameter(result, "response.Au197", ""), 1e-12)));
        holds(lines, 0);
        told("cells", lines);
    }

    @Test
    void twoLabels() throws IOException {
        MeasurementResult result = analysed("two-labels");
        TwoLabels example = TwoLabels.example();
        List<Line> lines = new ArrayList<>();
        for (Cells cells : example.first()) {
            lines.add(line(
                    "integrin per cell, " + cells.name(),
                    example.meanReceptors(cells),
                    parameter(result, "receptorsPerCell.Au24", cells.name())));
        }
        lines.add(line(
                "transport efficiency, by size",
                example.instrument().efficiency(),
                parameter(result, "transportEfficiencyBySize", "")));
        holds(lines, 0);
        told("two-labels", lines);
    }

    @Test
    void section() throws IOException {
        MeasurementResult result = analysed("section");
        SectionRun run = Sections.example().run(SEED);
        List<Line> lines = new ArrayList<>();
        for (Sections.Group group : run.experiment().groups()) {
            for (int subject = 1; subject <= run.experiment().subjects(); subject++) {
                String name = SectionRun.sectionName(group, subject);
                ProteinMap truth = run.map(group, subject);
                int middle = truth.density().rows() / 2;
                lines.add(line(
                        "MT1-MMP per um2, stroma of " + name,
                        truth.density().at(middle, 30),
                        parameter(result, "moleculesPerUm2.Au24", name + ", region 2")));
                lines.add(line(
                        "MT1-MMP per um2, tumour of " + name,
                        truth.density().at(middle, 17),
                        parameter(result, "moleculesPerUm2.Au24", name + ", region 3")));
            }
        }
        holds(lines, 0);
        told("section", lines);
    }

    private static ReportedParameter scaled(ReportedParameter p, double factor) {
        return new ReportedParameter(
                p.name(),
                p.arm(),
                p.value() * factor,
                p.unit(),
                p.lower() * factor,
                p.upper() * factor,
                p.grade(),
                p.identifiable(),
                p.meaning(),
                p.source());
    }
}
