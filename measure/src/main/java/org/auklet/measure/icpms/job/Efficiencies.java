package org.auklet.measure.icpms.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.auklet.gate.Check;
import org.auklet.gate.Outcome;
import org.auklet.measure.icpms.event.EventFinder;
import org.auklet.measure.icpms.event.EventTable;
import org.auklet.measure.icpms.event.transport.Agreement;
import org.auklet.measure.icpms.event.transport.Determination;
import org.auklet.measure.icpms.event.transport.Particles;
import org.auklet.measure.icpms.event.transport.TransportEfficiency;
import org.auklet.measure.icpms.job.Job.EfficiencyByMass;
import org.auklet.measure.icpms.job.Job.EfficiencyByNumber;
import org.auklet.measure.icpms.job.Job.EfficiencyBySize;
import org.auklet.measure.icpms.job.Job.EfficiencyMethod;
import org.auklet.measure.icpms.job.Job.EfficiencySpec;
import org.auklet.measure.icpms.job.Job.ResponseSpec;
import org.auklet.measure.icpms.job.Job.StatedEfficiency;
import org.auklet.measure.icpms.probe.CellCounts;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.measure.icpms.probe.Response;
import org.auklet.measure.icpms.probe.Response.Factor;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;

/**
 * The transport efficiency of a session by every method that the job gives, and the response that follows from the one that
 * decides.
 *
 * <p>What cancels is left out of the response: by number, s / (V eta) with eta = N / (c V T) is s c T / N, so that the
 * uptake, which the same pump gave to reference and cells, has no part in the uncertainty; by size, with
 * eta = m s f / (I V), it is I / (m f), so that neither uptake nor ionic response has.
 */
final class Efficiencies {

    private static final String LITRES_PER_SECOND = "L/s";

    private final Job job;
    private final Session session;
    private final Function<String, SolutionResponse> responses;
    private final ResultBuilder result;
    private final Map<String, Determination> found = new LinkedHashMap<>();
    private final Map<Recorded, Reference> references = new HashMap<>();

    /** @param responses ionic response by channel */
    Efficiencies(Job job, Session session, Function<String, SolutionResponse> responses, ResultBuilder result) {
        this.job = job;
        this.session = session;
        this.responses = responses;
        this.result = result;
    }

    /** A channel of the acquisitions of reference particles. */
    private record Recorded(String channel, List<Path> files) {}

    /** Events of reference particles. */
    private record Reference(long events, double timeS, InputQuantity area) {}

    /** Measures all methods and reports them. */
    void measure() {
        EfficiencySpec spec = spec();
        spec.methods().forEach((name, method) -> {
            if (!(method instanceof StatedEfficiency)) {
                report(name, determine(method));
            }
        });
        List<Determination> all = List.copyOf(found.values());
        if (all.size() > 1) {
            Agreement agreement = Agreement.of(all.get(0), all.get(1));
            result.add(
                    Outcome.ofMeasurement(Check.EFFICIENCY_AGREEMENT, agreement.text(), agreement.score(), List.of()));
        }
    }

    private EfficiencySpec spec() {
        return job.efficiency()
                .orElseThrow(() -> new InputException(
                        "The job does not say how much of the sample reaches the plasma.",
                        "Add 'transport_efficiency:' with size, number, mass or stated."));
    }

    private void report(String name, Determination d) {
        found.put(name, d);
        boolean used = spec().use().equals(name);
        result.found(
                "transportEfficiencyBy" + Character.toUpperCase(name.charAt(0)) + name.substring(1),
                null,
                d.value().value(),
                "1",
                d.value().interval(),
                EvidenceGrade.MEASURED,
                "transport efficiency " + d.method() + (used ? ", the one that is used" : ""),
                "reference particles");
    }

    private Determination determine(EfficiencyMethod method) {
        TracedQuantity uptake = traced(uptake(), LITRES_PER_SECOND);
        return switch (method) {
            case EfficiencyBySize size -> {
                Reference seen = seen(size.channel(), size.files());
                InputQuantity slope = responses.apply(size.channel()).slope();
                Determination mass = Particles.mass(traced(size.diameter(), "um"), traced(size.density(), "kg/L"));
                yield TransportEfficiency.bySize(
                        mass.value(),
                        traced(slope, "L/kg/s"),
                        traced(size.massFraction(), "1"),
                        seen.area().value(),
                        seen.area().standardUncertainty(),
                        uptake);
            }
            case EfficiencyByNumber number -> {
                Reference seen = seen(number.channel(), number.files());
                yield TransportEfficiency.byNumber(
                        seen.events(), traced(number.perLitre(), "/L"), uptake, seen.timeS());
            }
            case EfficiencyByMass mass -> {
                Reference seen = seen(mass.channel(), mass.files());
                yield TransportEfficiency.byMassConcentration(
                        seen.events(),
                        traced(mass.particleMass(), "kg"),
                        traced(mass.concentration(), "kg/L"),
                        uptake,
                        seen.timeS());
            }
            case StatedEfficiency stated -> throw new IllegalStateException("stated");
        };
    }

