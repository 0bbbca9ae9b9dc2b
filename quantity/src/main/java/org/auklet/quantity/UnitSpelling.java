package org.auklet.quantity;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How people write units, mapped to UCUM; applied once, before parsing. */
final class UnitSpelling {

    /** A product written as a space, a star or a centred dot rather than UCUM's full stop. */
    static final char LOOSE_PRODUCT = '\u00b7';

    private static final Pattern INJECTED_DOSE = Pattern.compile("%\\s*\\{?\\s*(?:ID|IA)\\s*\\}?(?![A-Za-z])");
    private static final Pattern SPACE_AT_OPERATOR = Pattern.compile("\\s*([/.()^\u00b7])\\s*");
    private static final Pattern STAR_AS_PRODUCT = Pattern.compile("(?<!(?:^|[/.(\u00b7])10)\\*");
    private static final String SUPERSCRIPTS =
            "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207b\u207a";
    private static final String PLAIN = "0123456789-+";
    private static final Map<String, String> ALIASES = aliases();

    private UnitSpelling() {}

    /** The text with one spelling for micro, minus, superscripts, products and {@code %{ID}}. */
    static String normalise(String text) {
        String plain = text.strip();
        for (int i = 0; i < SUPERSCRIPTS.length(); i++) {
            plain = plain.replace(SUPERSCRIPTS.charAt(i), PLAIN.charAt(i));
        }
        plain = plain.replace('\u00b5', 'u')
                .replace('\u03bc', 'u')
                .replace('\u2212', '-')
                .replace('\u2013', '-');
        plain = plain.replace('\u22c5', LOOSE_PRODUCT)
                .replace('\u00d7', LOOSE_PRODUCT)
                .replace('\u00a0', ' ');
        plain = INJECTED_DOSE.matcher(plain).replaceAll("%{ID}");
        plain = SPACE_AT_OPERATOR.matcher(plain).replaceAll("$1");
        plain = STAR_AS_PRODUCT.matcher(plain).replaceAll(String.valueOf(LOOSE_PRODUCT));
        return plain.replaceAll("\\s+", String.valueOf(LOOSE_PRODUCT));
    }

    /** The UCUM expression for a laboratory spelling of one symbol, or the symbol itself. */
    static String ucum(String symbol) {
        return ALIASES.getOrDefault(symbol, symbol);
    }

    private static Map<String, String> aliases() {
        Map<String, String> map = new HashMap<>();
        for (String prefix : new String[] {"", "m", "u", "n", "p", "f"}) {
            map.put(prefix + "M", prefix + "mol/L");
        }
        for (String prefix : new String[] {"", "d", "c", "m", "u", "n", "p", "f"}) {
            map.put(prefix + "l", prefix + "L");
        }
        for (String prefix : new String[] {"", "k", "M"}) {
            map.put(prefix + "Da", prefix + "u");
        }
        map.put("cc", "cm3");
        map.put("mcg", "ug");
        addAll(map, "s", "sec", "secs", "second", "seconds");
        addAll(map, "min", "mins", "minute", "minutes");
        addAll(map, "h", "hr", "hrs", "hour", "hours");
        addAll(map, "d", "day", "days");
        addAll(map, "wk", "week", "weeks");
        addAll(map, "a", "year", "years", "yr", "yrs");
        addAll(map, "Ao", "\u00c5", "\u212b", "Angstrom", "angstrom");
        addAll(map, "Ohm", "ohm", "\u2126", "\u03a9");
        addAll(map, "Cel", "\u00b0C", "\u2103", "degC");
        addAll(map, "[ppm]", "ppm");
        addAll(map, "[ppb]", "ppb");
        addAll(map, "{cells}", "cells", "cell");
        addAll(map, "{particles}", "particles", "particle");
        addAll(map, "{counts}", "counts", "count");
        addAll(map, "{counts}/s", "cps");
        addAll(map, "{counts}/min", "cpm");
        addAll(map, "mm[Hg]", "mmHg");
        return Map.copyOf(map);
    }

    private static void addAll(Map<String, String> map, String ucum, String... spellings) {
        for (String spelling : spellings) {
            map.put(spelling, ucum);
        }
    }
}
