package org.auklet.measure.icpms.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.simulate.write.AgilentBatchFiles;
import org.auklet.measure.icpms.simulate.write.AgilentTraceCsv;
import org.auklet.measure.icpms.simulate.write.LaserLogCsv;
import org.auklet.measure.icpms.simulate.write.PerkinElmerLines;

/**
 * {@link Sections} as files under {@code raw}: an Agilent batch per image, the last section as PerkinElmer lines, and the
 * first once more as one acquisition with the laser's log in both styles. The truth lies under {@code truth}.
 */
public final class SectionFiles {

    /** How far the laser's clock is ahead of the instrument's, s. */
    static final double CLOCK_AHEAD_S = 37.4;

    private static final LocalDateTime STARTED = LocalDateTime.of(2026, 3, 3, 8, 30);
    private static final LocalDateTime CONTINUOUS = LocalDateTime.of(2026, 3, 4, 8, 30);
    private static final int RATE_HZ = 200;

    private SectionFiles() {}

    /** Writes a session. */
    public static void write(SectionRun run, Path folder) throws IOException {
        Path raw = Files.createDirectories(folder.resolve("raw"));
        Path truth = Files.createDirectories(folder.resolve("truth"));
        List<String> names = run.names();
        for (String name : names) {
            ElementImage image = run.image(name);
            if (name.equals(names.getLast())) {
                PerkinElmerLines.write(
                        raw.resolve(name), perSecond(image, run.experiment().laser()));
            } else {
                AgilentBatchFiles.write(raw.resolve(name + ".b"), image, method(run, name));
            }
        }
        continuous(run, raw);
        maps(run, truth);
        TruthJson.write(truth.resolve("truth.json"), truth(run));
        job(run, folder);
    }

