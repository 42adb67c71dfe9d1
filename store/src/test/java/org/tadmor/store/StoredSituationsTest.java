package org.tadmor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadmor.actors.Actor;
import org.tadmor.claims.Factuality;
import org.tadmor.events.EventType;
import org.tadmor.situations.Account;
import org.tadmor.situations.ActorRelation;
import org.tadmor.situations.ControlHistory;
import org.tadmor.situations.Digest;
import org.tadmor.situations.Situation;
import org.tadmor.situations.Situation.Status;
import org.tadmor.situations.SituationBuilder;

/** What a store groups is what {@link SituationBuilder} makes of the same reports. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class StoredSituationsTest {
    private static final int ALL = 10_000;
    private static final List<Situation> BUILT = SituationBuilder.build(Coded.digests());

    private final StoreKind kind;

    StoredSituationsTest(StoreKind kind) {
        this.kind = kind;
    }

    private static List<Situation> situations(Store store) {
        return store.situations().situations(ClaimFilter.ALL, null, ALL, 0);
    }

    private static List<LocalDate> days() {
        return LocalDate.of(2016, 3, 20).datesUntil(LocalDate.of(2016, 4, 8)).toList();
    }

    @Test
    void groupedInOneGoTheyAreThoseOfTheBuilder() {
        Store store = Filled.of(kind);

        assertThat(situations(store)).isEqualTo(BUILT);
        assertThat(BUILT).hasSizeGreaterThan(40).anyMatch(situation -> situation.status() == Status.CONTESTED);
        List<Situation> each = new ArrayList<>();
        store.situations().each(ClaimFilter.ALL, each::add);
        assertThat(each).containsExactlyInAnyOrderElementsOf(BUILT);
        for (Situation situation : BUILT.subList(0, 5)) {
            assertThat(store.situations().byId(situation.id())).contains(situation);
        }
        assertThat(store.situations().byId("situation:nobody's")).isEmpty();
    }

    @Test
    void theCountsAreThoseOfTheBuilder() {
        Map<Status, Long> counts =
                BUILT.stream().collect(Collectors.groupingBy(Situation::status, Collectors.counting()));

        assertThat(Filled.of(kind).situations().counts(ClaimFilter.ALL)).isEqualTo(counts);
    }

    @Test
    void pagesFollowEachOther() {
        List<Situation> paged = new ArrayList<>();
        for (int offset = 0; offset < BUILT.size() + 7; offset += 7) {
            paged.addAll(Filled.of(kind).situations().situations(ClaimFilter.ALL, null, 7, offset));
        }

        assertThat(paged).isEqualTo(BUILT);
    }

    @Test
    void asOfADayTheyAreWhatTheReportsUntilThenTell() {
        for (LocalDate day : days()) {
            List<Situation> expected = BUILT.stream()
                    .flatMap(situation -> situation.asOf(day).stream())
                    .sorted(SituationBuilder.CONTESTED_FIRST)
                    .toList();

            assertThat(Filled.of(kind).situations().situations(ClaimFilter.ALL, day, ALL, 0))
                    .as("as of %s", day)
                    .isEqualTo(expected);
            assertThat(Filled.of(kind)
                            .situations()
                            .situations(
                                    ClaimFilter.ALL.toBuilder()
                                            .statuses(List.of(Status.CONTESTED))
                                            .build(),
                                    day,
                                    ALL,
                                    0))
                    .as("contested as of %s", day)
                    .isEqualTo(expected.stream()
                            .filter(situation -> situation.status() == Status.CONTESTED)
                            .toList());
            assertThat(Filled.of(kind).situations().situations(ClaimFilter.ALL, day, 5, 3))
                    .as("rows of %s", day)
                    .isEqualTo(expected.stream().skip(3).limit(5).toList());
        }
    }

    @Test
    void linesHaveTheFirstWordsOfWholeSituations() {
        StoredSituations stored = Filled.of(kind).situations();
        for (LocalDate day :
                Arrays.asList(null, LocalDate.of(2016, 3, 27), LocalDate.of(2016, 3, 28), LocalDate.of(2016, 4, 2))) {
            List<Situation> whole = stored.situations(ClaimFilter.ALL, day, ALL, 0);
            assertThat(whole).isNotEmpty();
            for (int words : new int[] {1, 3, 1000}) {
                List<StoredSituations.Line> lines = stored.lines(ClaimFilter.ALL, day, words, ALL, 0);
                assertThat(lines).hasSameSizeAs(whole);
                for (int i = 0; i < whole.size(); i++) {
                    assertThat(lines.get(i).situation())
                            .usingRecursiveComparison()
                            .ignoringFields("accounts")
                            .isEqualTo(whole.get(i));
                    assertThat(lines.get(i).reports()).isEqualTo(whole.get(i).reports());
                    assertThat(lines.get(i).situation().accounts()).isEqualTo(first(whole.get(i), words));
                }
            }
        }
    }

    /** Of each voice the first word of each factuality, and of each factuality the first own word, as far as there is room. */
    private static List<Account> first(Situation whole, int words) {
        Map<List<Object>, Account> each = new LinkedHashMap<>();
        for (boolean echo : new boolean[] {false, true}) {
            whole.accounts().stream()
                    .filter(account -> account.echo() == echo)
                    .forEach(
                            account -> each.putIfAbsent(List.of(account.voice().key(), account.factuality()), account));
        }
        List<Account> inOrder =
                whole.accounts().stream().filter(each::containsValue).toList();
        Map<Factuality, Account> heads = new LinkedHashMap<>();
        inOrder.stream()
                .filter(account -> !account.echo())
                .forEach(account -> heads.putIfAbsent(account.factuality(), account));
        List<Account> ranked = new ArrayList<>(heads.values());
        inOrder.stream().filter(account -> !ranked.contains(account)).forEach(ranked::add);
        List<Account> kept = ranked.subList(0, Math.min(words, ranked.size()));
        return inOrder.stream().filter(kept::contains).toList();
    }

    @Test
    void daysBeyondWhatADatabaseHoldsAreAQuestionThatCannotBeRead() {
        assertThatThrownBy(() -> Filled.of(kind).situations().situations(ClaimFilter.ALL, LocalDate.MAX, ALL, 0))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(StoreException.Code.QUERY));
    }

    @Test
    void controlAsOfADayIsThatOfTheHistory() {
        ControlHistory history = new ControlHistory(Coded.digests());

        assertThat(Filled.of(kind).situations().control(null)).isEqualTo(history.asOf(null));
        for (LocalDate day : days()) {
            assertThat(Filled.of(kind).situations().control(day))
                    .as("as of %s", day)
                    .isEqualTo(history.asOf(day));
        }
    }

    private static String whole(Actor actor) {
        return actor.id() + " " + actor.name() + " " + actor.code() + " " + actor.country() + " " + actor.sector();
    }

    @Test
    void relationsAreBetweenActorsWhoCanBeFollowedTheBusiestFirst() {
        List<ActorRelation> relations = Filled.of(kind).situations().relations(ClaimFilter.ALL, null, ALL);

        assertThat(relations)
                .hasSizeGreaterThan(10)
                .allMatch(relation ->
                        relation.actor().code() != null && relation.recipient().code() != null)
                .allMatch(relation -> relation.cooperative() + relation.conflictual() + relation.denied() > 0);
        Set<String> known = Coded.digests().stream()
                .flatMap(digest -> digest.tellings().stream())
                .flatMap(telling -> Stream.concat(telling.actors().stream(), telling.recipients().stream()))
                .map(party -> whole(party.actor()))
                .collect(Collectors.toSet());
        assertThat(relations.stream().flatMap(relation -> Stream.of(relation.actor(), relation.recipient())))
                .allMatch(actor -> known.contains(whole(actor)));
        assertThat(Filled.of(kind).situations().relations(ClaimFilter.ALL, null, 4))
                .isEqualTo(relations.subList(0, 4));
        assertThat(Filled.of(kind).situations().relations(ClaimFilter.ALL, LocalDate.of(2016, 3, 27), ALL))
                .isNotEmpty()
                .hasSizeLessThan(relations.size())
                .noneMatch(relation -> relation.month().isAfter(YearMonth.of(2016, 3)));
    }

    /** The accounts of contested stories, whatever order the reports came in. */
    private static Set<String> contested(List<Situation> situations) {
        return situations.stream()
                .filter(situation -> situation.status() == Status.CONTESTED)
                .map(situation -> situation.accounts().stream()
                        .map(account -> account.claim() + account.factuality())
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toSet());
    }

    @Test
    void groupedInSeveralGoesInAnyOrderTheContestedStoriesAreTheSame() {
        for (long seed = 1; seed <= 3; seed++) {
            List<StoreEntry> shuffled = new ArrayList<>(Coded.samples());
            Collections.shuffle(shuffled, new Random(seed));
            try (Store store = Store.open(kind.fresh())) {
                for (int i = 0; i < shuffled.size(); i += 3) {
                    Filled.store(store, shuffled.subList(i, Math.min(shuffled.size(), i + 3)));
                    store.group(grouped -> {});
                }

                assertThat(contested(situations(store))).as("seed %d", seed).isEqualTo(contested(BUILT));
                assertThat(store.check()).isEmpty();
                assertThat(store.situations().control(null)).isEqualTo(new ControlHistory(Coded.digests()).asOf(null));
            }
        }
    }

    @Test
    void replacingAReportGroupsThoseAnewThatSharedASituationWithIt() {
        Situation shared = BUILT.stream()
                .filter(situation -> situation.status() == Status.CONTESTED && situation.reports() > 1)
                .findFirst()
                .orElseThrow();
        String denier =
                shared.denying().stream().map(Account::report).findFirst().orElseThrow();
        StoreEntry changed = Coded.entry(denier, "Talks began on Monday.");
        List<Digest> digests = new ArrayList<>(Coded.digests());
        digests.replaceAll(digest -> digest.report().equals(denier) ? changed.digest() : digest);
        try (Store store = Store.open(kind.fresh())) {
            Filled.store(store, Coded.samples());
            store.group(grouped -> {});
            Filled.store(store, List.of(changed));

            assertThat(store.situations().byId(shared.id())).isEmpty();
            store.group(grouped -> {});

            assertThat(contested(situations(store))).isEqualTo(contested(SituationBuilder.build(digests)));
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void groupingThatIsBrokenOffIsTakenUp() {
        try (Store store = Store.open(kind.fresh())) {
            Filled.store(store, Coded.samples());
            assertThatThrownBy(() -> store.group(grouped -> {
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");
            store.group(grouped -> {});

            assertThat(situations(store)).isEqualTo(BUILT);
        }
    }

    @Test
    void groupingNothingIsNothing() {
        try (Store store = Store.open(kind.fresh())) {
            List<Long> rounds = new ArrayList<>();
            store.group(rounds::add);

            assertThat(rounds).isEmpty();
            assertThat(situations(store)).isEmpty();
            assertThat(store.situations().control(null)).isEmpty();
            assertThat(store.situations().relations(ClaimFilter.ALL, null, ALL)).isEmpty();
        }
    }

    @Test
    void filtersOfSituationsKeepWhatTheyName() {
        Map<String, ClaimFilter> filters = new TreeMap<>(Map.of(
                "assaults", Filters.types(EventType.ASSAULT),
                "Syria", Filters.countries("SYR"),
                "Palmyra", Filters.places("Palmyra"),
                "the Russians act", Filters.actors("RUS"),
                "told by the wire", Filters.outlets("Levant Wire"),
                "March", Filters.days(LocalDate.of(2016, 3, 1), LocalDate.of(2016, 3, 25))));
        filters.forEach((name, filter) -> {
            List<Situation> found = Filled.of(kind).situations().situations(filter, null, ALL, 0);
            assertThat(found).as(name).isNotEmpty().hasSizeLessThan(BUILT.size());
            assertThat(BUILT).containsAll(found);
            assertThat(Filled.of(kind).situations().counts(filter).values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .as(name)
                    .isEqualTo(found.size());
        });
        assertThat(Filled.of(kind).situations().situations(Filters.types(EventType.ASSAULT), null, ALL, 0))
                .isEqualTo(BUILT.stream()
                        .filter(situation -> situation.type() == EventType.ASSAULT)
                        .toList());
        assertThat(Filled.of(kind).situations().situations(Filters.outlets("Levant Wire"), null, ALL, 0))
                .isEqualTo(BUILT.stream()
                        .filter(situation -> situation.accounts().stream()
                                .anyMatch(account -> "Levant Wire".equals(account.outlet())))
                        .toList());
    }
}
