package org.auklet.model.passport;

import java.util.List;
import java.util.Locale;
import org.auklet.particle.Charge;
import org.auklet.particle.Particle;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * How the surface of a particle is charged, and how one knows: as stated, else by its zeta potential, else as is usual
 * for its coat, else not at all.
 *
 * @param charge the charge, or null when nothing says it
 * @param grade measured when stated or by zeta potential, else assumed
 * @param because how one knows
 */
public record SurfaceCharge(@Nullable Charge charge, EvidenceGrade grade, String because) {

    /** Parts of the names of coats that are usually zwitterionic in plasma. */
    private static final List<String> ZWITTERIONIC = List.of("zwitterion", "betaine", "cysteine", "glutathione", "gsh");

    /** Parts of the names of coats that usually carry no charge to speak of. */
    private static final List<String> NEUTRAL = List.of("peg", "ethylene glycol");

    /** What is known of a particle's charge. */
    public static SurfaceCharge of(Particle particle) {
        Charge stated = particle.composition().charge();
        if (stated != null) {
            return new SurfaceCharge(stated, EvidenceGrade.MEASURED, "as stated");
        }
        if (particle.knownZetaPotentialMv().isPresent()) {
            double zeta = particle.zetaPotentialMv();
            return new SurfaceCharge(
                    Charge.ofZetaPotential(zeta),
                    EvidenceGrade.MEASURED,
                    "by its zeta potential of " + NumberText.of(zeta) + " mV");
        }
        Charge usual = usual(particle.coat().toLowerCase(Locale.ROOT));
        return usual == null
                ? new SurfaceCharge(null, EvidenceGrade.ASSUMED, "nothing says it")
                : new SurfaceCharge(usual, EvidenceGrade.ASSUMED, "as is usual for a coat of " + particle.coat());
    }

    private static @Nullable Charge usual(String coat) {
        if (ZWITTERIONIC.stream().anyMatch(coat::contains)) {
            return Charge.ZWITTERIONIC;
        }
        return NEUTRAL.stream().anyMatch(coat::contains) ? Charge.NEUTRAL : null;
    }

    /** Whether the surface may gather serum protein: it is net charged, or nobody knows. */
    public boolean mayGatherProtein() {
        return charge == null || charge.isNet();
    }

    /** The charge in a word. */
    public String word() {
        return charge == null ? "not known" : charge.code();
    }
}
