package org.tadmor.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Listing;
import org.tadmor.store.ClaimFilter;
import org.tadmor.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands share that list something of the store. */
abstract class ListingCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private ClaimOptions claims = new ClaimOptions();

    @Mixin
    private ListingOptions listing = new ListingOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public final Integer call() {
        listing.check();
        ClaimFilter filter = claims.filter();
        try (Store opened = store.openExisting()) {
            listing.write(
                    list(opened, filter, listing.limit(), listing.offset()),
                    Objects.requireNonNull(spec).commandLine());
        }
        return Tadmor.DONE;
    }

    /**
     * The list.
     *
     * @param filter what is wanted
     * @param limit rows at most
     * @param offset so many of the first are left out
     */
    abstract Listing list(Store opened, ClaimFilter filter, int limit, int offset);
}
