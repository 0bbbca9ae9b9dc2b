package org.auklet.measure.icpms.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * One session of {@link SingleCells}: each acquisition drawn from a stream of its own.
 *
 * @param experiment settings
 * @param streams chance
 */
public record SingleCellRun(SingleCells experiment, Streams streams) {

    private static final double GRAMS = 1000;

    /** Names of all acquisitions, in the order in which they were made. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int level = 0; level < experiment.standardsKgPerL().size(); level++) {
            for (int reading = 1; reading <= experiment.readings(); reading++) {
                names.add(standardName(level, reading));
            }
        }
        names.add(particleName());
        for (Cells cells : experiment.populations()) {
            IntStream.rangeClosed(1, experiment.replicates()).forEach(r -> names.add(cellsName(cells, r)));
            names.add(blankName(cells));
        }
        return names;
    }

    /** File name of a reading of a standard. */
    public String standardName(int level, int reading) {
        return "ionic-" + Math.round(experiment.standardsKgPerL().get(level) * 1e12) + "ngL-" + reading;
    }

    /** File name of the reference particles. */
    public String particleName() {
        return "au-" + Math.round(experiment.particleNm()) + "nm";
    }

    /** File name of a replicate of a population. */
    public static String cellsName(Cells cells, int replicate) {
        return cells.name().toLowerCase(Locale.ROOT) + "-" + replicate;
    }

    /** File name of the blocked cells of a population. */
    public static String blankName(Cells cells) {
        return "blocked-" + cells.name().toLowerCase(Locale.ROOT);
    }

    /** Uptake, L/s. */
    public Stated flow() {
        return Stated.about(
                streams.of("flow"),
                experiment.instrument().uptakeLPerS(),
                experiment.known().flow());
    }

    /** Reference particles, 1/L. */
    public Stated particlesPerL() {
        double truth = experiment.instrument().perLitre(experiment.eventsPerS());
        return Stated.about(streams.of("particles"), truth, experiment.known().particleNumber());
    }

    /** Mean diameter of the reference particles, nm. */
    public Stated particleNm() {
        return Stated.about(
                streams.of("diameter"),
                experiment.particleNm(),
                experiment.known().particleDiameter());
    }

    /** Concentration of a standard, kg/L. */
    public Stated standard(int level) {
        double truth = experiment.standardsKgPerL().get(level);
        return Stated.about(
                streams.of("stock solution"), truth, experiment.known().standards());
    }

    /** Cells of a replicate, as prepared: receptors vary from preparation to preparation. */
    public Cells prepared(Cells cells, int replicate) {
        RandomGenerator random = streams.of(cellsName(cells, replicate) + " preparation");
        return cells.scaled(Chance.normal(random, 1, experiment.replicateSpread()));
    }

    /** A reading of an ionic standard. */
    public Recording standard(int level, int reading) {
        String name = standardName(level, reading);
        Nebulised i = experiment.instrument();
        double background = experiment.gasBackgroundPerS() * i.dwellS()
                + i.countsPerAcquisition(experiment.standardsKgPerL().get(level));
        return record(name, background, List.of(), experiment.readingS(), streams.of(name));
    }

    /** The reference particles. */
    public Recording particles() {
        RandomGenerator random = streams.of(particleName());
        List<Event> events = new ArrayList<>();
        for (double at : Arrivals.times(random, experiment.eventsPerS(), experiment.durationS())) {
            double diameter = Chance.normal(random, experiment.particleNm(), experiment.particleSpread());
            double counts = Gold.sphereKg(diameter) * experiment.instrument().countsPerKg();
            double sigma = EventShape.PARTICLE.sigmaS(random);
            events.add(new Event(at, sigma, "particle", 1, List.of(0.0), List.of(0.0), List.of(counts)));
        }
        double background =
                experiment.gasBackgroundPerS() * experiment.instrument().dwellS();
        return record(particleName(), background, events, experiment.durationS(), random);
    }

    /** A replicate of labelled cells. */
    public Recording cells(Cells population, int replicate) {
        return suspension(cellsName(population, replicate), prepared(population, replicate));
    }

    /** Cells of a population labelled while their receptors were blocked. */
    public Recording blank(Cells population) {
        return suspension(blankName(population), population.blocked());
    }

    /** An acquisition by its name. */
    public Recording recording(String name) {
        for (Cells cells : experiment.populations()) {
            for (int r = 1; r <= experiment.replicates(); r++) {
                if (name.equals(cellsName(cells, r))) {
                    return cells(cells, r);
                }
            }
            if (name.equals(blankName(cells))) {
                return blank(cells);
            }
        }
        return name.equals(particleName()) ? particles() : standard(name);
    }

    private Recording standard(String name) {
        for (int level = 0; level < experiment.standardsKgPerL().size(); level++) {
            for (int reading = 1; reading <= experiment.readings(); reading++) {
                if (name.equals(standardName(level, reading))) {
                    return standard(level, reading);
                }
            }
        }
        throw new IllegalArgumentException("no acquisition " + name);
    }

    private Recording suspension(String name, Cells cells) {
        RandomGenerator random = streams.of(name);
        List<Event> events = new ArrayList<>();
        for (double at : Arrivals.times(random, experiment.eventsPerS(), experiment.durationS())) {
            int together = random.nextDouble() < experiment.doubletShare() ? 2 : 1;
            events.add(event(at, cells, together, random));
        }
        return record(name, suspensionBackground(), events, experiment.durationS(), random);
    }

    private Event event(double at, Cells cells, int together, RandomGenerator random) {
        double receptors = 0;
        double clusters = 0;
        for (int i = 0; i < together; i++) {
            double own = cells.receptors(random);
            receptors += own;
            clusters += experiment.label().clusters(own) + cells.nonSpecific(random);
        }
        double counts =
                experiment.label().massKg(clusters) * experiment.instrument().countsPerKg();
        double sigma = EventShape.CELL.sigmaS(random);
        return new Event(at, sigma, cells.name(), together, List.of(receptors), List.of(clusters), List.of(counts));
    }

    /** Counts expected per acquisition without a cell: gas and free label. */
    public double suspensionBackground() {
        double kgPerL = experiment.freeClusterMolPerL()
                * experiment.label().atomsPerCluster()
                * experiment.label().molarMassGPerMol()
                / GRAMS;
        return experiment.gasBackgroundPerS() * experiment.instrument().dwellS()
                + experiment.instrument().countsPerAcquisition(kgPerL);
    }

    private Recording record(
            String name, double background, List<Event> events, double durationS, RandomGenerator random) {
        int acquisitions = (int) Math.round(durationS / experiment.instrument().dwellS());
        return Recording.of(
                name,
                List.of(SingleCells.AU),
                List.of(background),
                events,
                acquisitions,
                experiment.instrument(),
                random);
    }
}
