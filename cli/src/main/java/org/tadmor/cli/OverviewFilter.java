package org.tadmor.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.cli.output.Overview;
import org.tadmor.dates.DateInterval;
import org.tadmor.events.EventType;
import org.tadmor.places.Entry;
import org.tadmor.places.Gazetteer;
import org.tadmor.places.Place;
import org.tadmor.places.PlaceKey;
import org.tadmor.situations.Situation;
import org.tadmor.store.ClaimFilter;
import picocli.CommandLine.Option;

/** What of an overview is shown. Words are compared without regard to case and match anywhere in a name; several of an option mean any of them. */
final class OverviewFilter {
    @Option(
            names = "--place",
            paramLabel = "NAME",
            description = "Only places, and events at places, of this name, province or country code (SYR).")
    private List<String> places = new ArrayList<>();

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Only where this actor takes part: a part of the name, or the start of a code (RUSMIL).")
    private List<String> actors = new ArrayList<>();

    @Option(names = "--type", paramLabel = "TYPE", description = "Only events of this PLOVER type, such as ASSAULT.")
    private List<EventType> types = new ArrayList<>();

    @Option(names = "--status", description = "Only situations that are ${COMPLETION-CANDIDATES}.")
    private List<Situation.Status> statuses = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DATE", description = "Only events that ended on this day or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only events that began on this day or earlier.")
    private @Nullable LocalDate to;

    @Option(names = "--recipient", paramLabel = "NAME", description = "Only what was done to this actor.")
    private List<String> recipients = new ArrayList<>();

    @Option(names = "--country", paramLabel = "CODE", description = "Only events in this country, such as SYR.")
    private List<String> countries = new ArrayList<>();

    @Option(
            names = "--box",
            paramLabel = "WEST,SOUTH,EAST,NORTH",
            description = "Only events within these degrees, such as 35.6,32.3,42.4,37.3.")
    private @Nullable String box;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Only what this outlet tells.")
    private List<String> outlets = new ArrayList<>();

    @Option(names = "--source", paramLabel = "NAME", description = "Only what this voice has a word on.")
    private List<String> sources = new ArrayList<>();

    /** GeoNames ids of the places that go by the names asked for; looked up once, when first needed. */
    private @Nullable Set<Long> asked;

    Overview of(Overview all) {
        return new Overview(
                all.reports(),
                all.control().stream()
                        .filter(control -> at(control.place()))
                        .filter(control -> actors.isEmpty()
                                || control.positions().stream()
                                        .anyMatch(position -> is(position.holder())
                                                || is(position.notHolder())
                                                || is(position.besieger())))
                        .toList(),
                all.situations().stream().filter(this::shows).toList(),
                all.relations().stream()
                        .filter(relation -> actors.isEmpty() || is(relation.actor()) || is(relation.recipient()))
                        .toList(),
                all.more());
    }

    /** Whether a situation is shown; relations are read off those that are. */
    boolean shows(Situation situation) {
        return (types.isEmpty() || types.contains(situation.type()))
                && (statuses.isEmpty() || statuses.contains(situation.status()))
                && at(situation.place())
                && within(situation.date())
                && inCountry(situation.place())
                && inBox(situation.place())
                && (recipients.isEmpty()
                        || situation.recipients().stream().anyMatch(recipient -> is(recipient, recipients)))
                && (outlets.isEmpty()
                        || situation.accounts().stream()
                                .anyMatch(account ->
                                        outlets.stream().anyMatch(outlet -> holds(account.outlet(), outlet))))
                && (sources.isEmpty()
                        || situation.accounts().stream()
                                .anyMatch(account -> sources.stream()
                                        .anyMatch(
                                                source -> holds(account.voice().name(), source))))
                && (actors.isEmpty()
                        || situation.actors().stream().anyMatch(this::is)
                        || situation.recipients().stream().anyMatch(this::is));
    }

    private boolean at(@Nullable Place place) {
        return places.isEmpty()
                || place != null
                        && places.stream()
                                .anyMatch(name -> holds(place.name(), name)
                                        || holds(place.admin1(), name)
                                        || name.equalsIgnoreCase(place.country())
                                        || place.geonames() != null && asked().contains(place.geonames()));
    }

    /** The gazetteer calls Palmyra Tadmur; who asks for Palmyra means it too. */
    private Set<Long> asked() {
        Set<Long> known = asked;
        if (known == null) {
            known = new HashSet<>();
            Gazetteer gazetteer = Gazetteer.bundled();
            for (String name : places) {
                for (Entry entry : gazetteer.named(PlaceKey.of(name))) {
                    Long id = entry.place().geonames();
                    if (id != null) {
                        known.add(id);
                    }
                }
            }
            asked = known;
        }
        return known;
    }

    /** The same filter for what a store holds. */
    ClaimFilter ofStore() {
        return ClaimFilter.builder()
                .days(from, to)
                .types(types)
                .parties(actors)
                .recipients(recipients)
                .countries(countries)
                .places(places)
                .box(box == null ? null : ClaimFilter.Box.of(box))
                .outlets(outlets)
                .sources(sources)
                .statuses(statuses)
                .build();
    }

    private boolean inCountry(@Nullable Place place) {
        return countries.isEmpty()
                || place != null && countries.stream().anyMatch(code -> code.equalsIgnoreCase(place.country()));
    }

    private boolean inBox(@Nullable Place place) {
        return box == null || place != null && ClaimFilter.Box.of(box).holds(place.lat(), place.lon());
    }

    private boolean is(@Nullable Actor actor) {
        return is(actor, actors);
    }

    private static boolean is(@Nullable Actor actor, List<String> names) {
        return actor != null
                && names.stream()
                        .anyMatch(name -> holds(actor.name(), name)
                                || actor.code() != null && actor.code().startsWith(name.toUpperCase(Locale.ROOT)));
    }

    private boolean within(@Nullable DateInterval date) {
        return from == null && to == null
                || date != null
                        && (from == null || !date.end().isBefore(from))
                        && (to == null || !date.start().isAfter(to));
    }

    private static boolean holds(@Nullable String text, String part) {
        return text != null && plain(text).contains(plain(part));
    }

    /** Without marks on letters: GeoNames writes Ḩārim. */
    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
