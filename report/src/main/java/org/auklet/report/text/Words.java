package org.auklet.report.text;

import java.util.Locale;
import java.util.Map;

/** Codes and names as words. */
public final class Words {

    private static final Map<String, String> QUANTITIES = Map.of(
            "percentInjectedDosePerGram", "injected dose per gram of tissue",
            "percentInjectedDose", "injected dose",
            "percentInjectedDosePerVolume", "injected dose per volume",
            "concentration", "concentration");

    private Words() {}

    /** A quantity kind in words; an unknown code is split at its capitals. */
    public static String quantity(String code) {
        String known = QUANTITIES.get(code);
        return known != null ? known : split(code);
    }

    /** "mass_balance" or "massBalance" as "mass balance". */
    public static String split(String code) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean starts = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(code.charAt(i - 1));
            out.append(starts ? " " : "").append(c == '_' ? ' ' : starts ? Character.toLowerCase(c) : c);
        }
        return out.toString();
    }

    /** The first letter as a capital. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** "1 check", "2 checks". */
    public static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    /** Text without the control characters and lone surrogates that no HTML or XML file may hold. */
    public static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isOrdinary(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static boolean isOrdinary(char c) {
        return (c >= 0x20 && c < 0x7f) || c == '\n' || (c >= 0xa0 && c < 0xd800);
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(Words::replaceForbidden).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static int replaceForbidden(int c) {
        boolean allowed = c == '\t'
                || c == '\r'
                || (c <= Character.MAX_VALUE && isOrdinary((char) c))
                || (c > 0xdfff && c < 0xfffe)
                || c > 0xffff;
        return allowed ? c : 0xfffd;
    }
}
