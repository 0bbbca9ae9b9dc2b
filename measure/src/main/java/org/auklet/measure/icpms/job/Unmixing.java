package org.auklet.measure.icpms.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.event.EventTable;
import org.auklet.measure.icpms.event.threshold.Background;
import org.auklet.measure.icpms.job.Job.LabelSpec;
import org.auklet.measure.icpms.population.LabelPattern;
import org.auklet.measure.icpms.population.PatternDeconvolution;
import org.auklet.measure.icpms.population.Unmixed;
import org.auklet.measure.icpms.probe.IsotopePattern;
import org.auklet.measure.icpms.signal.Channel;

/**
 * Tells the labels of a group apart, cell by cell, by isotope pattern.
 *
 * <p>The deconvolution gives atoms of a label, up to a factor. They are handed on as the counts that the label alone gave in
 * <em>one</em> channel, the one that stands for it: only so does a response that was calibrated on the natural element turn
 * them into atoms, with both isotope fractions, once.
 */
final class Unmixing {

    private static final double LEAST_VARIANCE = 0.01;
    private static final int ROUNDS = 3;

    private final LabelGroup group;
    private final double[] countsPerAtom;
    private final PatternDeconvolution patterns;

    /** @param slopes counts per concentration of the natural element, by channel of the group, in one unit */
    Unmixing(LabelGroup group, double[] slopes) {
        this.group = group;
        List<Channel> channels = group.channels().stream().map(Channel::of).toList();
        countsPerAtom = IntStream.range(0, slopes.length)
                .mapToDouble(c -> slopes[c] / natural(channels.get(c)))
                .toArray();
        double first = countsPerAtom[0];
        Arrays.setAll(countsPerAtom, c -> countsPerAtom[c] / first);
        patterns = new PatternDeconvolution(
                group.labels().stream()
                        .map(l -> new LabelPattern(l.probe().name(), l.probe().metal()))
                        .toList(),
                channels,
                countsPerAtom,
                PatternDeconvolution.USUAL_CONDITION);
    }

    private static double natural(Channel channel) {
        return IsotopePattern.natural(channel.element()).fraction(channel.massNumber());
    }

    /** Condition number of the patterns. */
    double conditionNumber() {
        return patterns.conditionNumber();
    }

    /** Counts per atom of a channel's isotope, relative to the first channel. */
    double[] countsPerAtom() {
        return countsPerAtom;
    }

    /**
     * The labels of the group, in its order.
     *
     * @param tables the cells in each channel of the group, the same stretches
     */
    List<LabelSignal> signals(List<EventTable> tables) {
        int cells = tables.getFirst().size();
        Unmixed[] unmixed = new Unmixed[cells];
        for (int i = 0; i < cells; i++) {
            unmixed[i] = cell(tables, i);
        }
        List<LabelSignal> signals = new ArrayList<>();
        for (int j = 0; j < group.labels().size(); j++) {
            signals.add(signal(tables, unmixed, j));
        }
        return signals;
    }

    /** Weights from the signal that was fitted and not from the one that was counted, which would pull sums down. */
    private Unmixed cell(List<EventTable> tables, int cell) {
        int channels = tables.size();
        double[] net = new double[channels];
        double[] variance = new double[channels];
        for (int c = 0; c < channels; c++) {
            net[c] = tables.get(c).net()[cell];
            variance[c] = variance(tables.get(c), cell, net[c]);
        }
        Unmixed unmixed = patterns.solve(net, variance);
        for (int round = 1; round < ROUNDS; round++) {
            for (int c = 0; c < channels; c++) {
                variance[c] = variance(tables.get(c), cell, fitted(c, unmixed.amounts()));
            }
            unmixed = patterns.solve(net, variance);
        }
        return unmixed;
    }

    private double fitted(int channel, double[] amounts) {
        double sum = 0;
        for (int j = 0; j < amounts.length; j++) {
            sum += inChannel(j, channel) * amounts[j];
        }
        return sum;
    }

    /** Counts that one unit of a label gives in a channel. */
    private double inChannel(int label, int channel) {
        int mass = Channel.of(group.channels().get(channel)).massNumber();
        return countsPerAtom[channel]
                * group.labels().get(label).probe().metal().fraction(mass);
    }

    /** Variance of the net counts of a cell, were its true ones so many. */
    private static double variance(EventTable table, int cell, double net) {
        int points = table.points(cell);
        Background between = table.limits().between();
        Background under = new Background(table.background()[cell], between.deviation(), between.points());
        double gross = Math.max(net, 0) + points * under.mean();
        double own = table.settings().threshold().variance(gross, points, under);
        return Math.max(own + points * points * between.varianceOfMean(), LEAST_VARIANCE);
    }

    private LabelSignal signal(List<EventTable> tables, Unmixed[] unmixed, int j) {
        LabelSpec label = group.labels().get(j);
        int channel = group.channels().indexOf(label.channels().getFirst());
        double scale = inChannel(j, channel);
        double[] net = Arrays.stream(unmixed)
                .mapToDouble(u -> scale * u.unbounded()[j])
                .toArray();
        double[] variance = Arrays.stream(unmixed)
                .mapToDouble(u -> scale * scale * u.covariance()[j][j])
                .toArray();
        int other = j == 0 ? 1 : 0;
        double[] correlation = group.labels().size() == 1
                ? new double[0]
                : Arrays.stream(unmixed)
                        .mapToDouble(u -> u.correlation(j, other))
                        .toArray();
        String how = "what " + label.probe().name() + " alone gave in "
                + label.channels().getFirst() + ", by the isotope patterns of " + group.names() + " in "
                + String.join(", ", group.channels());
        EventTable events = tables.get(channel);
        double critical = Noise.critical(Noise.of(events, net, variance));
        return new LabelSignal(events, net, variance, critical, how, correlation);
    }
}