    private static void job(SectionRun run, Path folder) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("NAME", JobTemplate.name(folder));
        values.put("SEED", String.valueOf(run.streams().seed()));
        values.put("THICKNESS", JobTemplate.number(run.gelatinUm().stated()));
        values.put("DENSITY", JobTemplate.number(run.gelatinKgPerM3().stated() / 1000));
        values.put("SECTIONS", sections(run));
        values.put(
                "IONIC",
                IntStream.range(0, run.experiment().ionicKgPerKg().size())
                        .mapToObj(i -> "      - {value: "
                                + JobTemplate.number(run.ionicKgPerKg(i).stated() * 1e9) + " ng/g, files: raw/"
                                + run.ionicName(i) + ".b}")
                        .collect(Collectors.joining("\n")));
        values.put(
                "PARTICLES",
                IntStream.range(0, run.experiment().particlesPerL().size())
                        .mapToObj(i -> "#     - {value: "
                                + JobTemplate.number(run.particlesPerL(i).stated()) + " /L, files: raw/"
                                + run.particleName(i) + ".b}")
                        .collect(Collectors.joining("\n")));
        JobTemplate.write("section.yaml", folder.resolve("job.yaml"), values);
    }

    private static String sections(SectionRun run) {
        List<String> lines = new ArrayList<>();
        String last = run.names().getLast();
        String side = JobTemplate.number(run.experiment().laser().spotUm());
        for (Sections.Group group : run.experiment().groups()) {
            for (int subject = 1; subject <= run.experiment().subjects(); subject++) {
                String name = SectionRun.sectionName(group, subject);
                lines.add("  " + name + ": {files: raw/" + name + (name.equals(last) ? "" : ".b") + ", subject: " + name
                        + ", group: " + group.name() + ", pixel: " + side + " um}");
            }
        }
        return String.join("\n", lines);
    }

    private static AgilentBatchFiles.Method method(SectionRun run, String name) {
        LocalDateTime start = STARTED.plusNanos(Math.round(run.startS(name, 0) * 1e9));
        return new AgilentBatchFiles.Method(run.experiment().laser().accumulationS(), start, run.lineEveryS(name));
    }

    private static ElementImage perSecond(ElementImage image, LaserSetup laser) {
        List<Raster> rasters = new ArrayList<>();
        for (int c = 0; c < image.channels().size(); c++) {
            double[] values = image.signal().get(c).values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] /= laser.accumulationS().get(c);
            }
            rasters.add(new Raster(image.rows(), image.columns(), values));
        }
        return new ElementImage(
                image.channels(), rasters, SignalUnit.COUNTS_PER_SECOND, image.pixel(), image.scanTimeS());
    }

    private static void continuous(SectionRun run, Path raw) throws IOException {
        Sections.Group group = run.experiment().groups().getFirst();
        LoggedRaster raster = run.continuous(group, 1);
        String name = SectionRun.sectionName(group, 1) + "-continuous";
        AgilentTraceCsv.write(raw.resolve(name + ".csv"), raster.trace(), "session", CONTINUOUS);
        LaserSetup laser = run.experiment().laser();
        LaserLogCsv.Laser clock =
                new LaserLogCsv.Laser(CONTINUOUS.plusNanos(Math.round(CLOCK_AHEAD_S * 1e9)), RATE_HZ, (int)
                        Math.round(laser.spotUm() / laser.scanS()));
        LaserLogCsv.writeActiveView(raw.resolve(name + "-laser.csv"), raster.log(), clock);
        LaserLogCsv.writeChromium(raw.resolve(name + "-laser.Iolite.csv"), raster.log(), clock);
    }

    private static void maps(SectionRun run, Path truth) throws IOException {
        for (Sections.Group group : run.experiment().groups()) {
            for (int subject = 1; subject <= run.experiment().subjects(); subject++) {
                ProteinMap map = run.map(group, subject);
                String name = SectionRun.sectionName(group, subject);
                TruthTable.write(truth.resolve(name + "-molecules-per-um2.csv"), map.density());
                TruthTable.write(truth.resolve(name + "-region.csv"), map.region());
            }
        }
    }

    private static Map<String, Object> truth(SectionRun run) {
        Sections e = run.experiment();
        LaserSetup laser = e.laser();
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("kind", "section");
        truth.put("seed", run.streams().seed());
        truth.put("label", Truths.label(e.label()));
        truth.put("countsPerKg", laser.countsPerKg());
        truth.put("drift", laser.drift());
        truth.put("washoutS", laser.washoutS());
        truth.put("delayS", laser.delayS());
        truth.put("laserClockAheadS", CLOCK_AHEAD_S);
        truth.put("blankScans", laser.blankScans());
        truth.put("firstPixel", laser.firstPixel());
        truth.put("pixelUm", laser.spotUm());
        truth.put("gelatinUm", run.gelatinUm());
        truth.put("gelatinKgPerM3", run.gelatinKgPerM3());
        truth.put("particleKg", run.particleKg());
        truth.put("nonSpecificClustersPerUm2", e.nonSpecificPerUm2());
        standards(run, truth);
        for (Sections.Group group : e.groups()) {
            truth.put(group.name(), group(run, group));
        }
        return truth;
    }

    private static void standards(SectionRun run, Map<String, Object> truth) {
        IntStream.range(0, run.experiment().ionicKgPerKg().size())
                .forEach(i -> truth.put(run.ionicName(i) + "KgPerKg", run.ionicKgPerKg(i)));
        IntStream.range(0, run.experiment().particlesPerL().size())
                .forEach(i -> truth.put(run.particleName(i) + "PerL", run.particlesPerL(i)));
    }

    private static Map<String, Object> group(SectionRun run, Sections.Group group) {
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("stromaPerUm2", group.stromaPerUm2());
        truth.put("tumourPerUm2", group.tumourPerUm2());
        for (int subject = 1; subject <= run.experiment().subjects(); subject++) {
            ProteinMap map = run.map(group, subject);
            truth.put(SectionRun.sectionName(group, subject), List.of(density(map, 1), density(map, 2)));
        }
        return truth;
    }

    private static double density(ProteinMap map, int region) {
        double[] regions = map.region().values();
        for (int i = 0; i < regions.length; i++) {
            if (regions[i] == region) {
                return map.density().values()[i];
            }
        }
        return 0;
    }
}
