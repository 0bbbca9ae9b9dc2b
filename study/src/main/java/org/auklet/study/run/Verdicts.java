package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.quantity.Interval;
import org.auklet.record.ControlKind;
import org.auklet.record.Measurement;
import org.auklet.result.Verdict;
import org.auklet.study.Arm;
import org.auklet.study.Observation;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.auklet.study.result.DerivedValue;
import org.auklet.study.result.Hypothesis;
import org.auklet.study.result.RadialProfile;

/** Turns numbers into answers, in words that do not say more than the numbers do. */
final class Verdicts {

    /** Exposures that differ by less than this, on the log scale, are called the same. */
    private static final double ALIKE = 0.02;

    /** A difference in AICc beyond which one explanation is called better (Burnham and Anderson 2002). */
    static final double CLEARLY_BETTER = 2;

    /** A binding gain that is surely below this is called no benefit: the upper limit of bioequivalence. */
    private static final double NO_BENEFIT = 1.25;

    private static final String LABEL_QUESTION = "Is label loss what tells the arms apart?";

    private final Study study;
    private final Solution solution;
    private final List<DerivedValue> pharmacokinetics;
    private final Map<Question, List<DerivedValue>> splits;
    private final List<Hypothesis> hypotheses;
    private final List<RadialProfile> profiles;
    private final Map<Question, List<Verdict>> prepared;
    private final List<Verdict> verdicts = new ArrayList<>();

    /** With {@code prepared} answers to questions that others work out. */
    Verdicts(
            Study study,
            Solution solution,
            List<DerivedValue> pharmacokinetics,
            Map<Question, List<DerivedValue>> splits,
            List<Hypothesis> hypotheses,
            List<RadialProfile> profiles,
            Map<Question, List<Verdict>> prepared) {
        this.study = study;
        this.solution = solution;
        this.pharmacokinetics = pharmacokinetics;
        this.splits = splits;
        this.hypotheses = hypotheses;
        this.profiles = profiles;
        this.prepared = prepared;
    }

    List<Verdict> all() {
        for (Question q : study.questions()) {
            switch (q.kind()) {
                case CLEARANCE -> perArm(q, this::clearance);
                case ROUTE -> perArm(q, this::route);
                case UPTAKE -> perArm(q, this::uptake);
                case TARGETING -> targeting(q);
                case DEPTH -> perArm(q, this::depth);
                case LABEL -> label();
                case ALBUMIN_KD_BOUND -> {} // from the data alone: see AlbuminQuestion
                case EXPLANATION -> {} // from all fits: see ExplanationQuestion
                case ORGAN_DIFFERENCES -> {} // organ by organ: see ArmDifferences
                case TUMOUR_REGIME, DEPTH_AGAINST_ANTIBODY, AFFINITY_GAIN, AGREEMENT ->
                    verdicts.addAll(prepared.getOrDefault(q, List.of()));
            }
        }
        identifiability();
        return verdicts;
    }

    /**
     * The answers as sentences: comparisons first, then each question for the first arm it was asked of, then what the
     * data determine. The table of verdicts holds the rest.
     */
    static List<String> sentences(Study study, List<Verdict> verdicts) {
        List<String> others = study.arms().stream().skip(1).map(Arm::name).toList();
        return verdicts.stream()
                .filter(v -> others.stream().noneMatch(arm -> isOnlyAbout(v, arm)))
                .map(Verdict::answer)
                .toList();
    }

    private static boolean isOnlyAbout(Verdict v, String arm) {
        boolean compared = v.question().contains(" to " + arm) || v.question().contains(" and " + arm);
        return v.question().contains(" " + arm + " ") && !compared;
    }

    private interface ForArm {
        void answer(Question q, String arm);
    }

    private void perArm(Question q, ForArm answer) {
        study.arms().stream()
                .filter(a -> q.arm().isEmpty() || a.name().equals(q.arm()))
                .forEach(a -> answer.answer(q, a.name()));
    }

    private void clearance(Question q, String arm) {
        DerivedValue terminal = of(arm, Pharmacokinetics.TERMINAL);
        DerivedValue clearance = of(arm, "clearance from plasma");
        add(
                "How fast does " + arm + " leave the blood?",
                String.format(
                        Locale.ROOT,
                        "Plasma is cleared of %s at %s; %s.",
                        arm,
                        withInterval(clearance),
                        Double.isFinite(terminal.value())
                                ? "after the last dose its blood level comes to halve every " + withInterval(terminal)
                                : "its blood level does not fall at the end of the study"),
                terminal,
                Double.NaN);
    }

