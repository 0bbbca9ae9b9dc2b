package org.auklet.measure.icpms.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * One session of {@link TwoLabels}: each acquisition drawn from a stream of its own.
 *
 * @param experiment settings
 * @param streams chance
 */
public record TwoLabelRun(TwoLabels experiment, Streams streams) {

    /** File name of the mixture labelled with gold and silver. */
    public static final String MIXTURE = "mixture";

    /** File name of the mixture labelled with natural and enriched silver. */
    public static final String ISOTOPES = "isotopes";

    /** Names of all acquisitions, in the order in which they were made. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int level = 0; level < experiment.standardsKgPerL().size(); level++) {
            for (int reading = 1; reading <= experiment.readings(); reading++) {
                names.add(standardName(level, reading));
            }
        }
        names.add(particleName());
        experiment.first().forEach(cells -> names.add(cellsName(cells)));
        names.add(MIXTURE);
        names.add(ISOTOPES);
        return names;
    }

    /** Folder name of a reading of a standard. */
    public String standardName(int level, int reading) {
        return "ionic-" + Math.round(experiment.standardsKgPerL().get(level) * 1e12) + "ngL-" + reading;
    }

    /** Folder name of the reference particles. */
    public String particleName() {
        return "au-" + Math.round(experiment.particleNm()) + "nm";
    }

    /** Folder name of a population by itself. */
    public static String cellsName(Cells cells) {
        return cells.name().toLowerCase(Locale.ROOT);
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

    /** Concentration of either metal in a standard, kg/L. */
    public Stated standard(int level) {
        double truth = experiment.standardsKgPerL().get(level);
        return Stated.about(
                streams.of("stock solution"), truth, experiment.known().standards());
    }

    /** A reading of a standard that holds both metals. */
    public Recording standard(int level, int reading) {
        String name = standardName(level, reading);
        double kgPerL = experiment.standardsKgPerL().get(level);
        double dwellS = experiment.instrument().dwellS();
        double silver = experiment.silverResponse() * kgPerL * dwellS;
        List<Double> blank = experiment.background();
        List<Double> background = List.of(
                blank.get(0) + TwoLabels.AG107 * silver,
                blank.get(1) + (1 - TwoLabels.AG107) * silver,
                blank.get(2) + experiment.instrument().countsPerAcquisition(kgPerL));
        return record(name, background, List.of(), experiment.readingS(), streams.of(name));
    }

    /** The reference particles of gold. */
    public Recording particles() {
        RandomGenerator random = streams.of(particleName());
        List<Event> events = new ArrayList<>();
        for (double at : Arrivals.times(random, experiment.eventsPerS(), experiment.durationS())) {
            double diameter = Chance.normal(random, experiment.particleNm(), experiment.particleSpread());
            double counts = Gold.sphereKg(diameter) * experiment.instrument().countsPerKg();
            double sigma = EventShape.PARTICLE.sigmaS(random);
            events.add(new Event(
                    at, sigma, "particle", 1, List.of(0.0, 0.0), List.of(0.0, 0.0), List.of(0.0, 0.0, counts)));
        }
        return record(particleName(), experiment.background(), events, experiment.durationS(), random);
    }

    /** An acquisition by its name. */
    public Recording recording(String name) {
        if (name.equals(particleName())) {
            return particles();
        }
        for (int level = 0; level < experiment.standardsKgPerL().size(); level++) {
            for (int reading = 1; reading <= experiment.readings(); reading++) {
                if (name.equals(standardName(level, reading))) {
                    return standard(level, reading);
                }
            }
        }
        return suspension(name);
    }

    /** A population by itself, or the mixture with either pair of labels. */
    private Recording suspension(String name) {
        RandomGenerator random = streams.of(name);
        List<Event> events = new ArrayList<>();
        for (double at : Arrivals.times(random, experiment.eventsPerS(), experiment.durationS())) {
            events.add(event(at, name, random));
        }
        return record(name, experiment.background(), events, experiment.durationS(), random);
    }

    private Event event(double at, String name, RandomGenerator random) {
        int together = random.nextDouble() < experiment.doubletShare() ? 2 : 1;
        double[] receptors = new double[2];
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < together; i++) {
            int population = population(name, random);
            double size = Chance.logNormal(random, 1, experiment.commonSpread());
            receptors[0] += size * experiment.first().get(population).receptors(random);
            receptors[1] += size * experiment.second().get(population).receptors(random);
            kinds.add(experiment.first().get(population).name());
        }
        double sigma = EventShape.CELL.sigmaS(random);
        boolean same = kinds.stream().distinct().count() == 1;
        return name.equals(ISOTOPES)
                ? isotopes(at, sigma, same ? kinds.getFirst() : "both", together, receptors)
                : metals(at, sigma, same ? kinds.getFirst() : "both", together, receptors);
    }

    private int population(String name, RandomGenerator random) {
        for (int i = 0; i < experiment.first().size(); i++) {
            if (name.equals(cellsName(experiment.first().get(i)))) {
                return i;
            }
        }
        return random.nextDouble() < experiment.share() ? 0 : 1;
    }

    private Event metals(double at, double sigma, String kind, int cells, double[] receptors) {
        double gold = experiment.gold().clusters(receptors[0]);
        double silver = experiment.silver().clusters(receptors[1]);
        double silverIons = silverIons(experiment.silver(), silver);
        double goldIons =
                experiment.gold().massKg(gold) * experiment.instrument().countsPerKg();
        return new Event(
                at,
                sigma,
                kind,
                cells,
                List.of(receptors[0], receptors[1]),
                List.of(gold, silver),
                List.of(TwoLabels.AG107 * silverIons, (1 - TwoLabels.AG107) * silverIons, goldIons));
    }

    private Event isotopes(double at, double sigma, String kind, int cells, double[] receptors) {
        double enriched = experiment.enriched().clusters(receptors[0]);
        double natural = experiment.silver().clusters(receptors[1]);
        double enrichedIons = silverIons(experiment.enriched(), enriched);
        double naturalIons = silverIons(experiment.silver(), natural);
        double pure = experiment.pure();
        return new Event(
                at,
                sigma,
                kind,
                cells,
                List.of(receptors[0], receptors[1]),
                List.of(enriched, natural),
                List.of(
                        TwoLabels.AG107 * naturalIons + (1 - pure) * enrichedIons,
                        (1 - TwoLabels.AG107) * naturalIons + pure * enrichedIons,
                        0.0));
    }

    /** Ions of all silver isotopes; an atom gives as many whichever isotope it is. */
    private double silverIons(Label label, double clusters) {
        Nebulised i = experiment.instrument();
        double perKg = experiment.silverResponse() / (i.uptakeLPerS() * i.efficiency());
        double naturalKg = label.massKg(clusters) * Gold.SILVER_MOLAR_MASS / label.molarMassGPerMol();
        return naturalKg * perKg;
    }

    private Recording record(
            String name, List<Double> background, List<Event> events, double durationS, RandomGenerator random) {
        int acquisitions = (int) Math.round(durationS / experiment.instrument().dwellS());
        return Recording.of(
                name, TwoLabels.CHANNELS, background, events, acquisitions, experiment.instrument(), random);
    }
}
