package org.auklet.organism;

import java.util.Locale;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;

/**
 * Glomerular filtration of an adult by age and stature:
 * <pre>
 *   GFR = (148.3 - 1.018 age) S / 1.73          S = 0.007184 BW^0.425 Ht^0.725
 * </pre>
 * GFR mL/min; age years; S body surface, m2 (Du Bois and Du Bois 1916); BW body weight, kg; Ht height, cm.
 *
 * <p>Source: the clinical model of SN132D (SPAGOPIX), whose regression on age we have not traced further. A man of 60
 * years, 70 kg and 165 cm has 89.285 mL/min. Offered for adults, {@value #YOUNGEST} to {@value #OLDEST} years: a straight
 * line in age knows nothing of children.
 */
public final class HumanFiltration {

    /** Age from which the relation is offered, years. */
    public static final double YOUNGEST = 18.0;

    /** Age up to which the relation is offered, years. */
    public static final double OLDEST = 90.0;

    private static final double REFERENCE_SURFACE_M2 = 1.73;

    private HumanFiltration() {}

    /**
     * Filtration rate of both kidneys.
     *
     * @param ageYears age, years, 18 to 90
     * @param bodyWeightKg body weight, kg, 30 to 250
     * @param heightCm height, cm, 120 to 220
     * @return mL/min, graded predicted
     * @throws InputException outside those ranges
     */
    public static Datum of(double ageYears, double bodyWeightKg, double heightCm) {
        require("age", "years", ageYears, YOUNGEST, OLDEST);
        require("body weight", "kg", bodyWeightKg, 30.0, 250.0);
        require("height", "cm", heightCm, 120.0, 220.0);
        double mlPerMin = (148.3 - 1.018 * ageYears) * bodySurfaceM2(bodyWeightKg, heightCm) / REFERENCE_SURFACE_M2;
        return new Datum(
                mlPerMin,
                "mL/min",
                EvidenceGrade.PREDICTED,
                "from age, weight and height as in the SN132D (SPAGOPIX) model");
    }

    /** Body surface, m2 (Du Bois and Du Bois 1916), from weight, kg, and height, cm. */
    public static double bodySurfaceM2(double bodyWeightKg, double heightCm) {
        return 0.007184 * Math.pow(bodyWeightKg, 0.425) * Math.pow(heightCm, 0.725);
    }

    private static void require(String what, String unit, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new InputException(
                    String.format(
                            Locale.ROOT,
                            "%s is %s %s; filtration is predicted from %s to %s",
                            what,
                            value,
                            unit,
                            low,
                            high),
                    "Maybe give the measured rate as parameter 'GFR'.");
        }
    }
}
