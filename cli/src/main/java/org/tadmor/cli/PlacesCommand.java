package org.tadmor.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Listing;
import org.tadmor.store.ClaimFilter;
import org.tadmor.store.Store;
import org.tadmor.store.StoredActors.PlaceLine;
import picocli.CommandLine.Command;

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
final class PlacesCommand extends ListingCommand {
    private static final List<String> COLUMNS = List.of(
            "place", "country", "admin1", "claims", "reports", "first", "last", "latitude", "longitude", "geonames_id");

    @Override
    Listing list(Store opened, ClaimFilter filter, int limit, int offset) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PlaceLine line : opened.actors().places(filter, limit, offset)) {
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
        return new Listing("Places", COLUMNS, rows, null);
    }
}
