package org.tadmor.situations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tellings with their terms weighted by how few tellings have them (inverse document frequency). */
final class Items {
    /** How much more a shared name says than a shared word. */
    private static final double NAMES = 1.4;

    private Items() {}

    static List<Item> of(List<Digest> digests) {
        List<Telling> tellings = new ArrayList<>();
        SortedMap<String, Long> frequency = new TreeMap<>();
        for (Digest digest : digests) {
            tellings.addAll(digest.tellings());
            digest.tellings().forEach(telling -> telling.terms().forEach(term -> frequency.merge(term, 1L, Long::sum)));
        }
        return of(tellings, frequency, tellings.size());
    }

    /**
     * Some of many tellings.
     *
     * @param frequency how many of all have each of their terms
     * @param all how many there are in all
     * @return in an order that depends on what they tell alone
     */
    static List<Item> of(List<Telling> tellings, SortedMap<String, Long> frequency, long all) {
        Map<String, Integer> numbers = new HashMap<>();
        double[] weights = new double[frequency.size()];
        for (Map.Entry<String, Long> entry : frequency.entrySet()) {
            double rarity = Math.log(1 + (double) all / entry.getValue());
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
