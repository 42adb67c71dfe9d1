package org.tadmor.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Listing;
import org.tadmor.store.ClaimFilter;
import org.tadmor.store.Store;
import org.tadmor.store.StoredRecords.Found;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** {@code tadmor statements}: who said what, out of the store. */
@Command(
        name = "statements",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists statements of the store: who said what, in whose report; the latest reports first.",
            "--source and --actor name the speaker, --country the speaker's country, --from and --to the days of publication."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor statements --source RUSGOV --from 2016-03-01",
            "  tadmor statements --source 'rights group' --format csv > said.csv"
        })
final class StatementsCommand extends ListingCommand {
    private static final List<String> COLUMNS = List.of(
            "statement_id", "outlet", "published", "speaker", "speaker_code", "cue", "kind", "content", "sentence");

    private static final List<Integer> IN_TABLE = List.of(2, 3, 5, 7, 1);

    @Override
    Listing list(Store opened, ClaimFilter filter, int limit, int offset) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Found found : opened.records().statements(filter, limit, offset)) {
            rows.add(row(found));
        }
        return new Listing("Statements", COLUMNS, rows, null).inTable(IN_TABLE);
    }

    private static List<@Nullable Object> row(Found found) {
        JsonNode statement = found.record();
        JsonNode speaker = statement.path("speaker");
        String name = ClaimsCommand.text(speaker, "name");
        return Arrays.asList(
                ClaimsCommand.text(statement, "id"),
                found.outlet(),
                found.published(),
                name == null ? ClaimsCommand.text(statement.path("source"), "text") : name,
                ClaimsCommand.text(speaker, "code"),
                ClaimsCommand.text(statement.path("cue"), "text"),
                ClaimsCommand.text(statement, "kind"),
                StreamSupport.stream(statement.path("content").spliterator(), false)
                        .map(span -> span.path("text").asString(""))
                        .collect(Collectors.joining(" … ")),
                ClaimsCommand.text(statement.path("sentence"), "text"));
    }
}
