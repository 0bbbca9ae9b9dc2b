package org.auklet.measure.icpms.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.event.Coincidence;
import org.auklet.measure.icpms.event.CoincidentEvents;
import org.auklet.measure.icpms.event.EventFinder;
import org.auklet.measure.icpms.event.EventSettings;
import org.auklet.measure.icpms.event.EventTable;
import org.auklet.measure.icpms.job.Job.LabelSpec;
import org.auklet.measure.icpms.job.Job.PopulationSpec;
import org.auklet.measure.icpms.signal.Trace;

/**
 * Finds the cells of populations. A file is read once, with the channels of all labels; events of several channels that are
 * one cell are joined, and every label is integrated over the whole stretch, also where its own channels saw nothing: a
 * label that is missing then has its noise, and not a zero.
 */
final class CellFinder {

    private final Job job;
    private final Session session;
    private final ResultBuilder result;
    private final List<LabelGroup> groups;
    private final Map<LabelGroup, Unmixing> unmixing;
    private final List<String> channels;
    private final Map<String, String> thresholds = new LinkedHashMap<>();

    /** @param unmixing of every group that is not plain */
    CellFinder(
            Job job,
            Session session,
            ResultBuilder result,
            List<LabelGroup> groups,
            Map<LabelGroup, Unmixing> unmixing) {
        this.job = job;
        this.session = session;
        this.result = result;
        this.groups = groups;
        this.unmixing = unmixing;
        this.channels =
                groups.stream().flatMap(g -> g.channels().stream()).distinct().toList();
    }

    /** Why each channel's threshold was taken, for the settings of the run. */
    Map<String, String> thresholds() {
        return thresholds;
    }

    /** The cells of a population by label, each label's in the same order. */
    Map<String, LabelledCells> find(PopulationSpec population) {
        Map<String, List<Preparation>> byLabel = new LinkedHashMap<>();
        population.files().forEach(file -> {
            Trace trace = session.trace(file, channels);
            Map<String, EventTable> tables = tables(trace, file.toString());
            for (LabelGroup group : groups) {
                List<LabelSignal> signals = signals(group, tables);
                for (int j = 0; j < signals.size(); j++) {
                    LabelSpec label = group.labels().get(j);
                    double[] counts =
                            trace.signal(channels.indexOf(label.channels().getFirst()));
                    byLabel.computeIfAbsent(label.probe().name(), name -> new ArrayList<>())
                            .add(new Preparation(
                                    population.name(), file, signals.get(j), counts, trace.dwellS(), trace.startS()));
                }
            }
        });
        Map<String, LabelledCells> cells = new LinkedHashMap<>();
        byLabel.forEach((label, all) -> cells.put(label, new LabelledCells(population.name(), all)));
        return cells;
    }

    /** The cells in every channel; the same stretches in all of them. */
    private Map<String, EventTable> tables(Trace trace, String file) {
        List<EventSettings> settings = new ArrayList<>();
        List<EventTable> found = new ArrayList<>();
        for (int c = 0; c < channels.size(); c++) {
            EventRules.Chosen rule = EventRules.of(job.events(), trace, c);
            thresholds.putIfAbsent("threshold of " + channels.get(c), rule.reason());
            settings.add(rule.settings());
            found.add(EventFinder.findInParallel(trace.signal(c), rule.settings()));
        }
        List<EventTable> tables = channels.size() == 1 ? found : joined(trace, settings, found, file);
        Map<String, EventTable> byChannel = new LinkedHashMap<>();
        for (int c = 0; c < channels.size(); c++) {
            byChannel.put(channels.get(c), tables.get(c));
        }
        return byChannel;
    }

    private List<EventTable> joined(Trace trace, List<EventSettings> settings, List<EventTable> found, String file) {
        CoincidentEvents cells = Coincidence.join(found);
        int[] whole = IntStream.range(0, cells.size())
                .filter(i -> isWhole(trace, cells.start()[i], cells.end()[i]))
                .toArray();
        if (whole.length < cells.size()) {
            result.warn(
                    file,
                    cells.size() - whole.length
                            + " cells are left out: the instrument was blanked in one of the channels.");
        }
        int[] start = Arrays.stream(whole).map(i -> cells.start()[i]).toArray();
        int[] end = Arrays.stream(whole).map(i -> cells.end()[i]).toArray();
        return IntStream.range(0, settings.size())
                .mapToObj(c -> EventFinder.over(trace.signal(c), settings.get(c), start, end))
                .toList();
    }

    private static boolean isWhole(Trace trace, int start, int end) {
        return IntStream.range(0, trace.channels().size())
                .allMatch(c -> Arrays.stream(trace.signal(c), start, end).allMatch(Double::isFinite));
    }

    private List<LabelSignal> signals(LabelGroup group, Map<String, EventTable> tables) {
        List<EventTable> own = group.channels().stream().map(tables::get).toList();
        Unmixing patterns = unmixing.get(group);
        if (patterns != null) {
            return patterns.signals(own);
        }
        EventTable only = own.getFirst();
        return List.of(channels.size() == 1 ? LabelSignal.of(only) : LabelSignal.joined(only));
    }
}
