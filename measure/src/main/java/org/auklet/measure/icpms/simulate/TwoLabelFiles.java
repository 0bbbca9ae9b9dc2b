package org.auklet.measure.icpms.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.auklet.measure.icpms.simulate.write.NuRunFiles;

/**
 * {@link TwoLabels} as files: a Nu run folder per acquisition under {@code raw} (packed, but for the first), the truth under
 * {@code truth}.
 */
public final class TwoLabelFiles {

    private TwoLabelFiles() {}

    /** Writes a session. */
    public static void write(TwoLabelRun run, Path folder) throws IOException {
        Path raw = Files.createDirectories(folder.resolve("raw"));
        Path truth = Files.createDirectories(folder.resolve("truth"));
        TruthTable table = new TruthTable(
                List.of(
                        run.experiment().gold().receptor(),
                        run.experiment().silver().receptor()),
                TwoLabels.CHANNELS);
        List<String> names = run.names();
        for (int i = 0; i < names.size(); i++) {
            Recording recording = run.recording(names.get(i));
            table.add(recording);
            NuRunFiles.usual(i > 0).write(raw.resolve(names.get(i)), recording.trace(), names.get(i));
        }
        table.write(truth.resolve("truth.csv"));
        TruthJson.write(truth.resolve("truth.json"), truth(run));
        jobs(run, folder);
    }

    private static void jobs(TwoLabelRun run, Path folder) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("NAME", JobTemplate.name(folder));
        values.put("SEED", String.valueOf(run.streams().seed()));
        values.put("FLOW", JobTemplate.flow(run.flow()));
        values.put("DIAMETER", JobTemplate.number(run.particleNm().stated()));
        values.put("PARTICLES", JobTemplate.number(run.particlesPerL().stated()));
        values.put(
                "RESPONSES",
                Stream.of("Au197", "Ag107", "Ag109")
                        .map(channel -> response(run, channel))
                        .collect(Collectors.joining("\n")));
        JobTemplate.write("two-labels.yaml", folder.resolve("job.yaml"), values);
        JobTemplate.write("isotopes.yaml", folder.resolve("isotopes.yaml"), values);
    }

    private static String response(TwoLabelRun run, String channel) {
        return IntStream.range(0, run.experiment().standardsKgPerL().size())
                .mapToObj(i -> "      - {concentration: "
                        + JobTemplate.number(run.standard(i).stated() * 1e12) + " ng/L, files: raw/"
                        + run.standardName(i, 1).replaceFirst("1$", "*") + "}")
                .collect(Collectors.joining(
                        "\n", "  " + channel + ":\n    concentration_sd: 1 %\n    weights: 1/y\n    standards:\n", ""));
    }

    private static Map<String, Object> truth(TwoLabelRun run) {
        TwoLabels e = run.experiment();
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("kind", "two-labels");
        truth.put("seed", run.streams().seed());
        truth.put("labels", List.of(Truths.label(e.gold()), Truths.label(e.silver()), Truths.label(e.enriched())));
        truth.put("enriched109Ag", e.pure());
        truth.put("transportEfficiency", e.instrument().efficiency());
        truth.put("responseAuCountsPerSPerKgPerL", e.instrument().response());
        truth.put("responseAgCountsPerSPerKgPerL", e.silverResponse());
        truth.put("flowLPerS", run.flow());
        truth.put("particlesPerL", run.particlesPerL());
        truth.put("particleDiameterNm", run.particleNm());
        truth.put(
                "standardsKgPerL",
                IntStream.range(0, e.standardsKgPerL().size())
                        .mapToObj(run::standard)
                        .toList());
        truth.put("backgroundCountsPerAcquisition", e.background());
        truth.put("doubletShare", e.doubletShare());
        truth.put("shareOfFirstInMixture", e.share());
        truth.put("commonLogSd", e.commonSpread());
        for (int i = 0; i < e.first().size(); i++) {
            Map<String, Object> both = new LinkedHashMap<>();
            both.put(e.gold().receptor(), population(e, e.first().get(i)));
            both.put(e.silver().receptor(), population(e, e.second().get(i)));
            truth.put(e.first().get(i).name(), both);
        }
        return truth;
    }

    private static Map<String, Object> population(TwoLabels e, Cells cells) {
        Map<String, Object> truth = Truths.population(cells);
        truth.put("meanReceptors", e.meanReceptors(cells));
        return truth;
    }
}
