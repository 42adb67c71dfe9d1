package org.tadmor.export;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.export.Countries.Country;
import org.tadmor.export.Parts.Location;
import org.tadmor.export.Parts.Participant;
import org.tadmor.export.Parts.Point;

/** One row a claim in the 40 columns of POLECAT, tab-separated, header first; lists are joined by "; ". */
final class PolecatExport implements Export {
    private static final List<String> COLUMNS = List.of(
            "Event ID",
            "Event Date",
            "Event Type",
            "Event Mode",
            "Intensity",
            "Quad Code",
            "Contexts",
            "Actor Name",
            "Actor Country",
            "Actor COW",
            "Primary Actor Sector",
            "Actor Sectors",
            "Actor Title",
            "Actor Name Raw",
            "Wikipedia Actor ID",
            "Recipient Name",
            "Recipient Country",
            "Recipient COW",
            "Primary Recipient Sector",
            "Recipient Sectors",
            "Recipient Title",
            "Recipient Name Raw",
            "Wikipedia Recipient ID",
            "Placename",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude",
            "GeoNames ID",
            "Raw Placename",
            "Feature Type",
            "Source",
            "Publication Date",
            "Story People",
            "Story Organizations",
            "Story Locations",
            "Language",
            "Version");

    private final DelimitedWriter out;
    private final Countries countries = new Countries();

    PolecatExport(Writer out) throws IOException {
        this.out = DelimitedWriter.tsv(out);
        this.out.row(COLUMNS);
    }

    @Override
    public void add(ReportRecords records) throws IOException {
        for (ClaimRecord claim : ClaimRecord.all(records).toList()) {
            out.row(row(claim));
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private List<String> row(ClaimRecord claim) {
        List<String> row = new ArrayList<>(COLUMNS.size());
        row.add(claim.id());
        row.add(claim.date() == null ? "" : claim.date().start().toString());
        row.add(claim.event().type());
        row.add(orEmpty(claim.event().mode()));
        row.add("");
        row.add(quad(claim.event().quad()));
        row.add(contexts(claim));
        row.addAll(participants(claim.actors()));
        row.addAll(participants(claim.recipients()));
        row.addAll(place(claim.place()));
        row.add(String.join(" > ", claim.voices()));
        LocalDate published = claim.report().published();
        row.add(published == null ? "" : published.toString());
        row.addAll(List.of("", "", ""));
        row.add(claim.report().language());
        row.add(claim.report().lexicon());
        return row;
    }

    private static String quad(int quad) {
        return switch (quad) {
            case 1 -> "VERBAL COOPERATION";
            case 2 -> "MATERIAL COOPERATION";
            case 3 -> "VERBAL CONFLICT";
            case 4 -> "MATERIAL CONFLICT";
            default -> "";
        };
    }

    /** The stance stands with the contexts, where PLOVER has its "hypothetical" too. */
    private static String contexts(ClaimRecord claim) {
        Stream<String> stance = claim.stance() == Stance.ASSERTED
                ? Stream.empty()
                : Stream.of(claim.stance().word());
        return String.join(
                "; ", Stream.concat(claim.event().contexts().stream(), stance).toList());
    }

    private static List<String> participants(List<Participant> participants) {
        String sectors = join(participants, Participant::sector);
        String primary =
                participants.isEmpty() ? "" : orEmpty(participants.get(0).sector());
        return List.of(
                join(participants, Participant::name),
                join(participants, Participant::country),
                "",
                primary,
                sectors,
                "",
                join(participants, participant -> participant.words().text()),
                "");
    }

    private List<String> place(@Nullable Location place) {
        if (place == null) {
            return Stream.generate(() -> "").limit(10).toList();
        }
        Point point = place.point();
        Country country = countries.of(place.country());
        return List.of(
                place.name(),
                "place".equals(place.precision()) ? place.name() : "",
                "",
                orEmpty(place.admin1()),
                country == null ? orEmpty(place.country()) : country.name(),
                point == null ? "" : Double.toString(point.lat()),
                point == null ? "" : Double.toString(point.lon()),
                orEmpty(place.geonames()),
                place.words().text(),
                "");
    }

    private static String join(List<Participant> participants, Function<Participant, @Nullable String> value) {
        return String.join(
                "; ",
                participants.stream()
                        .map(value)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
