package org.auklet.model.passport;

import org.auklet.organism.Organism;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;

/** How often the kidney of an animal filters the volume in which a particle is spread, within 24 h. */
record KidneyOfAnimal(Organism animal) {

    /** Extracellular water per body mass: 4 mL in a mouse of 20 g; about a fifth of the body in man. */
    static final double EXTRACELLULAR_ML_PER_G = 0.2;

    static final double DAY_H = 24.0;

    /**
     * GFR 24 h / V, a number. V is the extracellular water, into which ultrasmall particles get within minutes; its
     * upper end is that of a particle that stays in the plasma.
     */
    TracedQuantity turnoversPerDay() {
        double filtered = animal.glomerularFiltrationMlPerHour() * DAY_H;
        double extracellular = animal.bodyWeightG() * EXTRACELLULAR_ML_PER_G;
        double spread = filtered / extracellular;
        double plasma = filtered / animal.plasmaVolumeMl();
        return new TracedQuantity(
                spread,
                Unit.ONE,
                new Interval(spread, Math.max(spread, plasma)),
                EvidenceGrade.ASSUMED,
                "glomerular filtration of " + name() + " over its extracellular water");
    }

    /** "a mouse of 20 g". */
    String name() {
        double grams = animal.bodyWeightG();
        return "a " + animal.species().code() + " of "
                + (grams < 1000 ? NumberText.rounded(grams, 3) + " g" : NumberText.rounded(grams / 1000, 3) + " kg");
    }
}
