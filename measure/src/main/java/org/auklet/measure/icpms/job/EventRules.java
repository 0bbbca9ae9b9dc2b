package org.auklet.measure.icpms.job;

import org.auklet.measure.icpms.event.BackgroundRule;
import org.auklet.measure.icpms.event.EventSettings;
import org.auklet.measure.icpms.event.Splitting;
import org.auklet.measure.icpms.event.threshold.CompoundPoisson;
import org.auklet.measure.icpms.event.threshold.Currie;
import org.auklet.measure.icpms.event.threshold.Gaussian;
import org.auklet.measure.icpms.event.threshold.IonStatistics;
import org.auklet.measure.icpms.event.threshold.MarlapA;
import org.auklet.measure.icpms.event.threshold.MarlapC;
import org.auklet.measure.icpms.event.threshold.Poisson;
import org.auklet.measure.icpms.event.threshold.Stapleton;
import org.auklet.measure.icpms.event.threshold.Threshold;
import org.auklet.measure.icpms.event.threshold.ThresholdChoice;
import org.auklet.measure.icpms.job.Job.EventSpec;
import org.auklet.measure.icpms.signal.Trace;

/** Turns what a job says of events into settings for one trace. */
final class EventRules {

    private EventRules() {}

    /**
     * Settings and the reason for the threshold.
     *
     * @param settings what is an event
     * @param reason why this threshold, in a sentence
     */
    record Chosen(EventSettings settings, String reason) {}

    /** The settings for a channel of a trace in counts. */
    static Chosen of(EventSpec spec, Trace trace, int channel) {
        ThresholdChoice choice = ThresholdChoice.of(trace.signal(channel), spec.alpha());
        boolean auto = spec.threshold().equals("auto");
        Threshold threshold = auto ? choice.threshold() : named(spec, choice.seen());
        EventSettings settings = EventSettings.of(threshold)
                .with(background(spec))
                .with(spec.split() > 1 ? Splitting.NEVER : new Splitting(spec.split(), false))
                .withMinimumPoints(spec.minimumPoints())
                .withPulseLimit(spec.pulseLimitPerS() * trace.dwellS());
        return new Chosen(settings, auto ? choice.reason() : "As the job says: " + threshold.description() + ".");
    }

    private static Threshold named(EventSpec spec, IonStatistics seen) {
        return switch (spec.threshold()) {
            case "compound" -> CompoundPoisson.by(seen, spec.alpha());
            case "gaussian" -> new Gaussian(spec.alpha());
            case "currie" -> Currie.of(spec.alpha());
            case "marlap_a" -> new MarlapA(spec.alpha(), 1);
            case "marlap_c" -> new MarlapC(spec.alpha(), 1);
            case "stapleton" -> new Stapleton(spec.alpha(), 1);
            default -> new Poisson(spec.alpha());
        };
    }

    private static BackgroundRule background(EventSpec spec) {
        return switch (spec.background()) {
            case "rolling" -> new BackgroundRule.Rolling(spec.window());
            case "whole" -> new BackgroundRule.WholeTrace();
            default -> EventSettings.usual().background();
        };
    }
}
