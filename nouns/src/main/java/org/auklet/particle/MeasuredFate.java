package org.auklet.particle;

import org.auklet.quantity.InputException;
import org.auklet.quantity.TracedQuantity;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a particle on its way through a body.
 *
 * @param fractionUnbound share in plasma water that no protein holds, above 0 and up to 1, or null when not known
 * @param urine what was found in the urine, or null when not known
 */
public record MeasuredFate(
        @Nullable TracedQuantity fractionUnbound, @Nullable UrineRecovery urine) {

    /** Nothing was measured. */
    public static final MeasuredFate UNKNOWN = new MeasuredFate(null, null);

    /**
     * @throws InputException when the fraction unbound is out of range
     */
    public MeasuredFate {
        if (fractionUnbound != null && !(fractionUnbound.value() > 0.0 && fractionUnbound.value() <= 1.0)) {
            throw new InputException(
                    "fraction unbound is " + fractionUnbound.value() + ", expected above 0 and up to 1",
                    "A percentage is written with its sign, for example '40 %'.");
        }
    }
}
