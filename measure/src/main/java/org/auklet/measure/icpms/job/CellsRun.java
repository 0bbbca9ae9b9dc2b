package org.auklet.measure.icpms.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auklet.measure.icpms.job.Job.Ask;
import org.auklet.measure.icpms.job.Job.Difference;
import org.auklet.measure.icpms.job.Job.LabelSpec;
import org.auklet.measure.icpms.job.Job.PopulationSpec;
import org.auklet.measure.icpms.job.Job.ResponseSpec;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.measure.icpms.probe.ReceptorModel;
import org.auklet.measure.icpms.probe.Response;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;

/** Counts receptors of cells that were measured one by one, by one label or by several in the same cells. */
final class CellsRun {

    private final Job job;
    private final Session session;
    private final ResultBuilder result;
    private final Map<String, SolutionResponse> responses = new LinkedHashMap<>();
    private Map<String, String> thresholds = Map.of();

    CellsRun(Job job, Session session, ResultBuilder result) {
        this.job = job;
        this.session = session;
        this.result = result;
    }

    /** Does everything the job asks of its populations. */
    void run() {
        Efficiencies efficiencies = new Efficiencies(job, session, this::response, result);
        efficiencies.measure();
        List<LabelCells> labels = new ArrayList<>();
        for (LabelSpec label : job.labels().values()) {
            labels.add(new LabelCells(label, model(label, efficiencies), new LinkedHashMap<>()));
        }
        find(labels);
        labels.forEach(this::counted);
        for (int i = 0; i < labels.size(); i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                new PairReport(job, labels.get(i), labels.get(j), result).tell();
            }
        }
    }

    /** Why each channel's threshold was taken, for the settings of the run. */
    Map<String, String> thresholds() {
        return thresholds;
    }

    private void find(List<LabelCells> labels) {
        List<LabelGroup> groups = LabelGroup.of(job.labels().values());
        Map<LabelGroup, Unmixing> unmixing = new LinkedHashMap<>();
        groups.stream().filter(group -> !group.isPlain()).forEach(group -> unmixing.put(group, unmixing(group)));
        CellFinder finder = new CellFinder(job, session, result, groups, unmixing);
        for (PopulationSpec population : job.populations()) {
            Map<String, LabelledCells> found = finder.find(population);
            labels.forEach(label -> label.cells().put(population.name(), found.get(label.name())));
        }
        thresholds = finder.thresholds();
    }

    private Unmixing unmixing(LabelGroup group) {
        double[] slopes = group.channels().stream()
                .mapToDouble(channel -> response(channel).slope().value())
                .toArray();
        Unmixing unmixing = new Unmixing(group, slopes);
        if (group.labels().size() > 1) {
            result.found(
                    "conditionNumber",
                    null,
                    unmixing.conditionNumber(),
                    "1",
                    Interval.OPEN,
                    EvidenceGrade.PREDICTED,
                    "condition number of the isotope patterns of " + group.names()
                            + ": 1 where labels share no isotope, the larger the less they are told apart",
                    "isotope fractions and responses of " + String.join(", ", group.channels()));
        }
        return unmixing;
    }

    private void counted(LabelCells label) {
        ReceptorReport report = new ReceptorReport(job, label.spec(), label.model(), result);
        for (PopulationSpec population : job.populations()) {
            Optional<LabelledCells> own = label.of(population.name());
            if (own.isPresent() && !population.unlabelled()) {
                report.tell(population, own.get(), population.blank().flatMap(label::of));
            }
        }
        new CellFigures(job, label.spec(), label.model(), result)
                .draw(List.copyOf(label.cells().values()));
        for (Ask ask : job.questions()) {
            if (ask instanceof Difference d && d.label().equals(label.name())) {
                new DifferenceAnswer(label.model(), job.seed(), result).answer(d, label.cells(), blanks(label));
            }
        }
    }

    private Map<String, LabelledCells> blanks(LabelCells label) {
        Map<String, LabelledCells> blanks = new LinkedHashMap<>();
        for (PopulationSpec population : job.populations()) {
            population.blank().flatMap(label::of).ifPresent(blank -> blanks.put(population.name(), blank));
        }
        return blanks;
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
