package org.auklet.particle;

import org.auklet.quantity.InputException;
import org.auklet.quantity.TracedQuantity;
import org.jspecify.annotations.Nullable;

/** What every amount in the description of a particle must be. */
final class Amounts {

    private Amounts() {}

    /** Refuses an amount that is given and not above zero, its interval included. */
    static void requirePositive(String what, @Nullable TracedQuantity amount) {
        if (amount != null && (!(amount.value() > 0.0) || amount.interval().lower() <= 0.0)) {
            throw new InputException(
                    what + " is " + amount.quantity() + ", expected above zero",
                    "Maybe leave it out when it is not known.");
        }
    }
}
