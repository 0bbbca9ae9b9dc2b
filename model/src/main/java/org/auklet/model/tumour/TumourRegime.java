package org.auklet.model.tumour;

import java.util.Locale;

/**
 * Which process decides how much of a tumour a targeted particle fills, in numbers and in words.
 * <pre>
 *   saturated            phi^2 &lt; 1 and Gamma &lt; 1                      every receptor is reached
 *   otherwise, with the linear steady profile of length lambda = sqrt(D eps (Kd + ke/kOn)/(ke Ag)):
 *   binding-site barrier  less than half of the wall's concentration at the far end
 *   clearance-limited     even, and Gamma the larger: the plasma is empty before the receptors are full
 *   permeability-limited  even, and phi^2 the larger: cells take up as fast as the wall lets in
 * </pre>
 * phi^2, Gamma and Bi as in {@link TumourModuli}. The criterion that both phi^2 and Gamma are below one is that of Thurber,
 * Zajic &amp; Wittrup 2007 (J Nucl Med 48:995) and Graff &amp; Wittrup 2003 (Cancer Res 63:1288), read in their abstracts;
 * both divide the receptor per tissue volume by eps. They leave open what an unsaturated tumour looks like; the three
 * cases above are told apart by the closed profiles of {@link KroghLimits} and {@link SphereLimits}. The name of the barrier
 * is that of Fujimori et al. 1990, J Nucl Med 31:1191. A barrier is a matter of supply: what is bound spreads afterwards,
 * when unbinding lets it, with D/(1 + Ag/(eps Kd)); the explanation says how long that takes.
 *
 * @param conditions what was judged
 * @param thieleSquared phi^2
 * @param clearance Gamma
 * @param biot Bi; below one the wall limits, above it diffusion in the tissue
 * @param saturatedDepthUm distance from the wall or surface to which receptors stay full while plasma stays at its peak, um
 * @param captureLengthUm lambda, um; infinite without internalisation
 * @param farShare free concentration at the far end over that at the wall in the linear steady state, 0 to 1
 * @param kind which case it is
 */
