package org.auklet.measure.icpms.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.event.EventTable;
import org.auklet.measure.icpms.job.Job.LabelSpec;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.measure.icpms.probe.Probe;
import org.auklet.measure.icpms.probe.ReceptorArithmetic;
import org.auklet.measure.icpms.probe.ReceptorModel;
import org.auklet.quantity.NumberText;
import org.auklet.result.DataTable;
import org.auklet.result.Derivation;
import org.auklet.result.Derivation.Step;
import org.auklet.result.Plot;

/** The figures of labelled cells, the table of all cells, and how the middle one's number came to be. */
final class CellFigures {

    private static final int MARGIN = 40;

    private final Job job;
    private final LabelSpec label;
    private final ReceptorModel model;
    private final ResultBuilder result;

    CellFigures(Job job, LabelSpec label, ReceptorModel model, ResultBuilder result) {
        this.job = job;
        this.label = label;
        this.model = model;
        this.result = result;
    }

    /** Draws all populations. */
    void draw(List<LabelledCells> populations) {
        List<LabelledCells> found =
                populations.stream().filter(p -> p.size() > 0).toList();
        if (found.isEmpty()) {
            return;
        }
        result.add(distribution(found));
        for (LabelledCells cells : found) {
            Event middle = middle(cells);
            result.add(stretch(cells, middle));
            result.add(derivation(cells, middle));
        }
        result.add(table(found));
    }

    private Plot distribution(List<LabelledCells> populations) {
        double perCount = model.receptorsPerCount();
        List<Plot.Group> groups = populations.stream()
                .map(p -> new Plot.Group(
                        p.population(),
                        Arrays.stream(p.net()).map(c -> c * perCount).toArray()))
                .toList();
        LabelSignal first = populations.getFirst().used().getFirst().signal();
        return new Plot.Distribution(
                label.probe().target() + " per cell by " + label.probe().name(),
                "Each cell's net peak area times " + ReceptorReport.number(perCount)
                        + " receptors per count (at the stated receptors per cluster); the blank is not subtracted, so that"
                        + " unlabelled cells can be seen. Counting noise widens the lower part.",
                label.probe().target() + " per cell",
                "1",
                groups,
                first.critical() * perCount);
    }

    /** One event of one preparation. */
    private record Event(Preparation preparation, int index) {

        double net() {
            return preparation.net()[index];
        }

        double variance() {
            return preparation.signal().variance()[index];
        }
    }

