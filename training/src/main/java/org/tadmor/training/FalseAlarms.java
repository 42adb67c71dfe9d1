package org.tadmor.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tadmor.claims.Claim;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.ReportCoder;
import org.tadmor.events.Event;
import org.tadmor.lexicon.Lexicon;

/**
 * Claims per hundred sentences on the pages of the treebanks, by genre, and the claims of reviews and travel guides for
 * reading. Pages that the judge has learned from are told apart: on them the figure says little.
 */
public final class FalseAlarms {
    private FalseAlarms() {}

    /** Arguments: the data folder, the lexicon folder, and the genres to list claims of (reviews and voyage). */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: FalseAlarms DATA LEXICON [GENRE...]");
            System.exit(2);
        }
        ReportCoder coder = new ReportCoder(Lexicon.ofDirectory(Path.of(arguments[1])));
        List<String> genres =
                arguments.length > 2 ? List.of(arguments).subList(2, arguments.length) : List.of("reviews", "voyage");
        Map<String, int[]> counts = new TreeMap<>();
        List<String> listed = new ArrayList<>();
        for (EventCorpus.Page page : EventCorpus.pages(Path.of(arguments[0]))) {
            CodedReport coded = coder.code(page.report());
            int[] n = counts.computeIfAbsent(key(page), key -> new int[2]);
            n[0] += coded.claims().size();
            n[1] += coded.document().sentences().size();
            if (genres.contains(page.genre())) {
                coded.claims().forEach(claim -> listed.add(page.id() + '\t' + line(coded, claim)));
            }
        }
        listed.forEach(System.out::println);
        counts.forEach((key, n) -> System.out.printf(
                Locale.ROOT, "%-28s %4d claims %5d sentences %5.1f per 100%n", key, n[0], n[1], 100.0 * n[0] / n[1]));
    }

    private static String key(EventCorpus.Page page) {
        boolean learned = AlarmTraining.isLearnedFrom(page);
        if (AlarmTraining.RESERVED.contains(page.genre())) {
            return page.genre() + " (sets the threshold)";
        }
        return page.genre() + (learned ? " (learned from)" : " (not learned from)");
    }

    private static String line(CodedReport coded, Claim claim) {
        Event event = claim.event();
        String text = coded.document().text();
        return event.pattern()
                + '\t'
                + event.triggerSpan().in(text)
                + '\t'
                + coded.document()
                        .sentences()
                        .get(event.sentence())
                        .span()
                        .in(text)
                        .replace('\n', ' ');
    }
}
