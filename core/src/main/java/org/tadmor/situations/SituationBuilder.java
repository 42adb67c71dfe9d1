package org.tadmor.situations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many reports to situations: the same event across reports by type, actors, place, date and words. The result does not depend on the
 * order of the reports. Never compares all pairs: {@link Candidates}, {@link CopyFinder}.
 */
public final class SituationBuilder {
    /** Contested ones first, then those of many voices, then by day. */
    public static final Comparator<Situation> CONTESTED_FIRST = Comparator.comparing(Situation::status)
            .thenComparing(situation -> -(situation.sources() + situation.deniers()))
            .thenComparing(situation ->
                    situation.date() == null ? "" : situation.date().start().toString())
            .thenComparing(Situation::id);

    /** How much more a shared name says than a shared word. */
    private static final double NAMES = 1.4;

    private SituationBuilder() {}

    /**
     * Builds situations.
     *
     * @param digests of reports with different ids, in any order
     * @return contested ones first, then those of many voices; every telling that has a type is in exactly one
     * @throws IllegalArgumentException when two digests have one id
     */
    public static List<Situation> build(List<Digest> digests) {
        return build(digests, CopyFinder.firstOf(digests));
    }

    /**
     * Builds situations of reports whose copies are known.
     *
     * @param firstOf see {@link CopyFinder#firstOf}
     */
    public static List<Situation> build(List<Digest> digests, Map<String, String> firstOf) {
        Map<String, Digest> byReport = new TreeMap<>();
        for (Digest digest : digests) {
            if (byReport.put(digest.report(), digest) != null) {
                throw new IllegalArgumentException("two reports with the id " + digest.report());
            }
        }
        List<Digest> ordered = List.copyOf(byReport.values());
        SituationAssembler assembler = new SituationAssembler(byReport, firstOf);
        List<Situation> situations = new ArrayList<>();
        for (List<Item> group : Grouping.of(items(ordered))) {
            List<Telling> tellings = group.stream().map(Item::telling).toList();
            if (tellings.stream().anyMatch(telling -> telling.type() != null)) {
                situations.add(assembler.situation(tellings));
            }
        }
        situations.sort(CONTESTED_FIRST);
        return situations;
    }

    /** Tellings with their terms weighted by how few tellings have them (inverse document frequency). */
    private static List<Item> items(List<Digest> digests) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Telling> tellings = new ArrayList<>();
        Map<String, Integer> frequency = new TreeMap<>();
        for (Digest digest : digests) {
            tellings.addAll(digest.tellings());
            digest.tellings()
                    .forEach(telling -> telling.terms().forEach(term -> frequency.merge(term, 1, Integer::sum)));
        }
        double[] weights = new double[frequency.size()];
        for (Map.Entry<String, Integer> entry : frequency.entrySet()) {
            double rarity = Math.log(1 + (double) tellings.size() / entry.getValue());
            weights[numbers.size()] = Character.isUpperCase(entry.getKey().codePointAt(0)) ? NAMES * rarity : rarity;
            numbers.put(entry.getKey(), numbers.size());
        }
        List<Item> items = new ArrayList<>(tellings.size());
        for (Telling telling : tellings) {
            int[] terms =
                    telling.terms().stream().mapToInt(numbers::get).sorted().toArray();
            double[] own = new double[terms.length];
            double squares = 0;
            for (int i = 0; i < terms.length; i++) {
                own[i] = weights[terms[i]];
                squares += own[i] * own[i];
            }
            items.add(new Item(
                    telling,
                    terms,
                    own,
                    Math.sqrt(squares),
                    Item.day(telling.date(), false),
                    Item.day(telling.date(), true)));
        }
        items.sort(Comparator.comparing((Item item) -> item.telling().lemma())
                .thenComparing(item -> item.telling().passage())
                .thenComparing(item -> item.telling().report())
                .thenComparing(item -> item.telling().triggers().get(0)));
        return items;
    }
}
