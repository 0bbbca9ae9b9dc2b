package org.auklet.testkit;

import java.util.List;

/** All problems with a reference solution. */
public final class ProblemLibrary {

    private ProblemLibrary() {}

    /** Chains, kinetics, target-mediated disposition and diffusion. */
    public static List<ReferenceProblem> all() {
        return List.of(
                Chains.mild(),
                Chains.stiff(),
                TargetMediated.scarce(),
                TargetMediated.saturated(),
                TargetMediated.turnover(),
                TargetMediated.quasiEquilibrium(),
                TargetMediated.fastBinding(),
                Kinetics.hires(),
                Kinetics.robertson(),
                Kinetics.robertsonConserved(),
                Kinetics.pollution(),
                Kinetics.oregonator(),
                Kinetics.vanDerPol(),
                Kinetics.akzoNobel(),
                Diffusion.sine(20),
                Diffusion.brusselator());
    }
}
