package org.auklet.measure.icpms.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.auklet.measure.icpms.probe.Response.Basis;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.junit.jupiter.api.Test;

/**
 * Whole experiments with known truth, drawn by a simulator that knows nothing of the analysis: ionic standards with noise,
 * a reference suspension for the transport efficiency, weighed uptake, a certificate of k, a recovery experiment, blank cells,
 * lognormal labelled cells, and Poisson counts of everything. Intervals of 95 % must hold the truth in 93 to 97 % of them.
 */
class ReceptorCoverageTest {

    private static final int EXPERIMENTS = 2000;
    private static final int TRIALS = 2000;
    private static final double GOLD = 196.966569;
    private static final double RECEPTORS_PER_CLUSTER = 2;

    /** Truth of one laboratory and the readings it takes. */
    private static final class Laboratory {
        final Random random;
        final double slope = 1.6e14; // counts/s per kg/L
        final double uptake = 1.6e-6; // L/s
        final double efficiency = 0.06;
        final double k = 24;
        final double recovery = 0.85;
        final double background = 4; // counts in the width of an event
        final double countsPerReceptor;

        Laboratory(long seed) {
            random = new Random(seed);
            double kgPerReceptor = k / RECEPTORS_PER_CLUSTER * GOLD / 6.02214076e23 / 1000;
            countsPerReceptor = kgPerReceptor * recovery * slope / (uptake * efficiency);
        }

        double reading(double truth, double relative) {
            return truth * (1 + relative * random.nextGaussian());
        }

        /** Poisson by counting unit exponentials, normal from 200 on. */
        double poisson(double mean) {
            if (mean > 200) {
                return Math.rint(mean + Math.sqrt(mean) * random.nextGaussian());
            }
            int n = -1;
            for (double sum = 0; sum < mean; n++) {
                sum -= Math.log(1 - random.nextDouble());
            }
            return Math.max(n, 0);
        }

        double lognormal(double mean, double gsdLog) {
            return mean * Math.exp(gsdLog * random.nextGaussian() - gsdLog * gsdLog / 2);
        }

        /** Net counts over concentration of five standards, three readings each, 4 % scatter of each reading. */
        double[] slopes() {
            double[] slopes = new double[15];
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = reading(slope, 0.04);
            }
            return slopes;
        }

        /** Reference particles: their number is certified to 4 %, the events are counted. */
        double[] efficiencyAndRelativeUncertainty() {
            double expected = 1500;
            double events = poisson(expected);
            double certified = reading(1, 0.04);
            return new double[] {efficiency * events / expected / certified, Math.hypot(1 / Math.sqrt(events), 0.04)};
        }

        double[] netCells(int n, double meanReceptors, double gsdLog, double meanBlank) {
            double[] net = new double[n];
            for (int i = 0; i < n; i++) {
                double label = meanReceptors == 0 ? 0 : lognormal(meanReceptors, gsdLog) * countsPerReceptor;
                net[i] = poisson(background + label + lognormal(meanBlank, 0.5)) - background;
            }
            return net;
        }
    }

    private record Result(boolean meanFirst, boolean meanCarlo, boolean cellFirst, boolean cellCarlo) {}

    @Test
    void intervalsOfMeanAndOfOneCellHoldTheTruth() {
        Result[] results = new Result[EXPERIMENTS];
        for (int i = 0; i < EXPERIMENTS; i++) {
            results[i] = experiment(new Laboratory(20_000 + i), i);
        }

        assertThat(share(results, Result::meanFirst))
                .as("mean of the population, first order")
                .isBetween(0.93, 0.97);
        assertThat(share(results, Result::meanCarlo))
                .as("mean of the population, Monte Carlo")
                .isBetween(0.93, 0.97);
        assertThat(share(results, Result::cellFirst))
                .as("one cell, first order")
                .isBetween(0.93, 0.97);
        assertThat(share(results, Result::cellCarlo))
                .as("one cell, Monte Carlo")
                .isBetween(0.93, 0.97);
    }

    private static double share(Result[] results, java.util.function.Predicate<Result> held) {
        return Arrays.stream(results).filter(held).count() / (double) results.length;
    }

    private static Result experiment(Laboratory lab, long seed) {
        double meanReceptors = 40_000 * Math.exp(0.7 * lab.random.nextGaussian());
        double meanBlank = 15;
        CellCounts labelled = CellCounts.of(lab.netCells(300, meanReceptors, 0.6, meanBlank), 0, "labelled");
        double[] blankCells = lab.netCells(150, 0, 0, meanBlank);
        CellCounts blank = CellCounts.of(blankCells, meanBlank + lab.background, "blank");
        double cellReceptors = lab.lognormal(meanReceptors, 0.6);
        double gross =
                lab.poisson(lab.background + cellReceptors * lab.countsPerReceptor + lab.lognormal(meanBlank, 0.5));
        ReceptorModel model = model(lab);

        Measurand mean = model.meanOfPopulation(labelled, blank);
        Measurand cell = model.oneCell(new CellEvent(gross, lab.background, 0, "a cell"), blank);
        return new Result(
                Budget.of(mean).interval95().contains(meanReceptors),
                carlo(mean, seed).contains(meanReceptors),
                Budget.of(cell).interval95().contains(cellReceptors),
                carlo(cell, seed).contains(cellReceptors));
    }

    private static Interval carlo(Measurand measurand, long seed) {
        return Propagation.of(measurand, TRIALS, seed).symmetric();
    }

    /** What the laboratory writes down: readings with the uncertainties it believes in. */
    private static ReceptorModel model(Laboratory lab) {
        double[] slopes = lab.slopes();
        double slope = Arrays.stream(slopes).average().orElseThrow();
        double scatter =
                Arrays.stream(slopes).map(s -> (s - slope) * (s - slope)).sum();
        double slopeU = Math.sqrt(scatter / (slopes.length - 1) / slopes.length);
        double[] te = lab.efficiencyAndRelativeUncertainty();
        Response response = Response.nebulised(
                measured("slope", slope, slopeU / slope).withDegreesOfFreedom(slopes.length - 1),
                measured("uptake", lab.reading(lab.uptake, 0.01), 0.01),
                measured("transport efficiency", te[0], te[1]),
                Basis.PER_ELEMENT,
                197);
        Probe probe = new Probe(
                "Au24",
                "receptor",
                IsotopePattern.natural("Au"),
                197,
                measured("k", lab.reading(lab.k, 0.02), 0.02),
                8,
                ReceptorsPerCluster.assumed(RECEPTORS_PER_CLUSTER, 1, 8, "simulated"),
                null);
        return new ReceptorModel(probe, response, List.of(measured("recovery", lab.reading(lab.recovery, 0.05), 0.05)));
    }

    private static InputQuantity measured(String name, double value, double relative) {
        return InputQuantity.of(name, "", value, relative * value, EvidenceGrade.MEASURED, "simulated");
    }
}
