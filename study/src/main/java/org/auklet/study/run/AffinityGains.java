package org.auklet.study.run;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.auklet.binding.Affinity;
import org.auklet.binding.BindingRates;
import org.auklet.particle.Ligand;
import org.auklet.quantity.NumberText;
import org.auklet.result.Verdict;
import org.auklet.study.Arm;
import org.auklet.study.Question;
import org.auklet.study.Study;

/**
 * How much better one arm's particle binds than another's, which may stand for its free ligand: the ratio of the stated
 * affinities, what the number of ligands alone would give, and how long a bond lasts.
 *
 * <p>n ligands of which one binds at a time find a receptor n times as often: a gain of n (multivalency by statistics). More
 * than that says that several hold at once (avidity); less, that not all of them can reach a receptor.
 */
final class AffinityGains {

    /** mL/(nmol h) in one 1/(M s). */
    private static final double PER_MOLAR_SECOND = 3600e-6;

    private static final double NANO = 1e-9;

    private final Study study;
    private final StudyModels models;

    AffinityGains(Study study, StudyModels models) {
        this.study = study;
        this.models = models;
    }

    /** One verdict; its number is the reference's affinity over the arm's, above 1 where the arm binds better. */
    List<Verdict> verdicts(Question q) {
        Arm arm = study.arm(q.arm());
        Arm reference = study.arm(q.reference());
        double gain = affinity(reference).valueNanomolar() / affinity(arm).valueNanomolar();
        return List.of(new Verdict(
                "How much better does " + q.arm() + " bind than " + q.reference() + "?",
                measured(arm, reference, gain) + byNumber(arm, reference, gain) + residence(arm, reference),
                gain,
                Double.NaN,
                Double.NaN,
                "1",
                Double.NaN));
    }

    private static Ligand ligand(Arm arm) {
        return Objects.requireNonNull(arm.particle().ligand());
    }

    private static Affinity affinity(Arm arm) {
        return Objects.requireNonNull(ligand(arm).affinity());
    }

    private static String measured(Arm arm, Arm reference, double gain) {
        Affinity one = affinity(arm);
        Affinity other = affinity(reference);
        return String.format(
                Locale.ROOT,
                "%s of %s is %s nM, of %s %s nM: it binds %s.%s",
                one.kind().symbol(),
                arm.name(),
                NumberText.of(one.valueNanomolar()),
                other.kind() == one.kind()
                        ? reference.name()
                        : reference.name() + " (" + other.kind().symbol() + ")",
                NumberText.of(other.valueNanomolar()),
                factor(gain),
                other.kind() == one.kind() ? "" : " The two are of different kinds, so that the ratio is rough.");
    }

    private static String factor(double gain) {
        return gain == 1
                ? "as well"
                : NumberText.rounded(gain > 1 ? gain : 1 / gain, 3) + (gain > 1 ? " times better" : " times worse");
    }

    private static String byNumber(Arm arm, Arm reference, double gain) {
        double number = ligand(arm).numberPerParticle() / ligand(reference).numberPerParticle();
        if (gain < 1) {
            return " Attached ligands may be hindered.";
        }
        if (number <= 1) {
            return "";
        }
        String alone =
                " " + NumberText.rounded(number, 3) + " times as many ligands, of which one binds at a time, give "
                        + NumberText.rounded(number, 3) + " times by number alone";
        return alone
                + (gain > number
                        ? String.format(
                                Locale.ROOT,
                                "; the rest, %.2g times, says that several hold at once (avidity).",
                                gain / number)
                        : ": number explains it, and not every ligand need reach a receptor.");
    }

    private String residence(Arm arm, Arm reference) {
        return String.format(
                Locale.ROOT,
                " With the study's rates of association a bond lasts %s for %s and %s for %s.",
                duration(arm),
                arm.name(),
                duration(reference),
                reference.name());
    }

    /** 1/koff, the affinity taken as the dissociation constant. */
    private String duration(Arm arm) {
        double kOn = models.values(arm).getOrDefault("kOn", Double.NaN) / PER_MOLAR_SECOND;
        double seconds = BindingRates.ofDissociationConstant(affinity(arm).valueNanomolar() * NANO, kOn)
                .residenceTimeSeconds();
        return seconds < 100
                ? String.format(Locale.ROOT, "%.2g s", seconds)
                : seconds < 6000
                        ? String.format(Locale.ROOT, "%.2g min", seconds / 60)
                        : String.format(Locale.ROOT, "%.2g h", seconds / 3600);
    }
}
