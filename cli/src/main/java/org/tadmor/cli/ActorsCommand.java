package org.tadmor.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Listing;
import org.tadmor.store.ClaimFilter;
import org.tadmor.store.Store;
import org.tadmor.store.StoredActors.ActorLine;
import picocli.CommandLine.Command;

/** {@code tadmor actors}: who takes part, out of the store. */
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists who takes part in the claims of the store: how often each acts and is acted upon, since when; the busiest first.",
            "Filters choose the claims that count; --party chooses the actors."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor actors --country SYR --type ASSAULT",
            "  tadmor actors --party RUS --from 2016-01-01 --format csv"
        })
final class ActorsCommand extends ListingCommand {
    private static final List<String> COLUMNS =
            List.of("actor", "code", "acts", "undergoes", "reports", "first", "last", "actor_id");

    @Override
    Listing list(Store opened, ClaimFilter filter, int limit, int offset) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ActorLine line : opened.actors().actors(filter, limit, offset)) {
            rows.add(Arrays.asList(
                    line.name(),
                    line.code(),
                    line.acts(),
                    line.undergoes(),
                    line.reports(),
                    line.first(),
                    line.last(),
                    line.id()));
        }
        return new Listing("Actors", COLUMNS, rows, null);
    }
}
