package org.tadmor.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tadmor.claims.Factuality;
import org.tadmor.events.EventType;
import org.tadmor.situations.Situation;
import org.tadmor.store.ClaimFilter;
import picocli.CommandLine.Option;

/** Which claims of a store are wanted. Several values of an option mean any of them. */
final class ClaimOptions {
    @Option(names = "--from", paramLabel = "DATE", description = "Only events that ended on this day or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only events that began on this day or earlier.")
    private @Nullable LocalDate to;

    @Option(names = "--type", paramLabel = "TYPE", description = "Only events of this PLOVER type, such as ASSAULT.")
    private List<EventType> types = new ArrayList<>();

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Only what this actor did: a part of the name, or the start of a code (RUSMIL).")
    private List<String> actors = new ArrayList<>();

    @Option(names = "--recipient", paramLabel = "NAME", description = "Only what was done to this actor.")
    private List<String> recipients = new ArrayList<>();

    @Option(names = "--party", paramLabel = "NAME", description = "Only where this actor takes part, on either side.")
    private List<String> parties = new ArrayList<>();

    @Option(names = "--country", paramLabel = "CODE", description = "Only events in this country, such as SYR.")
    private List<String> countries = new ArrayList<>();

    @Option(
            names = "--place",
            paramLabel = "NAME",
            description =
                    "Only events at places of this name, by any name that the gazetteer knows, or in this province.")
    private List<String> places = new ArrayList<>();

    @Option(
            names = "--box",
            paramLabel = "WEST,SOUTH,EAST,NORTH",
            description = "Only events within these degrees, such as 35.6,32.3,42.4,37.3.")
    private @Nullable String box;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Only what this outlet published.")
    private List<String> outlets = new ArrayList<>();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Only this voice's word: a part of its name or the start of its code.")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--factuality",
            paramLabel = "VALUE",
            description = "Only what its voice says so firmly: CT+, PR+, PS+ (happened), CT-, PR-, PS- (did not), UU.")
    private List<String> factualities = new ArrayList<>();

    @Option(names = "--contested", description = "Only events that another voice says did not happen.")
    private boolean contested;

    /** @throws UsageException when a value cannot be used */
    ClaimFilter filter() {
        if (from != null && to != null && to.isBefore(from)) {
            throw new UsageException("--to " + to + " is before --from " + from);
        }
        return ClaimFilter.builder()
                .days(from, to)
                .types(types)
                .actors(actors)
                .recipients(recipients)
                .parties(parties)
                .countries(countries)
                .places(places)
                .box(box == null ? null : ClaimFilter.Box.of(box))
                .outlets(outlets)
                .sources(sources)
                .factualities(
                        factualities.stream().map(ClaimOptions::factuality).toList())
                .statuses(contested ? List.of(Situation.Status.CONTESTED) : List.of())
                .build();
    }

    private static Factuality factuality(String code) {
        try {
            return Factuality.ofCode(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--factuality " + code + ": use one of CT+, PR+, PS+, CT-, PR-, PS-, UU");
        }
    }
}
