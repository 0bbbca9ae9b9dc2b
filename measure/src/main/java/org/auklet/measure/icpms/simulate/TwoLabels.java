package org.auklet.measure.icpms.simulate;

import java.util.List;
import org.auklet.measure.icpms.signal.Channel;

/**
 * Cells with two labels on a time-of-flight instrument: gold clusters on one receptor and silver clusters on the other, each
 * population by itself and both mixed; and the same cells with natural silver on one receptor and enriched 109Ag on the
 * other, to be told apart by isotope pattern.
 *
 * @param gold label of the first receptor, with gold
 * @param silver label of the second receptor, with natural silver
 * @param enriched label of the first receptor in the isotope variant, with enriched 109Ag
 * @param pure share of 109Ag in the enriched silver
 * @param first populations' receptors of the first kind, by population
 * @param second populations' receptors of the second kind, by population, in the same order
 * @param commonSpread standard deviation of the logarithm of a factor (the cell's size) common to both receptors of a cell
 * @param share share of the first population in the mixture
 * @param instrument uptake, efficiency, dwell time and detector; its response is that of gold
 * @param silverResponse counts per second per kg/L of natural silver, both isotopes together
 * @param durationS length of an acquisition of cells or particles, s
 * @param eventsPerS cells or particles per second
 * @param doubletShare share of the events that are two cells stuck together
 * @param background counts expected per acquisition without a cell: 107Ag, 109Ag, 197Au
 * @param standardsKgPerL concentrations of the ionic standards of both metals, kg/L; the first is the blank
 * @param readings readings of each standard
 * @param readingS length of a reading, s
 * @param particleNm diameter of the reference particles of gold, nm
 * @param particleSpread relative standard deviation of their diameters
 * @param known how well the analyst knows flow, particles and standards
 */
public record TwoLabels(
        Label gold,
        Label silver,
        Label enriched,
        double pure,
        List<Cells> first,
        List<Cells> second,
        double commonSpread,
        double share,
        Nebulised instrument,
        double silverResponse,
        double durationS,
        double eventsPerS,
        double doubletShare,
        List<Double> background,
        List<Double> standardsKgPerL,
        int readings,
        double readingS,
        double particleNm,
        double particleSpread,
        SingleCells.Known known) {

    /** What is measured. */
    static final List<Channel> CHANNELS = List.of(
            new Channel("Ag107", "Ag", 107, 106.90509),
            new Channel("Ag109", "Ag", 109, 108.90476),
            new Channel("Au197", "Au", 197, 196.96657));

    /** Natural abundance of 107Ag (the rest is 109Ag). */
    static final double AG107 = 0.51839;

    public TwoLabels {
        first = List.copyOf(first);
        second = List.copyOf(second);
        background = List.copyOf(background);
        standardsKgPerL = List.copyOf(standardsKgPerL);
    }

    /**
     * The example: integrin alphaV beta3 (gold) and MT1-MMP (silver) on HeLa and SiHa cells; SiHa has more of both, as is
     * claimed (Chem. Sci. 2020, 11, 5614). The numbers are made up.
     */
    public static TwoLabels example() {
        double enrichedMass = 0.994 * 108.90476 + 0.006 * 106.90509;
        return new TwoLabels(
                new Label("Au24", "integrin", "Au", Gold.MOLAR_MASS, 24, 1, 2e-9, 20e-9),
                new Label("Ag25", "MT1-MMP", "Ag", Gold.SILVER_MOLAR_MASS, 25, 1, 4e-9, 20e-9),
                new Label("109Ag25", "integrin", "Ag", enrichedMass, 25, 1, 2e-9, 20e-9),
                0.994,
                List.of(new Cells("HeLa", 25_000, 0.35, 0, 0), new Cells("SiHa", 55_000, 0.35, 0, 0)),
                List.of(new Cells("HeLa", 20_000, 0.35, 0, 0), new Cells("SiHa", 60_000, 0.35, 0, 0)),
                0.25,
                0.5,
                new Nebulised(2.5e-7, 0.35, 3e13, 98.24e-6, new Detector.IonAreas(0.47)),
                2.6e13,
                10,
                30,
                0.01,
                List.of(0.006, 0.005, 0.003),
                List.of(0.0, 1e-9, 2e-9, 5e-9, 10e-9),
                2,
                0.5,
                50,
                0.06,
                new SingleCells.Known(0.02, 0.03, 0.01, 0.01));
    }

    /** Mean of the receptors of one kind per cell, the factor that both kinds share counted in. */
    public double meanReceptors(Cells cells) {
        return cells.meanReceptors() * Chance.logNormalMean(1, commonSpread);
    }

    /** Everything that is acquired in one session. */
    public TwoLabelRun run(long seed) {
        return new TwoLabelRun(this, new Streams(seed));
    }
}
