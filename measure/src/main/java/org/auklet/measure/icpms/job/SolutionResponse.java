package org.auklet.measure.icpms.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.auklet.measure.icpms.image.calibrate.CalibrationPoint;
import org.auklet.measure.icpms.image.calibrate.Regression;
import org.auklet.measure.icpms.job.Job.ResponseSpec;
import org.auklet.measure.icpms.job.Job.StandardSpec;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.NumberText;
import org.auklet.result.Plot;

/**
 * How many counts a concentration of dissolved metal gives: slope of a weighted line through ionic standards, or as stated.
 *
 * @param slope counts/s per kg/L
 * @param line the regression, when there were standards
 */
record SolutionResponse(InputQuantity slope, Optional<Regression> line) {

    private static final double KG_PER_L_IN_NG_PER_L = 1e-12;
    private static final int DIGITS = 4;

    /** Measures the standards of a job, or takes the stated slope. */
    static SolutionResponse of(ResponseSpec spec, Session session) {
        if (spec.slope().isPresent()) {
            return new SolutionResponse(spec.slope().get(), Optional.empty());
        }
        List<CalibrationPoint> points = new ArrayList<>();
        for (StandardSpec standard : spec.standards()) {
            for (Path file : standard.files()) {
                points.add(reading(standard.value(), session.trace(file, List.of(spec.channel()))));
            }
        }
        Regression line = Regression.fit(spec.channel() + " in solution", "kg/L", points, spec.weights(), false);
        InputQuantity slope = InputQuantity.of(
                        "response of " + spec.channel(),
                        "{counts}/s/(kg/L)",
                        line.line().slope(),
                        line.line().slopeError(),
                        EvidenceGrade.FITTED,
                        points.size() + " readings of " + spec.standards().size() + " standards, weights "
                                + spec.weights().code())
                .withDegreesOfFreedom(line.degreesOfFreedom());
        return new SolutionResponse(slope, Optional.of(line));
    }

    /** Mean rate of one reading, counts/s, and the standard error of its scatter. */
    private static CalibrationPoint reading(double kgPerL, Trace trace) {
        double[] counts =
                Arrays.stream(trace.signal(0)).filter(Double::isFinite).toArray();
        double mean = Arrays.stream(counts).average().orElse(Double.NaN);
        double squares = Arrays.stream(counts).map(c -> (c - mean) * (c - mean)).sum();
        double error = Math.sqrt(squares / (counts.length - 1.0) / counts.length);
        return new CalibrationPoint(kgPerL, mean / trace.dwellS(), error / trace.dwellS());
    }

    /** The standards and their line, when there were any. */
    Optional<Plot> plot(String channel) {
        return line.map(r -> new Plot.Line(
                "Response of " + channel,
                "Mean rate of every reading of an ionic standard, with the standard error of its scatter, and the weighted"
                        + " line (weights " + r.weighting().code() + ", r2 = " + NumberText.rounded(r.r2(), DIGITS + 2)
                        + "). Its slope is what turns counts into mass. " + String.join(" ", r.notes()),
                "Concentration (ng/L of solution)",
                "Counts per second",
                r.points().stream()
                        .map(p -> new Plot.Standard(p.x() / KG_PER_L_IN_NG_PER_L, p.y(), p.standardError()))
                        .toList(),
                r.line().intercept(),
                r.line().slope() * KG_PER_L_IN_NG_PER_L));
    }
}
