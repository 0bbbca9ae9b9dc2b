package org.auklet.report.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * UCUM codes as people write them: "um2/h" becomes "µm²/h", "%{ID}/g" becomes "%ID/g", "mL.h-1" becomes "mL·h⁻¹", "/h"
 * becomes "h⁻¹". What is not understood is shown as it stands.
 */
public final class Units {

    private static final Pattern FACTOR = Pattern.compile("(10\\*|[^0-9{}+\\-]*)([+-]?[0-9]+)?((?:\\{[^}]*})*)");
    private static final Map<String, String> ATOMS = Map.ofEntries(
            Map.entry("Cel", "°C"),
            Map.entry("Ohm", "Ω"),
            Map.entry("l", "L"),
            Map.entry("ml", "mL"),
            Map.entry("ul", "µL"),
            Map.entry("uL", "µL"),
            Map.entry("dl", "dL"),
            Map.entry("a", "year"),
            Map.entry("d", "day"),
            Map.entry("mo", "month"),
            Map.entry("wk", "week"),
            Map.entry("deg", "°"),
            Map.entry("'", "′"),
            Map.entry("u", "Da"),
            Map.entry("ku", "kDa"),
            Map.entry("[pH]", "pH"),
            Map.entry("[ppm]", "ppm"),
            Map.entry("[ppb]", "ppb"));

    private Units() {}

    /** The unit for print; empty for a pure number. */
    public static String text(String ucum) {
        String code = ucum.strip();
        if (code.isEmpty() || code.equals("1")) {
            return "";
        }
        if (code.indexOf('(') >= 0) {
            return code;
        }
        if (code.startsWith("/") || code.startsWith("1/")) {
            return reciprocal(code.substring(code.indexOf('/') + 1));
        }
        return factors(code);
    }

    /** A value followed by its unit. */
    public static String quantity(double value, String ucum) {
        String unit = text(ucum);
        String number = Numbers.text(value);
        return unit.isEmpty() || Double.isNaN(value) ? number : number + Numbers.NO_BREAK + unit;
    }

    private static String reciprocal(String below) {
        StringBuilder out = new StringBuilder();
        for (String factor : below.split("[/.]", -1)) {
            out.append(out.isEmpty() ? "" : "·").append(factor(factor, -1));
        }
        return out.toString();
    }

    private static String factors(String code) {
        StringBuilder out = new StringBuilder();
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= code.length(); i++) {
            char c = i < code.length() ? code.charAt(i) : '.';
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (i == code.length() || (depth == 0 && (c == '/' || c == '.'))) {
                out.append(factor(code.substring(start, i), 1));
                out.append(i == code.length() ? "" : c == '/' ? "/" : "·");
                start = i + 1;
            }
        }
        return out.toString();
    }

    private static String factor(String factor, int sign) {
        Matcher match = FACTOR.matcher(factor);
        if (!match.matches()) {
            return factor + (sign < 0 ? Numbers.superscript(-1) : "");
        }
        String atom = atom(match.group(1)) + annotation(match.group(3));
        String digits = match.group(2);
        int exponent = sign * (digits == null ? 1 : Integer.parseInt(digits));
        return exponent == 1 ? atom : atom + Numbers.superscript(exponent);
    }

    private static String annotation(String braces) {
        return braces.replace("{", "").replace("}", "");
    }

    private static String atom(String code) {
        if (code.equals("10*") || code.equals("10^")) {
            return "10";
        }
        String known = ATOMS.get(code);
        if (known != null) {
            return known;
        }
        return code.length() > 1 && code.startsWith("u") ? "µ" + code.substring(1) : code;
    }
}
