package org.auklet.measure.icpms.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.auklet.equation.fit.ProgressListener;
import org.auklet.measure.icpms.job.Job.EfficiencyByMass;
import org.auklet.measure.icpms.job.Job.EfficiencyByNumber;
import org.auklet.measure.icpms.job.Job.EfficiencyBySize;
import org.auklet.measure.icpms.job.Job.EfficiencySpec;
import org.auklet.measure.icpms.job.Job.EventSpec;
import org.auklet.measure.icpms.job.Job.StatedEfficiency;
import org.auklet.measure.icpms.job.Job.TissueSpec;
import org.auklet.result.MeasurementResult;
import org.auklet.result.Provenance;

/**
 * Runs a job: reads its files, makes quantities of them and answers its questions.
 *
 * @param version version of Auklet, for the provenance
 * @param command the command line, for the provenance
 * @param nanoTime a clock for timings, ns; results do not depend on it
 */
public record JobRunner(String version, String command, LongSupplier nanoTime) {

    private static final double MS_PER_NS = 1e-6;

    /**
     * The result of a job.
     *
     * @param progress hears how many files were read
     * @throws org.auklet.quantity.InputException when a file cannot be read, or the job lacks what is needed
     */
    public MeasurementResult run(Job job, ProgressListener progress) {
        long start = nanoTime.getAsLong();
        ResultBuilder result = new ResultBuilder();
        Session session = new Session(job, files(job), result, progress);
        Map<String, String> settings = settings(job);
        if (!job.populations().isEmpty()) {
            CellsRun cells = new CellsRun(job, session, result);
            cells.run();
            settings.putAll(cells.thresholds());
        }
        job.tissue().ifPresent(tissue -> new TissueRun(job, tissue, session, result).run());
        List<Provenance.Input> inputs = new ArrayList<>();
        inputs.add(job.file());
        inputs.addAll(session.inputs());
        Map<String, String> software = Map.of("Java", System.getProperty("java.version", "unknown"));
        Provenance provenance = new Provenance(version, command, inputs, settings, software);
        return result.build(job, provenance, Map.of("total", (nanoTime.getAsLong() - start) * MS_PER_NS));
    }

    private static Map<String, String> settings(Job job) {
        Map<String, String> settings = new LinkedHashMap<>();
        EventSpec events = job.events();
        settings.put("threshold", events.threshold());
        settings.put("alpha per acquisition", Double.toString(events.alpha()));
        settings.put(
                "background",
                events.background() + (events.background().equals("rolling") ? ", window " + events.window() : ""));
        settings.put("split at prominence", events.split() > 1 ? "never" : Double.toString(events.split()));
        settings.put("points at or above threshold", Integer.toString(events.minimumPoints()));
        settings.put("pulse limit, 1/s", Double.toString(events.pulseLimitPerS()));
        settings.put("dead time, s", Double.toString(job.instrument().deadTimeS()));
        settings.put("signal of an event", "peak area");
        return settings;
    }

    /** How many files a job reads, for the progress. */
    private static int files(Job job) {
        Stream<Integer> standards = job.responses().values().stream()
                .flatMap(r -> r.standards().stream())
                .map(s -> s.files().size());
        Stream<Integer> populations =
                job.populations().stream().map(p -> p.files().size());
        int particles = job.efficiency().map(JobRunner::files).orElse(0);
        int sections = job.tissue().map(JobRunner::files).orElse(0);
        return Stream.concat(standards, populations).mapToInt(Integer::intValue).sum() + particles + sections;
    }

    private static int files(EfficiencySpec spec) {
        return spec.methods().values().stream()
                .mapToInt(method -> switch (method) {
                    case StatedEfficiency stated -> 0;
                    case EfficiencyBySize size -> size.files().size();
                    case EfficiencyByNumber number -> number.files().size();
                    case EfficiencyByMass mass -> mass.files().size();
                })
                .sum();
    }

    private static int files(TissueSpec spec) {
        int images = spec.sections().stream().mapToInt(s -> s.files().size()).sum();
        int standards = spec.calibrations().values().stream()
                .flatMap(c -> c.standards().stream())
                .mapToInt(s -> s.files().size())
                .sum();
        return images + standards;
    }
}
