package org.tadmor.cli;

import org.tadmor.store.Store;
import org.tadmor.store.StoreLocation;
import picocli.CommandLine.Option;

/** {@code --store}: where reports are kept. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "DIR|URL",
            defaultValue = "${env:TADMOR_STORE:-" + StoreLocation.DEFAULT + "}",
            description = "The store: a directory, or jdbc:postgresql://HOST/NAME (default: ${DEFAULT-VALUE};"
                    + " TADMOR_STORE in the environment names another).")
    private String store = StoreLocation.DEFAULT;

    StoreLocation location() {
        return StoreLocation.of(store);
    }

    /** Opens it, and makes it if there is none. */
    Store open() {
        return Store.open(location());
    }

    /** Opens one that must be there. */
    Store openExisting() {
        return Store.openExisting(location());
    }
}
