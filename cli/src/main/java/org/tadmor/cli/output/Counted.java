package org.tadmor.cli.output;

/** Numbers of things, in words. */
public final class Counted {
    private Counted() {}

    /** {@code 1 report}, {@code 2 reports}. */
    public static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
