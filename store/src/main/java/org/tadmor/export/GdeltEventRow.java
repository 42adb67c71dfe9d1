package org.tadmor.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.export.ActorCodes.Kind;
import org.tadmor.export.Countries.Country;
import org.tadmor.export.Parts.Location;
import org.tadmor.export.Parts.Participant;
import org.tadmor.export.Parts.Point;

/** An event in the 61 columns of GDELT 2.0 (GDELT Event Codebook 2.0 of 2015). */
final class GdeltEventRow {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Countries countries = new Countries();
    private final ActorCodes actors = new ActorCodes(countries);
    private final Cameo cameo = new Cameo();

    List<String> of(ReportedEvent event) {
        ClaimRecord claim = event.first();
        List<String> row = new ArrayList<>(61);
        row.add(Long.toString(event.id()));
        row.addAll(day(claim.date() == null ? null : claim.date().start()));
        row.addAll(actor(claim.actors()));
        row.addAll(actor(claim.recipients()));
        row.addAll(action(event));
        row.addAll(nowhere());
        row.addAll(nowhere());
        row.addAll(geography(claim.place()));
        row.add(midnight(claim.report().published()));
        row.add(Objects.requireNonNullElse(claim.report().url(), claim.report().id()));
        return row;
    }

    /** GDELT's time stamps, at the first second of a day: nobody tells us more. */
    static String midnight(@Nullable LocalDate day) {
        return day == null ? "" : digits(day) + "000000";
    }

    private static String digits(LocalDate day) {
        return day.format(DAY);
    }

    private static List<String> day(@Nullable LocalDate day) {
        if (day == null) {
            return List.of("", "", "", "");
        }
        String digits = digits(day);
        double share = ((day.getMonthValue() - 1) * 30 + day.getDayOfMonth()) / 365.0;
        return List.of(
                digits,
                digits.substring(0, digits.length() - 2),
                Integer.toString(day.getYear()),
                String.format(Locale.ROOT, "%.4f", day.getYear() + share));
    }

    /** The first of them; GDELT has room for one. */
    private List<String> actor(List<Participant> participants) {
        if (participants.isEmpty()) {
            return Stream.generate(() -> "").limit(10).toList();
        }
        Participant participant = participants.get(0);
        Map<Kind, List<String>> parts = actors.split(participant.code());
        List<String> country = Stream.of(Kind.COUNTRY, Kind.REGION)
                .flatMap(kind -> of(parts, kind))
                .toList();
        List<String> row = new ArrayList<>();
        row.add(Objects.requireNonNullElse(participant.code(), ""));
        row.add(participant.name().toUpperCase(Locale.ROOT));
        row.add(at(country, 0));
        row.add(of(parts, Kind.GROUP).findFirst().orElse(""));
        row.add(of(parts, Kind.ETHNIC).findFirst().orElse(""));
        List<String> religions = of(parts, Kind.RELIGION).toList();
        row.add(at(religions, 0));
        row.add(at(religions, 1));
        List<String> types = of(parts, Kind.TYPE).toList();
        row.add(at(types, 0));
        row.add(at(types, 1));
        row.add(at(types, 2));
        return row;
    }

    private List<String> action(ReportedEvent event) {
        String code = Cameo.code(event.first().event());
        return List.of(
                "",
                code,
                code.substring(0, 3),
                code.substring(0, 2),
                Integer.toString(event.first().event().quad()),
                cameo.goldstein(code),
                Integer.toString(event.asserted().size()),
                "1",
                "1",
                "");
    }

    /** Type 0 is GDELT's for no place. */
    private static List<String> nowhere() {
        return List.of("0", "", "", "", "", "", "", "");
    }

    private List<String> geography(@Nullable Location place) {
        if (place == null || place.point() == null) {
            return nowhere();
        }
        Point point = place.point();
        String fips = countries.fips(place.country());
        boolean country = "country".equals(place.precision());
        return List.of(
                Integer.toString(type(place)),
                fullName(place),
                fips,
                country ? fips : "",
                "",
                Double.toString(point.lat()),
                Double.toString(point.lon()),
                "");
    }

    /** 1 country, 2 state of the USA, 3 town of the USA, 4 other town, 5 other state. */
    private static int type(Location place) {
        boolean american = "USA".equals(place.country());
        return switch (Objects.requireNonNullElse(place.precision(), "place")) {
            case "country" -> 1;
            case "admin1" -> american ? 2 : 5;
            default -> american ? 3 : 4;
        };
    }

    private String fullName(Location place) {
        Country country = countries.of(place.country());
        return Stream.of(place.name(), place.admin1(), country == null ? place.country() : country.name())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> of(Map<Kind, List<String>> parts, Kind kind) {
        return parts.getOrDefault(kind, List.of()).stream();
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index) : "";
    }
}