    private void route(Question q, String arm) {
        boolean measured = study.observations().stream()
                .anyMatch(o -> o.row().arm().equals(arm) && Courses.isExcreted(o.output()));
        DerivedValue urine = of(arm, "cumulative urine");
        DerivedValue faeces = of(arm, "cumulative faeces");
        DerivedValue prompt = of(arm, "gone before the first sample");
        String numbers = String.format(
                Locale.ROOT,
                study.observations().isEmpty()
                        ? "the model sends %s to urine and %s to faeces, and %s is assumed to leave within minutes"
                        : "the model sends %s to urine and %s to faeces, and %s had left before the first sample by a route that nothing shows",
                withInterval(urine),
                withInterval(faeces),
                withInterval(prompt));
        String answer = study.observations().isEmpty()
                ? "A prediction: of " + arm + " " + numbers + "."
                : measured
                        ? sentenceCase(arm) + ": " + numbers + "."
                        : "By which route " + arm
                                + " leaves cannot be said from these data: no urine or faeces were measured; " + numbers
                                + ".";
        add(
                "By which route does " + arm + " leave the body?",
                answer,
                urine,
                study.settings().endH());
    }

    private void uptake(Question q, String arm) {
        DerivedValue uptake = of(arm, Pharmacokinetics.UPTAKE + Pharmacokinetics.at(q.timeH()));
        DerivedValue ratio = of(arm, Pharmacokinetics.TO_BLOOD + Pharmacokinetics.at(q.timeH()));
        add(
                "How much of " + arm + " reaches the tumour?",
                String.format(
                        Locale.ROOT,
                        "The tumour holds %s of %s at %s h, tumour to blood %s, to muscle %s.",
                        withInterval(uptake),
                        arm,
                        Pharmacokinetics.text(q.timeH()),
                        withInterval(ratio),
                        withInterval(of(arm, Pharmacokinetics.TO_MUSCLE + Pharmacokinetics.at(q.timeH())))),
                uptake,
                q.timeH());
    }

    private void targeting(Question q) {
        List<DerivedValue> split = splits.getOrDefault(q, List.of());
        if (split.size() < 3) {
            return;
        }
        DerivedValue total = split.get(0);
        DerivedValue exposure = split.get(1);
        DerivedValue gain = split.get(2);
        String pair = q.arm() + " and " + q.reference();
        add(
                "What is the tumour ratio of " + q.arm() + " to " + q.reference() + "?",
                String.format(
                        Locale.ROOT,
                        "The tumour ratio %s to %s%s is %s%s. %s",
                        q.arm(),
                        q.reference(),
                        Pharmacokinetics.at(q.timeH()),
                        withInterval(total),
                        measuredRatio(q),
                        isControl(q.reference())
                                ? study.arm(q.reference()).control().ratioMeaning()
                                : "Neither arm is a control: the ratio compares them as they are."),
                total,
                q.timeH());
        add("How much of the ratio of " + pair + " is exposure?", exposure(q, exposure), exposure, q.timeH());
        add(
                "How much of the ratio of " + pair + " is binding?",
                String.format(Locale.ROOT, "Binding multiplies the ratio of %s by %s.", pair, withInterval(gain)),
                gain,
                q.timeH());
        add("Did targeting pay (" + pair + ")?", paid(q, gain), gain, q.timeH());
    }

    private String exposure(Question q, DerivedValue exposure) {
        String pair = q.arm() + " and " + q.reference();
        if (Math.abs(Math.log(exposure.value())) < ALIKE) {
            boolean free = hypotheses.stream()
                    .anyMatch(h -> h.chosen() && !h.armSpecific().isEmpty());
            return free
                    ? "Exposure is the same for " + pair + ", so that it explains nothing."
                    : "Exposure was taken as the same for " + pair + ": nothing but binding was let differ.";
        }
        boolean clear = !new Interval(exposure.lower(), exposure.upper()).contains(1);
        String direction = exposure.value() > 1 ? "more" : "less";
        return String.format(
                Locale.ROOT,
                "Exposure explains a factor of %s%s.",
                withInterval(exposure),
                clear
                        ? ": even if nothing bound, " + direction + " of " + q.arm() + " than of " + q.reference()
                                + " would be in the tumour"
                        : ", which may be none");
    }

    /** The ratio of the measured tumours, where both arms were measured at that time. */
    private String measuredRatio(Question q) {
        double ratio = measuredTumour(q.arm(), q.timeH()) / measuredTumour(q.reference(), q.timeH());
        return Double.isFinite(ratio) ? "; measured " + number(ratio) : "";
    }

