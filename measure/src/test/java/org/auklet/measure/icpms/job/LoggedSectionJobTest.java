package org.auklet.measure.icpms.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.auklet.equation.fit.ProgressListener;
import org.auklet.measure.icpms.simulate.Experiments;
import org.auklet.result.MeasurementResult;
import org.auklet.result.ReportedParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One continuous recording and the laser's log, in both styles, through a whole job. */
class LoggedSectionJobTest {

    @TempDir
    private Path folder;

    @Test
    void aRecordingAndALogBecomeTheMapThatWasThere() throws IOException {
        Experiments.write("section", folder, 1);
        Files.writeString(folder.resolve("job.yaml"), job());

        MeasurementResult result = new JobRunner("test", "test", () -> 0)
                .run(JobReader.read(folder.resolve("job.yaml")), ProgressListener.SILENT);

        // the simulated delay is 0.4 s; the tumour of this animal holds 57.97 per um2 (truth/truth.json, seed 1)
        assertThat(parameter(result, "delay", "chromium").value()).isEqualTo(0.4, within(0.11));
        for (String section : new String[] {"activeview, region 3", "chromium, region 3"}) {
            ReportedParameter tumour = parameter(result, "moleculesPerUm2.Au24", section);
            assertThat(tumour.lower()).isLessThan(57.966523105604125);
            assertThat(tumour.upper()).isGreaterThan(57.966523105604125);
        }
    }

    /** The job of the example, with the logged recording in place of its sections. */
    private String job() throws IOException {
        String text = Files.readString(folder.resolve("job.yaml"));
        int from = text.indexOf("\nsections:") + 1;
        int to = text.indexOf("\ncorrections:") + 1;
        String raw = "raw/hela-1-continuous";
        String sections = """
                sections:
                  activeview: {files: %1$s.csv, laser_log: %1$s-laser.csv, pixel: 20 um, clock: 2.37 s, delay: 0.4 s}
                  chromium: {files: %1$s.csv, laser_log: %1$s-laser.Iolite.csv, pixel: 20 um, clock: 2.37 s}

                """.formatted(raw);
        return text.substring(0, from)
                + sections
                + text.substring(to)
                        .lines()
                        .filter(line -> !line.contains("ask: groups"))
                        .map(line -> line.equals("questions:") ? "questions: []" : line)
                        .reduce("", (a, b) -> a + b + "\n");
    }

    private static ReportedParameter parameter(MeasurementResult result, String name, String arm) {
        return result.parameters().stream()
                .filter(p -> p.name().equals(name) && arm.equals(p.arm()))
                .findFirst()
                .orElseThrow();
    }
}
