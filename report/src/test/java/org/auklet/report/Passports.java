package org.auklet.report;

import java.util.List;
import org.auklet.model.passport.Passport;
import org.auklet.organism.Organism;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.particle.Isotope;
import org.auklet.particle.Label;
import org.auklet.particle.Particle;
import org.auklet.quantity.EvidenceGrade;

/** Passports of two dots, one with a spread of sizes and one without. */
final class Passports {

    private Passports() {}

    static List<Passport> all() {
        return List.of(
                passport("cRGDY dot", new HydrodynamicDiameter(7.0, 0.6)),
                passport("plain dot", HydrodynamicDiameter.monodisperse(6.8)));
    }

    private static Passport passport(String name, HydrodynamicDiameter size) {
        Particle particle = Particle.of(name, "silica", "PEG", size).withLabel(Label.of(Isotope.I124));
        return Passport.of(particle, EvidenceGrade.MEASURED, "Benezra 2011, Table 1", Organism.mouse(20));
    }
}
