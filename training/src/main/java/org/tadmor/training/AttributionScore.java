package org.tadmor.training;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tadmor.claims.Statement;
import org.tadmor.text.Span;

/**
 * Statements against annotated attributions, aligned one to one by the overlap of their contents: F1 of contents found, of
 * cues found exactly, and of full relations (source, cue and content overlap). The measures of PolNeAR's scorers.
 */
final class AttributionScore {
    private static final String TRIMMED = " \t\r\n\u00a0.,;:-–—―";

    private int gold;
    private int found;
    private int content;
    private int full;
    private int goldCues;
    private int foundCues;
    private int exactCues;

    private record Pair(double overlap, boolean cue, int gold, int found) {}

    private record Sets(BitSet source, BitSet cue, BitSet content) {}

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

    private static double f1(int right, int gold, int found) {
        return gold + found == 0 ? 0 : 200.0 * right / (gold + found);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "full_relation_F=%.2f content_found_F=%.2f cue_exact_F=%.2f P=%.1f R=%.1f",
                f1(full, gold, found),
                f1(content, gold, found),
                f1(exactCues, goldCues, foundCues),
                found == 0 ? 0 : 100.0 * full / found,
                gold == 0 ? 0 : 100.0 * full / gold);
    }
}
