package org.tadmor.measure;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.ActorResolver;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.lexicon.LexiconFile.Row;
import org.tadmor.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tadmor-measure offices}. */
@Command(
        name = "offices",
        description = {
            "Whether 'the French foreign minister' is, on the day of a report, who it was: every term of office in",
            "lexicon/en/actors/people.tsv that a description can point at, asked for on days within it."
        },
        footer = {"", "Examples:", "  tadmor-measure offices --misses | head -50"})
final class OfficesCommand extends MeasuringCommand {
    private static final Set<String> STATE = Set.of(
            "head_of_state",
            "head_of_government",
            "foreign_minister",
            "defence_minister",
            "interior_minister",
            "finance_minister",
            "vice_president");
    private static final Set<String> BODY = Set.of("group_leader", "igo_head");
    /** Terms without an end are asked for up to this day: the tables are not a calendar of the future. */
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    @Option(names = "--days", defaultValue = "2", description = "Days within each term (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--misses", description = "First print what is not right.")
    private boolean misses;

    private final Lexicon lexicon = Lexicon.bundled();
    private final Map<String, Row> countries = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();

    @Override
    int measure(PrintWriter out) {
        rows("countries.tsv").forEach(row -> countries.put(row.get("iso3"), row));
        rows("groups.tsv").forEach(row -> bodies.put(row.get("id"), row.get("name")));
        rows("organizations.tsv").forEach(row -> bodies.put(row.get("id"), row.get("name")));
        Analyzer analyzer = new Analyzer(LanguageModel.english(), new Tokenizer(lexicon));
        ActorResolver resolver = new ActorResolver(lexicon);
        Map<String, int[]> counts = new TreeMap<>();
        for (Row term : rows("people.tsv")) {
            String words = description(term);
            if (words == null) {
                continue;
            }
            for (LocalDate day : sample(term)) {
                String found = holder(analyzer, resolver, words, day);
                boolean right = term.get("id").equals(found);
                int[] count = counts.computeIfAbsent(term.get("office"), k -> new int[2]);
                count[0] += right ? 1 : 0;
                count[1]++;
                if (!right && misses) {
                    out.println("miss " + day + " " + words + ": " + found + " for " + term.get("id"));
                }
            }
        }
        print(out, counts);
        return 0;
    }

    private static void print(PrintWriter out, Map<String, int[]> counts) {
        int right = 0;
        int all = 0;
        for (Map.Entry<String, int[]> count : counts.entrySet()) {
            right += count.getValue()[0];
            all += count.getValue()[1];
            out.println("offices " + count.getKey() + " right=" + percent(count.getValue()[0], count.getValue()[1])
                    + " asked=" + count.getValue()[1]);
        }
        out.println("offices right=" + percent(right, all) + " asked=" + all);
    }

    private static String percent(int part, int all) {
        return String.format(Locale.ROOT, "%.2f", all == 0 ? 0 : 100.0 * part / all);
    }

    private List<Row> rows(String table) {
        return lexicon.named("en/actors/" + table).stream()
                .map(LexiconFile::rows)
                .flatMap(List::stream)
                .toList();
    }

    /** "French foreign minister", "leader of Hezbollah"; null for offices that a description does not point at. */
    private @Nullable String description(Row term) {
        String office = term.get("office");
        List<String> titles = term.list("title");
        String title = titles.isEmpty() ? "" : titles.get(0);
        Row country = countries.get(term.get("country"));
        if (STATE.contains(office) && country != null && !title.isEmpty()) {
            List<String> adjectives = country.list("adjectives");
            return adjectives.isEmpty() ? title + " of " + country.get("name") : adjectives.get(0) + ' ' + title;
        }
        String body = bodies.get(term.get("organization"));
        return BODY.contains(office) && body != null ? "leader of " + body : null;
    }

    /** Days spread evenly over the part of a term that lies between {@link #FIRST} and {@link #LAST}. */
    private List<LocalDate> sample(Row term) {
        LocalDate from = day(term.get("from"), false, FIRST);
        LocalDate to = day(term.get("to"), true, LAST);
        from = from.isBefore(FIRST) ? FIRST : from;
        to = to.isAfter(LAST) ? LAST : to;
        List<LocalDate> sample = new ArrayList<>();
        long length = to.toEpochDay() - from.toEpochDay();
        for (int i = 1; i <= days && length >= 0; i++) {
            sample.add(from.plusDays(length * i / (days + 1)));
        }
        return sample;
    }

    private static LocalDate day(String cell, boolean end, LocalDate otherwise) {
        return switch (cell.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(cell), end ? 12 : 1, end ? 31 : 1);
            case 7 -> {
                LocalDate first = LocalDate.parse(cell + "-01");
                yield end ? first.plusMonths(1).minusDays(1) : first;
            }
            case 10 -> LocalDate.parse(cell);
            default -> otherwise;
        };
    }

    private static @Nullable String holder(Analyzer analyzer, ActorResolver resolver, String words, LocalDate day) {
        String text = "The " + words + " spoke to reporters about the talks.";
        Document document = analyzer.analyze(new Report("offices", text, List.of(), null, null, null, day, null, "en"));
        for (ActorMention mention : resolver.resolve(document).mentions()) {
            if (mention.span().end() >= 4 + words.length() && mention.span().start() <= 4) {
                return mention.actor().id();
            }
        }
        return null;
    }
}