    private static Event middle(LabelledCells cells) {
        List<Event> sorted = cells.preparations().stream()
                .flatMap(p -> IntStream.range(0, p.events().size()).mapToObj(i -> new Event(p, i)))
                .sorted(Comparator.comparingDouble(Event::net))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    private static Plot stretch(LabelledCells cells, Event e) {
        Preparation p = e.preparation();
        EventTable events = p.events();
        int from = Math.max(0, events.start()[e.index()] - MARGIN);
        int to = Math.min(p.counts().length, events.end()[e.index()] + MARGIN);
        double[] time = new double[to - from];
        for (int i = from; i < to; i++) {
            time[i - from] = p.startS() + i * p.dwellS();
        }
        return new Plot.Stretch(
                "The middle cell of " + cells.population(),
                "Counts of " + p.name()
                        + " about the cell whose net area is the middle one. Area, not height, is what is"
                        + " turned into receptors.",
                time,
                Arrays.copyOfRange(p.counts(), from, to),
                events.limits().subtracted(),
                events.limits().critical(),
                p.startS(e.index()),
                p.startS() + events.end()[e.index()] * p.dwellS());
    }

    private Derivation derivation(LabelledCells cells, Event e) {
        EventTable events = e.preparation().events();
        int i = e.index();
        Probe probe = label.probe();
        double net = e.net();
        double recovery =
                label.recoveries().stream().mapToDouble(InputQuantity::value).reduce(1, (a, b) -> a * b);
        double clusters = net * model.clustersPerCount();
        double countsPerKg = model.response().countsPerKg();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                "counts of the event (peak area, gross)",
                events.gross()[i],
                "{counts}",
                e.preparation().name() + ", acquisitions " + events.start()[i] + " to " + (events.end()[i] - 1)
                        + " counted from 0"));
        steps.add(new Step(
                "background of as many acquisitions",
                events.gross()[i] - events.net()[i],
                "{counts}",
                events.points(i) + " x mean between events"));
        steps.add(
                new Step("net counts", net, "{counts}", e.preparation().signal().how()));
        steps.add(new Step(
                "counts per kg of metal",
                countsPerKg,
                "{counts}/kg",
                model.response().factors().stream()
                        .map(f -> f.input().name() + (f.power() == 1 ? "" : " ^ " + f.power()))
                        .collect(Collectors.joining(" x "))));
        steps.add(new Step(
                "metal, as the standards count it",
                net / countsPerKg * ReceptorArithmetic.FG_PER_KG,
                "fg",
                "net counts / counts per kg"));
        steps.add(new Step(
                "atoms of the label's metal",
                clusters * probe.atomsPerCluster().value() * recovery,
                "1",
                "mass N_A / M, by the isotopes of standard and label"));
        steps.add(
                new Step("clusters", clusters, "1", "atoms / atoms per cluster / recovery " + NumberText.of(recovery)));
        steps.add(new Step(
                probe.target() + " at the stated r",
                net * model.receptorsPerCount(),
                "1",
                "clusters x receptors per cluster" + (probe.occupancy() == null ? "" : " x (1 + KD / C)")
                        + "; the blank population is not yet subtracted"));
        return new Derivation("The middle cell of " + cells.population() + ", by " + probe.name(), steps);
    }

    private DataTable table(List<LabelledCells> populations) {
        List<Event> all = populations.stream()
                .flatMap(c -> c.preparations().stream())
                .flatMap(p -> IntStream.range(0, p.events().size()).mapToObj(i -> new Event(p, i)))
                .toList();
        String name = job.labels().size() == 1
                ? "cells"
                : "cells-" + SectionFiles.fileName(label.probe().name());
        return new DataTable(
                name,
                "one row per event taken for a cell, counted from 0; areas and heights in counts",
                List.of(
                        words("population", all, e -> e.preparation().population()),
                        words("file", all, e -> e.preparation().name()),
                        wholes(
                                "first_acquisition",
                                all,
                                e -> e.preparation().events().start()[e.index()]),
                        wholes(
                                "last_acquisition",
                                all,
                                e -> e.preparation().events().end()[e.index()] - 1),
                        numbers("start_s", all, e -> e.preparation().startS(e.index())),
                        numbers("gross_area", all, e -> e.preparation().events().gross()[e.index()]),
                        numbers("net_area", all, Event::net),
                        numbers("net_area_u", all, e -> Math.sqrt(e.variance())),
                        numbers("height", all, e -> e.preparation().events().height()[e.index()]),
                        numbers("clusters", all, e -> e.net() * model.clustersPerCount()),
                        numbers("receptors", all, e -> e.net() * model.receptorsPerCount()),
                        words(
                                "flags",
                                all,
                                e -> e.preparation().events().flags(e.index()).toString())));
    }

    private interface Text {
        String of(Event event);
    }

    private interface Whole {
        int of(Event event);
    }

    private interface Number {
        double of(Event event);
    }

    private static DataTable.Column words(String name, List<Event> all, Text text) {
        return new DataTable.Words(name, all.stream().map(text::of).toArray(String[]::new));
    }

    private static DataTable.Column wholes(String name, List<Event> all, Whole whole) {
        return new DataTable.Wholes(name, all.stream().mapToInt(whole::of).toArray());
    }

    private static DataTable.Column numbers(String name, List<Event> all, Number number) {
        return new DataTable.Numbers(name, all.stream().mapToDouble(number::of).toArray());
    }
}
