package org.tadmor.export;

/** Lines that are no records of one report. The message says which line and why. */
public final class RecordException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    RecordException(String message) {
        super(message);
    }

    RecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
