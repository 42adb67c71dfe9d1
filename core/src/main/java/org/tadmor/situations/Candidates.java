package org.tadmor.situations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tadmor.actors.Actor;
import org.tadmor.events.EventType;
import org.tadmor.places.Place;

/**
 * Which tellings are worth comparing: those of a few days that share a place and a word, a place and a sort of actor, two participants, or two
 * rare words. Never all pairs.
 */
final class Candidates {
    /** Keys of up to so many tellings give all their pairs; beyond, each is compared with its neighbours only. */
    static final int SMALL = 24;

    static final int NEIGHBOURS = 6;
    /** Days of a bucket; each telling stands in two that overlap, so that any two of two days' distance meet. */
    private static final int BUCKET_DAYS = 6;

    private static final int RAREST_TERMS = 5;

    private Candidates() {}

    /** Pairs of numbers of items, see {@link Blocks}. */
    static long[] of(List<Item> items) {
        if (items.size() > Blocks.MOST) {
            throw new IllegalArgumentException("at most " + Blocks.MOST + " tellings can be compared at once");
        }
        Blocks blocks = new Blocks();
        for (int i = 0; i < items.size(); i++) {
            for (long key : keys(items.get(i))) {
                blocks.add(key, i);
            }
        }
        return blocks.pairs(SMALL, NEIGHBOURS);
    }

    /** What a telling stands under. */
    static List<Long> keys(Item item) {
        List<Long> keys = new ArrayList<>();
        Set<Long> features = features(item);
        int day = item.first() == Item.NO_DAY ? -1 : item.first();
        for (int half = 0; half < 2; half++) {
            long bucket = day < 0 ? half : 2L * Math.floorDiv(day + half * BUCKET_DAYS / 2, BUCKET_DAYS) + half + 2;
            for (long feature : features) {
                keys.add(Fingerprint.mix(feature) + bucket);
            }
            if (day < 0) {
                break;
            }
        }
        return keys;
    }

    private static Set<Long> features(Item item) {
        Telling telling = item.telling();
        List<String> words = new ArrayList<>();
        for (String word : rarest(item)) {
            words.add("w" + word);
        }
        words.add("l" + telling.lemma());
        List<String> parties = new ArrayList<>();
        for (Party party : telling.actors()) {
            parties.add(key(party));
        }
        for (Party party : telling.recipients()) {
            parties.add(key(party));
        }
        List<String> places = new ArrayList<>();
        for (Place place : telling.namedPlace() == null ? telling.nearby() : List.of(telling.namedPlace())) {
            if (place.precision() != Place.Precision.COUNTRY) {
                places.add("p" + (place.geonames() == null ? place.name() : place.geonames()));
            }
        }
        Set<Long> keys = new HashSet<>();
        cross(keys, places, words);
        cross(keys, places, parties);
        cross(keys, parties, words);
        cross(keys, parties, parties);
        cross(keys, words, words);
        EventType type = telling.type();
        if (type != null) {
            places.forEach(place -> keys.add(hash(place + Resemblance.Family.of(type))));
        }
        return keys;
    }

    private static void cross(Set<Long> keys, List<String> some, List<String> others) {
        for (String one : some) {
            for (String other : others) {
                if (!one.equals(other)) {
                    keys.add(hash(one) ^ hash(other));
                }
            }
        }
    }

    private static long hash(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = Fingerprint.mix(hash * 31 + text.charAt(i));
        }
        return hash;
    }

    /** What an army is called differs from report to report; its sector does not. */
    private static String key(Party party) {
        Actor actor = party.actor();
        return actor.sector() != null ? "s" + actor.sector() : "h" + party.head();
    }

    private static List<String> rarest(Item item) {
        // Terms are numbered in the order of their words.
        List<String> words = item.telling().terms().stream().sorted().toList();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < item.terms().length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> -item.weights()[i]).thenComparing(i -> item.terms()[i]));
        return order.subList(0, Math.min(RAREST_TERMS, order.size())).stream()
                .map(words::get)
                .toList();
    }
}
