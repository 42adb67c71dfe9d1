package org.tadmor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tadmor.store.Store;
import org.tadmor.store.StoreException;
import org.tadmor.store.StoreLocation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code --store}: where reports are kept. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "DIR|URL",
            defaultValue = "${env:TADMOR_STORE:-" + StoreLocation.DEFAULT + "}",
            description =
                    "The store: a directory, or jdbc:postgresql://HOST/NAME (default: TADMOR_STORE in the environment,"
                            + " where a password is out of the list of processes, else " + StoreLocation.DEFAULT + ").")
    private String store = StoreLocation.DEFAULT;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    StoreLocation location() {
        return StoreLocation.of(store);
    }

    /** Another store that the command names. */
    StoreLocation located(String text) {
        StoreLocation other = StoreLocation.of(text);
        Path directory = other.directory();
        return directory == null || !inServer()
                ? other
                : StoreLocation.of(context().resolve(directory).toString());
    }

    /** Where the command runs. */
    RunContext context() {
        return command != null && command.root().userObject() instanceof Tadmor tadmor
                ? tadmor.context()
                : RunContext.OWN;
    }

    /** Whether the command runs in a server. */
    boolean inServer() {
        return context().served() != null;
    }

    /** Opens it, and makes it if there is none. */
    Store open() {
        Store served = context().served();
        if (served != null) {
            return shared(served);
        }
        return forwarding(Store::open);
    }

    /** Opens one that must be there. */
    Store openExisting() {
        Store served = context().served();
        if (served != null) {
            return shared(served);
        }
        return forwarding(Store::openExisting);
    }

    private interface Opening {
        Store open(StoreLocation location);
    }

    /** The store, or where a server has it open the way to that server. */
    private Store forwarding(Opening opening) {
        StoreLocation location = location();
        try {
            return opening.open(location);
        } catch (StoreException e) {
            if (e.code() == StoreException.Code.LOCKED) {
                ServeFile.find(location).ifPresent(server -> {
                    throw new ServedElsewhere(server);
                });
            }
            throw e;
        }
    }

    private Store shared(Store served) {
        StoreLocation location = location();
        if (!isSame(served.location(), location)) {
            throw new UsageException(
                    "the server that was asked serves " + served.location().shown() + ", not " + location.shown());
        }
        return served.shared();
    }

    private boolean isSame(StoreLocation served, StoreLocation wanted) {
        Path here = served.directory();
        Path there = wanted.directory();
        if (here == null || there == null) {
            return served.text().equals(wanted.text());
        }
        try {
            return Files.isSameFile(here, context().resolve(there));
        } catch (IOException e) {
            // One of them is not there, so it is not the other.
            return false;
        }
    }
}
