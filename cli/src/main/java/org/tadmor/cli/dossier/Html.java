package org.tadmor.cli.dossier;

import java.util.Locale;

/** Text put into HTML and numbers put into SVG. */
final class Html {
    private Html() {}

    /** Characters that mean something to HTML, and controls that none may hold, made harmless. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n', '\t' -> escaped.append(c);
                case '\r' -> {}
                default -> escaped.append(Character.isISOControl(c) ? '\ufffd' : c);
            }
        }
        return escaped.toString();
    }

    /** A coordinate with one digit after the point. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
