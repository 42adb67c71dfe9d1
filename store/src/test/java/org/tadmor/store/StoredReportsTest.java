package org.tadmor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadmor.export.Export;
import org.tadmor.export.ExportFormat;
import org.tadmor.report.Report;
import org.tadmor.store.StoredReports.Stored;
import tools.jackson.databind.json.JsonMapper;

/** Reports into a store and out again. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class StoredReportsTest {
    private final StoreKind kind;

    StoredReportsTest(StoreKind kind) {
        this.kind = kind;
    }

    private final List<Store> opened = new ArrayList<>();

    private Store open(StoreLocation location) {
        Store store = Store.open(location);
        opened.add(store);
        return store;
    }

    private Store fresh() {
        return open(kind.fresh());
    }

    @AfterEach
    void close() {
        opened.forEach(Store::close);
    }

    private static Map<String, Stored> all(Store store) {
        Map<String, Stored> all = new HashMap<>();
        store.reports().each(stored -> all.put(stored.report().id(), stored));
        return all;
    }

    private static Stored stored(Map<String, Stored> all, String id) {
        return Objects.requireNonNull(all.get(id));
    }

    private static String lines(Stored stored) {
        return stored.records().stream()
                .map(record -> JsonMapper.shared().writeValueAsString(record) + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void reportsAndRecordsComeOutAsTheyWentIn() {
        Map<String, Stored> stored = all(Filled.of(kind));

        assertThat(stored).hasSize(Coded.samples().size());
        for (StoreEntry entry : Coded.samples()) {
            Stored out = stored(stored, entry.report().id());
            assertThat(out.report()).isEqualTo(entry.report());
            assertThat(out.coding()).isEqualTo(Coded.coding());
            assertThat(bytes(lines(out))).isEqualTo(bytes(entry.records()));
        }
    }

    @Test
    void anExportOfRecordsHasTheirBytesInTheOrderInWhichTheyWereStored() throws IOException {
        StringWriter out = new StringWriter();
        try (Export export = ExportFormat.JSONL.open(out)) {
            Filled.of(kind).reports().eachRecords(ClaimFilter.ALL, false, records -> {
                try {
                    export.add(records);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        assertThat(bytes(out.toString()))
                .isEqualTo(
                        bytes(Coded.samples().stream().map(StoreEntry::records).collect(Collectors.joining())));
    }

    @Test
    void textsOfAnyCharactersComeOutAsUtf8HasThem() {
        Map<String, StoreEntry> entries = new HashMap<>();
        for (String text : List.of(
                "The army \uD83D\uDE80 shelled \uD835\uDD38leppo on Sunday, \uD83C\uDDF8\uD83C\uDDFE activists said.",
                "Rebels shelled\0the town on Sunday.\0",
                "Rebels \uD800shelled the town\uDC00 on Sunday. \uDFFF",
                "Rebels shelled the town.\r\n\r\nThe army denied it.\r\n",
                "Rebels shelled the town.\u2028The army denied it.\u0085\u000B\f It said \"nothing\\\" 'x' \u0001.",
                "\uFDD0Rebels\uFDD1 shelled the town. \uFFFF \uFEFF")) {
            String id = "hostile-" + entries.size() + "'\"%_\\;-- \uD83D\uDE80";
            entries.put(id, Coded.entry(id, text));
        }
        StoreLocation location = kind.fresh();
        Store store = open(location);
        Filled.store(store, List.copyOf(entries.values()));

        assertThat(store.check()).isEmpty();
        Map<String, Stored> stored = all(store);
        assertThat(stored.keySet()).isEqualTo(entries.keySet());
        entries.forEach((id, entry) -> {
            Stored out = stored(stored, id);
            assertThat(bytes(lines(out))).as(id).isEqualTo(bytes(entry.records()));
            assertThat(bytes(out.report().text()))
                    .as(id)
                    .isEqualTo(bytes(
                            kind == StoreKind.POSTGRESQL
                                    ? entry.report().text().replace('\0', '\uFFFD')
                                    : entry.report().text()));
            assertThat(store.reports().byId(id)).isPresent();
        });
        try (StoreWriter writer = store.writer()) {
            entries.values()
                    .forEach(entry -> assertThat(writer.has(entry.report(), Coded.coding()))
                            .isTrue());
        }
    }

    @Test
    void aVeryLongTextComesOutWhole() {
        String text = "Rebels shelled the town of Palmyra on Sunday. ".repeat(3_000);
        StoreEntry entry = withText(Coded.samples().get(0), "long", text);
        Store store = fresh();
        Filled.store(store, List.of(entry));

        assertThat(store.reports().byId("long").orElseThrow().report().text()).isEqualTo(text);
    }

    @Test
    void whatIsStoredWordForWordIsKnownAndNothingElse() {
        Report report = Coded.samples().get(0).report();
        Store store = fresh();
        Filled.store(store, Coded.samples().subList(0, 3));

        try (StoreWriter writer = store.writer()) {
            assertThat(writer.has(report, Coded.coding())).isTrue();
            assertThat(writer.has(report, "another coding")).isFalse();
            assertThat(writer.has(Coded.samples().get(5).report(), Coded.coding()))
                    .isFalse();
            assertThat(writer.has(Coded.report(report.id(), "Other words."), Coded.coding()))
                    .isFalse();
        }
    }

    @Test
    void changedWordsReplaceAReportAndAllThatHungOnIt() throws Exception {
        StoreLocation location = kind.fresh();
        Store store = open(location);
        Filled.store(store, Coded.samples());
        store.group(grouped -> {});
        StoreEntry old = Coded.samples().get(1);
        StoreEntry changed = Coded.entry(old.report().id(), "Zebras grazed near the village on Monday.");
        long before = store.sentences().search("hospital", ClaimFilter.ALL, 100, 0).hits().stream()
                .filter(hit -> hit.report().equals(old.report().id()))
                .count();

        Filled.store(store, List.of(changed));

        assertThat(before).isPositive();
        assertThat(store.counts())
                .containsEntry("report", (long) Coded.samples().size());
        assertThat(store.reports().byId(old.report().id()).orElseThrow().report())
                .isEqualTo(changed.report());
        assertThat(store.sentences().search("hospital", ClaimFilter.ALL, 100, 0).hits())
                .noneMatch(hit -> hit.report().equals(old.report().id()));
        assertThat(store.sentences().search("zebra", ClaimFilter.ALL, 100, 0).total())
                .isEqualTo(1);
        assertThat(store.check()).isEmpty();
        store.situations()
                .each(
                        ClaimFilter.ALL,
                        situation -> assertThat(situation.accounts())
                                .noneMatch(account ->
                                        account.report().equals(old.report().id())));
        assertThat(store.ungrouped()).isPositive();

        store.group(grouped -> {});
        assertThat(store.ungrouped()).isZero();
        assertThat(store.check()).isEmpty();
    }

    @Test
    void ofOneIdTheLastOneStoredCountsAlsoWithinABatch() {
        Store store = fresh();
        Filled.store(
                store,
                List.of(
                        Coded.entry("a", "Rebels shelled the town on Sunday."),
                        Coded.entry("b", "Rebels took the village on Sunday."),
                        Coded.entry("a", "The army shelled the bridge on Monday."),
                        Coded.entry("a", "Gunmen attacked the convoy on Tuesday.")));

        assertThat(store.counts()).containsEntry("report", 2L).containsEntry("ungrouped", 2L);
        assertThat(store.reports().byId("a").orElseThrow().report().text()).contains("Gunmen");
        assertThat(store.check()).isEmpty();
    }

    @Test
    void aBatchThatTheDatabaseRefusesLeavesNothingAndTheWriterGoesOn() {
        StoreLocation location = kind.fresh();
        Store store = open(location);
        Filled.store(store, Coded.samples().subList(0, 2));
        StoreEntry good = Coded.samples().get(2);
        StoreEntry bad = broken(Coded.samples().get(3), "\"type\":\"", "\"typo\":\"");
        Map<String, Long> before = store.counts();

        try (StoreWriter writer = store.writer()) {
            writer.add(good);
            writer.add(Coded.entry(Coded.samples().get(0).report().id(), "Other words."));
            writer.add(bad);
            assertThatThrownBy(writer::flush).isInstanceOf(StoreException.class);
            assertThat(store.counts()).isEqualTo(before);
            assertThat(store.check()).isEmpty();

            writer.add(Coded.samples().get(4));
            writer.flush();
        }

        assertThat(all(store).keySet())
                .containsExactlyInAnyOrder(
                        Coded.samples().get(0).report().id(),
                        Coded.samples().get(1).report().id(),
                        Coded.samples().get(4).report().id());
        assertThat(stored(all(store), Coded.samples().get(0).report().id()).report())
                .isEqualTo(Coded.samples().get(0).report());
        assertThat(store.check()).isEmpty();
    }

    @Test
    void aRecordOfAnUnknownKindLeavesNothing() {
        Store store = fresh();
        StoreEntry bad = broken(Coded.samples().get(3), "\"record\":\"claim\"", "\"record\":\"clam\"");

        try (StoreWriter writer = store.writer()) {
            writer.add(Coded.samples().get(2));
            writer.add(bad);
            assertThatThrownBy(writer::flush).isInstanceOf(RuntimeException.class);
        }

        assertThat(store.counts().values()).containsOnly(0L);
        assertThat(store.check()).isEmpty();
    }

    @Test
    void forgottenReportsLeaveNothingBehind() {
        StoreLocation location = kind.fresh();
        Store store = open(location);
        Filled.store(store, Coded.samples());
        store.group(grouped -> {});
        List<String> ids =
                Coded.samples().stream().map(entry -> entry.report().id()).toList();

        try (StoreWriter writer = store.writer()) {
            assertThat(writer.forget(ids)).isEqualTo(ids.size());
            assertThat(writer.forget(List.of("nobody knows it"))).isZero();
        }

        assertThat(store.counts().values()).containsOnly(0L);
        assertThat(store.check()).isEmpty();
    }

    @Test
    void theListOfReportsBeginsWithTheLatestAndNamesCopies() {
        List<StoredReports.Line> lines = Filled.of(kind).reports().list(100, 0);

        assertThat(lines).hasSize(Coded.samples().size());
        assertThat(lines.stream().map(StoredReports.Line::published).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(lines.stream().filter(line -> line.copyOf() != null).map(StoredReports.Line::id))
                .containsExactly("harbour-chronicle-2016-03-28.txt", "potomac-ledger-2016-03-27-wire.txt");
        assertThat(Filled.of(kind).reports().list(3, 2)).isEqualTo(lines.subList(2, 5));
    }

    @Test
    void aDigestComesBackWhole() {
        for (StoreEntry entry : Coded.samples()) {
            byte[] json = DigestJson.of(
                    entry.digest(), entry.sentences(), entry.report().text());

            assertThat(DigestJson.digest(json, entry.report()).tellings())
                    .isEqualTo(entry.digest().tellings());
            assertThat(DigestJson.digest(json, entry.report()).holdings())
                    .isEqualTo(entry.digest().holdings());
            assertThat(DigestJson.sentences(json)).isEqualTo(entry.sentences());
            assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("\"words\"", "null", "false");
        }
    }

    private static StoreEntry withText(StoreEntry entry, String id, String text) {
        Report report = Coded.report(id, text);
        return new StoreEntry(
                report,
                StoreEntry.fingerprint(report),
                entry.coding(),
                "",
                Blobs.packed(new byte[0], text),
                Coded.entry(id, "Nothing.").digest(),
                List.of(),
                Blobs.packed(DigestJson.of(Coded.entry(id, "Nothing.").digest(), List.of(), text), text));
    }

    /** The entry with other records: what the database refuses. */
    private static StoreEntry broken(StoreEntry entry, String words, String others) {
        assertThat(entry.records()).contains(words);
        return new StoreEntry(
                entry.report(),
                entry.fingerprint(),
                entry.coding(),
                entry.records().replace(words, others),
                entry.packed(),
                entry.digest(),
                entry.sentences(),
                entry.packedDigest());
    }
}
