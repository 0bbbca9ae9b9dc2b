package org.auklet.measure.icpms.export;

/** Text inside XML attributes and elements, in ASCII whatever the characters. */
final class XmlText {

    private XmlText() {}

    /** Escaped; characters that XML forbids become a question mark. */
    static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(plain(c));
            }
        });
        return out.toString();
    }

    private static String plain(int c) {
        boolean allowed = c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
        if (!allowed) {
            return "?";
        }
        return c <= '~' ? Character.toString(c) : "&#" + c + ";";
    }
}
