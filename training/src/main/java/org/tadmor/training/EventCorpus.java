package org.tadmor.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tadmor.actors.ActorResolver;
import org.tadmor.actors.Cast;
import org.tadmor.events.EventType;
import org.tadmor.events.PatternCheck;
import org.tadmor.events.PatternExample;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Everything events are learned from and measured on, analysed once. */
final class EventCorpus {
    static final String PAIRS = "events/PLV_train.tsv";
    static final int FOLDS = 5;

    /** The fold of what is no pair, and so never held out. */
    static final int NO_FOLD = -1;

    static final String STORIES = "events/synthetic_plover_documents.csv.zip";

    private static final List<String> TREEBANKS = List.of("ewt-train", "ewt-dev", "gum-train", "gum-dev");

    private final Lexicon lexicon;
    private final Analyzer analyzer;
    private final ActorResolver resolver;

    EventCorpus(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.analyzer = new Analyzer(LanguageModel.english(), new Tokenizer(lexicon));
        this.resolver = new ActorResolver(lexicon);
    }

    /** A text with its analysis and its actors. */
    record Read(Document document, Cast cast) {}

    /** A row of the pairs, read. */
    record GoldPair(PloverPairs.Pair pair, Read read) {
        /** Rows of one sentence are in one fold. */
        int fold() {
            return Math.floorMod(pair.text().hashCode() * 0x9E3779B1 >>> 8, FOLDS);
        }
    }

    /** An example of the lexicon, read. */
    record Example(PatternExample example, Read read) {}

    /**
     * A story with its label; not yet read.
     *
     * @param title what it was written to, up to names: stories of one title are much alike
     */
    record Story(EventType type, String title, Report report) {
        /** Whether stories of this title are only measured on: a fifth of the titles. */
        boolean heldOut() {
            return Math.floorMod(title.hashCode() * 0x9E3779B1 >>> 8, 5) == 0;
        }
    }

    /** A document of a treebank: its genre, and whether it belongs to the part for training; not yet read. */
    record Page(String id, String genre, boolean training, Report report) {}

    Read read(String id, String text) {
        return read(Report.ofText(id, text));
    }

    Read read(Report report) {
        Document document = analyzer.analyze(report);
        return new Read(document, resolver.resolve(document));
    }

    List<GoldPair> pairs(Path data) throws IOException {
        List<GoldPair> read = new ArrayList<>();
        for (PloverPairs.Pair pair : PloverPairs.read(data.resolve(PAIRS))) {
            read.add(new GoldPair(pair, read("pair", pair.text())));
        }
        return read;
    }

    /** The examples of the lexicon; none when it is one without examples. */
    List<Example> examples() {
        List<Example> read = new ArrayList<>();
        for (PatternExample example : PatternCheck.examples(lexicon, new ArrayList<>())) {
            read.add(new Example(example, read("example", example.text())));
        }
        return read;
    }

    /** Every {@code step}-th story, titles mixed. */
    static List<Story> stories(Path data, int step) throws IOException {
        List<Story> stories = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(data.resolve(STORIES)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                List<List<String>> rows = NewsText.rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                List<String> heading = rows.get(0);
                for (int i = 1; i < rows.size(); i += step) {
                    List<String> row = rows.get(i);
                    EventType type = EventType.valueOf(
                            row.get(heading.indexOf("label")).strip().toUpperCase(Locale.ROOT));
                    String title = row.get(heading.indexOf("title")).strip();
                    stories.add(new Story(type, title, Report.ofText("story-" + i, row.get(heading.indexOf("text")))));
                }
            }
        }
        return stories;
    }

    /** Every {@code step}-th article of the news text, by name. */
    List<Read> news(Path data, int step) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(data.resolve("attribution/text"))) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<Read> news = new ArrayList<>();
        for (int i = 0; i < files.size(); i += step) {
            news.add(read("news-" + i, Files.readString(files.get(i), StandardCharsets.UTF_8)));
        }
        return news;
    }

    /** The documents of the treebanks, their sentences joined to running text. */
    static List<Page> pages(Path data) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (String treebank : TREEBANKS) {
            Path file = data.resolve("treebanks/" + treebank + ".conllu");
            String id = "";
            StringBuilder text = new StringBuilder();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (line.startsWith("# newdoc id = ")) {
                    add(pages, id, treebank.endsWith("-train"), text);
                    id = line.substring("# newdoc id = ".length()).strip();
                } else if (line.startsWith("# newpar")) {
                    text.append("\n\n");
                } else if (line.startsWith("# text = ")) {
                    text.append(line.substring("# text = ".length())).append(' ');
                }
            }
            add(pages, id, treebank.endsWith("-train"), text);
        }
        return pages;
    }

    private static void add(List<Page> pages, String id, boolean training, StringBuilder text) {
        if (!text.toString().isBlank()) {
            String genre = id.startsWith("GUM_") ? id.split("_")[1] : id.split("-")[0];
            pages.add(new Page(
                    id, genre, training, Report.ofText(id, text.toString().strip())));
        }
        text.setLength(0);
    }
}
