package org.auklet.measure.icpms.probe;

import org.auklet.quantity.InputException;

/**
 * Binding at equilibrium leaves receptors empty: N_total = N_bound (1 + KD / C).
 *
 * @param dissociationConstant KD of the label on this cell, mol/L
 * @param labelConcentration free label C during staining, mol/L
 */
public record Occupancy(InputQuantity dissociationConstant, InputQuantity labelConcentration) {

    /**
     * @throws InputException when KD is negative or the concentration is not above zero
     */
    public Occupancy {
        if (dissociationConstant.value() < 0 || !(labelConcentration.value() > 0)) {
            throw new InputException(
                    "KD is " + dissociationConstant.value() + " mol/L and the label " + labelConcentration.value()
                            + " mol/L; expected 0 or more, and above 0.",
                    "Leave both out when staining was saturating.");
        }
    }

    /** Share of the receptors that carries label, C / (KD + C). */
    public double occupied() {
        return labelConcentration.value() / (dissociationConstant.value() + labelConcentration.value());
    }
}
