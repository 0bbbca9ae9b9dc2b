package org.auklet.measure.icpms.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.LaserLog;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;

/**
 * One session of {@link Sections}: standards, then sections, line after line while the sensitivity drifts.
 *
 * @param experiment settings
 * @param streams chance
 */
public record SectionRun(Sections experiment, Streams streams) {

    /** Mean of the particles in a pixel of the sparse gelatins: few enough that most are alone. */
    private static final double SPARSE = 0.1;

    private static final double CUBIC_METRES_PER_UM3 = 1e-18;
    private static final double LITRES_PER_UM3 = 1e-15;
    private static final double LINE_PAUSE_S = 1.5;
    private static final double FIRST_LINE_S = 2.37;
    private static final double TURN_S = 1.03;
    private static final double STAGE_UM = 8000;

    /** What fills the pixels of one line with gold. */
    private interface Sample {
        void fill(LaserLine line, int row, RandomGenerator random);
    }

    /** Names of the images, in the order in which they were made. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < experiment.ionicKgPerKg().size(); i++) {
            names.add(ionicName(i));
        }
        for (int i = 0; i < experiment.particlesPerL().size(); i++) {
            names.add(particleName(i));
        }
        experiment.singlesNm().forEach(nm -> names.add(singleName(nm)));
        for (Sections.Group group : experiment.groups()) {
            for (int subject = 1; subject <= experiment.subjects(); subject++) {
                names.add(sectionName(group, subject));
            }
        }
        return names;
    }

    /** Name of a gelatin with dissolved gold. */
    public String ionicName(int level) {
        return "gelatin-ionic-" + Math.round(experiment.ionicKgPerKg().get(level) * 1e9);
    }

    /** Name of a gelatin with particles. */
    public String particleName(int level) {
        return "gelatin-particles-" + level;
    }

    /** Name of a gelatin with sparse particles. */
    public static String singleName(double diameterNm) {
        return "gelatin-single-" + Math.round(diameterNm) + "nm";
    }

    /** Name of a section. */
    public static String sectionName(Sections.Group group, int subject) {
        return group.name().toLowerCase(Locale.ROOT) + "-" + subject;
    }

    /** Thickness of the gelatin films, um. */
    public Stated gelatinUm() {
        return Stated.about(
                streams.of("thickness"),
                experiment.gelatinUm(),
                experiment.known().thickness());
    }

    /** Density of the gelatin, kg/m3. */
    public Stated gelatinKgPerM3() {
        return Stated.about(
                streams.of("density"),
                experiment.gelatinKgPerM3(),
                experiment.known().density());
    }

    /** Dissolved gold in a gelatin standard, kg/kg. */
    public Stated ionicKgPerKg(int level) {
        return Stated.about(
                streams.of("gold solution"),
                experiment.ionicKgPerKg().get(level),
                experiment.known().concentration());
    }

    /** Particles in a gelatin standard, 1/L of gelatin. */
    public Stated particlesPerL(int level) {
        return Stated.about(
                streams.of("suspension of particles"),
                experiment.particlesPerL().get(level),
                experiment.known().concentration());
    }

    /** Mean mass of a particle in the gelatin standards, kg; its distribution of diameters is counted in. */
    public double particleKg() {
        double spread = experiment.particleSpread();
        return Gold.sphereKg(experiment.particleNm()) * (1 + 3 * spread * spread);
    }

    /** The protein in a section: the densities of its group, times what is the animal's own. */
    public ProteinMap map(Sections.Group group, int subject) {
        RandomGenerator random = streams.of(sectionName(group, subject) + " animal");
        double own = Chance.logNormal(random, 1, experiment.subjectSpread());
        return ProteinMap.of(
                experiment.rows(), experiment.columns(), group.stromaPerUm2() * own, group.tumourPerUm2() * own);
    }

    /** The image of a name, in counts, with the gas blank before each line and the tail after it. */
    public ElementImage image(String name) {
        int rows = rows(name);
        int columns = columns(name);
        LaserSetup laser = experiment.laser();
        Sample sample = sample(name);
        double[][] values = new double[3][rows * laser.scans(columns)];
        for (int row = 0; row < rows; row++) {
            RandomGenerator random = streams.of(name + " line " + row);
            LaserLine line = new LaserLine(laser, laser.scans(columns)).startingAt(laser.blankScans() * laser.scanS());
            sample.fill(line, row, random);
            double sensitivity = laser.sensitivity(startS(name, row) / sessionS());
            double[][] counts = line.counts(sensitivity, random);
            for (int c = 0; c < 3; c++) {
                System.arraycopy(counts[c], 0, values[c], row * counts[c].length, counts[c].length);
            }
        }
        return image(values, rows);
    }

    private ElementImage image(double[][] values, int rows) {
        List<Raster> rasters = new ArrayList<>();
        for (double[] one : values) {
            rasters.add(new Raster(rows, one.length / rows, one));
        }
        double side = experiment.laser().spotUm();
        return new ElementImage(
                LaserSetup.CHANNELS,
                rasters,
                SignalUnit.COUNTS,
                new PixelSize(side, side),
                experiment.laser().scanS());
    }

    private int rows(String name) {
        if (isSection(name)) {
            return experiment.rows();
        }
        return name.startsWith("gelatin-single") ? 3 * experiment.standardRows() : experiment.standardRows();
    }

    private int columns(String name) {
        return isSection(name) ? experiment.columns() : experiment.standardColumns();
    }

    private boolean isSection(String name) {
        return !name.startsWith("gelatin");
    }

