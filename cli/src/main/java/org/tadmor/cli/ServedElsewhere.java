package org.tadmor.cli;

/** The store is open in a server, which can run the command. */
final class ServedElsewhere extends RuntimeException {
    private final transient ServeFile.Found server;

    ServedElsewhere(ServeFile.Found server) {
        super("the store is open in a server at port " + server.port());
        this.server = server;
    }

    ServeFile.Found server() {
        return server;
    }
}
