package org.auklet.measure.icpms.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.auklet.equation.fit.ProgressListener;
import org.auklet.measure.icpms.simulate.TwoLabelFiles;
import org.auklet.measure.icpms.simulate.TwoLabels;
import org.auklet.result.DataTable;
import org.auklet.result.MeasurementResult;
import org.auklet.result.Plot;
import org.auklet.result.ReportedParameter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A simulated session of two labels, three times as long as the example, against its truth. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoLabelsTest {

    private static final double[] HELA = {25_000, 20_000};
    private static final double[] SIHA = {55_000, 60_000};
    private static final double NEAR_S = 5e-4;

    private MeasurementResult metals;
    private MeasurementResult isotopes;
    private List<True> truth;

    /** An event of the truth. */
    private record True(String file, double timeS, String population, int cells, double integrin, double mmp) {}

    @BeforeAll
    void measure(@TempDir Path folder) throws IOException {
        TwoLabelFiles.write(longer(TwoLabels.example(), 30).run(3), folder);
        Path job = folder.resolve("job.yaml");
        Files.writeString(job, Files.readString(job) + "  - {ask: classes, in: HeLa, labels: [Au24, Ag25], most: 3}\n");
        metals = result(job);
        isotopes = result(folder.resolve("isotopes.yaml"));
        truth = Files.readAllLines(folder.resolve("truth/truth.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(f -> new True(
                        f[0],
                        Double.parseDouble(f[1]),
                        f[3],
                        Integer.parseInt(f[4]),
                        Double.parseDouble(f[5]),
                        Double.parseDouble(f[7])))
                .toList();
    }

    private static TwoLabels longer(TwoLabels e, double seconds) {
        return new TwoLabels(
                e.gold(),
                e.silver(),
                e.enriched(),
                e.pure(),
                e.first(),
                e.second(),
                e.commonSpread(),
                e.share(),
                e.instrument(),
                e.silverResponse(),
                seconds,
                e.eventsPerS(),
                e.doubletShare(),
                e.background(),
                e.standardsKgPerL(),
                e.readings(),
                e.readingS(),
                e.particleNm(),
                e.particleSpread(),
                e.known());
    }

    private static MeasurementResult result(Path job) {
        return new JobRunner("test", "auklet measure icpms", () -> 0).run(JobReader.read(job), ProgressListener.SILENT);
    }

    private static ReportedParameter parameter(MeasurementResult result, String name, String arm) {
        return result.parameters().stream()
                .filter(p -> p.name().equals(name) && arm.equals(p.arm()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " of " + arm));
    }

    private static void covers(ReportedParameter p, double truth) {
        assertThat(truth).as(p.name() + " of " + p.arm() + " = " + p.value()).isBetween(p.lower(), p.upper());
    }

    private double mean(String file, boolean second) {
        return truth.stream()
                .filter(t -> t.file().equals(file))
                .mapToDouble(t -> second ? t.mmp() : t.integrin())
                .average()
                .orElseThrow();
    }

    @Test
    void meansOfBothLabelsCoverTheTruth() {
        for (String population : List.of("HeLa", "SiHa", "mixture")) {
            String file = population.toLowerCase(Locale.ROOT);
            covers(parameter(metals, "receptorsPerCell.Au24", population), mean(file, false));
            covers(parameter(metals, "receptorsPerCell.Ag25", population), mean(file, true));
        }
    }

    /** Were counts of all isotopes together turned into atoms by the isotope's fraction again, one label were off twofold. */
    @Test
    void meansOfBothIsotopePatternsCoverTheTruth() {
        covers(parameter(isotopes, "receptorsPerCell.109Ag25", "mixture"), mean("isotopes", false));
        covers(parameter(isotopes, "receptorsPerCell.Ag25", "mixture"), mean("isotopes", true));
    }

    @Test
    void sharedIsotopesHaveTheirPrice() {
        assertThat(parameter(isotopes, "correlationOfAmounts.109Ag25.Ag25", "mixture")
                        .value())
                .isBetween(-0.9, -0.1);
        assertThat(isotopes.parameters())
                .filteredOn(p -> p.name().equals("conditionNumber"))
                .singleElement()
                .satisfies(p -> assertThat(p.value()).isBetween(1.5, 4.0));
        assertThat(metals.parameters()).noneMatch(p -> p.name().startsWith("correlationOfAmounts"));
    }

    @Test
    void classesOfTheMixtureAreThoseThatWereMixed() {
        classes(metals, "Au24.Ag25", List.of("Au24", "Ag25"), "mixture");
        classes(isotopes, "109Ag25.Ag25", List.of("109Ag25", "Ag25"), "isotopes");
    }

    private void classes(MeasurementResult result, String pair, List<String> labels, String file) {
        assertThat(result.parameters())
                .filteredOn(p -> p.name().startsWith("classWeight.") && "mixture".equals(p.arm()))
                .hasSize(2);
        double share = truth.stream()
                        .filter(t -> t.file().equals(file) && t.population().equals("HeLa"))
                        .count()
                / (double) truth.stream().filter(t -> t.file().equals(file)).count();
        covers(parameter(result, "classWeight.1." + pair, "mixture"), share);
        for (int i = 0; i < 2; i++) {
            covers(parameter(result, "classMedian.1." + pair + "." + labels.get(i), "mixture"), HELA[i]);
            covers(parameter(result, "classMedian.2." + pair + "." + labels.get(i), "mixture"), SIHA[i]);
        }
    }

    /** Gold and silver tell the mixture's cells apart as well as their true numbers of receptors allow, less 3 %. */
    @Test
    void cellsAreInTheClassTheyCameFrom() {
        List<Classed> cells = classed();
        assertThat(cells).hasSizeGreaterThan(700);
        double right = share(cells, c -> c.siha() == c.probability() > 0.5);
        double best = share(cells, c -> c.siha() == bayes(c.source()));
        assertThat(best).isBetween(0.8, 0.99);
        assertThat(right).isGreaterThan(best - 0.03);
    }

    /** Of cells said to be SiHa with a probability of p, a share of p is. */
    @Test
    void probabilitiesAreCalibrated() {
        List<Classed> cells = classed();
        double[] edges = {0, 0.2, 0.8, 1};
        for (int b = 0; b + 1 < edges.length; b++) {
            double low = edges[b];
            double high = edges[b + 1];
            List<Classed> bin = cells.stream()
                    .filter(c -> c.probability() >= low && c.probability() <= high)
                    .toList();
            double said =
                    bin.stream().mapToDouble(Classed::probability).average().orElseThrow();
            double error = Math.sqrt(said * (1 - said) / bin.size());
            assertThat(share(bin, Classed::siha))
                    .as("p " + low + " to " + high)
                    .isBetween(said - 4 * error, said + 4 * error);
        }
    }

    /** A cell of the table and the single cell of the truth at its time. */
    private record Classed(double probability, boolean siha, True source) {}

    private static double share(List<Classed> cells, Predicate<Classed> of) {
        return cells.stream().filter(of).count() / (double) cells.size();
    }

    /** The likelier population by the true densities of both receptors (common factor of size and their own spread). */
    private static boolean bayes(True t) {
        return density(t, SIHA) > density(t, HELA);
    }

    private static double density(True t, double[] medians) {
        double own = 0.35 * 0.35;
        double common = 0.25 * 0.25;
        double a = Math.log(t.integrin() / medians[0]);
        double b = Math.log(t.mmp() / medians[1]);
        double det = (own + common) * (own + common) - common * common;
        return -((own + common) * (a * a + b * b) - 2 * common * a * b) / det;
    }

    private List<Classed> classed() {
        DataTable table = table(metals, "cells");
        String[] population = ((DataTable.Words) column(table, "population")).values();
        double[] start = ((DataTable.Numbers) column(table, "start_s")).values();
        double[] p = ((DataTable.Numbers) column(table, "p_class_2")).values();
        List<Classed> classed = new ArrayList<>();
        for (int i = 0; i < start.length; i++) {
            if (population[i].equals("mixture")) {
                double at = start[i];
                double probability = p[i];
                List<True> near = truth.stream()
                        .filter(t -> t.file().equals("mixture"))
                        .filter(t -> t.timeS() > at - NEAR_S && t.timeS() < at + 3 * NEAR_S)
                        .toList();
                if (near.size() == 1 && near.getFirst().cells() == 1) {
                    boolean siha = near.getFirst().population().equals("SiHa");
                    classed.add(new Classed(probability, siha, near.getFirst()));
                }
            }
        }
        return classed;
    }

    private static DataTable table(MeasurementResult result, String name) {
        return result.tables().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static DataTable.Column column(DataTable table, String name) {
        return table.columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onePopulationIsOneClass() {
        assertThat(parameter(metals, "classWeight.1.Au24.Ag25", "HeLa").value()).isEqualTo(1);
        assertThat(metals.parameters()).noneMatch(p -> p.name().startsWith("classWeight.2") && "HeLa".equals(p.arm()));
    }

    @Test
    void nearlyAllCellsHaveBothLabels() {
        ReportedParameter both = parameter(metals, "shareOfCells.both.Au24.Ag25", "SiHa");
        assertThat(both.value()).isGreaterThan(0.98);
        ReportedParameter none = parameter(metals, "shareOfCells.only.Ag25.not.Au24", "SiHa");
        assertThat(none.value()).isLessThan(0.01);
        assertThat(none.upper()).isGreaterThan(none.value());
    }

    @Test
    void labelsOfACellAreInOneRow() {
        DataTable cells = table(metals, "cells");
        assertThat(cells.length())
                .isEqualTo(table(metals, "cells-Au24").length())
                .isEqualTo(table(metals, "cells-Ag25").length());
        double[] gold = ((DataTable.Numbers) column(cells, "net_area_Au24")).values();
        double[] own = ((DataTable.Numbers) column(table(metals, "cells-Au24"), "net_area")).values();
        assertThat(gold).containsExactly(own);
    }

    @Test
    void jointPlotHasACloudForEachClass() {
        List<Plot.Joint> joints = metals.plots().stream()
                .filter(Plot.Joint.class::isInstance)
                .map(Plot.Joint.class::cast)
                .toList();
        assertThat(joints).extracting(j -> j.clouds().size()).containsExactly(1, 1, 2);
        int points = joints.stream()
                .flatMap(j -> j.clouds().stream())
                .mapToInt(c -> c.x().length)
                .sum();
        assertThat(points).isEqualTo(table(metals, "cells").length());
    }

    @Test
    void probabilitiesOfTheClassesOfACellSumToOne() {
        DataTable cells = table(metals, "cells");
        double[] first = ((DataTable.Numbers) column(cells, "p_class_1")).values();
        double[] second = ((DataTable.Numbers) column(cells, "p_class_2")).values();
        String[] population = ((DataTable.Words) column(cells, "population")).values();
        double[] sums = IntStream.range(0, first.length)
                .filter(i -> population[i].equals("mixture"))
                .mapToDouble(i -> first[i] + second[i])
                .toArray();
        assertThat(Arrays.stream(sums)).allMatch(s -> Math.abs(s - 1) < 1e-9).hasSizeGreaterThan(700);
    }

    @Test
    void eitherLabelTellsThePopulationsApart() {
        assertThat(metals.verdicts())
                .filteredOn(v -> v.question().startsWith("Do SiHa carry more"))
                .hasSize(2)
                .allSatisfy(v -> assertThat(v.lower()).isGreaterThan(1.5));
    }
}
