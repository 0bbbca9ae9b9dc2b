package org.auklet.study.retrodict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.auklet.evidence.PublishedAffinity;
import org.auklet.evidence.PublishedSize;
import org.auklet.model.tumour.BiexponentialPlasma;
import org.auklet.model.tumour.PermeabilityCeiling;
import org.auklet.model.tumour.TissueVolume;
import org.auklet.model.tumour.TwoPorePermeability;
import org.auklet.model.tumour.VascularExchange;
import org.auklet.quantity.NumberText;
import org.auklet.record.ControlKind;
import org.auklet.study.retrodict.Retrodiction.Prediction;

/** What may explain a miss, and what had to be chosen to predict a pair at all; in words. */
final class Reasons {

    private final UptakeModel model;

    Reasons(UptakeModel model) {
        this.model = model;
    }

    /** The reasons of a pair: misses first, then choices. */
    List<String> of(UptakeCase uptake, Prediction targeted, Prediction control, Prediction ratio) {
        List<String> reasons = new ArrayList<>();
        outside(reasons, "targeted uptake", targeted);
        outside(reasons, "control uptake", control);
        outside(reasons, "ratio", ratio);
        ceiling(reasons, uptake);
        unit(reasons, uptake, targeted);
        if (uptake.pair().controlKind() != ControlKind.UNTARGETED) {
            reasons.add("control: " + uptake.pair().controlKind().meaning()
                    + " Predicted as a particle that binds nothing.");
        }
        if (!uptake.pair().reason().isEmpty()) {
            reasons.add("the source says two things: " + uptake.pair().reason());
        }
        if (uptake.pair().timeIsUpperLimit()) {
            reasons.add("time: only an upper limit is given; it is used");
        }
        affinity(reasons, uptake);
        size(reasons, uptake);
        if (!uptake.description().note().isEmpty()) {
            reasons.add(uptake.description().note());
        }
        return reasons;
    }

    private static void outside(List<String> reasons, String what, Prediction p) {
        if (!p.isCovered()) {
            String side = p.observed() > p.predicted() ? "above" : "below";
            reasons.add(String.format(
                    Locale.ROOT, "the published %s lies %s the interval, %s-fold", what, side, number(p.foldError())));
        }
    }

    /** With the two-pore permeability and the whole dose in plasma until then. */
    private void ceiling(List<String> reasons, UptakeCase uptake) {
        double radiusNm = uptake.description().targetedNm() / 2;
        double kex = VascularExchange.perHour(
                TwoPorePermeability.umPerHour(radiusNm),
                model.baseline("capillaryRadius"),
                model.baseline("kroghRadius"),
                TissueVolume.ANNULUS);
        PermeabilityCeiling ceiling = PermeabilityCeiling.at(
                kex,
                BiexponentialPlasma.constant(),
                uptake.pair().timeH(),
                PermeabilityCeiling.MOST_BLOOD,
                model.baseline("V_plasma"),
                model.baseline("massPerVolume"));
        double perGram = uptake.pair().targeted() / (uptake.isWholeTumour() ? model.baseline("tumourMass") : 1);
        if (ceiling.isExceededBy(perGram)) {
            reasons.add("ceiling: " + number(perGram)
                    + " %ID/g is more than the two-pore walls let through with the whole dose in plasma and a tenth of blood ("
                    + number(ceiling.total()) + " %ID/g): leakier vessels, or another unit");
        }
    }

    private void unit(List<String> reasons, UptakeCase uptake, Prediction targeted) {
        if (!uptake.isWholeTumour()) {
            return;
        }
        double mass = model.baseline("tumourMass");
        reasons.add("unit: a share of the dose in the whole tumour, whose mass is not given; " + number(mass)
                + " g assumed, known to a factor " + number(UptakePredictor.MASS_GEOMETRIC_SD)
                + " (the ratio does not depend on it)");
        reasons.add("unit: the targeted uptake is " + number(targeted.foldError()) + "-fold off as %ID and "
                + number(foldErrorPerGram(targeted, mass)) + "-fold read as %ID/g");
    }

    /** How far a share of the dose is off when it is taken for a share per gram. */
    private static double foldErrorPerGram(Prediction p, double massG) {
        return new Prediction(p.observed() * massG, p.predicted(), p.interval()).foldError();
    }

    private static void affinity(List<String> reasons, UptakeCase uptake) {
        List<PublishedAffinity> affinities = uptake.description().affinities();
        String used = number(uptake.dissociationConstantNanomolar()) + " nM";
        if (affinities.isEmpty()) {
            reasons.add("affinity: none is published; the mean of the table of ligands is used, " + used);
        } else if (!uptake.description().isOfParticle()) {
            reasons.add("affinity: of the free ligand; stronger on the particle by the mean gain, " + used);
        }
    }

    private static void size(List<String> reasons, UptakeCase uptake) {
        if (uptake.description().size().isEmpty()) {
            reasons.add("size: not printed; that of the kind is used, "
                    + number(uptake.description().targetedNm()) + " nm");
        } else if (uptake.description().size().get().kind() == PublishedSize.Kind.NOT_STATED) {
            reasons.add("size: not said which; taken as the hydrodynamic diameter");
        }
    }

    private static String number(double value) {
        return NumberText.rounded(value, 2);
    }
}
