package org.tadmor.measure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import org.tadmor.coding.ReportCoder;
import org.tadmor.events.EventType;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Origin;
import org.tadmor.report.PlainTextReader;
import org.tadmor.situations.Digester;
import org.tadmor.situations.Situation;
import org.tadmor.store.ClaimFilter;
import org.tadmor.store.Store;
import org.tadmor.store.StoreEntry;
import org.tadmor.store.StoreLocation;
import org.tadmor.store.StoreWriter;

/** Fills a store with many claims and times what people ask of it. */
final class StoreQuestions {
    private static final int ASKED = 200;
    private static final List<String> WORDS = List.of(
            "army",
            "rebels shelled",
            "\"Islamic State\"",
            "hospital",
            "ceasefire talks",
            "president said",
            "town taken",
            "denied");

    /** Words of a situation that the console asks for in a list. */
    private static final int ON_A_CARD = 12;

    private static final List<String> ACTORS =
            List.of("RUS", "SYRMIL", "USAGOV", "IMGREBISI", "Islamic State", "rebels");
    private static final List<String> COUNTRIES = List.of("SYR", "USA", "RUS", "IRQ", "FRA");

    private final Path folder;
    private final int claims;

    StoreQuestions(Path folder, int claims) {
        this.folder = folder;
        this.claims = claims;
    }

    void measure(PrintWriter out) throws IOException {
        StoreLocation location = StoreLocation.of(folder.toString());
        long start = System.nanoTime();
        try (Store store = Store.open(location)) {
            fill(store, out);
            out.printf(Locale.ROOT, "# filled in %.0f s: %s%n", (System.nanoTime() - start) / 1e9, store.counts());
            out.flush();
            long grouping = System.nanoTime();
            store.group(new EverySoOften(out, "grouped"));
            out.printf(Locale.ROOT, "# grouped in %.0f s: %s%n", (System.nanoTime() - grouping) / 1e9, store.counts());
            out.flush();
        }
        try (Store store = Store.openExisting(location)) {
            for (Map.Entry<String, IntConsumer> question : questions(store).entrySet()) {
                time(question.getKey(), question.getValue(), out);
            }
        }
    }

    private void fill(Store store, PrintWriter out) throws IOException {
        List<GrownEntry> seeds = seeds();
        long stored = store.counts().getOrDefault("report", 0L);
        long there = 0;
        long reports = 0;
        EverySoOften progress = new EverySoOften(out, "filled");
        try (StoreWriter writer = store.writer()) {
            for (int round = 0; there < claims; round++) {
                for (GrownEntry seed : seeds) {
                    if (there < claims) {
                        // Reports come in one order, so that a broken fill goes on after as many as are stored.
                        if (reports++ >= stored) {
                            writer.add(seed.in(round));
                        }
                        there += seed.claims();
                        progress.accept(1);
                    }
                }
            }
        }
    }

    /** Says how far it has come, once in ten thousand. */
    private static final class EverySoOften implements LongConsumer {
        private static final int OFTEN = 10_000;

        private final PrintWriter out;
        private final String what;
        private long done;

        EverySoOften(PrintWriter out, String what) {
            this.out = out;
            this.what = what;
        }

        @Override
        public void accept(long more) {
            long before = done;
            done += more;
            if (done / OFTEN > before / OFTEN) {
                out.printf(Locale.ROOT, "# %s %,d reports%n", what, done);
                out.flush();
            }
        }
    }

    private static List<GrownEntry> seeds() throws IOException {
        Lexicon words = Lexicon.bundled();
        ReportCoder coder = new ReportCoder(words);
        PlainTextReader reader = new PlainTextReader(words);
        StoreEntry.Coding coding = new StoreEntry.Coding(new Digester(words), words.fingerprint(), "measure");
        List<GrownEntry> seeds = new ArrayList<>();
        int number = 0;
        for (String text : new GrownTexts().seeds()) {
            Origin origin = new Origin("seed-" + number++, null, LocalDate.of(2012, 1, 2 + number % 9));
            reader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), origin)
                    .filter(Accepted.class::isInstance)
                    .map(input -> ((Accepted) input).report())
                    .forEach(report -> seeds.add(new GrownEntry(coding.entry(coder.code(report)))));
        }
        return seeds;
    }

    private static Map<String, IntConsumer> questions(Store store) {
        Map<String, IntConsumer> questions = new LinkedHashMap<>();
        questions.put("claims of a type in a month", i -> store.records().claims(filter(i, true, false, false), 50, 0));
        questions.put("claims of an actor", i -> store.records().claims(filter(i, false, true, false), 50, 0));
        questions.put("claims in a country, counted", i -> store.records().countClaims(filter(i, false, false, true)));
        questions.put(
                "contested claims of an actor",
                i -> store.records()
                        .claims(
                                filter(i, false, true, false).toBuilder()
                                        .statuses(List.of(Situation.Status.CONTESTED))
                                        .build(),
                                50,
                                0));
        questions.put("actors of a month", i -> store.actors().actors(filter(i, true, false, false), 50, 0));
        questions.put("places in a country", i -> store.actors().places(filter(i, false, false, true), 50, 0));
        questions.put("statements of a speaker", i -> store.records().statements(speaker(i), 50, 0));
        questions.put("search", i -> store.sentences().search(WORDS.get(i % WORDS.size()), ClaimFilter.ALL, 50, 0));
        questions.put(
                "search of a type",
                i -> store.sentences().search(WORDS.get(i % WORDS.size()), filter(i, true, false, false), 50, 0));
        questions.put(
                "situations as of a day", i -> store.situations().lines(ClaimFilter.ALL, day(i), ON_A_CARD, 50, 0));
        questions.put(
                "situations of an actor",
                i -> store.situations().lines(filter(i, false, true, false), null, ON_A_CARD, 50, 0));
        questions.put(
                "  with every word on them",
                i -> store.situations().situations(filter(i, false, true, false), null, 50, 0));
        questions.put("control as of a day", i -> store.situations().control(day(i)));
        questions.put(
                "relations of a month", i -> store.situations().relations(filter(i, true, false, false), null, 50));
        return questions;
    }

    private static LocalDate day(int i) {
        return LocalDate.of(2012, 2, 1).plusDays(i * 37L % 330);
    }

    private static ClaimFilter filter(int i, boolean month, boolean party, boolean country) {
        return ClaimFilter.builder()
                .days(month ? day(i) : null, month ? day(i).plusDays(30) : null)
                .types(month ? List.of(EventType.values()[i % EventType.values().length]) : List.of())
                .parties(party ? List.of(ACTORS.get(i % ACTORS.size())) : List.of())
                .countries(country ? List.of(COUNTRIES.get(i % COUNTRIES.size())) : List.of())
                .build();
    }

    private static ClaimFilter speaker(int i) {
        return ClaimFilter.builder()
                .actors(List.of(ACTORS.get(i % ACTORS.size())))
                .build();
    }

    private static void time(String name, IntConsumer question, PrintWriter out) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            long start = System.nanoTime();
            question.accept(i);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        List<Double> sorted = millis.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "%-32s median %7.1f ms  p99 %7.1f ms%n",
                name,
                Figures.median(millis),
                sorted.get(ASKED * 99 / 100 - 1));
        out.flush();
    }
}
