package org.tadmor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadmor.events.EventType;
import org.tadmor.store.GdeltTotals.By;
import org.tadmor.store.GdeltTotals.Count;
import org.tadmor.store.StoredGdelt.Imported;
import org.tadmor.store.StoredGdelt.Ours;
import org.tadmor.store.StoredGdelt.Pair;
import org.tadmor.store.StoredGdelt.Word;
import org.tadmor.store.imports.GdeltEvent;
import org.tadmor.store.imports.GdeltEvent.Actor;
import org.tadmor.store.imports.GdeltEvent.Place;

/** Events of GDELT beside ours. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class StoredGdeltTest {
    private static final Place PALMYRA = Gdelt.town("Palmyra, Homs, Syria", "SY", 34.56, 38.28);
    private static final Place SYRIA = Gdelt.country("Syria", "SY", 35, 38);
    private static final Actor RUSSIAN_ARMY = Gdelt.actor("RUSMIL");
    private static final Actor REBELS = Gdelt.actor("SYRREB");

    private final StoreKind kind;

    StoredGdeltTest(StoreKind kind) {
        this.kind = kind;
    }

    private static void fill(Store store, StoreEntry... entries) {
        Filled.store(store, List.of(entries));
        store.group(grouped -> {});
    }

    /** A store of one event: the Russian army shelled Syrian rebels in Palmyra on 28 March 2016. */
    private Store shelling() {
        Store store = Store.open(kind.fresh());
        fill(
                store,
                Coded.entry(
                        "shelling",
                        "PALMYRA, Syria - The Russian army shelled Syrian rebels in Palmyra on Monday, activists said."));
        return store;
    }

    private static GdeltEvent shelling(long id, @Nullable Place place) {
        return Gdelt.event(id, "2016-03-28", RUSSIAN_ARMY, REBELS, "194", 4, place);
    }

    private static List<Long> matched(Store store, GdeltTolerance tolerance) {
        return store.gdelt().pairs(ClaimFilter.ALL, tolerance, true, 100, 0).rows().stream()
                .map(pair -> pair.theirs().event().id())
                .sorted()
                .toList();
    }

    @Test
    void whatWeExportMatchesItself() throws IOException {
        try (Store store = Store.open(kind.fresh())) {
            fill(store, Coded.samples().toArray(StoreEntry[]::new));
            Path file = Gdelt.export(
                    store, Files.createDirectories(StoreKind.directory().resolve("gdelt")));
            long rows;
            try (java.util.stream.Stream<String> lines = Files.lines(file)) {
                rows = lines.count();
            }
            Gdelt.Result result = Gdelt.importFile(store, file);

            assertThat(result).isEqualTo(new Gdelt.Result(rows, 0, 0));
            assertThat(store.counts()).containsEntry("gdelt_event", rows);
            List<Ours> lost = store.gdelt()
                    .onlyOurs(ClaimFilter.ALL, GdeltTolerance.USUAL, 1_000, 0)
                    .rows();
            // What has neither a day, nor a place, nor an actor of a code has nothing to be found by.
            assertThat(lost.stream().filter(StoredGdeltTest::hasADay).filter(ours -> ours.country() != null))
                    .as("with a day and a place")
                    .hasSizeLessThan(2);
            Count all = store.gdelt()
                    .totals(ClaimFilter.ALL, GdeltTolerance.USUAL, List.of(By.TYPE), 100, 0)
                    .all();
            assertThat(all.gdelt()).isEqualTo(rows);
            assertThat(all.situations() - all.ofBoth()).isEqualTo(lost.size());
            assertThat(all.ofBoth()).isGreaterThan(all.situations() * 4 / 5);
            assertThat(all.gdeltOfBoth()).isGreaterThan(rows * 4 / 5);
            assertThat(store.check()).isEmpty();
        }
    }

    private static boolean hasADay(Ours ours) {
        LocalDate first = ours.first();
        return first != null && first.equals(ours.last());
    }

    @Test
    void anEventImportedAgainReplacesTheEarlierOne() {
        try (Store store = shelling()) {
            Gdelt.add(store, shelling(1, PALMYRA), shelling(2, SYRIA), shelling(1, SYRIA));
            Gdelt.add(store, shelling(2, null), shelling(3, null));

            assertThat(store.counts()).containsEntry("gdelt_event", 3L);
            assertThat(store.gdelt()
                            .pairs(ClaimFilter.ALL, GdeltTolerance.USUAL, true, 10, 0)
                            .rows())
                    .extracting(pair -> pair.theirs().event())
                    .containsExactlyInAnyOrder(shelling(1, SYRIA), shelling(2, null), shelling(3, null));
        }
    }

    @Test
    void theCounterpartThatFitsBestComesWithWhoSaysSo() {
        try (Store store = shelling()) {
            fill(
                    store,
                    Coded.entry(
                            "denial",
                            "On Monday, according to local residents, Syrian rebels in Palmyra came under fire from the Russian"
                                    + " army. The Russian Defence Ministry said that its forces had not shelled the"
                                    + " rebels."));
            Gdelt.add(store, shelling(1, SYRIA), shelling(2, PALMYRA), shelling(3, null));

            StoredGdelt.Page<Pair> page =
                    store.gdelt().pairs(Filters.types(EventType.ASSAULT), GdeltTolerance.USUAL, false, 10, 0);

            assertThat(page.all()).isEqualTo(1);
            Pair pair = page.rows().get(0);
            assertThat(pair.theirs())
                    .isEqualTo(new Imported(shelling(2, PALMYRA), EventType.ASSAULT, "SYR", "test.export.CSV"));
            assertThat(pair.counterparts()).isEqualTo(3);
            assertThat(pair.likeness().km()).isLessThan(5);
            assertThat(pair.likeness().days()).isZero();
            assertThat(pair.likeness().type()).isTrue();
            assertThat(pair.likeness().actor()).isEqualTo(2);
            assertThat(pair.ours().words()).as("everybody's word on it").contains(new Word("activists", "CT+"));
            assertThat(pair.claim()).matches("(shelling|denial)#c\\d+");
        }
    }

    @Test
    void whereOneSideHasNoTownTheCountryWillDoAndNoDistanceIsTold() {
        try (Store store = shelling()) {
            Gdelt.add(store, shelling(1, SYRIA));

            Pair pair = store.gdelt()
                    .pairs(ClaimFilter.ALL, GdeltTolerance.USUAL, true, 10, 0)
                    .rows()
                    .get(0);

            assertThat(pair.likeness().km()).isNull();
            assertThat(pair.likeness().country()).isTrue();
        }
    }

    @Test
    void daysPlacesAndTypesKeepApartWhatIsTooFar() {
        try (Store store = shelling()) {
            Gdelt.add(
                    store,
                    shelling(1, PALMYRA),
                    Gdelt.event(2, "2016-03-30", RUSSIAN_ARMY, REBELS, "194", 4, PALMYRA),
                    shelling(3, Gdelt.town("Homs, Homs, Syria", "SY", 34.73, 36.71)),
                    shelling(4, Gdelt.town("Paris, France", "FR", 48.85, 2.35)),
                    Gdelt.event(5, "2016-03-28", RUSSIAN_ARMY, REBELS, "173", 4, PALMYRA),
                    Gdelt.event(6, "2016-03-28", RUSSIAN_ARMY, REBELS, "040", 1, PALMYRA),
                    Gdelt.event(7, "2016-03-29", RUSSIAN_ARMY, REBELS, "190", 4, PALMYRA));

            assertThat(matched(store, GdeltTolerance.USUAL)).containsExactly(1L, 7L);
            assertThat(matched(store, new GdeltTolerance(0, 50, false))).containsExactly(1L);
            assertThat(matched(store, new GdeltTolerance(2, 50, false))).containsExactly(1L, 2L, 7L);
            assertThat(matched(store, new GdeltTolerance(1, 200, false))).containsExactly(1L, 3L, 7L);
            assertThat(matched(store, new GdeltTolerance(1, 50, true))).containsExactly(1L, 5L, 7L);
        }
    }

    @Test
    void actorsThatSpeakAgainstItKeepApartAndUnknownOnesDoNot() {
        try (Store store = shelling()) {
            Gdelt.add(
                    store,
                    Gdelt.event(1, "2016-03-28", Gdelt.actor("RUS"), null, "190", 4, PALMYRA),
                    Gdelt.event(2, "2016-03-28", null, null, "190", 4, PALMYRA),
                    Gdelt.event(3, "2016-03-28", null, null, "190", 4, SYRIA),
                    Gdelt.event(4, "2016-03-28", Gdelt.actor("USAMIL"), REBELS, "190", 4, PALMYRA),
                    Gdelt.event(5, "2016-03-28", RUSSIAN_ARMY, Gdelt.actor("SYRGOV"), "190", 4, PALMYRA),
                    Gdelt.event(6, "2016-03-28", Gdelt.actor("MIL"), Gdelt.actor("REB"), "190", 4, SYRIA),
                    Gdelt.event(7, "2016-03-28", REBELS, RUSSIAN_ARMY, "190", 4, PALMYRA));

            assertThat(matched(store, GdeltTolerance.USUAL)).containsExactly(1L, 2L, 6L);
        }
    }

    @Test
    void withoutAPlaceEveryActorThatGdeltNamesHasToAgree() {
        try (Store store = shelling()) {
            Gdelt.add(
                    store,
                    shelling(1, null),
                    Gdelt.event(2, "2016-03-28", Gdelt.actor("RUSGOV"), null, "190", 4, null),
                    Gdelt.event(3, "2016-03-28", RUSSIAN_ARMY, Gdelt.actor("CVL"), "190", 4, null),
                    Gdelt.event(4, "2016-03-28", null, REBELS, "190", 4, null),
                    shelling(5, new Place(4, "Somewhere", null, null, null, null, null)));

            assertThat(matched(store, GdeltTolerance.USUAL)).containsExactly(1L, 2L, 5L);
        }
    }

    @Test
    void meetingsMayHaveTheirActorsInEitherOrder() {
        try (Store store = Store.open(kind.fresh())) {
            fill(
                    store,
                    Coded.entry(
                            "talks",
                            "The Turkish government held talks with the Russian government in Moscow on Monday."));
            Place moscow = Gdelt.town("Moscow, Moskva, Russia", "RS", 55.75, 37.61);
            Gdelt.add(
                    store,
                    Gdelt.event(1, "2016-03-28", Gdelt.actor("TURGOV"), Gdelt.actor("RUSGOV"), "046", 1, moscow),
                    Gdelt.event(2, "2016-03-28", Gdelt.actor("RUSGOV"), Gdelt.actor("TURGOV"), "046", 1, moscow),
                    Gdelt.event(3, "2016-03-28", Gdelt.actor("USAGOV"), Gdelt.actor("TURGOV"), "046", 1, moscow));

            List<Pair> pairs = store.gdelt()
                    .pairs(ClaimFilter.ALL, GdeltTolerance.USUAL, true, 10, 0)
                    .rows();

            assertThat(pairs).extracting(pair -> pair.theirs().event().id()).containsExactlyInAnyOrder(1L, 2L);
            assertThat(pairs).extracting(pair -> pair.likeness().actor()).containsOnly(2);
        }
    }

    @Test
    void whatOnlyOneSideHasIsListedWithinTheFilter() {
        try (Store store = shelling()) {
            fill(store, Coded.entry("aid", "The United Nations sent aid to Aleppo on Monday."));
            Gdelt.add(
                    store,
                    shelling(1, PALMYRA),
                    Gdelt.event(2, "2016-03-29", RUSSIAN_ARMY, REBELS, "190", 4, PALMYRA),
                    Gdelt.event(3, "2016-03-28", Gdelt.actor("USA"), null, "010", 1, SYRIA),
                    Gdelt.event(4, "2016-03-28", Gdelt.actor("ROMGOV"), null, "190", 4, SYRIA));

            assertThat(store.gdelt()
                            .onlyOurs(ClaimFilter.ALL, GdeltTolerance.USUAL, 10, 0)
                            .rows())
                    .extracting(Ours::type)
                    .containsExactly(EventType.AID);
            assertThat(theirs(store, ClaimFilter.ALL)).containsExactly(3L, 4L);
            assertThat(theirs(store, Filters.types(EventType.ASSAULT))).containsExactly(4L);
            // The day before is beyond the filter, but its event of ours is still the counterpart of that of the 29th.
            LocalDate next = LocalDate.of(2016, 3, 29);
            assertThat(theirs(store, Filters.days(next, next))).isEmpty();
            assertThat(store.gdelt()
                            .pairs(Filters.days(next, next), GdeltTolerance.USUAL, true, 10, 0)
                            .rows())
                    .isEmpty();
            assertThat(theirs(store, Filters.parties("ROM"))).containsExactly(4L);
            assertThat(theirs(store, Filters.countries("FRA"))).isEmpty();
        }
    }

    private static List<Long> theirs(Store store, ClaimFilter filter) {
        return store.gdelt().onlyTheirs(filter, GdeltTolerance.USUAL, 10, 0).rows().stream()
                .map(imported -> imported.event().id())
                .toList();
    }

    @Test
    void everyFilterThatGdeltHasSomethingForIsHeeded() {
        try (Store store = shelling()) {
            Place paris = Gdelt.town("Paris, France", "FR", 48.85, 2.35);
            Gdelt.add(
                    store,
                    shelling(1, Gdelt.town("Tadmur, Homs, Syria", "SY", 34.56, 38.28)),
                    Gdelt.event(2, "2016-03-28", Gdelt.actor("USAGOV"), RUSSIAN_ARMY, "112", 3, paris));

            assertThat(counted(store, ClaimFilter.ALL)).isEqualTo(2);
            assertThat(counted(store, Filters.actors("RUSMIL"))).isEqualTo(1);
            assertThat(counted(store, Filters.recipients("rusmil"))).isEqualTo(1);
            assertThat(counted(store, Filters.parties("RUS"))).isEqualTo(2);
            assertThat(counted(store, Filters.places("Palmyra"))).isEqualTo(1);
            assertThat(counted(store, Filters.places("FRA", "Palmyra"))).isEqualTo(2);
            assertThat(counted(store, Filters.box(2, 48, 3, 49))).isEqualTo(1);
            assertThat(counted(store, Filters.types(EventType.ACCUSE))).isEqualTo(1);
            assertThat(counted(store, Filters.outlets("nobody")))
                    .as("chooses among ours alone")
                    .isEqualTo(2);
            assertThat(counted(store, Filters.actors("x' OR '1'='1"))).isZero();
        }
    }

    private static long counted(Store store, ClaimFilter filter) {
        return store.gdelt()
                .totals(filter, GdeltTolerance.USUAL, List.of(By.MONTH), 10, 0)
                .all()
                .gdelt();
    }

    @Test
    void totalsAreCountedByWhatIsAskedFor() {
        try (Store store = shelling()) {
            Gdelt.add(
                    store,
                    shelling(1, PALMYRA),
                    Gdelt.event(2, "2016-04-02", null, null, "141", 3, SYRIA),
                    Gdelt.event(3, "2016-04-02", Gdelt.actor("USA"), null, "010", 1, null));

            GdeltTotals totals = store.gdelt()
                    .totals(ClaimFilter.ALL, GdeltTolerance.USUAL, List.of(By.MONTH, By.TYPE, By.QUAD), 10, 0);

            assertThat(totals.rows())
                    .contains(
                            new GdeltTotals.Row(List.of("2016-03", "ASSAULT", "4"), new Count(1, 1, 1, 1, 3, 1)),
                            // A protest is verbal to GDELT and material to PLOVER.
                            new GdeltTotals.Row(List.of("2016-04", "PROTEST", "4"), new Count(0, 0, 0, 1, 3, 0)))
                    .anyMatch(row ->
                            row.key().get(1) == null && "1".equals(row.key().get(2)));
            assertThat(totals.all().gdelt()).isEqualTo(3);
            assertThat(totals.groups()).isEqualTo(totals.rows().size());
            assertThat(store.gdelt()
                            .totals(ClaimFilter.ALL, GdeltTolerance.USUAL, List.of(By.DAY, By.COUNTRY), 1, 1)
                            .rows())
                    .hasSize(1);
            assertThatThrownBy(() -> store.gdelt().totals(ClaimFilter.ALL, GdeltTolerance.USUAL, List.of(), 10, 0))
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void copiesAndCompactionKeepWhatWasImported() {
        StoreLocation there = (kind == StoreKind.DUCKDB ? StoreKind.POSTGRESQL : StoreKind.DUCKDB).fresh();
        GdeltEvent full = new GdeltEvent(
                7,
                LocalDate.of(2016, 3, 28),
                RUSSIAN_ARMY,
                REBELS,
                "1951",
                4,
                -10.0,
                4,
                2,
                3,
                -1.25,
                PALMYRA,
                LocalDate.of(2016, 3, 28).atTime(12, 15),
                "https://courier.example/7?a=\u0645&b='");
        try (Store store = shelling()) {
            Gdelt.add(store, full, shelling(8, null));
            store.copyTo(there);
            store.compact();
            assertThat(both(store)).contains(full, shelling(8, null));
            Gdelt.add(store, shelling(9, PALMYRA));
            assertThat(store.counts()).containsEntry("gdelt_event", 3L);
        }
        try (Store copy = Store.openExisting(there)) {
            assertThat(both(copy)).containsExactlyInAnyOrder(full, shelling(8, null));
            assertThat(copy.check()).isEmpty();
            Gdelt.add(copy, full);
            assertThat(copy.counts()).containsEntry("gdelt_event", 2L);
        }
    }

    private static List<GdeltEvent> both(Store store) {
        return store.gdelt().pairs(ClaimFilter.ALL, GdeltTolerance.USUAL, true, 10, 0).rows().stream()
                .map(pair -> pair.theirs().event())
                .toList();
    }

    @Test
    void whoeverWritesIsAlone() {
        StoreLocation location = kind.fresh();
        try (Store store = Store.open(location)) {
            assertThat(store.gdelt().isEmpty()).isTrue();
            try (StoreWriter writer = store.writer()) {
                assertThat(writer.stored()).isZero();
                assertThatThrownBy(() -> Gdelt.add(store, shelling(1, null)))
                        .isInstanceOfSatisfying(
                                StoreException.class, e -> assertThat(e.code()).isEqualTo(StoreException.Code.LOCKED));
            }
            Gdelt.add(store, shelling(1, null));
            assertThat(store.gdelt().isEmpty()).isFalse();
            store.writer().close();
        }
    }

    @Test
    void tolerancesHaveBounds() {
        assertThatThrownBy(() -> new GdeltTolerance(-1, 50, false)).hasMessageContaining("between 0 and 30");
        assertThatThrownBy(() -> new GdeltTolerance(31, 50, false)).hasMessageContaining("between 0 and 30");
        assertThatThrownBy(() -> new GdeltTolerance(1, 0, false)).hasMessageContaining("more than 0");
        assertThatThrownBy(() -> new GdeltTolerance(1, Double.NaN, false)).hasMessageContaining("more than 0");
    }
}
