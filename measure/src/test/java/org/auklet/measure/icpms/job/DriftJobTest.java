package org.auklet.measure.icpms.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.auklet.equation.fit.ProgressListener;
import org.auklet.result.MeasurementResult;
import org.auklet.result.ReportedParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image measured after the sensitivity fell to a half is as bright as before, once the drift is taken out. */
class DriftJobTest {

    private static final double SCAN_S = 0.2;
    private static final double PER_UG_PER_G = 40_000; // counts per second

    @TempDir
    private Path folder;

    @Test
    void aStandardMeasuredAgainAndAgainTakesTheDriftOut() throws IOException {
        // sensitivity falls in a straight line from 1 at the start to 0.5 after 2000 s
        for (int level : new int[] {0, 1, 2, 4}) {
            image("gelatin-" + level, level, 0.995);
        }
        image("qc-1", 2, 1.0);
        image("sample", 3, 0.75);
        image("qc-2", 2, 0.5);
        Files.writeString(folder.resolve("job.yaml"), """
                schema: 1
                icpms: drift
                labels:
                  Au24: {channel: Au197, atoms: 24, receptors_per_cluster: {value: 1, lower: 1, upper: 1, source: a test}}
                sections:
                  first: {files: qc-1, pixel: 10 um, start: 0 s}
                  sample: {files: sample, pixel: 10 um, start: 1000 s}
                  last: {files: qc-2, pixel: 10 um, start: 2000 s}
                corrections: {gas_blank: {first: 6}, drift: {standards: [first, last]}}
                calibration:
                  Au197:
                    kind: gelatin_ionic
                    thickness: 10 um
                    density: 1 g/cm3
                    standards:
                      - {value: 0 ug/g, files: gelatin-0, start: 20 s}
                      - {value: 1 ug/g, files: gelatin-1, start: 20 s}
                      - {value: 2 ug/g, files: gelatin-2, start: 20 s}
                      - {value: 4 ug/g, files: gelatin-4, start: 20 s}
                """);

        Job job = JobReader.read(folder.resolve("job.yaml"));
        MeasurementResult result = new JobRunner("test", "test", () -> 0).run(job, ProgressListener.SILENT);

        // 3 ug/g x 1 g/cm3 x 10 um x N_A / 196.97 g/mol / 24 atoms, per um2
        double truth = 3e-6 * 1e-12 * 10 * 6.02214076e23 / 196.96657 / 24;
        ReportedParameter found = result.parameters().stream()
                .filter(p -> p.name().equals("moleculesPerUm2.Au24") && "sample".equals(p.arm()))
                .findFirst()
                .orElseThrow();
        assertThat(found.value()).isBetween(0.97 * truth, 1.03 * truth);
        assertThat(found.lower()).isLessThan(truth);
        assertThat(found.upper()).isGreaterThan(truth);
        assertThat(result.parameters()).noneMatch(p -> "first".equals(p.arm()));
    }

    /** Lines of a PerkinElmer export: six pixels of gas, then the sample. */
    private void image(String name, double ugPerG, double sensitivity) throws IOException {
        Path lines = Files.createDirectories(folder.resolve(name));
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (int line = 1; line <= 4; line++) {
            StringBuilder text = new StringBuilder("Intensity Vs Time,Counts per second\nTime in Seconds ,Au197\n");
            for (int i = 0; i < 36; i++) {
                double rate = 50 + (i < 6 ? 0 : ugPerG * PER_UG_PER_G * sensitivity);
                double counts = rate * SCAN_S + Math.sqrt(rate * SCAN_S) * random.nextGaussian();
                text.append(String.format(Locale.ROOT, "%.3f,%.6f%n", i * SCAN_S, Math.max(0, counts) / SCAN_S));
            }
            Files.writeString(lines.resolve("Line " + line + ".xl"), text);
        }
        Files.writeString(lines.resolve("parameters.conf"), """
                ablation.speed=0.05
                acquisition.time=0.2
                space.interval=0.01
                """);
    }
}