    /** Counts per kg of metal in a cell, by the method that decides. */
    Response response(String channel, int isotope, InputQuantity standards) {
        EfficiencyMethod method = spec().methods().get(spec().use());
        if (method instanceof EfficiencyBySize size) {
            return bySize(size, channel, isotope, standards);
        }
        List<Factor> factors = new ArrayList<>();
        factors.add(new Factor(responses.apply(channel).slope(), 1));
        factors.add(new Factor(standards, -1));
        switch (method) {
            case StatedEfficiency stated -> {
                result.input("transportEfficiency", stated.value());
                factors.add(new Factor(uptake(), -1));
                factors.add(new Factor(stated.value(), -1));
            }
            case EfficiencyByNumber number -> {
                Reference seen = seen(number.channel(), number.files());
                factors.add(new Factor(number.perLitre(), 1));
                addRate(factors, seen);
            }
            case EfficiencyByMass mass -> {
                Reference seen = seen(mass.channel(), mass.files());
                factors.add(new Factor(mass.concentration(), 1));
                factors.add(new Factor(mass.particleMass(), -1));
                addRate(factors, seen);
            }
            case null, default -> throw new IllegalStateException("no method " + spec().use());
        }
        return new Response(Response.Basis.PER_ELEMENT, isotope, 1, factors);
    }

    /**
     * By size: of the particles' own metal I / (m f). Of another metal, with eta = m s f / (I V) of the particles' metal,
     * s' I / (m f s): the uptake cancels here too, both ionic responses stay.
     */
    private Response bySize(EfficiencyBySize size, String channel, int isotope, InputQuantity standards) {
        Reference seen = seen(size.channel(), size.files());
        Response own = Response.ofParticles(seen.area(), size.diameter(), size.density(), size.massFraction(), isotope);
        if (channel.equals(size.channel())) {
            return own;
        }
        ResponseSpec particles = Objects.requireNonNull(job.responses().get(size.channel()), size.channel());
        List<Factor> factors = new ArrayList<>(own.factors());
        factors.add(new Factor(responses.apply(channel).slope(), 1));
        factors.add(new Factor(standards, -1));
        factors.add(new Factor(responses.apply(size.channel()).slope(), -1));
        factors.add(new Factor(particles.concentration(), 1));
        return new Response(own.basis(), isotope, own.constant(), factors);
    }

    private static void addRate(List<Factor> factors, Reference seen) {
        String source = seen.events() + " events of the reference";
        factors.add(new Factor(
                InputQuantity.exact("time of the reference", "s", seen.timeS(), EvidenceGrade.MEASURED, source), 1));
        factors.add(new Factor(
                InputQuantity.of(
                        "events of the reference",
                        "1",
                        seen.events(),
                        Math.sqrt(seen.events()),
                        EvidenceGrade.MEASURED,
                        source),
                -1));
    }

    private InputQuantity uptake() {
        return job.instrument()
                .uptake()
                .orElseThrow(() -> new InputException(
                        "The job does not say the sample uptake.", "Add 'instrument: {uptake: 15 uL/min}'."));
    }

    /** What was seen of reference particles; each recording is read once, however many methods rest on it. */
    private Reference seen(String channel, List<Path> files) {
        return references.computeIfAbsent(new Recorded(channel, files), r -> look(r.channel(), r.files()));
    }

    private Reference look(String channel, List<Path> files) {
        long events = 0;
        double timeS = 0;
        List<double[]> areas = new ArrayList<>();
        for (Path file : files) {
            Trace trace = session.trace(file, List.of(channel));
            EventTable table = EventFinder.findInParallel(
                    trace.signal(0), EventRules.of(job.events(), trace, 0).settings());
            events += table.size();
            timeS += table.measured() * trace.dwellS();
            areas.add(table.net());
        }
        double[] all = areas.stream().flatMapToDouble(Arrays::stream).toArray();
        CellCounts counts = CellCounts.of(all, 0, "reference particles");
        InputQuantity area = InputQuantity.of(
                "mean net area of a reference particle",
                "{counts}",
                counts.mean(),
                counts.standardError(),
                EvidenceGrade.MEASURED,
                events + " events");
        return new Reference(events, timeS, area);
    }

    private static TracedQuantity traced(InputQuantity input, String unit) {
        double half = Interval.TWO_SIDED_95 * input.standardUncertainty();
        Interval interval = half == 0 ? Interval.OPEN : new Interval(input.value() - half, input.value() + half);
        return new TracedQuantity(input.value(), Unit.of(unit), interval, input.grade(), input.source());
    }
}
