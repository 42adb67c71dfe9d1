package org.tadmor.cli;

/** The program. */
public final class Tadmor {
    private Tadmor() {}

    /** @param args the command and its options */
    public static void main(String[] args) {
        System.exit(2);
    }
}
