package org.auklet.study.retrodict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.evidence.AffinitySpread;
import org.auklet.evidence.Catalogue;
import org.auklet.evidence.UptakeDescription;
import org.auklet.evidence.UptakePair;
import org.auklet.quantity.Unit;

/**
 * A published pair of uptakes with the parameters that its description sets; everything else is a default.
 *
 * @param pair what was published
 * @param description what is known for predicting it
 * @param targeted parameters of the targeted particle by name
 * @param control parameters of the control by name
 * @param spread geometric standard deviations that are this pair's own, by parameter
 */
record UptakeCase(
        UptakePair pair,
        UptakeDescription description,
        Map<String, Double> targeted,
        Map<String, Double> control,
        Map<String, Double> spread) {

    /** Name of the parameter for the mean hydrodynamic diameter. */
    static final String DIAMETER = "d";

    /** Name of the parameter for the dose, nmol of particles; none of the doses is published. */
    static final String DOSE = "dose";

    private static final double DOSE_GEOMETRIC_SD = 5;
    private static final String KD = "dissociationConstant";
    private static final Unit PERCENT_DOSE = Unit.of("%{ID}");
    private static final double PER_NANOMOLAR = 1e-3;

    /** The pairs of the catalogue, as its table prints them. */
    static List<UptakeCase> all(Catalogue catalogue, UptakeModel model) {
        return catalogue.descriptions().stream()
                .map(d -> of(d, catalogue.uptake(d.pair()).getFirst(), catalogue, model))
                .toList();
    }

    private static UptakeCase of(UptakeDescription d, UptakePair pair, Catalogue catalogue, UptakeModel model) {
        Map<String, Double> targeted = new HashMap<>();
        Map<String, Double> spread = new HashMap<>();
        Affinity affinity = affinity(d, catalogue, model);
        targeted.put(KD, affinity.nanomolar() * PER_NANOMOLAR);
        spread.put(KD, affinity.geometricSd());
        spread.put(DIAMETER, d.particle().geometricSd());
        spread.put(DOSE, DOSE_GEOMETRIC_SD);
        targeted.putAll(host(d.host(), model));
        Map<String, Double> control = new HashMap<>(targeted);
        targeted.put(DIAMETER, d.targetedNm());
        targeted.put("ligand", 1.0);
        control.put(DIAMETER, d.controlNm());
        control.put("ligand", 0.0);
        return new UptakeCase(pair, d, Map.copyOf(targeted), Map.copyOf(control), Map.copyOf(spread));
    }

    private record Affinity(double nanomolar, double geometricSd) {}

    /**
     * The affinity to compute with. That of a free ligand is divided by the gain which ligands have on particles; where
     * nothing is published the mean of the table of ligands stands in. Spreads of independent steps add as squared logs.
     */
    private static Affinity affinity(UptakeDescription d, Catalogue catalogue, UptakeModel model) {
        double own = Math.log(model.geometricSd(KD));
        AffinitySpread gain = catalogue.avidityGain();
        if (d.isOfParticle()) {
            return new Affinity(d.affinityNanomolar().orElseThrow(), Math.exp(own));
        }
        double avid = Math.hypot(own, Math.log(gain.geometricSd()));
        if (d.affinityNanomolar().isPresent()) {
            return new Affinity(d.affinityNanomolar().getAsDouble() / gain.mean(), Math.exp(avid));
        }
        AffinitySpread any = catalogue.freeLigandAffinities();
        return new Affinity(any.mean() / gain.mean(), Math.exp(Math.hypot(avid, Math.log(any.geometricSd()))));
    }

    /** What the tissue around the tumour changes of its vessels, with the numbers that the body has for that tissue. */
    private static Map<String, Double> host(UptakeDescription.Host host, UptakeModel model) {
        return switch (host) {
            case NOT_STATED -> Map.of();
            case LUNG -> Map.of("tumourPlasmaFraction", model.baseline("v_lung"));
            case BONE_MARROW ->
                Map.of(
                        "permeabilityScale",
                        model.baseline("permeabilityScale") * model.baseline("sinusoidFactor"),
                        "tumourPlasmaFraction",
                        model.baseline("v_bone"));
        };
    }

    /** The affinity that is computed with, nmol/L. */
    double dissociationConstantNanomolar() {
        return targeted.getOrDefault(KD, Double.NaN) / PER_NANOMOLAR;
    }

    /** Whether the published unit is a share of the dose in the whole tumour. */
    boolean isWholeTumour() {
        return isWholeTumour(pair);
    }

    /** Whether the unit of a pair is a share of the dose in the whole tumour. */
    static boolean isWholeTumour(UptakePair pair) {
        return pair.unit().equals(PERCENT_DOSE);
    }

    /** What tells the study apart: pairs of one study are left out together. */
    String study() {
        return pair.citation().numbers();
    }

    /** Natural logarithms of the published uptakes, targeted and control. */
    double[] observed() {
        return new double[] {Math.log(pair.targeted()), Math.log(pair.control())};
    }
}
