package org.tadmor.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Listing;
import org.tadmor.store.ClaimFilter;
import org.tadmor.store.Store;
import org.tadmor.store.StoredRecords.Found;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** {@code tadmor claims}: who did what to whom according to whom, out of the store. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists claims of the store: who did what to whom, where, when, according to whom; the latest events first.",
            "tadmor export writes all of them, in many formats."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor claims --type ASSAULT --country SYR --from 2016-03-01",
            "  tadmor claims --actor RUSMIL --factuality CT- --limit 100",
            "  tadmor claims --contested --place Palmyra",
            "  tadmor claims --box 35.6,32.3,42.4,37.3 --format csv --out claims.csv"
        })
final class ClaimsCommand extends ListingCommand {
    private static final List<String> COLUMNS = List.of(
            "claim_id",
            "outlet",
            "published",
            "event_type",
            "event_mode",
            "actor",
            "recipient",
            "place",
            "country",
            "date_start",
            "date_end",
            "attributed_to",
            "factuality",
            "words",
            "sentence");
    /** Claim ids are long, sentences longer, and the type stands before the mode: tables leave these out. */
    private static final List<Integer> IN_TABLE = List.of(9, 5, 3, 6, 7, 11, 12, 1, 14);

    @Override
    Listing list(Store opened, ClaimFilter filter, int limit, int offset) {
        List<Found> found = opened.records().claims(filter, limit, offset);
        long all = opened.records().countClaims(filter);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Found one : found) {
            rows.add(row(one));
        }
        return new Listing("Claims", COLUMNS, rows, shown(found.size(), offset, all, "claims")).inTable(IN_TABLE);
    }

    /** What part of a list is shown, in words; null where it is all. */
    static @Nullable String shown(int rows, int offset, long all, String what) {
        return rows == all
                ? null
                : "rows " + (offset + 1) + " to " + (offset + rows) + " of " + all + " " + what
                        + " (--limit, --offset)";
    }

    private static List<@Nullable Object> row(Found found) {
        JsonNode claim = found.record();
        JsonNode event = claim.path("event");
        JsonNode place = claim.path("place");
        JsonNode chain = claim.path("source");
        return Arrays.asList(
                text(claim, "id"),
                found.outlet(),
                found.published(),
                text(event, "type"),
                text(event, "mode"),
                names(claim.path("actors")),
                names(claim.path("recipients")),
                text(place, "name"),
                text(place, "country"),
                text(claim.path("date"), "start"),
                text(claim.path("date"), "end"),
                text(chain.path(chain.size() - 1), "name"),
                text(claim, "factuality"),
                text(claim.path("trigger"), "text"),
                text(claim.path("sentence"), "text"));
    }

    static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).stringValue() : null;
    }

    private static String names(JsonNode actors) {
        List<String> names = new ArrayList<>();
        for (JsonNode actor : actors) {
            names.add(actor.path("name").asString(""));
        }
        return String.join("; ", names);
    }
}