public record TumourRegime(
        Conditions conditions,
        double thieleSquared,
        double clearance,
        double biot,
        double saturatedDepthUm,
        double captureLengthUm,
        double farShare,
        Kind kind) {

    /** Below this share at the far end the profile is called a barrier. */
    private static final double HALF = 0.5;

    /** What limits. */
    public enum Kind {
        /** There is nothing to bind. */
        NO_RECEPTOR("nothing to bind"),
        /** All receptors are reached. */
        SATURATED("saturated"),
        /** The tissue next to vessels or surface takes nearly all. */
        BINDING_SITE_BARRIER("binding-site barrier"),
        /** Supply through the wall limits. */
        PERMEABILITY_LIMITED("permeability-limited"),
        /** What plasma offers over time limits. */
        CLEARANCE_LIMITED("clearance-limited");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The case in words of the field. */
        public String words() {
            return words;
        }
    }

    /**
     * Tumour, particle and plasma.
     *
     * @param geometry shape of the tissue
     * @param innerUm capillary radius, um; 0 for a spheroid
     * @param outerUm Krogh radius or radius of the spheroid, um
     * @param diffusion D, um2/h
     * @param permeability P of the wall, or exchange coefficient at the surface, um/h
     * @param eps tissue volume open to the particle
     * @param receptor Ag, nmol per mL of tissue; 0 when there is nothing to bind
     * @param kd Kd, nmol per mL of accessible volume
     * @param kOn association rate constant, mL/nmol/h
     * @param internalisation ke, 1/h
     * @param plasma highest concentration in plasma (spheroid: in the fluid around it), nmol/mL
     * @param auc area under that concentration, nmol h/mL
     */
    public record Conditions(
            TumourDesign.Geometry geometry,
            double innerUm,
            double outerUm,
            double diffusion,
            double permeability,
            double eps,
            double receptor,
            double kd,
            double kOn,
            double internalisation,
            double plasma,
            double auc) {

        /**
         * @throws org.auklet.quantity.InputException when a number is out of range
         */
        public Conditions {
            Checks.notNegative("inner radius (um)", innerUm);
            Checks.positive("outer radius less inner radius (um)", outerUm - innerUm);
            Checks.positive("diffusion coefficient (um2/h)", diffusion);
            Checks.positive("permeability (um/h)", permeability);
            Checks.positive("available volume fraction", eps);
            Checks.notNegative("receptor concentration (nmol/mL tissue)", receptor);
            Checks.positive("dissociation constant (nmol/mL)", kd);
            Checks.positive("association rate constant (mL/nmol/h)", kOn);
            Checks.notNegative("internalisation rate (1/h)", internalisation);
            Checks.positive("plasma concentration (nmol/mL)", plasma);
            Checks.positive("area under the plasma concentration (nmol h/mL)", auc);
        }

        boolean isSpheroid() {
            return geometry == TumourDesign.Geometry.SPHEROID;
        }

        double thicknessUm() {
            return outerUm - innerUm;
        }

        double thieleSquared() {
            return isSpheroid()
                    ? TumourModuli.thieleSquaredSpheroid(internalisation, outerUm, receptor, eps, diffusion, plasma, kd)
                    : TumourModuli.thieleSquaredVascular(
                            internalisation, outerUm, receptor, eps, permeability, innerUm, plasma, kd);
        }

        double clearance() {
            return isSpheroid()
                    ? TumourModuli.clearanceSpheroid(plasma / auc, outerUm, receptor, eps, diffusion, plasma, kd)
                    : TumourModuli.clearanceVascular(outerUm, receptor, permeability, innerUm, auc);
        }

        double biot() {
            return isSpheroid()
                    ? permeability * outerUm / (diffusion * eps)
                    : TumourModuli.biot(permeability, innerUm, diffusion, eps);
        }

        double captureLengthUm() {
            double k = kd + internalisation / kOn;
            return Math.sqrt(diffusion * eps * k / (internalisation * receptor));
        }

        /** Time of the slowest mode in which reversible binding lets a profile even out; Krogh as a layer, h. */
        double spreadingHours() {
            double modes = isSpheroid() ? 1 : 4;
            double bound = receptor / (eps * kd);
            return modes * thicknessUm() * thicknessUm() * (1 + bound) / (Math.PI * Math.PI * diffusion);
        }

        double farShare(double lambda) {
            if (Double.isInfinite(lambda)) {
                return 1;
            }
            return isSpheroid() ? SphereLimits.centre(outerUm / lambda) : KroghLimits.edge(innerUm, outerUm, lambda);
        }

        /** Supply against uptake of zero order; the core of a sphere follows the law of the shrinking core. */
        double saturatedDepthUm() {
            if (receptor == 0 || internalisation == 0) {
                return thicknessUm();
            }
            if (isSpheroid()) {
                double supply = 6 * diffusion * eps * plasma / (internalisation * receptor * outerUm * outerUm);
                return outerUm * (1 - SphereLimits.shrinkingCoreRadius(supply));
            }
            double radius = SaturatedKroghRadius.um(innerUm, permeability, plasma, internalisation, receptor);
            return Math.min(radius, outerUm) - innerUm;
        }
    }

    /** The regime of these conditions. */
    public static TumourRegime of(Conditions c) {
        double phi2 = c.thieleSquared();
        double gamma = c.clearance();
        double lambda = c.captureLengthUm();
        double far = c.farShare(lambda);
        return new TumourRegime(
                c, phi2, gamma, c.biot(), c.saturatedDepthUm(), lambda, far, kind(c.receptor(), phi2, gamma, far));
    }

    private static Kind kind(double receptor, double phi2, double gamma, double far) {
        if (receptor == 0) {
            return Kind.NO_RECEPTOR;
        }
        if (TumourModuli.isSaturated(phi2, gamma)) {
            return Kind.SATURATED;
        }
        if (far < HALF) {
            return Kind.BINDING_SITE_BARRIER;
        }
        return gamma > phi2 ? Kind.CLEARANCE_LIMITED : Kind.PERMEABILITY_LIMITED;
    }

    /** What that means and what would change it, in one or two sentences about {@code particle}. */
    public String explanation(String particle) {
        String wall = conditions.isSpheroid() ? "the surface" : "the vessels";
        return switch (kind) {
            case NO_RECEPTOR ->
                format(
                        "%s finds nothing to bind: %s decides how it spreads (Biot number %s).",
                        particle, biot < 1 ? "its way through the wall" : "diffusion in the tissue", text(biot));
            case SATURATED ->
                format(
                        "The whole tissue is saturated with %s: %s, and they are. More dose brings no more bound; a weaker binder would do as well.",
                        particle, moduli());
            case BINDING_SITE_BARRIER ->
                format(
                        "A binding-site barrier holds %s near %s: %s. While plasma supplies it steadily, the far end, %s um away, meets %s of what meets the cells beside %s. %s A higher dose, weaker binding or slower internalisation would carry it deeper.",
                        particle,
                        wall,
                        moduli(),
                        text(conditions.thicknessUm()),
                        percent(farShare),
                        wall,
                        afterwards());
            case PERMEABILITY_LIMITED ->
                format(
                        "Supply limits the uptake of %s: %s. It spreads evenly (far end %s of the near one), but cells internalise it as fast as it comes through %s. A more permeable wall or a smaller particle would bring more.",
                        particle, moduli(), percent(farShare), wall);
            case CLEARANCE_LIMITED ->
                format(
                        "Clearance from plasma limits the uptake of %s: %s. It spreads evenly (far end %s of the near one), but the plasma is empty before the receptors are full. More dose or a longer stay in plasma would bring more.",
                        particle, moduli(), percent(farShare));
        };
    }

    private String afterwards() {
        double hours = conditions.spreadingHours();
        return hours * conditions.internalisation() < 1
                ? format("Once plasma is empty, unbinding evens it out within about %s h.", text(hours))
                : format("Unbinding would need about %s h to even it out; cells internalise it before.", text(hours));
    }

    private String moduli() {
        return format(
                "Thiele modulus phi^2 %s (internalisation against supply) and clearance modulus Gamma %s (receptor against what plasma offers) would both have to be below 1 for every receptor to be reached",
                text(thieleSquared), text(clearance));
    }

    private static String percent(double share) {
        return text(100 * share) + " %";
    }

    /** Two digits, without an exponent where that is readable. */
    private static String text(double value) {
        double size = Math.abs(value);
        return size >= 100 && size < 1e5
                ? format("%.0f", value)
                : size >= 1 && size < 100 ? format("%.1f", value) : format("%.2g", value);
    }

    private static String format(String form, Object... args) {
        return String.format(Locale.ROOT, form, args);
    }
}
