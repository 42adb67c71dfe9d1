package org.tadmor.cli.output;

/** Colours for a terminal, or none for anything else. */
public enum Style {
    /** ANSI escape sequences. */
    COLOURED,
    /** Bare text. */
    PLAIN;

    String strong(String text) {
        return marked(text, "1");
    }

    String faint(String text) {
        return marked(text, "2");
    }

    String accent(String text) {
        return marked(text, "36");
    }

    String warning(String text) {
        return marked(text, "33");
    }

    private String marked(String text, String code) {
        return this == COLOURED ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
