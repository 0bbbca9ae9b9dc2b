package org.auklet.measure.icpms.event;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.auklet.measure.icpms.event.threshold.Background;
import org.auklet.quantity.InputException;

/**
 * Finds the events in a trace.
 *
 * <p>An event is a run of points above the background level of which at least one reaches the decision limit; a run with
 * several tops may be several events ({@link Splitting}). Blanked acquisitions (NaN) and excluded stretches break runs.
 */
public final class EventFinder {

    private final double[] x;
    private final EventSettings settings;
    private final boolean parallel;
    private final List<Span> segments;
    private final List<Block> blocks;

    private EventFinder(double[] x, EventSettings settings, boolean parallel) {
        this.x = x;
        this.settings = settings;
        this.parallel = parallel;
        this.segments = Span.without(settings.excluded(), x.length);
        this.blocks = Block.of(segments);
    }

    /**
     * The events of a trace, on one thread.
     *
     * @param counts signal in counts per dwell, not changed; NaN where the instrument was blanked
     * @param settings what is an event
     * @throws InputException when there is nothing to look at
     */
    public static EventTable find(double[] counts, EventSettings settings) {
        return new EventFinder(counts, settings, false).find();
    }

    /**
     * The same, with all processors of the common pool. The result does not depend on their number, to the last bit.
     *
     * @param counts signal in counts per dwell, not changed; NaN where the instrument was blanked
     * @param settings what is an event
     * @throws InputException when there is nothing to look at
     */
    public static EventTable findInParallel(double[] counts, EventSettings settings) {
        return new EventFinder(counts, settings, true).find();
    }

    /**
     * The signal of this channel in stretches that other channels found, whether it has events of its own there or not.
     *
     * @param counts signal in counts per dwell, not changed; NaN where the instrument was blanked
     * @param settings of this channel
     * @param start first acquisition of each stretch, rising
     * @param end acquisition after its last
     * @return a row per stretch; not a number where a stretch holds a blanked acquisition
     * @throws InputException when there is nothing to look at
     */
    public static EventTable over(double[] counts, EventSettings settings, int[] start, int[] end) {
        Regions stretches = new Regions();
        for (int i = 0; i < start.length; i++) {
            stretches.add(start[i], end[i], 0);
        }
        EventFinder finder = new EventFinder(counts, settings, true);
        Moments all = finder.all();
        return finder.table(stretches, finder.search(all), (int) all.points(), new Integrator(counts, settings));
    }

    private Moments all() {
        Moments all = Moments.below(x, Double.POSITIVE_INFINITY, 0.0, blocks, parallel);
        if (all.points() == 0) {
            throw new InputException(
                    "The trace has no acquisition that could hold an event.",
                    "Maybe all of it is blanked or excluded.");
        }
        return all;
    }

    private BackgroundSearch search(Moments all) {
        return BackgroundSearch.in(x, settings, all, segments, parallel);
    }

    private EventTable find() {
        Moments all = all();
        BackgroundSearch search = search(all);
        RunFinder finder = new RunFinder(x, search.baseline(), settings);
        Regions events = Regions.join(Block.map(blocks, parallel, finder::in));
        Integrator integrator = new Integrator(x, settings);
        integrator.extend(events, search.baseline(), segments);
        return table(events, search, (int) all.points(), integrator);
    }

    private EventTable table(Regions events, BackgroundSearch search, int measured, Integrator integrator) {
        Background between = between(events, search);
        int looked = segments.stream().mapToInt(Span::length).sum();
        Subtracted subtracted = subtracted(events, search, between);
        Limits limits =
                new Limits(search.level().mean(), search.critical(), between, subtracted.average(), search.rounds());
        EventTable table =
                new EventTable(settings, limits, events.size(), x.length, looked - measured, x.length - looked);
        integrator.integrate(events, subtracted.at(), subtracted.known(), table);
        return table;
    }

    /** Points of no event; those that reach the limit all the same (too few in a row) are no background either. */
    private Background between(Regions events, BackgroundSearch search) {
        double limit = search.baseline() instanceof Baseline.Flat flat ? flat.limit() : Double.POSITIVE_INFINITY;
        double pivot = search.level().mean();
        return Moments.join(Block.map(blocks, parallel, b -> Gaps.below(x, limit, pivot, b, events)))
                .background();
    }

    /**
     * What is subtracted at each point.
     *
     * @param at the mean at a point
     * @param average its average
     * @param known its deviation, and the number of points it was averaged over
     */
    private record Subtracted(IntToDoubleFunction at, double average, Background known) {}

    private Subtracted subtracted(Regions events, BackgroundSearch search, Background between) {
        boolean ofLevel = settings.subtraction() == Subtraction.LEVEL || between.points() == 0.0;
        if (search.baseline() instanceof Baseline.Moving moving
                && settings.background() instanceof BackgroundRule.Rolling rule) {
            RollingWindow.Means means = new RollingWindow(x, rule.window(), segments).between(moving.levels(), events);
            double[] at = ofLevel ? moving.levels() : means.at();
            double average = BackgroundSearch.average(at).mean();
            Background known = new Background(average, Math.sqrt(means.variance()), rule.window());
            return new Subtracted(i -> at[i], average, known);
        }
        Background one = ofLevel ? search.level() : between;
        double mean = one.mean();
        return new Subtracted(i -> mean, mean, one);
    }
}
