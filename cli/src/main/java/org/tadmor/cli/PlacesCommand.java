package org.tadmor.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Listing;
import org.tadmor.store.Store;
import org.tadmor.store.StoredActors.PlaceLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tadmor places}: where things happen, out of the store. */
@Command(
        name = "places",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists where the events of the store's claims happen, those of most claims first.",
        footer = {
            "",
            "Examples:",
            "  tadmor places --country SYR",
            "  tadmor places --actor RUSMIL --type ASSAULT --format csv > places.csv"
        })
final class PlacesCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
            "place", "country", "admin1", "claims", "reports", "first", "last", "latitude", "longitude", "geonames_id");

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private ClaimOptions claims = new ClaimOptions();

    @Mixin
    private ListingOptions listing = new ListingOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        listing.check();
        try (Store opened = store.openExisting()) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (PlaceLine line : opened.actors().places(claims.filter(), listing.limit(), listing.offset())) {
                rows.add(Arrays.asList(
                        line.name(),
                        line.country(),
                        line.admin1(),
                        line.claims(),
                        line.reports(),
                        line.first(),
                        line.last(),
                        line.latitude(),
                        line.longitude(),
                        line.geonames()));
            }
            listing.write(
                    new Listing("Places", COLUMNS, rows, null),
                    Objects.requireNonNull(spec).commandLine());
        }
        return Tadmor.DONE;
    }
}
