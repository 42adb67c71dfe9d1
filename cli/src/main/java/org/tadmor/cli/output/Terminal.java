package org.tadmor.cli.output;

import java.util.Locale;

/**
 * What the launcher found out about the terminal. Java alone cannot tell whether standard output and standard error
 * are terminals one by one, so the {@code tadmor} script says so in system properties.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param width its columns
 * @param style colours only where somebody looks, and not when {@code NO_COLOR} is set
 */
public record Terminal(boolean out, boolean err, int width, Style style) {
    private static final int DEFAULT_WIDTH = 120;

    /** Reads what the launcher passed on. */
    public static Terminal detect() {
        boolean out = Boolean.getBoolean("tadmor.tty.out");
        boolean err = Boolean.getBoolean("tadmor.tty.err");
        boolean colours = out && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(out, err, columns(), colours ? Style.COLOURED : Style.PLAIN);
    }

    private static int columns() {
        String columns = System.getProperty("tadmor.tty.columns", "").strip().toLowerCase(Locale.ROOT);
        if (columns.matches("[0-9]{2,4}")) {
            return Math.max(60, Math.min(240, Integer.parseInt(columns)));
        }
        return DEFAULT_WIDTH;
    }
}
