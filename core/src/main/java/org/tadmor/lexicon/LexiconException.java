package org.tadmor.lexicon;

/** A lexicon file that cannot be used: says what is wrong, in which file and line, and what to do. */
public final class LexiconException extends RuntimeException {
    private final String file;
    private final int line;

    /**
     * @param file the file as its user knows it
     * @param line 1-based, or 0 when the whole file is meant
     * @param problem what is wrong and what to do, one sentence
     */
    public LexiconException(String file, int line, String problem) {
        super(file + (line > 0 ? ":" + line : "") + ": " + problem);
        this.file = file;
        this.line = line;
    }

    /** The file as its user knows it. */
    public String file() {
        return file;
    }

    /** 1-based line, or 0 when the whole file is meant. */
    public int line() {
        return line;
    }
}
