package org.tadmor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Listing;
import org.tadmor.cli.output.Terminal;
import org.tadmor.store.ClaimFilter;
import org.tadmor.store.GdeltTolerance;
import org.tadmor.store.GdeltTotals;
import org.tadmor.store.Store;
import org.tadmor.store.StoredGdelt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tadmor compare}: our events beside those of others. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Holds our events against those of others that were imported.",
        subcommands = CompareCommand.Gdelt.class)
final class CompareCommand extends CommandFamily {
    /** What of a comparison is listed. */
    enum Part {
        /** How many each side has. */
        totals,
        /** Events of ours with the event of GDELT that tells the same. */
        both,
        /** Events of ours without one. */
        ours,
        /** Events of GDELT without one. */
        theirs
    }

    /** What totals are counted by. */
    enum Key {
        day,
        month,
        type,
        quad,
        country
    }

    /** Which events may be counterparts. */
    enum Same {
        type,
        quad
    }

    /** {@code tadmor compare gdelt}. */
    @Command(
            name = "gdelt",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Lists our events beside those of GDELT (tadmor import gdelt): how many there are on each side, which tell the same,"
                        + " and which only one side has.",
                "Ours are situations, with everybody's word on them; GDELT has one row an event and says nothing of who says so."
                        + " Which side is right is not asked.",
                "Two are counterparts that have day, country and type in common, lie close together where both name a town, and"
                        + " whose actors do not speak against it. Where one side has no place, day, type and actors have to agree.",
                "--outlet, --source, --factuality and --contested choose among ours alone."
            },
            footer = {
                "",
                "Examples:",
                "  tadmor compare gdelt --country SYR --from 2016-03-01 --to 2016-03-31",
                "  tadmor compare gdelt --by day,quad --format csv --limit 10000 > days.csv",
                "  tadmor compare gdelt --show both --type ASSAULT --place Palmyra --km 25",
                "  tadmor compare gdelt --show both --contested      GDELT's row beside what is disputed",
                "  tadmor compare gdelt --show theirs --country SYR --same quad --days 2"
            })
    static final class Gdelt extends ListingCommand {
        @Option(
                names = "--show",
                defaultValue = "totals",
                description = "What to list: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
        private Part part = Part.totals;

        @Option(
                names = "--by",
                split = ",",
                paramLabel = "KEY",
                defaultValue = "month,type",
                description = "What totals are counted by, one or several: ${COMPLETION-CANDIDATES} (default:"
                        + " ${DEFAULT-VALUE}).")
        private List<Key> keys = new ArrayList<>();

        @Option(
                names = "--days",
                paramLabel = "N",
                defaultValue = "1",
                description = "Days that counterparts may be apart (default: ${DEFAULT-VALUE}).")
        private int days = 1;

        @Option(
                names = "--km",
                paramLabel = "N",
                defaultValue = "50",
                description = "Kilometres that they may be apart where both name a town (default: ${DEFAULT-VALUE}).")
        private double km = 50;

        @Option(
                names = "--same",
                defaultValue = "type",
                description =
                        "What they must have in common, ${COMPLETION-CANDIDATES}: the PLOVER type, or only its quad"
                                + " class (default: ${DEFAULT-VALUE}).")
        private Same same = Same.type;

        @Option(
                names = "--every",
                description = "With --show both: every counterpart of an event, not only the one that fits best.")
        private boolean every;

        @Spec
        private @Nullable CommandSpec console;

        @Override
        Listing list(Store opened, ClaimFilter filter, int limit, int offset) {
            GdeltTolerance tolerance = new GdeltTolerance(days, km, same == Same.quad);
            StoredGdelt gdelt = opened.gdelt();
            if (gdelt.isEmpty()) {
                throw new UsageException("the store " + opened.location().shown()
                        + " holds no events of GDELT; tadmor import gdelt FILE brings them in");
            }
            Grouping.whereFree(
                    opened,
                    Terminal.detect(),
                    Objects.requireNonNull(console).commandLine().getErr());
            List<Key> by = keys.stream().distinct().toList();
            return switch (part) {
                case totals ->
                    GdeltListings.totals(
                            gdelt.totals(
                                    filter,
                                    tolerance,
                                    by.stream().map(Gdelt::counted).toList(),
                                    limit,
                                    offset),
                            by.stream().map(Key::name).toList(),
                            offset);
                case both -> GdeltListings.both(gdelt.pairs(filter, tolerance, every, limit, offset), offset);
                case ours -> GdeltListings.ours(gdelt.onlyOurs(filter, tolerance, limit, offset), offset);
                case theirs -> GdeltListings.theirs(gdelt.onlyTheirs(filter, tolerance, limit, offset), offset);
            };
        }

        private static GdeltTotals.By counted(Key key) {
            return switch (key) {
                case day -> GdeltTotals.By.DAY;
                case month -> GdeltTotals.By.MONTH;
                case type -> GdeltTotals.By.TYPE;
                case quad -> GdeltTotals.By.QUAD;
                case country -> GdeltTotals.By.COUNTRY;
            };
        }
    }
}
