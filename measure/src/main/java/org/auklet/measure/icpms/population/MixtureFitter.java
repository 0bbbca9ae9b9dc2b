package org.auklet.measure.icpms.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.auklet.quantity.InputException;

/**
 * Finds the mixture by expectation and maximisation (Dempster, Laird and Rubin 1977, J. R. Stat. Soc. B 39:1), accelerated
 * (SQUAREM; Varadhan and Roland 2008, Scand. J. Stat. 35:335), from several seeded starts, of which the best two of a short
 * run go on; the number of classes by BIC (Schwarz 1978, Ann. Stat. 6:461).
 */
public final class MixtureFitter {

    private static final int SHORT_RUN = 4;
    private static final int LONG_RUN = 150;
    private static final int STARTS_THAT_GO_ON = 2;
    private static final double CONVERGED = 1e-3;
    private static final int FEWEST_CELLS_PER_CLASS = 10;

    private final LatentCells latent;
    private final DualCells cells;

    private MixtureFitter(DualCells cells) {
        this.cells = cells;
        this.latent = new LatentCells(cells);
    }

    /**
     * The best mixture.
     *
     * @throws InputException when there are fewer than ten cells for each class
     */
    public static Mixture fit(DualCells cells, MixtureSettings settings) {
        return fits(cells, settings).stream()
                .min(Comparator.comparingDouble(Mixture::bic))
                .orElseThrow();
    }

    /**
     * The best mixture of each number of classes, with one spread for all classes and with one for each, for those who want to
     * see what the choice rests on.
     *
     * @throws InputException when there are fewer than ten cells for each class
     */
    public static List<Mixture> fits(DualCells cells, MixtureSettings settings) {
        if (cells.size() < FEWEST_CELLS_PER_CLASS * settings.most()) {
            throw new InputException(
                    cells.size() + " cells are too few for " + settings.most() + " classes.",
                    "Measure at least " + FEWEST_CELLS_PER_CLASS + " cells for each class, or look for fewer.");
        }
        MixtureFitter fitter = new MixtureFitter(cells);
        List<Mixture> mixtures = new ArrayList<>();
        for (int k = settings.fewest(); k <= settings.most(); k++) {
            if (k > 1) {
                mixtures.add(fitter.best(k, true, settings));
            }
            mixtures.add(fitter.best(k, false, settings));
        }
        return mixtures;
    }

    private Mixture best(int classes, boolean shared, MixtureSettings settings) {
        SplittableRandom random = new SplittableRandom(settings.seed() + classes);
        List<Mixture> runs = new ArrayList<>();
        for (int s = 0; s < settings.starts(); s++) {
            runs.add(run(start(classes, random), shared, SHORT_RUN));
        }
        runs.sort(Comparator.comparingDouble(Mixture::bic));
        return runs.stream()
                .limit(STARTS_THAT_GO_ON)
                .map(m -> run(m.components(), shared, LONG_RUN))
                .min(Comparator.comparingDouble(Mixture::bic))
                .map(MixtureFitter::ordered)
                .orElseThrow();
    }

    private Mixture run(List<MixtureComponent> start, boolean shared, int cycles) {
        List<MixtureComponent> components = start;
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < cycles; i++) {
            LatentCells.Step first = latent.step(components, shared);
            LatentCells.Step second = latent.step(first.after(), shared);
            components = accelerated(components, first, second, shared);
            if (second.logLikelihoodBefore() - before < CONVERGED) {
                break;
            }
            before = second.logLikelihoodBefore();
        }
        double log = latent.logLikelihood(components);
        double bic = Mixture.parameters(components.size(), shared) * Math.log(latent.size()) - 2 * log;
        return new Mixture(components, shared, log, bic, latent.size());
    }

    /** SQUAREM, scheme S3; a leap that makes the likelihood worse is not taken. */
    private List<MixtureComponent> accelerated(
            List<MixtureComponent> start, LatentCells.Step first, LatentCells.Step second, boolean shared) {
        double[] leap = MixtureVector.leap(
                MixtureVector.of(start), MixtureVector.of(first.after()), MixtureVector.of(second.after()));
        LatentCells.Step after = latent.step(MixtureVector.components(leap), shared);
        return after.logLikelihoodBefore() >= second.logLikelihoodBefore() ? after.after() : second.after();
    }

    private static Mixture ordered(Mixture m) {
        List<MixtureComponent> sorted = m.components().stream()
                .sorted(Comparator.comparingDouble(c -> c.logFirst() + c.logSecond()))
                .toList();
        return new Mixture(sorted, m.sharedSpread(), m.logLikelihood(), m.bic(), m.cells());
    }

    /** Centres are cells chosen with probability rising with the squared distance to the nearest centre (k-means++). */
    private List<MixtureComponent> start(int classes, SplittableRandom random) {
        int n = cells.size();
        List<Integer> centres = new ArrayList<>(List.of(random.nextInt(n)));
        double[] nearest = new double[n];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        while (centres.size() < classes) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                nearest[i] = Math.min(nearest[i], distance(i, centres.getLast()));
                sum += nearest[i];
            }
            double mark = random.nextDouble() * sum;
            int chosen = 0;
            while (chosen < n - 1 && mark > nearest[chosen]) {
                mark -= nearest[chosen++];
            }
            centres.add(chosen);
        }
        return centres.stream()
                .map(c -> new MixtureComponent(1.0 / classes, z(cells.first(), c), z(cells.second(), c), 0.5, 0.5, 0))
                .toList();
    }

    private double distance(int a, int b) {
        return Math.pow(z(cells.first(), a) - z(cells.first(), b), 2)
                + Math.pow(z(cells.second(), a) - z(cells.second(), b), 2);
    }

    /** Logarithm of the counts, at least of half the noise floor. */
    private static double z(LabelCounts label, int cell) {
        return Math.log(
                Math.max(label.net()[cell], 0.5 * Math.sqrt(label.noise().variance())));
    }
}
