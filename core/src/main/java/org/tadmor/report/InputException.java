package org.tadmor.report;

/** An input that makes no report. */
public final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final RejectCode code;
    private final String where;

    /**
     * @param code why
     * @param where file, and line or byte where known
     * @param message what is wrong and what to do, one sentence
     */
    public InputException(RejectCode code, String where, String message) {
        super(message);
        this.code = code;
        this.where = where;
    }

    /** As a reader's result. */
    public Ingested.Rejected rejected() {
        return new Ingested.Rejected(code, where, String.valueOf(getMessage()));
    }
}
