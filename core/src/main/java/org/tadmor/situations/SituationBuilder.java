package org.tadmor.situations;

import java.util.ArrayList;
import java.util.Comparator;
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
        for (List<Item> group : Grouping.of(Items.of(ordered))) {
            List<Telling> tellings = group.stream().map(Item::telling).toList();
            if (tellings.stream().anyMatch(telling -> telling.type() != null)) {
                situations.add(assembler.situation(tellings));
            }
        }
        situations.sort(CONTESTED_FIRST);
        return situations;
    }
}
