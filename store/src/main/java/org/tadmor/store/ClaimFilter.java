package org.tadmor.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tadmor.claims.Factuality;
import org.tadmor.events.EventType;
import org.tadmor.places.Entry;
import org.tadmor.places.Gazetteer;
import org.tadmor.places.PlaceKey;
import org.tadmor.situations.Situation;

/**
 * Which claims are wanted: those that meet every component that is not empty. Several values of one component mean any of them. Names match
 * anywhere and without regard to case, codes by their start.
 *
 * @param from events that ended on this day or later, or null
 * @param to events that began on this day or earlier, or null
 * @param types PLOVER types
 * @param actors who did it
 * @param recipients to whom
 * @param parties who takes part, on either side
 * @param countries ISO 3166-1 alpha-3 codes of the place's country
 * @param places names of places or provinces, or codes of countries; every name a place is known by finds it
 * @param box where, or null
 * @param outlets who published it
 * @param sources whose word it is
 * @param factualities how firmly
 * @param statuses of the situation that it belongs to
 * @param reports ids of reports
 * @param ids of actors, where names and codes are not sharp enough
 */
public record ClaimFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<EventType> types,
        List<String> actors,
        List<String> recipients,
        List<String> parties,
        List<String> countries,
        List<String> places,
        @Nullable Box box,
        List<String> outlets,
        List<String> sources,
        List<Factuality> factualities,
        List<Situation.Status> statuses,
        List<String> reports,
        Ids ids) {

    /**
     * Actors by their ids, which stand for one actor whatever it is called.
     *
     * @param actors who did it
     * @param recipients to whom
     * @param speakers who said it; asked of statements alone
     */
    public record Ids(List<String> actors, List<String> recipients, List<String> speakers) {
        /** Anybody. */
        public static final Ids ANY = new Ids(List.of(), List.of(), List.of());

        /** Copies the lists. */
        public Ids {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
            speakers = List.copyOf(speakers);
        }
    }

    /** Every claim. */
    public static final ClaimFilter ALL = new Builder().build();

    /** Copies the lists; codes of countries are upper case. */
    public ClaimFilter {
        types = List.copyOf(types);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        parties = List.copyOf(parties);
        countries =
                countries.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
        places = List.copyOf(places);
        outlets = List.copyOf(outlets);
        sources = List.copyOf(sources);
        factualities = List.copyOf(factualities);
        statuses = List.copyOf(statuses);
        reports = List.copyOf(reports);
    }

    /** A filter to be described: without more, every claim passes. */
    public static Builder builder() {
        return new Builder();
    }

    /** This filter, to be described further. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.from = from;
        builder.to = to;
        builder.types = types;
        builder.actors = actors;
        builder.recipients = recipients;
        builder.parties = parties;
        builder.countries = countries;
        builder.places = places;
        builder.box = box;
        builder.outlets = outlets;
        builder.sources = sources;
        builder.factualities = factualities;
        builder.statuses = statuses;
        builder.reports = reports;
        builder.ids = ids;
        return builder;
    }

    /** Describes a filter; each method is named after the component that it replaces. */
    public static final class Builder {
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private List<EventType> types = List.of();
        private List<String> actors = List.of();
        private List<String> recipients = List.of();
        private List<String> parties = List.of();
        private List<String> countries = List.of();
        private List<String> places = List.of();
        private @Nullable Box box;
        private List<String> outlets = List.of();
        private List<String> sources = List.of();
        private List<Factuality> factualities = List.of();
        private List<Situation.Status> statuses = List.of();
        private List<String> reports = List.of();
        private Ids ids = Ids.ANY;

        private Builder() {}

        public Builder days(@Nullable LocalDate first, @Nullable LocalDate last) {
            from = first;
            to = last;
            return this;
        }

        public Builder types(List<EventType> wanted) {
            types = wanted;
            return this;
        }

        public Builder actors(List<String> wanted) {
            actors = wanted;
            return this;
        }

        public Builder recipients(List<String> wanted) {
            recipients = wanted;
            return this;
        }

        public Builder parties(List<String> wanted) {
            parties = wanted;
            return this;
        }

        public Builder countries(List<String> wanted) {
            countries = wanted;
            return this;
        }

        public Builder places(List<String> wanted) {
            places = wanted;
            return this;
        }

        public Builder box(@Nullable Box wanted) {
            box = wanted;
            return this;
        }

        public Builder outlets(List<String> wanted) {
            outlets = wanted;
            return this;
        }

        public Builder sources(List<String> wanted) {
            sources = wanted;
            return this;
        }

        public Builder factualities(List<Factuality> wanted) {
            factualities = wanted;
            return this;
        }

        public Builder statuses(List<Situation.Status> wanted) {
            statuses = wanted;
            return this;
        }

        public Builder reports(List<String> wanted) {
            reports = wanted;
            return this;
        }

        public Builder ids(Ids wanted) {
            ids = wanted;
            return this;
        }

        /** The filter described. */
        public ClaimFilter build() {
            return new ClaimFilter(
                    from,
                    to,
                    types,
                    actors,
                    recipients,
                    parties,
                    countries,
                    places,
                    box,
                    outlets,
                    sources,
                    factualities,
                    statuses,
                    reports,
                    ids);
        }
    }

    /**
     * A box of coordinates, degrees.
     *
     * @param west least longitude; may be greater than {@code east} where the box crosses the 180th meridian
     * @param south least latitude
     * @param east greatest longitude
     * @param north greatest latitude
     */
    public record Box(double west, double south, double east, double north) {
        /**
         * Reads {@code WEST,SOUTH,EAST,NORTH}.
         *
         * @throws StoreException when it is no box
         */
        public static Box of(String text) {
            String[] parts = text.split(",");
            try {
                if (parts.length == 4) {
                    Box box = new Box(
                            Double.parseDouble(parts[0].strip()),
                            Double.parseDouble(parts[1].strip()),
                            Double.parseDouble(parts[2].strip()),
                            Double.parseDouble(parts[3].strip()));
                    if (Math.abs(box.west) <= 180
                            && Math.abs(box.east) <= 180
                            && Math.abs(box.south) <= 90
                            && Math.abs(box.north) <= 90
                            && box.south <= box.north) {
                        return box;
                    }
                }
            } catch (NumberFormatException e) {
                throw notABox(text, e);
            }
            throw notABox(text, null);
        }

        /** Whether a point lies in it. */
        public boolean holds(double latitude, double longitude) {
            boolean between =
                    west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
            return between && latitude >= south && latitude <= north;
        }

        private static StoreException notABox(String text, @Nullable Throwable cause) {
            String message =
                    "\"" + text + "\" is no box: write WEST,SOUTH,EAST,NORTH in degrees, such as 35.6,32.3,42.4,37.3";
            return cause == null
                    ? new StoreException(StoreException.Code.QUERY, message)
                    : new StoreException(StoreException.Code.QUERY, message, cause);
        }
    }

    /** The conditions on {@code claim c}. */
    Condition condition() {
        Condition condition = new Condition();
        condition.dates("c.date_start", "c.date_end", from, to);
        condition.anyOf("c.event_type", types.stream().map(Enum::name).toList());
        condition.anyOf(
                "c.factuality", factualities.stream().map(Factuality::code).toList());
        condition.anyOf("c.country", countries);
        condition.names(outlets, "c.outlet");
        condition.namesOrCodes(sources, "c.voice", "c.voice_code");
        participants(condition, actors, "p.side = 'actor' AND ");
        participants(condition, recipients, "p.side = 'recipient' AND ");
        participants(condition, parties, "");
        participantIds(condition, ids.actors(), "p.side = 'actor' AND ");
        participantIds(condition, ids.recipients(), "p.side = 'recipient' AND ");
        if (!places.isEmpty()) {
            condition.places(places, "c");
        }
        if (box != null) {
            condition.box(box, "c.latitude", "c.longitude");
        }
        if (!statuses.isEmpty()) {
            condition.add("EXISTS (SELECT 1 FROM account a JOIN situation s ON s.situation_no = a.situation_no WHERE"
                    + " a.report_no = c.report_no AND a.claim_no = c.claim_no AND s.status IN ("
                    + statuses.stream().map(status -> "'" + status + "'").collect(Collectors.joining(", ")) + "))");
        }
        if (!reports.isEmpty()) {
            Condition ids = new Condition();
            ids.anyOf("id", reports);
            condition.add("c.report_no IN (SELECT report_no FROM report" + ids.where() + ")", ids.values());
        }
        return condition;
    }

    private static void participants(Condition condition, List<String> wanted, String side) {
        takesPart(condition, side, Condition.alternatives(wanted, "p.name", "p.code"));
    }

    private static void participantIds(Condition condition, List<String> wanted, String side) {
        if (!wanted.isEmpty()) {
            Condition known = new Condition();
            known.anyOf("p.actor_id", wanted);
            takesPart(condition, side, List.of(known));
        }
    }

    /** Each alternative is a question of its own: DuckDB compares a column's few different names once each, but not beside another column. */
    private static void takesPart(Condition condition, String side, List<Condition> alternatives) {
        if (!alternatives.isEmpty()) {
            condition.add(
                    alternatives.stream()
                            .map(who -> "SELECT p.report_no, p.claim_no FROM participant p WHERE " + side + who.all())
                            .collect(Collectors.joining(" UNION ALL ", "(c.report_no, c.claim_no) IN (", ")")),
                    alternatives.stream().flatMap(who -> who.values().stream()).toList());
        }
    }

    /** GeoNames ids of the places that go by these names: the gazetteer calls Palmyra Tadmur, and who asks for Palmyra means it. */
    static Set<Long> known(List<String> names) {
        List<Long> ids = new ArrayList<>();
        for (String name : names) {
            for (Entry entry : Gazetteer.bundled().named(PlaceKey.of(name))) {
                Long id = entry.place().geonames();
                if (id != null) {
                    ids.add(id);
                }
            }
        }
        return Set.copyOf(ids);
    }
}
