package org.tadmor.language;

/** A line that is not CoNLL-U. The message names the line, what is wrong, and what was expected. */
public final class ConlluException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param line 1-based line
     * @param problem what is wrong there
     */
    public ConlluException(int line, String problem) {
        super("line " + line + ": " + problem);
        this.line = line;
    }

    /** 1-based line. */
    public int line() {
        return line;
    }
}
