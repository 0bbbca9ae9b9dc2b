package org.auklet.measure.icpms.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoLabelsTest {

    private static final TwoLabelRun RUN = TwoLabels.example().run(4);

    private static double counts(Recording r, int channel) {
        return r.events().stream().mapToDouble(e -> e.counts().get(channel)).sum();
    }

    @Test
    void theMixtureHoldsBothPopulations() {
        Recording r = RUN.recording(TwoLabelRun.MIXTURE);
        long n = r.events().size();
        long hela =
                r.events().stream().filter(e -> e.population().equals("HeLa")).count();
        assertThat((double) hela / n).isCloseTo(0.49, within(5 * 0.5 / Math.sqrt(n)));
        assertThat(r.events()).anyMatch(e -> e.population().equals("both") && e.cells() == 2);
        assertThat(RUN.recording("hela").events()).allMatch(e -> e.population().equals("HeLa"));
    }

    /** Natural silver keeps its ratio, 0.51839 to 0.48161; gold gives none. */
    @Test
    void naturalSilverKeepsItsIsotopeRatio() {
        Recording r = RUN.recording("siha");
        assertThat(counts(r, 0) / counts(r, 1)).isCloseTo(0.51839 / 0.48161, within(1e-9));
        assertThat(counts(r, 2)).isPositive();
    }

    /** In the isotope variant each channel is the sum of both labels' shares: solve two equations, get the clusters. */
    @Test
    void isotopesAddUpByTheirShares() {
        TwoLabels x = TwoLabels.example();
        Nebulised i = x.instrument();
        double perKg = x.silverResponse() / (i.uptakeLPerS() * i.efficiency());
        double perCluster = perKg * 25 * 107.8682e-3 / 6.02214076e23;
        for (Event e : RUN.recording(TwoLabelRun.ISOTOPES).events()) {
            double y0 = e.counts().get(0) / perCluster;
            double y1 = e.counts().get(1) / perCluster;
            double determinant = 0.51839 * 0.994 - 0.48161 * 0.006;
            assertThat((0.994 * y0 - 0.006 * y1) / determinant)
                    .isCloseTo(e.clusters().get(1), within(1e-6 * e.clusters().get(1)));
            assertThat((0.51839 * y1 - 0.48161 * y0) / determinant)
                    .isCloseTo(e.clusters().get(0), within(1e-6 * e.clusters().get(0)));
        }
    }

    /** Receptors of a cell share its size: covariance of the logarithms is the common variance, 0.25^2. */
    @Test
    void receptorsOfACellGoTogether() {
        List<Event> cells = RUN.recording("hela").events().stream()
                .filter(e -> e.cells() == 1)
                .toList();
        double[] a =
                cells.stream().mapToDouble(e -> Math.log(e.receptors().get(0))).toArray();
        double[] b =
                cells.stream().mapToDouble(e -> Math.log(e.receptors().get(1))).toArray();
        double ma = Arrays.stream(a).average().orElseThrow();
        double mb = Arrays.stream(b).average().orElseThrow();
        double covariance = 0;
        for (int i = 0; i < a.length; i++) {
            covariance += (a[i] - ma) * (b[i] - mb) / a.length;
        }
        double total = 0.35 * 0.35 + 0.25 * 0.25;
        assertThat(covariance).isCloseTo(0.0625, within(5 * total / Math.sqrt(a.length)));
    }

    @Test
    void standardsHoldBothMetals() {
        Recording r = RUN.standard(4, 1);
        assertThat(r.background().get(2)).isCloseTo(0.003 + 3e13 * 1e-8 * 98.24e-6, within(1e-9));
        assertThat(r.background().get(0)).isCloseTo(0.006 + 0.51839 * 2.6e13 * 1e-8 * 98.24e-6, within(1e-9));
    }
}