    /** The mean of what was measured: of groups, else of single animals; not a number without any. */
    private double measuredTumour(String arm, double timeH) {
        List<Measurement> rows = study.observations().stream()
                .filter(o -> o.output().equals("tumour"))
                .map(Observation::row)
                .filter(m -> m.arm().equals(arm) && m.timeH() == timeH && !m.isCensored())
                .toList();
        boolean groups = rows.stream().anyMatch(m -> m.subject().isEmpty());
        return rows.stream()
                .filter(m -> !groups || m.subject().isEmpty())
                .mapToDouble(Measurement::value)
                .average()
                .orElse(Double.NaN);
    }

    private boolean isControl(String arm) {
        return study.arm(arm).control() != ControlKind.NONE;
    }

    private String paid(Question q, DerivedValue gain) {
        if (solution.fitted().isEmpty() && !isControl(q.reference())) {
            return "A prediction, not a finding: what " + q.arm() + " binds beyond " + q.reference()
                    + " would multiply the tumour uptake by " + withInterval(gain) + ".";
        }
        if (solution.fitted().isEmpty()) {
            return "A prediction, not a finding: binding would multiply the tumour uptake of " + q.arm() + " by "
                    + withInterval(gain) + ".";
        }
        Optional<Hypothesis> chosen =
                hypotheses.stream().filter(Hypothesis::chosen).findFirst();
        Optional<Hypothesis> without = chosen.flatMap(c -> hypotheses.stream()
                .filter(h -> h.name().equals(c.name() + StudyFitter.NO_BINDING))
                .findFirst());
        if (chosen.isEmpty() || without.isEmpty() || !tumourMeasured(q.arm()) || !tumourMeasured(q.reference())) {
            return "Whether targeting paid is not shown by these data: the receptor is assumed, not fitted to tumours of both"
                    + " arms. With it, binding would multiply tumour uptake by " + withInterval(gain) + ".";
        }
        double margin = without.get().aicc() - chosen.get().aicc();
        String evidence = Double.isFinite(margin)
                ? String.format(
                        Locale.ROOT,
                        " A fit without any binding has an AICc %s by %.1f.",
                        margin > 0 ? "higher" : "lower",
                        Math.abs(margin))
                : " There are too few data to compare with a fit without binding.";
        if (gain.lower() > 1 && margin > CLEARLY_BETTER) {
            return "Targeting paid: binding raised tumour uptake " + withInterval(gain) + "-fold at equal exposure."
                    + evidence;
        }
        if (gain.upper() < NO_BENEFIT) {
            return "No benefit from binding: at equal exposure it changes tumour uptake by a factor of "
                    + withInterval(gain) + "." + evidence;
        }
        return "Whether binding pays is not established: its gain at equal exposure is " + withInterval(gain) + "."
                + evidence;
    }

    private boolean tumourMeasured(String arm) {
        return study.observations().stream()
                .anyMatch(o -> o.row().arm().equals(arm) && o.output().equals("tumour") && o.fitted());
    }

    private void depth(Question q, String arm) {
        profiles.stream()
                .filter(p -> p.arm().equals(arm) && p.timeH() == q.timeH() && Double.isFinite(p.penetrationUm()))
                .findFirst()
                .ifPresent(p -> {
                    double[] total = Depth.total(p);
                    double farToNear = total[total.length - 1] / total[0];
                    add(
                            "How deep does " + arm + " get?",
                            String.format(
                                    Locale.ROOT,
                                    depthWords(),
                                    arm,
                                    p.penetrationUm(),
                                    Pharmacokinetics.text(q.timeH()),
                                    p.radiusUm()[total.length - 1] - p.radiusUm()[0],
                                    farToNear),
                            new DerivedValue(arm, "depth", p.penetrationUm(), Double.NaN, Double.NaN, "um", ""),
                            q.timeH());
                });
    }

    private String depthWords() {
        return study.tumour().geometry() == TumourDesign.Geometry.SPHEROID
                ? "Half of the %s in the spheroid lies within %.0f um of its surface at %s h; in the centre (%.0f um away) its concentration is %.2g of that at the surface."
                : "Half of the %s outside the vessels lies within %.0f um of a vessel at %s h; between vessels (%.0f um away) its concentration is %.2g of that beside them.";
    }

