package org.auklet.measure.icpms.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.simulate.write.AgilentTraceCsv;

/** {@link SingleCells} as files: an Agilent csv per acquisition under {@code raw}, the truth under {@code truth}. */
public final class CellFiles {

    private static final LocalDateTime STARTED = LocalDateTime.of(2026, 3, 2, 9, 0);

    private CellFiles() {}

    /** Writes a session. */
    public static void write(SingleCellRun run, Path folder) throws IOException {
        Path raw = Files.createDirectories(folder.resolve("raw"));
        Path truth = Files.createDirectories(folder.resolve("truth"));
        TruthTable table = new TruthTable(List.of(run.experiment().label().receptor()), List.of(SingleCells.AU));
        List<String> names = run.names();
        for (int i = 0; i < names.size(); i++) {
            Recording recording = run.recording(names.get(i));
            table.add(recording);
            AgilentTraceCsv.write(
                    raw.resolve(names.get(i) + ".csv"), recording.trace(), "session", STARTED.plusMinutes(3L * i));
        }
        table.write(truth.resolve("truth.csv"));
        TruthJson.write(truth.resolve("truth.json"), truth(run));
        job(run, folder);
    }

    private static void job(SingleCellRun run, Path folder) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("NAME", JobTemplate.name(folder));
        values.put("SEED", String.valueOf(run.streams().seed()));
        values.put("FLOW", JobTemplate.flow(run.flow()));
        values.put("DIAMETER", JobTemplate.number(run.particleNm().stated()));
        values.put("PARTICLES", JobTemplate.number(run.particlesPerL().stated()));
        values.put(
                "STANDARDS",
                IntStream.range(0, run.experiment().standardsKgPerL().size())
                        .mapToObj(i -> "      - {concentration: "
                                + JobTemplate.number(run.standard(i).stated() * 1e12) + " ng/L, files: raw/"
                                + run.standardName(i, 1).replaceFirst("1$", "*") + ".csv}")
                        .collect(Collectors.joining("\n")));
        JobTemplate.write("cells.yaml", folder.resolve("job.yaml"), values);
    }

    private static Map<String, Object> truth(SingleCellRun run) {
        SingleCells e = run.experiment();
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("kind", "cells");
        truth.put("seed", run.streams().seed());
        truth.put("label", Truths.label(e.label()));
        truth.put("transportEfficiency", e.instrument().efficiency());
        truth.put("responseCountsPerSPerKgPerL", e.instrument().response());
        truth.put("flowLPerS", run.flow());
        truth.put("particlesPerL", run.particlesPerL());
        truth.put("particleDiameterNm", run.particleNm());
        truth.put("particleDiameterRelativeSd", e.particleSpread());
        truth.put(
                "standardsKgPerL",
                IntStream.range(0, e.standardsKgPerL().size())
                        .mapToObj(run::standard)
                        .toList());
        truth.put("backgroundCountsPerAcquisition", run.suspensionBackground());
        truth.put("doubletShare", e.doubletShare());
        for (Cells cells : e.populations()) {
            truth.put(cells.name(), population(run, cells));
        }
        return truth;
    }

    private static Map<String, Object> population(SingleCellRun run, Cells cells) {
        SingleCells e = run.experiment();
        Map<String, Object> all = Truths.population(cells);
        all.put("nonSpecificClustersMedian", cells.nonSpecificClusters());
        List<Cells> prepared = IntStream.rangeClosed(1, e.replicates())
                .mapToObj(r -> run.prepared(cells, r))
                .toList();
        all.put(
                "replicateMedianReceptors",
                prepared.stream().map(Cells::medianReceptors).toList());
        all.put(
                "replicateMeanReceptors",
                prepared.stream().map(Cells::meanReceptors).toList());
        return all;
    }
}
