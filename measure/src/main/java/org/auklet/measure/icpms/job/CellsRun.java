package org.auklet.measure.icpms.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.measure.icpms.event.EventFinder;
import org.auklet.measure.icpms.job.Job.Ask;
import org.auklet.measure.icpms.job.Job.Difference;
import org.auklet.measure.icpms.job.Job.LabelSpec;
import org.auklet.measure.icpms.job.Job.PopulationSpec;
import org.auklet.measure.icpms.job.Job.ResponseSpec;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.measure.icpms.probe.ReceptorModel;
import org.auklet.measure.icpms.probe.Response;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;

/** Counts receptors of cells that were measured one by one. */
final class CellsRun {

    private final Job job;
    private final Session session;
    private final ResultBuilder result;
    private final Map<String, SolutionResponse> responses = new LinkedHashMap<>();
    private final Map<String, String> thresholds = new LinkedHashMap<>();

    CellsRun(Job job, Session session, ResultBuilder result) {
        this.job = job;
        this.session = session;
        this.result = result;
    }

    /** Does everything the job asks of its populations. */
    void run() {
        Efficiencies efficiencies = new Efficiencies(job, session, this::response, result);
        efficiencies.measure();
        for (LabelSpec label : job.labels().values()) {
            if (label.channels().size() == 1) {
                counted(label, model(label, efficiencies));
            }
        }
    }

    /** Why each channel's threshold was taken, for the settings of the run. */
    Map<String, String> thresholds() {
        return thresholds;
    }

    private void counted(LabelSpec label, ReceptorModel model) {
        Map<String, LabelledCells> cells = new LinkedHashMap<>();
        for (PopulationSpec population : job.populations()) {
            cells.put(population.name(), find(population, label.channels().getFirst()));
        }
        ReceptorReport report = new ReceptorReport(job, label, model, result);
        for (PopulationSpec population : job.populations()) {
            LabelledCells own = cells.get(population.name());
            if (own != null && !population.unlabelled()) {
                report.tell(population, own, population.blank().map(cells::get));
            }
        }
        new CellFigures(job, label, model, result).draw(List.copyOf(cells.values()));
        for (Ask ask : job.questions()) {
            if (ask instanceof Difference d && d.label().equals(label.probe().name())) {
                new DifferenceAnswer(model, job.seed(), result).answer(d, cells, blanks(cells));
            }
        }
    }

    private Map<String, LabelledCells> blanks(Map<String, LabelledCells> cells) {
        Map<String, LabelledCells> blanks = new LinkedHashMap<>();
        for (PopulationSpec population : job.populations()) {
            population.blank().map(cells::get).ifPresent(blank -> blanks.put(population.name(), blank));
        }
        return blanks;
    }

    private LabelledCells find(PopulationSpec population, String channel) {
        List<Preparation> preparations = new ArrayList<>();
        for (Path file : population.files()) {
            Trace trace = session.trace(file, List.of(channel));
            double[] counts = trace.signal(0);
            EventRules.Chosen rule = EventRules.of(job.events(), trace, 0);
            thresholds.putIfAbsent("threshold of " + channel, rule.reason());
            preparations.add(new Preparation(
                    population.name(),
                    file,
                    EventFinder.findInParallel(counts, rule.settings()),
                    counts,
                    trace.dwellS(),
                    trace.startS()));
        }
        return new LabelledCells(population.name(), preparations);
    }

    /** From net counts of a label to receptors. */
    private ReceptorModel model(LabelSpec label, Efficiencies efficiencies) {
        String channel = label.channels().getFirst();
        InputQuantity standards = spec(channel).concentration();
        Response response = efficiencies.response(channel, label.probe().measuredIsotope(), standards);
        job.instrument().uptake().ifPresent(uptake -> result.input("uptake", uptake));
        result.input("standards" + channel, standards);
        result.input("atomsPerCluster." + label.probe().name(), label.probe().atomsPerCluster());
        label.recoveries().forEach(r -> result.input("recovery." + label.probe().name(), r));
        return new ReceptorModel(label.probe(), response, label.recoveries());
    }

    private SolutionResponse response(String channel) {
        return responses.computeIfAbsent(channel, c -> {
            SolutionResponse measured = SolutionResponse.of(spec(c), session);
            measured.plot(c).ifPresent(result::add);
            result.input("response." + c, measured.slope());
            return measured;
        });
    }

    private ResponseSpec spec(String channel) {
        ResponseSpec spec = job.responses().get(channel);
        if (spec == null) {
            throw new InputException(
                    "The job has no response of " + channel + ".",
                    "Add 'response: {" + channel + ": ...}' with ionic standards.");
        }
        return spec;
    }
}
