package org.tadmor.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.export.AcledTypes.Type;
import org.tadmor.export.Countries.Country;
import org.tadmor.export.Parts.Location;
import org.tadmor.export.Parts.Participant;
import org.tadmor.export.Parts.Point;
import org.tadmor.export.Parts.When;

/**
 * One row an event of a report in the 31 columns of ACLED, comma-separated, header first. A row of ACLED is something that
 * happened, so only events that some voice asserts get one, and only of types that ACLED codes.
 */
final class AcledExport implements Export {
    private static final List<String> COLUMNS = List.of(
            "event_id_cnty",
            "event_date",
            "year",
            "time_precision",
            "disorder_type",
            "event_type",
            "sub_event_type",
            "actor1",
            "assoc_actor_1",
            "inter1",
            "actor2",
            "assoc_actor_2",
            "inter2",
            "interaction",
            "civilian_targeting",
            "iso",
            "region",
            "country",
            "admin1",
            "admin2",
            "admin3",
            "location",
            "latitude",
            "longitude",
            "geo_precision",
            "source",
            "source_scale",
            "notes",
            "fatalities",
            "tags",
            "timestamp");

    private final DelimitedWriter out;
    private final Countries countries = new Countries();
    private final AcledTypes types = new AcledTypes();

    AcledExport(Writer out) throws IOException {
        this.out = DelimitedWriter.csv(out);
        this.out.row(COLUMNS);
    }

    @Override
    public void add(ReportRecords records) throws IOException {
        for (ReportedEvent event : ReportedEvent.all(records)) {
            Optional<Type> type = types.of(event.first());
            if (type.isPresent() && !event.asserted().isEmpty()) {
                out.row(row(event, type.get()));
            }
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private List<String> row(ReportedEvent event, Type type) {
        ClaimRecord claim = event.first();
        Location place = claim.place();
        Country country = countries.of(place == null ? null : place.country());
        List<String> row = new ArrayList<>(COLUMNS.size());
        row.add((country == null ? "" : country.iso3()) + event.id());
        row.addAll(date(claim.date()));
        row.addAll(List.of(type.disorder(), type.event(), type.subEvent()));
        row.addAll(participants(claim, type));
        row.addAll(place(place, country));
        row.add(claim.report().outlet() == null ? "" : claim.report().outlet());
        row.add("");
        row.add(claim.sentence().text());
        row.add("");
        row.add(tags(event));
        row.add("");
        return row;
    }

    private static List<String> date(@Nullable When date) {
        if (date == null) {
            return List.of("", "", "");
        }
        String precision = switch (date.granularity()) {
            case "day" -> date.start().equals(date.end()) ? "1" : "2";
            case "week" -> "2";
            default -> "3";
        };
        return List.of(date.start().toString(), Integer.toString(date.start().getYear()), precision);
    }

    private static List<String> participants(ClaimRecord claim, Type type) {
        String first = AcledTypes.inter(claim.actors(), type, true);
        String second = AcledTypes.inter(claim.recipients(), type, false);
        boolean civilians =
                AcledTypes.civilian(claim.recipients()) && type.disorder().equals("Political violence");
        return List.of(
                name(claim.actors()),
                others(claim.actors()),
                first,
                name(claim.recipients()),
                others(claim.recipients()),
                second,
                first.isEmpty() || second.isEmpty() ? "" : first + "-" + second,
                civilians ? "Civilian targeting" : "");
    }

    private static List<String> place(@Nullable Location place, @Nullable Country country) {
        Point point = place == null ? null : place.point();
        String precision = place == null ? null : place.precision();
        return List.of(
                country == null ? "" : country.numeric(),
                "",
                country == null ? "" : country.name(),
                place == null ? "" : Objects.requireNonNullElse(place.admin1(), ""),
                "",
                "",
                place == null ? "" : place.name(),
                point == null ? "" : Double.toString(point.lat()),
                point == null ? "" : Double.toString(point.lon()),
                precision == null ? "" : precision.equals("place") ? "1" : precision.equals("admin1") ? "2" : "3");
    }

    /** ACLED keeps free tags, "; " between them: here stand all voices, those that deny or doubt too. */
    private static String tags(ReportedEvent event) {
        return event.claims().stream()
                .flatMap(claim -> Stream.of(
                        "claim_id=" + claim.id(),
                        "attributed_to=" + String.join(" > ", claim.voices()),
                        "stance=" + claim.stance().word()))
                .collect(Collectors.joining("; "));
    }

    private static String name(List<Participant> participants) {
        List<String> names = ClaimRecord.names(participants);
        return names.isEmpty() ? "" : names.get(0);
    }

    private static String others(List<Participant> participants) {
        return ClaimRecord.names(participants).stream().skip(1).collect(Collectors.joining("; "));
    }
}
