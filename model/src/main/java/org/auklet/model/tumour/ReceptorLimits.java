package org.auklet.model.tumour;

/**
 * Closed forms of a receptor that is made, internalised, recycled and degraded.
 * <pre>
 *   before a particle     s = f ke Ag kDeg/(kRec + kDeg),     internalised Ri = f ke Ag/(kRec + kDeg)
 *   constant exposure c   Ab/Rf = c/K,     K = (kOff + ke)/kOn
 *                         (Rf + Ab)/Ag = (1 + c/K)/(1 + c/(f K)),     falls from 1 to f
 *   all bound from t = 0  (Rf + Ab)/Ag = f + (1 - f) [ (a + h) e^(a t) - (b + h) e^(b t) ]/(a - b)
 *                         h = kRec + kDeg,     a, b = -(ke + h)/2 +- sqrt(((ke + h)/2)^2 - ke kDeg)
 * </pre>
 * Rf free, Ab bound receptor and Ag both before the injection, on cells, per tissue volume; ke internalisation of the
 * bound receptor, f ke of the free one; kRec recycling, kDeg degradation, 1/h; c free particle per accessible volume. The
 * steady states do not depend on recycling, the way to them does: without it (kRec = 0) the last line is f + (1 - f)
 * e^(-ke t). Follows from the equations of {@link TissueEquations}; the steady states are those of Wiley &amp; Cunningham
 * 1981, Cell 25:433.
 *
 * @param internalisation ke, 1/h, above zero
 * @param free f, internalisation of the free receptor relative to the bound, zero or above
 * @param recycling kRec, 1/h, zero or above
 * @param degradation kDeg, 1/h, above zero
 */
public record ReceptorLimits(double internalisation, double free, double recycling, double degradation) {

    /**
     * @throws org.auklet.quantity.InputException when a rate is out of range
     */
    public ReceptorLimits {
        Checks.positive("internalisation rate (1/h)", internalisation);
        Checks.notNegative("internalisation of the free receptor relative to the bound", free);
        Checks.notNegative("receptor recycling (1/h)", recycling);
        Checks.positive("receptor degradation (1/h)", degradation);
    }

    /** Receptor inside cells over that on cells before the injection. */
    public double internalShare() {
        return free * internalisation / (recycling + degradation);
    }

    /** Synthesis over receptor on cells before the injection, 1/h. */
    public double synthesis() {
        return degradation * internalShare();
    }

    /**
     * Receptor on cells, free and bound, over that before, in the steady state of a constant exposure.
     *
     * @param exposure c/K, zero or above
     */
    public double steadyShare(double exposure) {
        Checks.notNegative("exposure c/K", exposure);
        return free == 0 ? (exposure == 0 ? 1 : 0) : (1 + exposure) / (1 + exposure / free);
    }

    /** Receptor on cells over that before, {@code t} hours after all of it was bound and has been kept so. */
    public double depletion(double t) {
        Checks.notNegative("time (h)", t);
        double out = recycling + degradation;
        double middle = -(internalisation + out) / 2;
        double root = Math.sqrt(Math.max(0, middle * middle - internalisation * degradation));
        double slow = middle + root;
        double fast = middle - root;
        double fall = root == 0
                ? (1 + (slow + out) * t) * Math.exp(slow * t)
                : ((slow + out) * Math.exp(slow * t) - (fast + out) * Math.exp(fast * t)) / (slow - fast);
        return free + (1 - free) * fall;
    }
}
