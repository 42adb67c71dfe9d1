package org.tadmor.cli;

/** The command cannot be carried out as it was given: exit code 2. The message says why and what to do. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
