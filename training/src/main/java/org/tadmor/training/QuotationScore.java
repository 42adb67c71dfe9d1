package org.tadmor.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tadmor.language.Analyzer;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Quotation;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/**
 * Scores the finder of quotations on attributions in brat's format. Gold are the contents that begin and end with a
 * quotation mark; one is found when a quotation has exactly its characters. Contents of several quotations, with the cue
 * between them, are counted apart: there the first must begin and the last end where the content does.
 */
public final class QuotationScore {
    private static final String MARKS = "\"“”„«»‘’'`";

    private final Analyzer analyzer = new Analyzer(LanguageModel.english(), new Tokenizer(Lexicon.bundled()));
    private int gold = 0;
    private int exact = 0;
    private int joined = 0;
    private int framed = 0;

    private QuotationScore() {}

    /** @param args directory of texts, directory of attributions; {@code -v} as the third prints what is missed */
    public static void main(String[] args) throws IOException {
        QuotationScore score = new QuotationScore();
        boolean verbose = args.length > 2 && args[2].equals("-v");
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of(args[1]))) {
            files = found.filter(file -> file.toString().endsWith(".ann"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString().replaceFirst("(_[0-9a-f]{4})?\\.ann$", ".txt");
            Path text = Path.of(args[0], name);
            if (Files.exists(text)) {
                score.document(file, Files.readString(text), verbose);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "QUOTATIONS gold=%d exact=%d recall=%.2f with_joined=%.2f%n",
                score.gold,
                score.exact,
                100.0 * score.exact / score.gold,
                100.0 * (score.exact + score.framed) / (score.gold + score.joined));
    }

    private void document(Path file, String text, boolean verbose) throws IOException {
        List<Span> found = analyzer.analyze(Report.ofText("document", text)).quotations().stream()
                .map(Quotation::span)
                .toList();
        Set<Span> spans = new HashSet<>(found);
        Set<Integer> starts = new HashSet<>();
        Set<Integer> ends = new HashSet<>();
        for (Span span : found) {
            starts.add(span.start());
            ends.add(span.end());
        }
        Set<Span> contents = new TreeSet<>();
        BratAttributions.read(file, text)
                .forEach(one -> one.content().forEach(content -> contents.add(whole(text, content))));
        for (Span content : contents) {
            if (!isMarked(text, content)) {
                continue;
            }
            boolean whole = spans.contains(content);
            boolean framedHere = starts.contains(content.start()) && ends.contains(content.end());
            if (!whole && framedHere) {
                joined++;
                framed++;
                continue;
            }
            gold++;
            exact += whole ? 1 : 0;
            if (verbose && !whole) {
                int from = Math.max(0, content.start() - 60);
                int to = Math.min(text.length(), content.end() + 60);
                System.out.println((file.getFileName() + "\t" + text.substring(from, content.start()) + "[["
                                + content.in(text) + "]]" + text.substring(content.end(), to))
                        .replace("\n", "~"));
            }
        }
    }

    /** A content that ends between the two strokes of one mark ('') is meant to hold both or, outside, none. */
    private static Span whole(String text, Span content) {
        int start = content.start();
        int end = content.end();
        if (start > 0 && stroke(text, start) && stroke(text, start - 1) && !stroke(text, start + 1)) {
            start--;
        }
        if (end < text.length() && end > start && stroke(text, end - 1) && stroke(text, end)) {
            end++;
        }
        return new Span(start, end);
    }

    private static boolean stroke(String text, int i) {
        return i < text.length() && text.charAt(i) == '\'';
    }

    private static boolean isMarked(String text, Span content) {
        return content.length() > 2
                && MARKS.indexOf(text.charAt(content.start())) >= 0
                && MARKS.indexOf(text.charAt(content.end() - 1)) >= 0;
    }
}
