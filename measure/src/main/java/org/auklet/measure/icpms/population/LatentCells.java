package org.auklet.measure.icpms.population;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All cells on the grid of both logarithms. One pass of expectation and maximisation costs the same for any number of
 * components: the posterior of component k on the grid is its own prior density times a sum over cells that all components
 * share.
 */
final class LatentCells {

    /** Smallest standard deviation of a component, in natural logarithms: three steps of the grid. */
    private static final double LEAST_VARIANCE = Math.pow(3 * LatentAxis.STEP, 2);

    private static final double MOST_CORRELATION = 0.95;

    /** Standard deviations of a component beyond which it is negligible. */
    private static final double REACH = 7;

    private final int cells;
    private final LatentAxis first;
    private final LatentAxis second;
    private final Alike[] alike;
    private final double[] density;
    private final double[] shared;

    LatentCells(DualCells dual) {
        cells = dual.size();
        first = new LatentAxis(dual.first());
        second = new LatentAxis(dual.second());
        alike = alike(dual);
        density = new double[first.nodes * second.nodes];
        shared = new double[density.length];
    }

    /** Cells with the very same counts, of which one stands for all: counts are whole numbers, mostly small ones. */
    private static final class Alike {
        private final int cell;
        private int count;

        Alike(int cell) {
            this.cell = cell;
        }
    }

    private static Alike[] alike(DualCells dual) {
        Map<List<Double>, Alike> groups = new LinkedHashMap<>();
        for (int i = 0; i < dual.size(); i++) {
            int cell = i;
            List<Double> counts = List.of(dual.first().net()[i], dual.second().net()[i]);
            groups.computeIfAbsent(counts, c -> new Alike(cell)).count++;
        }
        return groups.values().toArray(Alike[]::new);
    }

    /** Number of cells. */
    int size() {
        return cells;
    }

    /** Sum over cells of the log density, without the constant of the likelihood. */
    double logLikelihood(List<MixtureComponent> components) {
        spread(components, density);
        double sum = 0;
        for (Alike group : alike) {
            sum += group.count * Math.log(Math.max(integral(group.cell, density), Double.MIN_NORMAL));
        }
        return sum;
    }

    /** One step: the components after it, with one covariance or each its own, and the log likelihood before it. */
    Step step(List<MixtureComponent> components, boolean sharedSpread) {
        spread(components, density);
        Arrays.fill(shared, 0);
        double sum = 0;
        for (Alike group : alike) {
            double f = Math.max(integral(group.cell, density), Double.MIN_NORMAL);
            sum += group.count * Math.log(f);
            share(group.cell, group.count / f);
        }
        List<MixtureComponent> after =
                scaled(components.stream().map(this::maximise).toList());
        return new Step(sharedSpread ? pooled(after) : after, sum);
    }

    /** Weights that sum to 1 also after rounding. */
    private static List<MixtureComponent> scaled(List<MixtureComponent> components) {
        double sum = components.stream().mapToDouble(MixtureComponent::weight).sum();
        return components.stream().map(c -> c.withWeight(c.weight() / sum)).toList();
    }

    private static List<MixtureComponent> pooled(List<MixtureComponent> components) {
        double[] v = new double[3];
        for (MixtureComponent c : components) {
            v[0] += c.weight() * c.varianceFirst();
            v[1] += c.weight() * c.varianceSecond();
            v[2] += c.weight() * c.covariance();
        }
        return components.stream()
                .map(c -> new MixtureComponent(c.weight(), c.logFirst(), c.logSecond(), v[0], v[1], v[2]))
                .toList();
    }

    record Step(List<MixtureComponent> after, double logLikelihoodBefore) {}

    private void spread(List<MixtureComponent> components, double[] grid) {
        Arrays.fill(grid, 0);
        for (MixtureComponent k : components) {
            visit(k, (g, z1, z2, p) -> grid[g] += k.weight() * p);
        }
    }

    /** Told every node on which a component is not negligible. */
    private interface Visitor {
        void at(int g, double z1, double z2, double density);
    }

