package org.tadmor.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tadmor.actors.Cast;
import org.tadmor.claims.ClaimCoder;
import org.tadmor.claims.Statement;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.text.Span;

/**
 * Statements against annotated attributions, aligned one to one by the overlap of their contents: F1 of contents found, of
 * cues found exactly, and of full relations (source, cue and content overlap). The measures of PolNeAR's scorers. And in
 * how many direct quotations that are found, and whose source is annotated, the source overlaps that one.
 */
public final class AttributionScore {
    private static final String TRIMMED = " \t\r\n\u00a0.,;:-–—―";

    private static final String OPENING = "“„«";
    private static final String CLOSING = "”»";
    private static final double DIRECT = 0.95;

    private int gold;
    private int found;
    private int content;
    private int full;
    private int goldCues;
    private int foundCues;
    private int exactCues;
    private int direct;
    private int directSpeakers;

    /** Scores the shipped model on the documents held back. Arguments: directory of texts, directory of annotations. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: AttributionScore TEXTS ANNOTATIONS");
            System.exit(2);
        }
        Lexicon lexicon = Lexicon.bundled();
        ClaimCoder coder = new ClaimCoder(lexicon);
        AttributionScore score = new AttributionScore();
        List<AttributionCorpus.Item> items = new AttributionCorpus(Path.of(arguments[0]), Path.of(arguments[1]))
                .read(lexicon, AttributionCorpus::isHeldBack);
        items.forEach(item -> score.add(item, coder));
        System.out.println("held back, " + items.size() + " documents: " + score);
    }

    private record Pair(double overlap, boolean cue, int gold, int found) {}

    private record Sets(BitSet source, BitSet cue, BitSet content) {}

    /** Compares what a coder finds; nobody is resolved, so that only words count. */
    void add(AttributionCorpus.Item item, ClaimCoder coder) {
        add(
                item.document().text(),
                item.golds(),
                coder.code(item.document(), new Cast(List.of()), List.of()).statements());
    }

    void add(String text, List<BratAttributions.Gold> annotated, List<Statement> statements) {
        List<Sets> golds = annotated.stream()
                .map(one -> new Sets(set(text, one.source()), set(text, one.cue()), set(text, one.content())))
                .toList();
        List<Sets> founds = new ArrayList<>();
        for (Statement one : statements) {
            List<Span> source = one.source() == null ? List.of() : List.of(one.source());
            List<Span> cue = one.cue() == null ? List.of() : List.of(one.cue());
            founds.add(new Sets(set(text, source), set(text, cue), set(text, one.content())));
        }
        gold += golds.size();
        found += founds.size();
        cues(golds, founds);
        BitSet quoted = quoted(text);
        BitSet usedGold = new BitSet();
        BitSet usedFound = new BitSet();
        for (Pair pair : pairs(golds, founds)) {
            if (usedGold.get(pair.gold()) || usedFound.get(pair.found())) {
                continue;
            }
            usedGold.set(pair.gold());
            usedFound.set(pair.found());
            Sets one = golds.get(pair.gold());
            Sets other = founds.get(pair.found());
            content++;
            boolean source = one.source().isEmpty()
                    ? other.source().isEmpty()
                    : one.source().intersects(other.source());
            full += source && pair.cue() ? 1 : 0;
            if (!one.source().isEmpty() && isDirect(text, one.content(), quoted)) {
                direct++;
                directSpeakers += source ? 1 : 0;
            }
        }
    }

    private void cues(List<Sets> golds, List<Sets> founds) {
        Set<BitSet> one = new HashSet<>();
        golds.forEach(sets -> one.add(sets.cue()));
        Set<BitSet> other = new HashSet<>();
        founds.stream().filter(sets -> !sets.cue().isEmpty()).forEach(sets -> other.add(sets.cue()));
        goldCues += one.size();
        foundCues += other.size();
        one.retainAll(other);
        exactCues += one.size();
    }

    private static List<Pair> pairs(List<Sets> golds, List<Sets> founds) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < golds.size(); i++) {
            for (int j = 0; j < founds.size(); j++) {
                BitSet both = (BitSet) golds.get(i).content().clone();
                both.and(founds.get(j).content());
                if (!both.isEmpty()) {
                    BitSet either = (BitSet) golds.get(i).content().clone();
                    either.or(founds.get(j).content());
                    boolean cue = golds.get(i).cue().intersects(founds.get(j).cue());
                    pairs.add(new Pair((double) both.cardinality() / either.cardinality(), cue, i, j));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap)
                .reversed()
                .thenComparing(Pair::cue, Comparator.reverseOrder()));
        return pairs;
    }

    private static BitSet set(String text, List<Span> spans) {
        BitSet set = new BitSet();
        for (Span span : spans) {
            int start = span.start();
            int end = span.end();
            while (start < end && TRIMMED.indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            while (end > start && TRIMMED.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            boolean marks = start == end;
            for (int i = marks ? span.start() : start; i < (marks ? span.end() : end); i++) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    set.set(i);
                }
            }
        }
        return set;
    }

    /**
     * Which characters stand between double quotation marks. Straight marks open and close by turns; a quotation ends
     * with its paragraph, since the next one opens it again.
     */
    private static BitSet quoted(String text) {
        BitSet quoted = new BitSet();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || CLOSING.indexOf(c) >= 0) {
                inside = false;
            } else if (OPENING.indexOf(c) >= 0) {
                inside = true;
            } else if (c == '"') {
                inside = !inside;
            } else {
                quoted.set(i, inside);
            }
        }
        return quoted;
    }

    /** Whether at least 95% of the letters and digits are quoted. */
    private static boolean isDirect(String text, BitSet content, BitSet quoted) {
        long all = content.stream()
                .filter(i -> Character.isLetterOrDigit(text.charAt(i)))
                .count();
        long inside = content.stream()
                .filter(i -> Character.isLetterOrDigit(text.charAt(i)) && quoted.get(i))
                .count();
        return all > 0 && inside >= DIRECT * all;
    }

    private static double f1(int right, int gold, int found) {
        return gold + found == 0 ? 0 : 200.0 * right / (gold + found);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "full_relation_F=%.2f content_found_F=%.2f cue_exact_F=%.2f P=%.1f R=%.1f direct_speaker=%.1f (%d of %d)",
                f1(full, gold, found),
                f1(content, gold, found),
                f1(exactCues, goldCues, foundCues),
                found == 0 ? 0 : 100.0 * full / found,
                gold == 0 ? 0 : 100.0 * full / gold,
                direct == 0 ? 0 : 100.0 * directSpeakers / direct,
                directSpeakers,
                direct);
    }
}
