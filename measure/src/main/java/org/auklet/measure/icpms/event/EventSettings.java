package org.auklet.measure.icpms.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.auklet.measure.icpms.event.threshold.Poisson;
import org.auklet.measure.icpms.event.threshold.Threshold;
import org.auklet.quantity.InputException;
import org.auklet.quantity.NumberText;

/**
 * Everything that decides what is an event and what it weighs. Equal settings on an equal trace give equal numbers.
 *
 * @param threshold rule of the decision limit
 * @param background where the level of the background comes from
 * @param splitting when a run is more than one event
 * @param minimumPoints how many points of an event must reach the threshold
 * @param extent which points belong to an event
 * @param subtraction which mean is subtracted
 * @param pulseLimit greatest signal in counts per dwell that was counted as pulses; events with more are flagged.
 *     Infinite when unknown
 * @param excluded stretches of the trace that are left out
 * @param beta probability of missing an event at the detection limit
 */
public record EventSettings(
        Threshold threshold,
        BackgroundRule background,
        Splitting splitting,
        int minimumPoints,
        Extent extent,
        Subtraction subtraction,
        double pulseLimit,
        List<Span> excluded,
        double beta) {

    /** False-positive probability per dwell where nobody says: one in a million. */
    public static final double USUAL_ALPHA = 1e-6;

    /** Probability of a miss at the detection limit where nobody says. */
    public static final double USUAL_BETA = 0.05;

    private static final double SETTLED = 0.01;

    /** @throws InputException when a number is out of range */
    public EventSettings {
        excluded = List.copyOf(excluded);
        if (minimumPoints < 1) {
            throw new InputException("An event needs at least 1 point, found " + minimumPoints + ".", "");
        }
        if (!(beta > 0.0 && beta < 0.5)) {
            throw new InputException("beta must lie between 0 and 0.5, found " + NumberText.of(beta) + ".", "");
        }
        if (!(pulseLimit > 0.0)) {
            throw new InputException("The pulse-counting range must be positive, in counts per dwell.", "");
        }
    }

    /** The usual settings around a threshold: iterated background, splitting at half the prominence, base to base. */
    public static EventSettings of(Threshold threshold) {
        return new EventSettings(
                threshold,
                new BackgroundRule.Iterated(SETTLED),
                Splitting.HALF,
                1,
                Extent.BASE_TO_BASE,
                Subtraction.BETWEEN_EVENTS,
                Double.POSITIVE_INFINITY,
                List.of(),
                USUAL_BETA);
    }

    /** The usual settings for counted pulses: exact Poisson at alpha 1e-6. */
    public static EventSettings usual() {
        return of(new Poisson(USUAL_ALPHA));
    }

    /** The same with another rule of the decision limit. */
    public EventSettings with(Threshold other) {
        return new EventSettings(
                other, background, splitting, minimumPoints, extent, subtraction, pulseLimit, excluded, beta);
    }

    /** The same with another background. */
    public EventSettings with(BackgroundRule other) {
        return new EventSettings(
                threshold, other, splitting, minimumPoints, extent, subtraction, pulseLimit, excluded, beta);
    }

    /** The same with another splitting. */
    public EventSettings with(Splitting other) {
        return new EventSettings(
                threshold, background, other, minimumPoints, extent, subtraction, pulseLimit, excluded, beta);
    }

    /** The same with another extent of events. */
    public EventSettings with(Extent other) {
        return new EventSettings(
                threshold, background, splitting, minimumPoints, other, subtraction, pulseLimit, excluded, beta);
    }

    /** The same with another subtraction. */
    public EventSettings with(Subtraction other) {
        return new EventSettings(
                threshold, background, splitting, minimumPoints, extent, other, pulseLimit, excluded, beta);
    }

    /** The same with another number of points that must reach the threshold. */
    public EventSettings withMinimumPoints(int points) {
        return new EventSettings(
                threshold, background, splitting, points, extent, subtraction, pulseLimit, excluded, beta);
    }

    /** The same with a pulse-counting range, counts per dwell. */
    public EventSettings withPulseLimit(double limit) {
        return new EventSettings(
                threshold, background, splitting, minimumPoints, extent, subtraction, limit, excluded, beta);
    }

    /** The same without these stretches of the trace. */
    public EventSettings excluding(List<Span> stretches) {
        return new EventSettings(
                threshold, background, splitting, minimumPoints, extent, subtraction, pulseLimit, stretches, beta);
    }

    /** Every setting by name, in words: what a results folder keeps. */
    public Map<String, String> described() {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("threshold", threshold.description());
        text.put("background", background.description());
        text.put("splitting share", NumberText.of(splitting.share()));
        text.put("equal tops are one event", Boolean.toString(splitting.equalTopsAreOne()));
        text.put("points at or above threshold", Integer.toString(minimumPoints));
        text.put("extent", words(extent));
        text.put("subtraction", words(subtraction));
        text.put("pulse-counting range, counts per dwell", NumberText.of(pulseLimit));
        text.put(
                "excluded acquisitions",
                String.join(
                        ", ",
                        excluded.stream().map(s -> s.start() + " to " + s.end()).toList()));
        text.put("beta", NumberText.of(beta));
        return text;
    }

    private static String words(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
