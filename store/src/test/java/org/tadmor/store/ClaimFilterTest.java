package org.tadmor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadmor.claims.Factuality;
import org.tadmor.events.EventType;
import org.tadmor.situations.Situation;
import org.tadmor.situations.Situation.Status;
import org.tadmor.store.StoredRecords.Found;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A filter keeps the claims that somebody who reads all the records would keep. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class ClaimFilterTest {
    private static final int ALL = 100_000;

    private final StoreKind kind;

    ClaimFilterTest(StoreKind kind) {
        this.kind = kind;
    }

    private record Claim(ObjectNode json, @Nullable String outlet) {
        String id() {
            return json.path("id").asString();
        }

        boolean takesPart(String side, String name, @Nullable String code) {
            return StreamSupport.stream(json.path(side).spliterator(), false)
                    .anyMatch(actor -> matches(actor, name, code));
        }

        boolean voice(String name, @Nullable String code) {
            JsonNode chain = json.path("source");
            return matches(chain.path(chain.size() - 1), name, code);
        }

        private static boolean matches(JsonNode who, String name, @Nullable String code) {
            return who.path("name").asString("").toLowerCase(Locale.ROOT).contains(name)
                    || code != null && who.path("code").asString("").startsWith(code);
        }

        boolean type(String type) {
            return json.path("event").path("type").asString().equals(type);
        }

        String place(String key) {
            return json.path("place").path(key).asString("");
        }
    }

    private static List<Claim> all() {
        return Coded.samples().stream()
                .flatMap(entry -> Json.records(entry.records()).stream()
                        .filter(record -> "claim".equals(Json.text(record, "record")))
                        .map(record -> new Claim(record, entry.report().outlet())))
                .toList();
    }

    private Set<String> found(ClaimFilter filter) {
        return Filled.of(kind).records().claims(filter, ALL, 0).stream()
                .map(found -> found.record().path("id").asString())
                .collect(Collectors.toSet());
    }

    private void keeps(String what, ClaimFilter filter, Predicate<Claim> naive) {
        Set<String> expected = all().stream().filter(naive).map(Claim::id).collect(Collectors.toSet());
        assertThat(expected).as(what).isNotEmpty().hasSizeLessThan(all().size());
        assertThat(found(filter)).as(what).isEqualTo(expected);
        assertThat(Filled.of(kind).records().countClaims(filter)).as(what).isEqualTo(expected.size());
    }

    @Test
    void withoutAFilterEveryClaimComesAsItWasRead() {
        Map<String, ObjectNode> expected = new HashMap<>();
        all().forEach(claim -> expected.put(claim.id(), claim.json()));
        List<Found> found = Filled.of(kind).records().claims(ClaimFilter.ALL, ALL, 0);

        assertThat(found).hasSize(expected.size());
        found.forEach(one -> assertThat(one.record())
                .isEqualTo(expected.get(one.record().path("id").asString())));
        assertThat(found.stream()
                        .map(one -> one.record().path("date").path("start").asString(""))
                        .toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void daysKeepEventsThatLieInThemWithAnyPart() {
        LocalDate from = LocalDate.of(2016, 3, 24);
        LocalDate to = LocalDate.of(2016, 3, 26);
        Predicate<Claim> ended =
                claim -> claim.json().path("date").path("end").asString("").compareTo("2016-03-24") >= 0;
        Predicate<Claim> began = claim -> {
            String start = claim.json().path("date").path("start").asString("");
            return !start.isEmpty() && start.compareTo("2016-03-26") <= 0;
        };

        keeps("from", Filters.days(from, null), ended);
        keeps("to", Filters.days(null, to), began);
        keeps("from and to", Filters.days(from, to), ended.and(began));
    }

    @Test
    void typesAndFactualities() {
        keeps("a type", Filters.types(EventType.ASSAULT), claim -> claim.type("ASSAULT"));
        keeps(
                "either of two types",
                Filters.types(EventType.ASSAULT, EventType.AID),
                claim -> claim.type("ASSAULT") || claim.type("AID"));
        keeps(
                "a factuality",
                Filters.factualities(Factuality.CT_MINUS),
                claim -> claim.json().path("factuality").asString().equals("CT-"));
    }

    @Test
    void actorsRecipientsAndParties() {
        keeps("who acts, by code", Filters.actors("rusmil"), claim -> claim.takesPart("actors", "rusmil", "RUSMIL"));
        keeps("who acts, by name", Filters.actors("ARMY"), claim -> claim.takesPart("actors", "army", "ARMY"));
        keeps(
                "to whom",
                Filters.recipients("hospital"),
                claim -> claim.takesPart("recipients", "hospital", "HOSPITAL"));
        keeps(
                "who takes part",
                Filters.parties("SYR", "zzz"),
                claim -> claim.takesPart("actors", "syr", "SYR") || claim.takesPart("recipients", "syr", "SYR"));
    }

    @Test
    void placesGoByEveryNameAndByProvinceAndCountry() {
        keeps(
                "a country",
                Filters.countries("SYR"),
                claim -> claim.place("country").equals("SYR"));
        Predicate<Claim> tadmur =
                claim -> claim.json().path("place").path("name").asString("").contains("Tadmur")
                        || claim.json().path("place").path("name").asString("").contains("Palmyra");
        keeps("a name", Filters.places("Palmyra"), tadmur);
        keeps(
                "a code of a country",
                Filters.places("syr"),
                claim -> claim.place("country").equals("SYR")
                        || claim.place("name").toLowerCase(Locale.ROOT).contains("syr")
                        || claim.place("admin1").toLowerCase(Locale.ROOT).contains("syr"));
    }

    @Test
    void boxesKeepWhatLiesInThemAlsoOverThe180thMeridian() {
        keeps(
                "a box",
                Filters.box(38, 34, 39, 35),
                claim -> claim.json().path("place").path("lat").isNumber()
                        && between(claim.json().path("place").path("lat").doubleValue(), 34, 35)
                        && between(claim.json().path("place").path("lon").doubleValue(), 38, 39));
        keeps(
                "a box around the other side",
                Filters.box(38, -90, 37, 90),
                claim -> claim.json().path("place").path("lon").isNumber()
                        && !between(claim.json().path("place").path("lon").doubleValue(), 37.0000001, 37.9999999));
        assertThat(found(Filters.box(170, -90, -170, 90))).isEmpty();
        assertThat(ClaimFilter.Box.of("170,-30,-170,30").holds(0, 179)).isTrue();
        assertThat(ClaimFilter.Box.of("170,-30,-170,30").holds(0, -179)).isTrue();
        assertThat(ClaimFilter.Box.of("170,-30,-170,30").holds(0, 0)).isFalse();
    }

    private static boolean between(double value, double least, double most) {
        return value >= least && value <= most;
    }

    @Test
    void textsThatAreNoBoxAreRefusedWithAnExample() {
        for (String text :
                List.of("", "1,2,3", "1,2,3,4,5", "a,b,c,d", "0,10,1,5", "0,0,181,1", "0,NaN,1,1", "NaN,0,1,1")) {
            assertThatThrownBy(() -> ClaimFilter.Box.of(text))
                    .as(text)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("WEST,SOUTH,EAST,NORTH");
        }
    }

    @Test
    void outletsSourcesAndReports() {
        keeps(
                "an outlet",
                Filters.outlets("levant"),
                claim -> String.valueOf(claim.outlet()).contains("Levant"));
        keeps("a voice by code", Filters.sources("RUS"), claim -> claim.voice("rus", "RUS"));
        keeps("a voice by name", Filters.sources("Ministry"), claim -> claim.voice("ministry", "MINISTRY"));
        String id = Coded.samples().get(3).report().id();
        keeps("a report", Filters.reports(id), claim -> claim.id().startsWith(id + "#"));
    }

    @Test
    void statusesAreThoseOfTheSituationsThatAClaimBelongsTo() {
        Set<String> contested = new HashSet<>();
        for (Situation situation : org.tadmor.situations.SituationBuilder.build(Coded.digests())) {
            if (situation.status() == Status.CONTESTED) {
                situation.accounts().forEach(account -> contested.add(account.claim()));
            }
        }
        keeps("contested", Filters.statuses(Status.CONTESTED), claim -> contested.contains(claim.id()));
    }

    @Test
    void componentsMustAllHold() {
        ClaimFilter filter = ClaimFilter.builder()
                .days(LocalDate.of(2016, 3, 1), LocalDate.of(2016, 4, 30))
                .types(List.of(EventType.ASSAULT))
                .actors(List.of("RUS"))
                .parties(List.of("hospital"))
                .countries(List.of("SYR"))
                .factualities(List.of(Factuality.CT_MINUS, Factuality.CT_PLUS))
                .build();

        keeps(
                "all of them",
                filter,
                claim -> claim.type("ASSAULT")
                        && claim.takesPart("actors", "rus", "RUS")
                        && (claim.takesPart("actors", "hospital", null)
                                || claim.takesPart("recipients", "hospital", null))
                        && claim.place("country").equals("SYR")
                        && claim.json().path("factuality").asString().startsWith("CT"));
    }

    @Test
    void pagesFollowEachOther() {
        List<Found> whole = Filled.of(kind).records().claims(ClaimFilter.ALL, ALL, 0);
        List<Found> paged = new ArrayList<>();
        for (int offset = 0; offset < whole.size() + 11; offset += 11) {
            paged.addAll(Filled.of(kind).records().claims(ClaimFilter.ALL, 11, offset));
        }

        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void signsOfPatternsAndOfSqlMeanThemselves() {
        for (String words : List.of(
                "%",
                "_",
                "\\",
                "''",
                "!",
                "!%",
                "\"\"",
                "?",
                ":name",
                "' OR '1'='1",
                "'; DROP TABLE report; --",
                "\\'",
                "%' --",
                "a\\",
                "$1",
                "{fn x}",
                "\uD83D\uDE80",
                "<a>")) {
            for (ClaimFilter filter : List.of(
                    Filters.actors(words),
                    Filters.parties(words, words),
                    Filters.places(words),
                    Filters.countries(words),
                    Filters.outlets(words),
                    Filters.sources(words),
                    Filters.reports(words))) {
                assertThat(found(filter)).as(words).isEmpty();
                assertThat(Filled.of(kind).situations().situations(filter, null, ALL, 0))
                        .as(words)
                        .isEmpty();
                assertThat(Filled.of(kind).actors().actors(filter, ALL, 0))
                        .as(words)
                        .isEmpty();
            }
            assertThat(Filled.of(kind).reports().byId(words)).isEmpty();
            assertThat(Filled.of(kind).situations().byId(words)).isEmpty();
        }
        assertThat(Filled.of(kind).counts())
                .containsEntry("report", (long) Coded.samples().size());
    }

    @Test
    void aNulInAQuestionFindsNothing() {
        assertThat(found(Filters.actors("a\0b"))).isEmpty();
        assertThat(found(Filters.outlets("\0"))).isEmpty();
    }

    @Test
    void namesWithSignsOfPatternsAreFoundByThem() {
        try (Store store = Store.open(kind.fresh())) {
            List<StoreEntry> entries = new ArrayList<>();
            for (String outlet : List.of("50% Courier", "The_Courier", "Back\\slash", "It's", "TheXCourier", "Ünder")) {
                entries.add(Coded.entry(new org.tadmor.report.Report(
                        outlet,
                        "Rebels shelled the town on Sunday.",
                        List.of(),
                        null,
                        outlet,
                        null,
                        null,
                        null,
                        "en")));
            }
            Filled.store(store, entries);
            Map<String, String> finds = new LinkedHashMap<>(Map.of(
                    "50%",
                    "50% Courier", "the_c", "The_Courier", "k\\s", "Back\\slash", "t's", "It's", "ünd", "Ünder"));
            finds.forEach((words, outlet) -> assertThat(store.records().claims(Filters.outlets(words), ALL, 0).stream()
                            .map(Found::outlet)
                            .distinct())
                    .as(words)
                    .containsExactly(outlet));
        }
    }

    @Test
    void statementsAreFilteredBySpeakerOutletAndDay() {
        List<Found> all = Filled.of(kind).records().statements(ClaimFilter.ALL, ALL, 0);

        assertThat(all).hasSize((int) Coded.samples().stream()
                .flatMap(entry -> Json.records(entry.records()).stream())
                .filter(record -> "statement".equals(Json.text(record, "record")))
                .count());
        assertThat(statements(Filters.sources("RUS")))
                .isEqualTo(ids(all, found -> Claim.matches(found.record().path("speaker"), "rus", "RUS")))
                .isNotEmpty();
        assertThat(statements(Filters.outlets("levant")))
                .isEqualTo(ids(all, found -> String.valueOf(found.outlet()).contains("Levant")))
                .isNotEmpty();
        assertThat(statements(Filters.countries("RUS")))
                .isEqualTo(ids(
                        all,
                        found -> found.record()
                                .path("speaker")
                                .path("country")
                                .asString("")
                                .equals("RUS")))
                .isNotEmpty();
        assertThat(statements(Filters.days(LocalDate.of(2016, 3, 28), LocalDate.of(2016, 3, 28))))
                .isEqualTo(ids(all, found -> LocalDate.of(2016, 3, 28).equals(found.published())))
                .isNotEmpty();
    }

    private Set<String> statements(ClaimFilter filter) {
        return ids(Filled.of(kind).records().statements(filter, ALL, 0), found -> true);
    }

    private static Set<String> ids(List<Found> found, Predicate<Found> which) {
        return found.stream()
                .filter(which)
                .map(one -> one.record().path("id").asString())
                .collect(Collectors.toSet());
    }

    @Test
    void actorsAreCountedAsTheClaimsHaveThem() {
        Map<String, long[]> expected = new HashMap<>();
        for (Claim claim : all()) {
            for (String side : List.of("actors", "recipients")) {
                for (JsonNode actor : claim.json().path(side)) {
                    expected.computeIfAbsent(actor.path("id").asString(), id -> new long[2])[
                            side.equals("actors") ? 0 : 1]++;
                }
            }
        }
        List<StoredActors.ActorLine> lines = Filled.of(kind).actors().actors(ClaimFilter.ALL, ALL, 0);

        assertThat(lines).hasSize(expected.size());
        lines.forEach(line -> assertThat(new long[] {line.acts(), line.undergoes()})
                .as(line.id())
                .isEqualTo(expected.get(line.id())));
        assertThat(Filled.of(kind).actors().actors(Filters.parties("RUS"), ALL, 0))
                .isNotEmpty()
                .allMatch(line -> line.name().toLowerCase(Locale.ROOT).contains("rus")
                        || String.valueOf(line.code()).startsWith("RUS"));
    }

    @Test
    void placesAreCountedAsTheClaimsHaveThem() {
        Map<String, Long> expected = all().stream()
                .filter(claim -> claim.json().path("place").path("lat").isNumber())
                .collect(Collectors.groupingBy(
                        claim -> claim.json().path("place").path("name").asString("") + " "
                                + claim.json().path("place").path("geonames").asLong(0),
                        Collectors.counting()));

        Map<String, Long> lines = Filled.of(kind).actors().places(ClaimFilter.ALL, ALL, 0).stream()
                .collect(Collectors.toMap(
                        line -> line.name() + " " + Objects.requireNonNullElse(line.geonames(), 0L),
                        StoredActors.PlaceLine::claims));

        assertThat(lines).isEqualTo(expected);
    }
}
