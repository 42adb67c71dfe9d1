package org.tadmor.batch;

/** What the user of a job has to put right. */
final class ArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message what is wrong, and what to do */
    ArchiveException(String message) {
        super(message);
    }
}
