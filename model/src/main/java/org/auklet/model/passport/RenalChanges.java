package org.auklet.model.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.auklet.binding.ProteinBinding;
import org.auklet.model.passport.RenalVerdict.Change;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.particle.Label;
import org.auklet.particle.Particle;
import org.auklet.quantity.NumberText;

/** What would change the answer, each with the number at which it does. */
final class RenalChanges {

    private static final double SMALLEST_MEAN_NM = 0.5;
    private static final double LARGEST_MEAN_NM = 20.0;
    private static final int HALVINGS = 60;

    private final Particle particle;
    private final SurfaceCharge charge;
    private final Filtration filtration;
    private final double turnovers;
    private final List<Change> changes = new ArrayList<>();

    /** @param turnovers how often the kidney filters the volume in 24 h */
    RenalChanges(Particle particle, SurfaceCharge charge, Filtration filtration, double turnovers) {
        this.particle = particle;
        this.charge = charge;
        this.filtration = filtration;
        this.turnovers = turnovers;
    }

    /** All that apply to this answer. */
    List<Change> all(RenalAnswer answer) {
        size();
        if (answer != RenalAnswer.RETAINED) {
            protein();
        }
        if (answer != RenalAnswer.CLEARED) {
            label();
        }
        corona();
        return List.copyOf(changes);
    }

    private void size() {
        double cleared = meanAt(RenalAnswer.CLEARED_FROM);
        double retained = meanAt(RenalAnswer.RETAINED_BELOW);
        String spread = spread();
        if (!Double.isNaN(cleared)) {
            add("cleared_below", cleared, "nm", "Cleared with a mean diameter below " + nm(cleared) + spread + ".");
        }
        if (!Double.isNaN(retained)) {
            add("retained_above", retained, "nm", "Retained with a mean diameter above " + nm(retained) + spread + ".");
        }
    }

    private String spread() {
        double sd = particle.hydrodynamicDiameter().sdNm();
        return sd > 0 ? " (at a spread of " + NumberText.rounded(sd, 3) + " nm)" : "";
    }

    /** The mean diameter at which the kidney takes that share of the dose, nm; NaN when none does. */
    private double meanAt(double share) {
        double least = HydrodynamicDiameter.CUT * filtration.size().sdNm() * (1 + 1e-9);
        double low = Math.max(SMALLEST_MEAN_NM, least);
        DoubleUnaryOperator excess = mean -> filtration.withMean(mean).filteredShare(turnovers) - share;
        boolean crossed = excess.applyAsDouble(low) > 0 && excess.applyAsDouble(LARGEST_MEAN_NM) < 0;
        return crossed ? bisect(excess, low, LARGEST_MEAN_NM) : Double.NaN;
    }

    /** The bond to albumin that would make the kidney take less than half. */
    private void protein() {
        DoubleUnaryOperator lack = fu ->
                RenalAnswer.CLEARED_FROM - filtration.withFractionUnbound(fu).filteredShare(turnovers);
        if (lack.applyAsDouble(1.0) >= 0) {
            return;
        }
        double fu = bisect(lack, 0.0, 1.0);
        double kd = ProteinBinding.dissociationConstantFor(ProteinBinding.ALBUMIN_MICROMOLAR, fu);
        add(
                "albumin_kd",
                kd,
                "umol/L",
                "No longer cleared if it bound albumin more tightly than a KD of " + NumberText.rounded(kd, 3)
                        + " umol/L, which leaves " + NumberText.rounded(100 * fu, 3) + " % unbound.");
    }

    /** The share of the label that must come off to make the particle look cleared. */
    private void label() {
        Label label = particle.label();
        double share = filtration.filteredShare(turnovers);
        if (label != null && share < RenalAnswer.CLEARED_FROM) {
            double detached = (RenalAnswer.CLEARED_FROM - share) / (1.0 - share);
            add(
                    "detached_label",
                    100 * detached,
                    "%",
                    "It would look cleared if " + NumberText.rounded(100 * detached, 3) + " % of the " + label.name()
                            + " came off and left with the urine.");
        }
    }

    private void corona() {
        if (charge.mayGatherProtein()) {
            double bare = 100 * filtration.filteredShare(turnovers);
            double coated = 100 * filtration.withCorona(RenalJudge.CORONA_NM).filteredShare(turnovers);
            add(
                    "corona",
                    RenalJudge.CORONA_NM,
                    "nm",
                    "Without protein on it the kidney would filter " + NumberText.rounded(bare, 3)
                            + " % in 24 h, with the 15 nm that charged quantum dots gathered "
                            + (coated < 0.01 ? "nothing" : NumberText.rounded(coated, 3) + " %")
                            + ": measure its size in plasma.");
        }
    }

    /** Where an increasing or decreasing function changes its sign between two places. */
    private static double bisect(DoubleUnaryOperator f, double from, double to) {
        double low = from;
        double high = to;
        double sign = Math.signum(f.applyAsDouble(low));
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2.0;
            if (Math.signum(f.applyAsDouble(middle)) == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2.0;
    }

    private static String nm(double diameter) {
        return NumberText.rounded(diameter, 3) + " nm";
    }

    private void add(String name, double value, String unit, String sentence) {
        changes.add(new Change(name, value, unit, sentence));
    }
}