    private void label() {
        List<Hypothesis> withLoss = hypotheses.stream()
                .filter(h -> h.armSpecific().contains("labelLossRate"))
                .toList();
        if (withLoss.isEmpty() || withLoss.size() == hypotheses.size()) {
            String why = solution.fitted().isEmpty()
                    ? "nothing was fitted."
                    : withLoss.isEmpty()
                            ? "no hypothesis lets it differ between the arms."
                            : "every hypothesis lets it differ between the arms.";
            add(
                    LABEL_QUESTION,
                    "Whether label loss tells the arms apart cannot be said: " + why,
                    unknown(),
                    Double.NaN);
            return;
        }
        Hypothesis loss = withLoss.getFirst();
        double margin = hypotheses.stream()
                        .filter(h -> !h.armSpecific().contains("labelLossRate"))
                        .mapToDouble(Hypothesis::aicc)
                        .min()
                        .orElse(Double.NaN)
                - loss.aicc();
        String answer = margin > 2
                ? "The labellings lose their label at different rates: that explanation is better by an AICc of %.1f."
                : margin < -2
                        ? "Different label loss is not needed to explain the difference: another explanation is better by an AICc of %.1f."
                        : "The data cannot tell different label loss from the other explanations (AICc within %.1f).";
        add(
                LABEL_QUESTION,
                String.format(Locale.ROOT, answer, Math.abs(margin)),
                new DerivedValue("", "AICc margin", margin, Double.NaN, Double.NaN, "1", ""),
                Double.NaN);
    }

    private void identifiability() {
        if (solution.fitted().isEmpty()) {
            add(
                    "Which parameters do the data determine?",
                    "No parameter is determined by data here: this is a prediction from published and assumed values.",
                    unknown(),
                    Double.NaN);
            return;
        }
        List<String> open = new ArrayList<>();
        List<ThetaLayout.Entry> entries = solution.layout().entries();
        for (int i = 0; i < entries.size(); i++) {
            if (!solution.interval(i).isClosed()) {
                open.add(entries.get(i).free().name());
            }
        }
        int n = entries.size();
        String answer = open.isEmpty()
                ? "All " + n + " fitted parameters are determined: each has a closed 95 % interval."
                : (n - open.size()) + " of " + n
                        + " fitted parameters are determined; the data set no limit on at least one side for "
                        + String.join(", ", open) + ".";
        String caution = " Every interval holds as far as the assumed parameters do, which the fit took as exact.";
        add(
                "Which parameters do the data determine?",
                answer + caution,
                new DerivedValue("", "", n - open.size(), Double.NaN, Double.NaN, "1", ""),
                Double.NaN);
    }

    private static DerivedValue unknown() {
        return new DerivedValue("", "", Double.NaN, Double.NaN, Double.NaN, "1", "");
    }

    private void add(String question, String answer, DerivedValue q, double timeH) {
        verdicts.add(new Verdict(question, answer, q.value(), q.lower(), q.upper(), q.unit(), timeH));
    }

    private DerivedValue of(String arm, String name) {
        return pharmacokinetics.stream()
                .filter(d -> d.arm().equals(arm) && d.name().equals(name))
                .findFirst()
                .orElse(new DerivedValue(arm, name, Double.NaN, Double.NaN, Double.NaN, "1", ""));
    }

    static String sentenceCase(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** "3.1 %ID/g (2.0 to 4.4)"; an open end is said to be open. */
    static String withInterval(DerivedValue q) {
        if (!Double.isFinite(q.value())) {
            return "an undetermined amount";
        }
        String unit = q.unit().equals("1")
                ? ""
                : " " + q.unit().replace("%{ID}", "%ID").replace(".", " ");
        Interval interval = new Interval(q.lower(), q.upper());
        String range = Double.isNaN(q.lower()) && Double.isNaN(q.upper())
                ? ""
                : Double.isNaN(q.lower())
                        ? " (no lower limit; at most " + number(interval.upper()) + ")"
                        : Double.isNaN(q.upper())
                                ? " (at least " + number(interval.lower()) + "; no upper limit)"
                                : " (" + number(interval.lower()) + " to " + number(interval.upper()) + ")";
        return number(q.value()) + unit + range;
    }

    /** A number with the digits that are worth reading. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        return size >= 100
                ? String.format(Locale.ROOT, "%.0f", value)
                : size >= 10
                        ? String.format(Locale.ROOT, "%.1f", value)
                        : size >= 0.01
                                ? String.format(Locale.ROOT, "%.2f", value)
                                : String.format(Locale.ROOT, "%.1e", value);
    }
}
