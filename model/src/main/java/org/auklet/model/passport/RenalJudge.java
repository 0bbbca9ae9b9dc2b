package org.auklet.model.passport;

import java.util.List;
import org.auklet.model.body.GlomerularSieving;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.particle.Particle;
import org.auklet.particle.UrineRecovery;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.quantity.Quantity;
import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;

/**
 * Judges whether the kidney takes a particle: its size distribution times the sieving curve, its charge, its bond to
 * protein, and what was measured, which overrules the rest.
 *
 * <p>Confidence falls by a step for each of: an interval that holds more than one answer; a size outside the curve's data
 * when it does; an assumed charge; an assumed size; a published finding of such particles that says otherwise.
 *
 * <p>The curve is known for some particles and not for all, so d50 goes from 5 to 6 nm, and its height over the interval
 * of {@link CurveHeight}. A surface that is net charged, or whose charge nobody knows, may gather protein and grow by 15
 * nm (Choi et al. 2007), or may not (Liang; Murthy et al. 2013): the interval holds both.
 */
final class RenalJudge {

    /** What serum protein added to charged quantum dots, nm (Choi et al. 2007). */
    static final double CORONA_NM = 15.0;

    /** d50, nm, and how far it may be off. */
    static final TracedQuantity HALF = new TracedQuantity(
            GlomerularSieving.HALF_DIAMETER_NM,
            Unit.of("nm"),
            new Interval(5.0, 6.0),
            EvidenceGrade.PREDICTED,
            "SN132D model; Choi et al. 2007");

    /** Shares below this are nothing. */
    private static final double NOTHING = 1e-6;

    private final Particle particle;
    private final EvidenceGrade sizeGrade;
    private final SurfaceCharge charge;
    private final KidneyOfAnimal kidney;
    private final TracedQuantity turnovers;
    private final TracedQuantity unbound;
    private final TracedQuantity height;
    private final Filtration filtration;

    RenalJudge(Particle particle, EvidenceGrade sizeGrade, SurfaceCharge charge, KidneyOfAnimal kidney) {
        this.particle = particle;
        this.sizeGrade = sizeGrade;
        this.charge = charge;
        this.kidney = kidney;
        this.turnovers = kidney.turnoversPerDay();
        this.unbound = unbound(particle);
        this.height = CurveHeight.of(charge);
        this.filtration =
                Filtration.of(particle.hydrodynamicDiameter(), unbound.value()).by(HALF.value(), height.value());
    }

    private static TracedQuantity unbound(Particle particle) {
        TracedQuantity measured = particle.fate().fractionUnbound();
        return measured != null
                ? measured
                : TracedQuantity.of(
                        new Quantity(1.0, Unit.ONE),
                        EvidenceGrade.ASSUMED,
                        "ultrasmall particles hold plasma proteins for seconds to minutes only (Lima & Sousa 2023)");
    }

    /** The verdict. */
    RenalVerdict verdict() {
        TracedQuantity fraction = fraction();
        TracedQuantity filtered = filtered();
        RenalAnswer predicted = predicted(filtered);
        UrineRecovery urine = particle.fate().urine();
        RenalAnswer answer = urine == null ? predicted : RenalAnswer.of(inADay(urine));
        List<RenalEvidence> evidence = RenalEvidence.of(particle, charge);
        RenalReason reason = new RenalReason(particle, charge, kidney, filtered, fraction);
        return new RenalVerdict(
                answer,
                urine == null ? confidence(predicted, filtered, evidence) : confidence(answer, predicted),
                urine == null
                        ? reason.ofPrediction(predicted, evidence)
                        : reason.ofMeasurement(urine, inADay(urine), answer, predicted),
                fraction,
                filtered,
                size().shareAbove(GlomerularSieving.HALF_DIAMETER_NM),
                new RenalChanges(particle, charge, filtration, turnovers.value()).all(answer),
                RenalAssumptions.of(particle, sizeGrade, charge, kidney),
                evidence);
    }

    private Filtration curve(double[] x) {
        return filtration.withFractionUnbound(x[0]).by(x[1], x[2]);
    }

    private TracedQuantity fraction() {
        TracedQuantity free = Propagation.of(
                Unit.ONE,
                "size distribution times sieving curve",
                List.of(unbound, HALF, height),
                x -> curve(x).fractionOfGfr());
        return bounded(free, coated().fractionOfGfr());
    }

    private TracedQuantity filtered() {
        TracedQuantity free = Propagation.of(
                Unit.ONE,
                "size distribution times sieving curve over 24 h in " + kidney.name(),
                List.of(unbound, HALF, height, turnovers),
                x -> curve(x).filteredShare(x[3]));
        return bounded(free, coated().filteredShare(turnovers.value()));
    }

    private Filtration coated() {
        return filtration.withCorona(CORONA_NM);
    }

    /** A share, one at most, whose interval goes down to that of the particle in its protein where it may have any. */
    private TracedQuantity bounded(TracedQuantity free, double coated) {
        double value = Math.min(1.0, free.value());
        double lower = free.interval().lower();
        double lowest = charge.mayGatherProtein() ? Math.min(coated, lower) : lower;
        double highest = Math.clamp(free.interval().upper(), value, 1.0);
        Interval interval = new Interval(plain(Math.min(lowest, value)), plain(highest));
        return new TracedQuantity(plain(value), Unit.ONE, interval, free.grade(), free.source());
    }

    private static double plain(double share) {
        return share < NOTHING ? 0.0 : share;
    }

    /** The answer of the value, unless the interval goes all the way from cleared to retained. */
    private static RenalAnswer predicted(TracedQuantity filtered) {
        RenalAnswer worst = RenalAnswer.of(filtered.interval().lower());
        RenalAnswer best = RenalAnswer.of(filtered.interval().upper());
        boolean everything = worst == RenalAnswer.RETAINED && best == RenalAnswer.CLEARED;
        return everything ? RenalAnswer.NOT_ESTABLISHED : RenalAnswer.of(filtered.value());
    }

    private Confidence confidence(RenalAnswer answer, TracedQuantity filtered, List<RenalEvidence> evidence) {
        boolean wavers = RenalAnswer.of(filtered.interval().lower())
                != RenalAnswer.of(filtered.interval().upper());
        int doubts = wavers ? 1 : 0;
        doubts += wavers && !GlomerularSieving.isFitted(size().meanNm()) ? 1 : 0;
        doubts += charge.grade() == EvidenceGrade.ASSUMED ? 1 : 0;
        doubts += sizeGrade == EvidenceGrade.ASSUMED ? 1 : 0;
        doubts += evidence.stream().anyMatch(e -> e.answer() != answer) ? 1 : 0;
        return answer == RenalAnswer.NOT_ESTABLISHED ? Confidence.LOW : Confidence.HIGH.less(doubts);
    }

    /** A measurement is relied on; the less when theory says otherwise. */
    private static Confidence confidence(RenalAnswer measured, RenalAnswer predicted) {
        return measured == predicted ? Confidence.HIGH : Confidence.MODERATE;
    }

    /**
     * The share found in urine at another time, brought to 24 h at one even rate; what was found before 24 h is the
     * least that there is at 24 h.
     */
    static double inADay(UrineRecovery urine) {
        double share = urine.share().value();
        return urine.timeH() <= KidneyOfAnimal.DAY_H
                ? share
                : -Math.expm1(Math.log1p(-share) * KidneyOfAnimal.DAY_H / urine.timeH());
    }

    private HydrodynamicDiameter size() {
        return particle.hydrodynamicDiameter();
    }
}
