package org.auklet.particle;

import org.auklet.quantity.InputException;
import org.auklet.quantity.TracedQuantity;

/**
 * How much of the dose was found in the urine.
 *
 * @param share share of the injected dose, a fraction of 0 to 1
 * @param timeH up to this time after injection, h, above zero
 */
public record UrineRecovery(TracedQuantity share, double timeH) {

    /**
     * @throws InputException when the share is not 0 to 1 or the time not above zero
     */
    public UrineRecovery {
        if (!(share.value() >= 0.0 && share.value() <= 1.0)) {
            throw new InputException(
                    "the share of the dose in urine is " + share.quantity() + ", expected 0 to 100 %",
                    "A percentage is written with its sign, for example '90 %'.");
        }
        if (!(timeH > 0.0)) {
            throw new InputException("the time of the urine is " + timeH + " h, expected above zero", "");
        }
    }
}
