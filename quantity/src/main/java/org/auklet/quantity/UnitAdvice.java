package org.auklet.quantity;

import java.util.List;
import java.util.Locale;

/** Advice for unit errors: the nearest known unit, and what is missing between two dimensions. */
final class UnitAdvice {

    private static final List<String> COMMON = List.of(
            "1",
            "%",
            "%{ID}",
            "%{ID}/g",
            "%{ID}/mL",
            "nm",
            "um",
            "mm",
            "cm",
            "m",
            "nm2",
            "um2",
            "cm2",
            "L",
            "mL",
            "uL",
            "s",
            "min",
            "h",
            "d",
            "wk",
            "mol",
            "mmol",
            "umol",
            "nmol",
            "pmol",
            "mol/L",
            "mmol/L",
            "umol/L",
            "nmol/L",
            "pmol/L",
            "nM",
            "uM",
            "mM",
            "pM",
            "kg",
            "g",
            "mg",
            "ug",
            "ng",
            "pg",
            "mg/kg",
            "ug/g",
            "ng/g",
            "mg/mL",
            "ug/mL",
            "ng/mL",
            "u",
            "ku",
            "kDa",
            "Bq",
            "kBq",
            "MBq",
            "GBq",
            "Ci",
            "mCi",
            "uCi",
            "Bq/mL",
            "kBq/mL",
            "Gy",
            "cm/s",
            "um/s",
            "cm2/s",
            "um2/s",
            "/s",
            "/min",
            "/h",
            "mL/h",
            "mL/min",
            "L/h",
            "L/nmol/s",
            "L/mol/s",
            "mL/min/kg",
            "K",
            "Pa",
            "mm[Hg]",
            "[ppm]",
            "[ppb]",
            "{cells}",
            "{particles}",
            "{counts}",
            "/mL",
            "mV",
            "eV",
            "J",
            "Hz",
            "N",
            "deg",
            "rad");

    private UnitAdvice() {}

    /** {@code Maybe 'mL'?} with the common unit nearest in spelling, or a pointer to UCUM. */
    static String nearest(String text) {
        return NearMatch.find(text, COMMON)
                .map(match -> "Maybe '" + match + "'?")
                .orElse("Units are UCUM codes, for example nm, mL/h, nmol/L, %{ID}/g.");
    }

    /** The advice for one symbol of a longer unit: nearest to the symbol, else nearest to the whole. */
    static String nearest(String symbol, String whole) {
        return NearMatch.find(symbol, COMMON).isPresent() ? nearest(symbol) : nearest(whole);
    }

    /** What would be needed to get from one dimension to the other, when that is a single familiar quantity. */
    static String bridge(Dimension from, Dimension to) {
        Dimension ratio = from.dividedBy(to);
        for (Dimension.Base base : List.of(Dimension.Base.MASS, Dimension.Base.TIME, Dimension.Base.LENGTH)) {
            for (int power : new int[] {1, -1}) {
                if (ratio.equals(Dimension.of(base, power))) {
                    return "A " + base.name().toLowerCase(Locale.ROOT) + " is needed to go from one to the other.";
                }
            }
        }
        Dimension volume = Dimension.of(Dimension.Base.LENGTH, 3);
        if (ratio.equals(volume) || ratio.equals(volume.power(-1, 1))) {
            return "A volume is needed to go from one to the other.";
        }
        Dimension molarMass = Dimension.of(Dimension.Base.MASS, 1).dividedBy(Dimension.of(Dimension.Base.AMOUNT, 1));
        if (ratio.equals(molarMass) || ratio.equals(molarMass.power(-1, 1))) {
            return "A molar mass is needed to go from one to the other.";
        }
        return "They measure different things.";
    }
}
