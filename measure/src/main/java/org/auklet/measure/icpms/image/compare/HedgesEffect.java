package org.auklet.measure.icpms.image.compare;

import org.auklet.quantity.Interval;

/**
 * The difference in standard deviations among subjects, g = J (m1 - m2) / s_pooled with J = 1 - 3 / (4 (n1 + n2) - 9) and
 * the large-sample variance (n1 + n2) / (n1 n2) + g^2 / (2 (n1 + n2)) (Hedges, J. Educ. Stat. 6, 107, 1981; Hedges and
 * Olkin 1985).
 *
 * @param g the effect
 * @param interval 95 %, normal; rough below ten subjects in a group
 */
public record HedgesEffect(double g, Interval interval) {

    static HedgesEffect of(Sample a, Sample b) {
        double n = a.n() + b.n();
        double pooled = Math.sqrt(((a.n() - 1) * a.sd() * a.sd() + (b.n() - 1) * b.sd() * b.sd()) / (n - 2));
        if (!(pooled > 0.0)) {
            return new HedgesEffect(Double.NaN, Interval.OPEN);
        }
        double g = (1.0 - 3.0 / (4.0 * n - 9.0)) * (a.mean() - b.mean()) / pooled;
        double error = Math.sqrt(n / ((double) a.n() * b.n()) + g * g / (2.0 * n));
        double reach = Interval.TWO_SIDED_95 * error;
        return new HedgesEffect(g, new Interval(g - reach, g + reach));
    }
}
