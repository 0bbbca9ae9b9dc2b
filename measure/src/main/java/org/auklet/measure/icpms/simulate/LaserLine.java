package org.auklet.measure.icpms.simulate;

import java.util.random.RandomGenerator;

/** One acquisition of a laser's work, a line or several: what is ablated, how it arrives, what is counted. Time goes in steps much finer than a scan. */
final class LaserLine {

    private static final int STEPS = 20;

    private final LaserSetup setup;
    private final int scans;
    private final double[][] arriving;
    private int onset;

    /**
     * An acquisition during which nothing is ablated yet.
     *
     * @param setup laser and instrument
     * @param scans length of the acquisition
     */
    LaserLine(LaserSetup setup, int scans) {
        this.setup = setup;
        this.scans = scans;
        this.arriving = new double[3][scans * STEPS];
    }

    /** The laser starts a line so many seconds after the acquisition; its pixels are counted from here. */
    LaserLine startingAt(double startS) {
        onset = (int) Math.round((startS + setup.delayS()) / setup.scanS() * STEPS);
        return this;
    }

    /** Gold spread evenly over a pixel, kg. */
    void addGold(int pixel, double kg) {
        add(2, pixel, kg * setup.countsPerKg() / setup.scanS());
    }

    /** A particle of gold somewhere in a pixel, kg. */
    void addParticle(int pixel, double kg, RandomGenerator random) {
        int step = onset + pixel * STEPS + random.nextInt(STEPS);
        if (step < arriving[2].length) {
            arriving[2][step] += kg * setup.countsPerKg() / setup.scanS() * STEPS;
        }
    }

    /** The film that is printed on everything, and the carbon of tissue or gelatin where there is any. */
    void addMatrix(int pixel, boolean carbon) {
        add(0, pixel, carbon ? setup.carbonPerS() : 0);
        add(1, pixel, setup.filmPerS());
    }

    private void add(int channel, int pixel, double perS) {
        int first = onset + pixel * STEPS;
        for (int i = first; i < Math.min(first + STEPS, arriving[channel].length); i++) {
            arriving[channel][i] += perS;
        }
    }

    /**
     * What is counted, by channel and scan.
     *
     * @param sensitivity sensitivity at the time of the line, relative to the start of the session
     * @param random source of chance
     */
    double[][] counts(double sensitivity, RandomGenerator random) {
        double[][] counts = new double[3][scans];
        double[] transport = new double[scans];
        for (int i = 0; i < scans; i++) {
            transport[i] = sensitivity * Chance.normal(random, 1, setup.flicker());
        }
        for (int c = 0; c < counts.length; c++) {
            double[] mixed = washedOut(arriving[c]);
            for (int i = 0; i < scans; i++) {
                double perS = transport[i] * mean(mixed, i) + setup.gasPerS().get(c);
                counts[c][i] =
                        Chance.poisson(random, perS * setup.accumulationS().get(c));
            }
        }
        return counts;
    }

    /** A well-mixed volume: what leaves follows what enters with one time constant. */
    private double[] washedOut(double[] entering) {
        if (setup.washoutS() == 0) {
            return entering;
        }
        double keep = Math.exp(-setup.scanS() / STEPS / setup.washoutS());
        double[] leaving = new double[entering.length];
        double level = 0;
        for (int i = 0; i < entering.length; i++) {
            level = keep * level + (1 - keep) * entering[i];
            leaving[i] = level;
        }
        return leaving;
    }

    private static double mean(double[] values, int scan) {
        double sum = 0;
        for (int i = scan * STEPS; i < (scan + 1) * STEPS; i++) {
            sum += values[i];
        }
        return sum / STEPS;
    }
}
