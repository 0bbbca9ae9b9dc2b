package org.auklet.measure.icpms.event.transport;

import java.util.Set;
import java.util.stream.Collectors;
import org.auklet.quantity.Interval;
import org.auklet.quantity.NumberText;

/**
 * Two determinations of one quantity, side by side.
 *
 * @param one the first
 * @param other the second
 * @param ratio one over the other
 * @param score E_n, their difference over its expanded uncertainty (95 %); above 1 they disagree (ISO 13528:2022, 9.7).
 *     Of logarithms, since both are products
 */
public record Agreement(Determination one, Determination other, double ratio, double score) {

    private static final int DIGITS = 3;

    /** Compares two determinations. */
    public static Agreement of(Determination one, Determination other) {
        double ratio = one.value().value() / other.value().value();
        double u = Math.hypot(own(one, other), own(other, one));
        return new Agreement(one, other, ratio, Math.abs(Math.log(ratio)) / (Interval.TWO_SIDED_95 * u));
    }

    /** Relative uncertainty without the inputs that both share: these move both alike and cancel in the ratio. */
    private static double own(Determination one, Determination other) {
        Set<String> shared =
                other.budget().stream().map(Determination.Share::input).collect(Collectors.toSet());
        return Math.sqrt(one.budget().stream()
                .filter(share -> !shared.contains(share.input()))
                .mapToDouble(share -> share.relativeUncertainty() * share.relativeUncertainty())
                .sum());
    }

    /** Whether they differ by no more than their uncertainties allow. */
    public boolean isAgreement() {
        return score <= 1.0;
    }

    /** Both values and the verdict, in a sentence. */
    public String text() {
        return one.text() + "; " + other.text() + ": ratio " + NumberText.rounded(ratio, DIGITS)
                + (isAgreement() ? ", within their uncertainties." : ", more than their uncertainties explain.");
    }
}
