package org.auklet.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.auklet.binding.Affinity;
import org.auklet.binding.AffinityCarrier;
import org.auklet.binding.AffinityKind;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.NumberText;

/**
 * One published affinity as it was printed: a number, a range, or only a limit.
 *
 * @param name its name in the catalogue
 * @param pair name of the ligand-receptor pair
 * @param study name of the study it comes from, or empty for Table 1
 * @param what the molecule or particle that was measured
 * @param statedKind KD, IC50 or Ki where the source says which
 * @param carrier measured on the free ligand or on the particle
 * @param lowerNanomolar lower end in nmol/L; 0 when only an upper limit was given
 * @param upperNanomolar upper end in nmol/L
 * @param reading 1, or the number of an alternative reading of the same words
 * @param reason why there are several readings or what to mind, or empty
 * @param citation where it was read
 * @param grade how it came to be; an alternative reading that corrects the source is assumed
 */
public record PublishedAffinity(
        String name,
        String pair,
        String study,
        String what,
        Optional<AffinityKind> statedKind,
        AffinityCarrier carrier,
        double lowerNanomolar,
        double upperNanomolar,
        int reading,
        String reason,
        Citation citation,
        EvidenceGrade grade) {

    /** Whether only an upper limit was given. */
    public boolean isLimit() {
        return lowerNanomolar == 0.0;
    }

    /** Whether a range was given. */
    public boolean isRange() {
        return !isLimit() && lowerNanomolar < upperNanomolar;
    }

    /** The one number to compute with, in nmol/L: as printed, the limit itself, or the geometric mean of a range. */
    public double representativeNanomolar() {
        return isRange() ? Math.sqrt(lowerNanomolar * upperNanomolar) : upperNanomolar;
    }

    /** The affinity to compute with; {@link #caveats()} says what had to be chosen. */
    public Affinity affinity() {
        AffinityKind kind = Objects.requireNonNullElse(statedKind.orElse(null), AffinityKind.DISSOCIATION_CONSTANT);
        return new Affinity(representativeNanomolar(), kind, carrier, citation.text());
    }

    /** What was chosen to make {@link #affinity()} of it, and what to mind; empty when nothing. */
    public List<String> caveats() {
        List<String> caveats = new ArrayList<>();
        String used = NumberText.rounded(representativeNanomolar(), 3) + " nM";
        if (isLimit()) {
            caveats.add("published as below " + used + "; the limit is used");
        }
        if (isRange()) {
            caveats.add("published as " + valueText() + "; the geometric mean " + used + " is used");
        }
        if (statedKind.isEmpty()) {
            caveats.add("the source does not say whether it is a KD, an IC50 or a Ki; it is used as a KD");
        }
        if (!reason.isEmpty()) {
            caveats.add(reason);
        }
        return List.copyOf(caveats);
    }

    /** The number as it was given, in nM: {@code 5 nM}, {@code 1 to 100 nM}, {@code < 1 nM}. */
    public String valueText() {
        String upper = NumberText.of(upperNanomolar) + " nM";
        if (isLimit()) {
            return "< " + upper;
        }
        return isRange() ? NumberText.of(lowerNanomolar) + " to " + upper : upper;
    }

    /** KD, IC50 or Ki, or {@code not stated}. */
    public String kindText() {
        return statedKind.map(AffinityKind::symbol).orElse("not stated");
    }
}
