package org.tadmor.cli;

/** Whoever read our output has gone ({@code tadmor read … | head}); nothing is wrong and nothing more is wanted. */
final class ReaderGone extends RuntimeException {
    ReaderGone() {
        super("the reader of standard output has gone");
    }
}
