package org.auklet.report.chart;

import org.auklet.report.text.Words;

/** Writes SVG elements: numbers to a hundredth of a pixel, text escaped. */
final class Svg {

    private final StringBuilder out = new StringBuilder(8192);

    /** Opens an element with attributes given as name, value, name, value ... */
    Svg open(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String text = value instanceof Double d ? number(d) : escape(String.valueOf(value));
            if (!text.isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"").append(text).append('"');
            }
        }
        out.append('>');
        return this;
    }

    Svg close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element without content. */
    Svg empty(String element, Object... attributes) {
        open(element, attributes);
        out.setLength(out.length() - 1);
        out.append("/>");
        return this;
    }

    /** An element that holds text alone. */
    Svg text(String element, String content, Object... attributes) {
        open(element, attributes);
        out.append(escape(content));
        return close(element);
    }

    Svg newLine() {
        out.append('\n');
        return this;
    }

    /** A number to two decimals, without a superfluous ".0" and never in scientific notation. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String decimals = rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : (rest < 10 ? ".0" : ".") + rest;
        return sign + whole + decimals;
    }

    static String escape(String text) {
        return Words.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