    private Sample sample(String name) {
        for (int i = 0; i < experiment.ionicKgPerKg().size(); i++) {
            if (name.equals(ionicName(i))) {
                double kg = experiment.ionicKgPerKg().get(i) * gelatinPixelKg();
                return (line, row, random) -> gelatin(line, kg);
            }
        }
        for (int i = 0; i < experiment.particlesPerL().size(); i++) {
            if (name.equals(particleName(i))) {
                double mean = experiment.particlesPerL().get(i) * gelatinPixelL();
                return (line, row, random) -> particles(line, mean, experiment.particleNm(), random);
            }
        }
        for (double nm : experiment.singlesNm()) {
            if (name.equals(singleName(nm))) {
                return (line, row, random) -> particles(line, SPARSE, nm, random);
            }
        }
        return section(name);
    }

    /** Gelatin ablated for one pixel, kg. */
    public double gelatinPixelKg() {
        return experiment.gelatinKgPerM3()
                * experiment.gelatinUm()
                * experiment.laser().pixelUm2()
                * CUBIC_METRES_PER_UM3;
    }

    /** Gelatin ablated for one pixel, L. */
    private double gelatinPixelL() {
        return experiment.gelatinUm() * experiment.laser().pixelUm2() * LITRES_PER_UM3;
    }

    private void gelatin(LaserLine line, double kgPerPixel) {
        for (int pixel = 0; pixel < experiment.standardColumns(); pixel++) {
            line.addMatrix(pixel, true);
            line.addGold(pixel, kgPerPixel);
        }
    }

    private void particles(LaserLine line, double mean, double diameterNm, RandomGenerator random) {
        for (int pixel = 0; pixel < experiment.standardColumns(); pixel++) {
            line.addMatrix(pixel, true);
            for (long n = Chance.poisson(random, mean); n > 0; n--) {
                double diameter = Chance.normal(random, diameterNm, experiment.particleSpread());
                line.addParticle(pixel, Gold.sphereKg(diameter), random);
            }
        }
    }

    private Sample section(String name) {
        for (Sections.Group group : experiment.groups()) {
            for (int subject = 1; subject <= experiment.subjects(); subject++) {
                if (name.equals(sectionName(group, subject))) {
                    ProteinMap map = map(group, subject);
                    return (line, row, random) -> tissue(line, map, row);
                }
            }
        }
        throw new IllegalArgumentException("no image " + name);
    }

    private void tissue(LaserLine line, ProteinMap map, int row) {
        for (int pixel = 0; pixel < experiment.columns(); pixel++) {
            line.addMatrix(pixel, map.region().at(row, pixel) > 0);
            line.addGold(pixel, goldKg(map, row, pixel));
        }
    }

    private double goldKg(ProteinMap map, int row, int column) {
        double area = experiment.laser().pixelUm2();
        double sticking = map.region().at(row, column) > 0 ? experiment.nonSpecificPerUm2() * area : 0;
        return experiment
                .label()
                .massKg(experiment.label().clusters(map.density().at(row, column) * area) + sticking);
    }

    /**
     * A section once more, as one acquisition without a pause, to be cut by the log of the laser. Every other line goes
     * from right to left, and lines begin where no acquisition does.
     *
     * @param group group of the animal
     * @param subject its number in the group
     */
    public LoggedRaster continuous(Sections.Group group, int subject) {
        ProteinMap map = map(group, subject);
        LaserSetup laser = experiment.laser();
        double everyS = experiment.columns() * laser.scanS() + TURN_S;
        int scans = (int) Math.ceil((FIRST_LINE_S + experiment.rows() * everyS) / laser.scanS());
        LaserLine line = new LaserLine(laser, scans);
        List<LaserLog.Line> log = new ArrayList<>();
        for (int row = 0; row < experiment.rows(); row++) {
            double startS = FIRST_LINE_S + row * everyS;
            line.startingAt(startS);
            for (int i = 0; i < experiment.columns(); i++) {
                int column = row % 2 == 0 ? i : experiment.columns() - 1 - i;
                line.addMatrix(i, map.region().at(row, column) > 0);
                line.addGold(i, goldKg(map, row, column));
            }
            log.add(logLine(row, startS));
        }
        double[][] signal = line.counts(1, streams.of(sectionName(group, subject) + " continuous"));
        for (int c = 0; c < signal.length; c++) {
            for (int i = 0; i < scans; i++) {
                signal[c][i] /= laser.accumulationS().get(c);
            }
        }
        Trace trace = new Trace(LaserSetup.CHANNELS, signal, laser.scanS(), 0, SignalUnit.COUNTS_PER_SECOND);
        return new LoggedRaster(trace, new LaserLog(log));
    }

    private LaserLog.Line logLine(int row, double startS) {
        double spot = experiment.laser().spotUm();
        double length = experiment.columns() * spot;
        double from = row % 2 == 0 ? 0 : length;
        double y = STAGE_UM + row * spot;
        return new LaserLog.Line(
                "Image Raster1",
                startS,
                startS + experiment.columns() * experiment.laser().scanS(),
                STAGE_UM + from,
                y,
                STAGE_UM + length - from,
                y,
                spot,
                spot);
    }

    /** Start of a line, s from the start of the session. */
    public double startS(String name, int row) {
        double start = 0;
        for (String other : names()) {
            if (other.equals(name)) {
                return start + row * lineEveryS(name);
            }
            start += lengthS(other);
        }
        throw new IllegalArgumentException("no image " + name);
    }

    /** Time from the start of a line to the start of the next, s. */
    public double lineEveryS(String name) {
        return experiment.laser().scans(columns(name)) * experiment.laser().scanS() + LINE_PAUSE_S;
    }

    private double lengthS(String name) {
        return lineEveryS(name) * rows(name);
    }

    /** Length of the session, s. */
    public double sessionS() {
        return names().stream().mapToDouble(this::lengthS).sum();
    }
}
