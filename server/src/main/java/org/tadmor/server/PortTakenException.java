package org.tadmor.server;

/** Another program listens at the port. */
public final class PortTakenException extends RuntimeException {
    PortTakenException(String bind, int port, Throwable cause) {
        super(
                "port " + port + " of " + bind
                        + " cannot be listened at: another program has it, or it is not ours to take",
                cause);
    }
}
