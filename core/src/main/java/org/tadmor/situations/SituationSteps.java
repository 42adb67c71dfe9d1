package org.tadmor.situations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link CopyFinder} and {@link SituationBuilder} taken apart, for whoever has more reports than one machine holds and an engine that sorts and
 * joins: what stands under which keys, whether two that share a key belong together, and the situations of tellings that hang together. Put
 * together as they do it, the steps give what they give.
 */
public final class SituationSteps {
    /** Under a key, each report is compared with so many that follow it by date of publication and id. */
    public static final int COPY_NEIGHBOURS = CopyFinder.NEIGHBOURS;
    /** Tellings under a key give all their pairs when there are no more of them than this. */
    public static final int SMALL = Candidates.SMALL;
    /** Under a key of more tellings, each is compared with so many that follow it by {@link Order}. */
    public static final int NEIGHBOURS = Candidates.NEIGHBOURS;

    private SituationSteps() {}

    /** The order of tellings: by these, one after the other, ascending. */
    public record Order(String lemma, String passage, String report, int start, int end) {
        /** Of a telling. */
        public static Order of(Telling telling) {
            return new Order(
                    telling.lemma(),
                    telling.passage(),
                    telling.report(),
                    telling.triggers().get(0).start(),
                    telling.triggers().get(0).end());
        }
    }

    /**
     * How rare the words of some tellings are.
     *
     * @param frequency of each of their terms: how many of all tellings have it
     * @param all how many tellings there are in all
     */
    public record Rarity(SortedMap<String, Long> frequency, long all) {}

    /**
     * A report of a situation.
     *
     * @param id of the report
     * @param outlet who published it, or null
     * @param published when, or null
     * @param title its headline, or null
     * @param first the id of the first report that it copies; its own when it copies none
     */
    public record Told(
            String id,
            @Nullable String outlet,
            @Nullable LocalDate published,
            @Nullable String title,
            String first) {}

    /** Keys of a report: copies share at least one. */
    public static long[] copyKeys(Fingerprint print) {
        return CopyFinder.keys(print);
    }

    /** Whether two reports that share a key are copies of one text. */
    public static boolean areCopies(Fingerprint a, Fingerprint b) {
        return CopyFinder.copies(a, b);
    }

    /** Keys of a telling: those of one event share at least one. */
    public static List<Long> keys(Telling telling, Rarity rarity) {
        return Candidates.keys(
                Items.of(List.of(telling), rarity.frequency(), rarity.all()).get(0));
    }

    /** Whether two tellings that share a key are taken for one event. */
    public static boolean areAlike(Telling a, Telling b, Rarity rarity) {
        List<Item> items = Items.of(List.of(a, b), rarity.frequency(), rarity.all());
        return Grouping.areAlike(items.get(0), items.get(1));
    }

    /**
     * The situations of tellings that no other telling is alike.
     *
     * @param tellings in their {@link Order}
     * @param pairs places in that list of those that are alike
     * @param reports of these tellings, by id
     */
    public static List<Situation> situations(
            List<Telling> tellings, List<int[]> pairs, Rarity rarity, Map<String, Told> reports) {
        Map<String, Digest> digests = new HashMap<>();
        Map<String, String> firstOf = new HashMap<>();
        Fingerprint none = Fingerprint.of("");
        for (Told told : reports.values()) {
            digests.put(
                    told.id(),
                    new Digest(told.id(), told.outlet(), told.published(), told.title(), none, List.of(), List.of()));
            firstOf.put(told.id(), told.first());
        }
        List<Item> items = Items.of(tellings, rarity.frequency(), rarity.all());
        long[] packed = pairs.stream()
                .mapToLong(pair -> (long) Math.min(pair[0], pair[1]) << 32 | Math.max(pair[0], pair[1]))
                .toArray();
        Arrays.sort(packed);
        SituationAssembler assembler = new SituationAssembler(digests, firstOf);
        List<Situation> situations = new ArrayList<>();
        for (List<Item> group : Grouping.of(items, packed)) {
            List<Telling> one = group.stream().map(Item::telling).toList();
            if (one.stream().anyMatch(telling -> telling.type() != null)) {
                situations.add(assembler.situation(one));
            }
        }
        return situations;
    }
}
