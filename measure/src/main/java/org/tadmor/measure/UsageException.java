package org.tadmor.measure;

/** The command cannot be carried out as it was given. The message says why and what to do. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
