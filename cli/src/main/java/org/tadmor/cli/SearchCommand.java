package org.tadmor.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Counted;
import org.tadmor.cli.output.Listing;
import org.tadmor.store.ClaimFilter;
import org.tadmor.store.Store;
import org.tadmor.store.StoredSentences.Hit;
import org.tadmor.store.StoredSentences.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tadmor search}: sentences by their words. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Looks for sentences of the store by their words, in any of their forms; all words must be there.",
            "\"a phrase\" in quotes, -word forbids, one|other is either, begin* a beginning.",
            "--type, --country, --party (a code), --outlet (whole), --from and --to (days of publication) narrow down."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor search shelled hospital",
            "  tadmor search '\"chemical weapons\" -denied' --from 2016-01-01",
            "  tadmor search 'cease*' --type AGREE --format jsonl"
        })
final class SearchCommand extends ListingCommand {
    private static final List<String> COLUMNS =
            List.of("report", "outlet", "published", "start", "end", "sentence", "title");

    private static final List<Integer> IN_TABLE = List.of(2, 1, 5);

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What the sentences hold.")
    private List<String> words = new ArrayList<>();

    @Override
    Listing list(Store opened, ClaimFilter filter, int limit, int offset) {
        Result result = opened.sentences().search(String.join(" ", words), filter, limit, offset);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Hit hit : result.hits()) {
            rows.add(Arrays.asList(
                    hit.report(),
                    hit.outlet(),
                    hit.published(),
                    hit.span().start(),
                    hit.span().end(),
                    hit.text(),
                    hit.title()));
        }
        String facets = result.facets().entrySet().stream()
                .map(facet -> facet.getKey() + ": "
                        + facet.getValue().entrySet().stream()
                                .limit(5)
                                .map(SearchCommand::counted)
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" · "));
        return new Listing(
                        "Sentences",
                        COLUMNS,
                        rows,
                        Counted.of(result.total(), "sentence") + (facets.isEmpty() ? "" : " · " + facets))
                .inTable(IN_TABLE);
    }

    private static String counted(Map.Entry<String, Long> value) {
        return value.getKey() + " " + value.getValue();
    }
}