    private void visit(MixtureComponent k, Visitor visitor) {
        double sd1 = Math.sqrt(k.varianceFirst());
        double slope = k.covariance() / k.varianceFirst();
        double sd2 = Math.sqrt(k.determinant() / k.varianceFirst());
        int last = first.nodeBelow(k.logFirst() + REACH * sd1);
        for (int q = first.nodeBelow(k.logFirst() - REACH * sd1); q <= last; q++) {
            double z1 = first.at(q);
            double middle = k.logSecond() + slope * (z1 - k.logFirst());
            int row = LatentAxis.shortened(q) * second.nodes;
            int end = second.nodeBelow(middle + REACH * sd2);
            for (int r = second.nodeBelow(middle - REACH * sd2); r <= end; r++) {
                double z2 = second.at(r);
                visitor.at(row + LatentAxis.shortened(r), z1, z2, k.density(z1, z2));
            }
        }
    }

    /** Density of the counts of a cell under a density on the grid. */
    private double integral(int cell, double[] grid) {
        double[] a = first.weight[cell];
        double[] b = second.weight[cell];
        double sum = 0;
        for (int q = 0; q < a.length; q++) {
            int g = (first.from[cell] + q) * second.nodes + second.from[cell];
            double row = 0;
            for (int r = 0; r < b.length; r++) {
                row += b[r] * grid[g + r];
            }
            sum += a[q] * row;
        }
        return sum;
    }

    private void share(int cell, double factor) {
        double[] a = first.weight[cell];
        double[] b = second.weight[cell];
        for (int q = 0; q < a.length; q++) {
            int g = (first.from[cell] + q) * second.nodes + second.from[cell];
            double aq = a[q] * factor;
            for (int r = 0; r < b.length; r++) {
                shared[g + r] += aq * b[r];
            }
        }
    }

    private MixtureComponent maximise(MixtureComponent k) {
        Moments m = new Moments();
        visit(k, (g, z1, z2, p) -> m.add(k.weight() * p * shared[g], z1, z2));
        return m.sum > 0 ? m.component(cells) : k;
    }

    /** Posterior sums of 1, z and z z^T. */
    private static final class Moments {
        private double sum;
        private double z1;
        private double z2;
        private double z11;
        private double z22;
        private double z12;

        void add(double p, double a, double b) {
            sum += p;
            z1 += p * a;
            z2 += p * b;
            z11 += p * a * a;
            z22 += p * b * b;
            z12 += p * a * b;
        }

        MixtureComponent component(int cells) {
            double m1 = z1 / sum;
            double m2 = z2 / sum;
            double v1 = Math.max(z11 / sum - m1 * m1, LEAST_VARIANCE);
            double v2 = Math.max(z22 / sum - m2 * m2, LEAST_VARIANCE);
            double most = MOST_CORRELATION * Math.sqrt(v1 * v2);
            double c = Math.clamp(z12 / sum - m1 * m2, -most, most);
            return new MixtureComponent(sum / cells, m1, m2, v1, v2, c);
        }
    }

    /** Posterior probability of each component for each cell. */
    double[][] posterior(List<MixtureComponent> components) {
        double[][] p = new double[cells][components.size()];
        for (int k = 0; k < components.size(); k++) {
            spread(List.of(components.get(k)), density);
            for (int i = 0; i < cells; i++) {
                p[i][k] = Math.max(integral(i, density), Double.MIN_NORMAL);
            }
        }
        for (double[] row : p) {
            double sum = Arrays.stream(row).sum();
            for (int k = 0; k < row.length; k++) {
                row[k] /= sum;
            }
        }
        return p;
    }

    /** Posterior moments of a cell within one component: mean z1, mean z2, then second moments z1z1, z2z2, z1z2. */
    double[] moments(int cell, MixtureComponent k) {
        double[] a = first.fullWeight(cell);
        double[] b = second.fullWeight(cell);
        Moments m = new Moments();
        for (int q = 0; q < a.length; q++) {
            double z1 = first.at(first.fullFrom(cell) + q);
            for (int r = 0; r < b.length; r++) {
                double z2 = second.at(second.fullFrom(cell) + r);
                m.add(a[q] * b[r] * k.density(z1, z2), z1, z2);
            }
        }
        double s = Math.max(m.sum, Double.MIN_NORMAL);
        return new double[] {m.z1 / s, m.z2 / s, m.z11 / s, m.z22 / s, m.z12 / s};
    }
}
