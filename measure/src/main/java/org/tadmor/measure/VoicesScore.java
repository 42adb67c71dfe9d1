package org.tadmor.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tadmor.claims.Source;
import org.tadmor.claims.Told;

/** Counts chains and factuality values that were found, as {@code measure/voices/README.md} defines them. */
final class VoicesScore {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private final Map<String, int[]> innermost = new TreeMap<>();
    private final Map<String, int[]> all = new TreeMap<>();
    private final List<String> slips = new ArrayList<>();
    private int chains;
    private int records;
    private int typed;
    private int anonymous;

    /**
     * Adds one text.
     *
     * @param found what Tadmor says of the event, one for each innermost source; outlets are left out of the comparison
     */
    void add(AnnotatedVoices.Item item, List<Told> found) {
        List<List<Source>> chainsFound = new ArrayList<>();
        for (Told told : found) {
            chainsFound.add(told.chain().stream()
                    .filter(source -> source.kind() != Source.Kind.OUTLET)
                    .toList());
        }
        List<List<Source>> open = new ArrayList<>(chainsFound);
        int right = 0;
        boolean same = true;
        for (List<AnnotatedVoices.Voice> gold : item.chains()) {
            List<Source> partner = partner(gold, open);
            open.remove(partner);
            boolean exact = matches(gold, partner);
            right += exact ? 1 : 0;
            same &= exact & values(gold, partner);
        }
        for (List<Source> spurious : open) {
            count(innermost, null, code(spurious.get(spurious.size() - 1)));
            for (Source source : spurious) {
                count(all, null, code(source));
            }
        }
        chains += right;
        records += Math.max(item.chains().size(), chainsFound.size());
        if (!same || !open.isEmpty()) {
            slips.add(item.number() + "\t" + item.text().replace("\n", " ") + "\n\twanted " + gold(item.chains())
                    + "\n\tfound  " + found(chainsFound));
        }
    }

    /** The chain found that has the same innermost source, else one of equal length, else none. */
    private static List<Source> partner(List<AnnotatedVoices.Voice> gold, List<List<Source>> open) {
        for (List<Source> chain : open) {
            if (matches(gold, chain)) {
                return chain;
            }
        }
        for (List<Source> chain : open) {
            if (agrees(gold.get(gold.size() - 1), chain.get(chain.size() - 1))) {
                return chain;
            }
        }
        return List.of();
    }

    private boolean values(List<AnnotatedVoices.Voice> gold, List<Source> found) {
        AnnotatedVoices.Voice last = gold.get(gold.size() - 1);
        String inner = found.isEmpty() ? null : code(found.get(found.size() - 1));
        count(innermost, last.factuality(), inner);
        boolean same = last.factuality().equals(inner);
        List<Source> left = new ArrayList<>(found);
        for (AnnotatedVoices.Voice voice : gold) {
            Source partner = left.stream()
                    .filter(source -> agrees(voice, source))
                    .findFirst()
                    .orElse(null);
            left.remove(partner);
            count(all, voice.factuality(), partner == null ? null : code(partner));
            same &= partner != null && voice.factuality().equals(code(partner));
            if (voice.type() != null && partner != null) {
                anonymous++;
                boolean sort = partner.anonymity() != null
                        && partner.anonymity().name().toLowerCase(Locale.ROOT).equals(voice.type());
                boolean country = voice.country() == null || voice.country().equals(partner.country());
                typed += sort && country ? 1 : 0;
                same &= sort && country;
            }
        }
        left.forEach(source -> count(all, null, code(source)));
        return same;
    }

    private static boolean matches(List<AnnotatedVoices.Voice> gold, List<Source> found) {
        if (gold.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < gold.size(); i++) {
            if (!agrees(gold.get(i), found.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean agrees(AnnotatedVoices.Voice gold, Source found) {
        boolean reporter = gold.names().contains("reporter");
        if (reporter || found.kind() == Source.Kind.REPORTER) {
            return reporter && found.kind() == Source.Kind.REPORTER;
        }
        Set<String> words = words(found.name());
        return gold.names().stream()
                .map(VoicesScore::words)
                .anyMatch(name ->
                        !name.isEmpty() && (words.containsAll(name) || (!words.isEmpty() && name.containsAll(words))));
    }

    private static Set<String> words(String name) {
        Set<String> words =
                new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.removeAll(ARTICLES);
        words.remove("");
        return words;
    }

    private static String code(Source source) {
        return source.factuality().code();
    }

    /** Right, missed and spurious by value. */
    private static void count(Map<String, int[]> into, @Nullable String gold, @Nullable String found) {
        if (gold != null && gold.equals(found)) {
            into.computeIfAbsent(gold, key -> new int[3])[0]++;
            return;
        }
        if (gold != null) {
            into.computeIfAbsent(gold, key -> new int[3])[1]++;
        }
        if (found != null) {
            into.computeIfAbsent(found, key -> new int[3])[2]++;
        }
    }

    /** Mean F1 of the values that the annotation holds, 0 to 1. */
    private static double macro(Map<String, int[]> counts) {
        return counts.values().stream()
                .filter(count -> count[0] + count[1] > 0)
                .mapToDouble(VoicesScore::f1)
                .average()
                .orElse(0);
    }

    private static double f1(int[] count) {
        return 2.0 * count[0] / Math.max(1, 2 * count[0] + count[1] + count[2]);
    }

    double chainExact() {
        return records == 0 ? 0 : (double) chains / records;
    }

    double factualityMacro() {
        return macro(innermost);
    }

    /** Texts with anything wrong, each with what was wanted and what was found. */
    List<String> slips() {
        return slips;
    }

    /** F1 of each value on the innermost voice. */
    String byValue() {
        return innermost.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s=%.2f(%d)",
                        entry.getKey(),
                        f1(entry.getValue()),
                        entry.getValue()[0] + entry.getValue()[1]))
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "chain_exact=%.3f factuality_macro_F=%.3f voices_macro_F=%.3f anonymous_typed=%d/%d records=%d",
                chainExact(),
                factualityMacro(),
                macro(all),
                typed,
                anonymous,
                records);
    }

    private static String gold(List<List<AnnotatedVoices.Voice>> chains) {
        return chains.stream()
                .map(chain -> chain.stream()
                        .map(voice -> (voice.type() == null ? "" : "~" + voice.type() + " ")
                                + voice.names().get(0) + " " + voice.factuality())
                        .collect(Collectors.joining(" > ")))
                .collect(Collectors.joining("; "));
    }

    private static String found(List<List<Source>> chains) {
        return chains.stream()
                .map(chain -> chain.stream()
                        .map(source -> (source.anonymity() == null
                                        ? ""
                                        : "~" + source.anonymity().name().toLowerCase(Locale.ROOT) + " ")
                                + source.name() + " " + code(source))
                        .collect(Collectors.joining(" > ")))
                .collect(Collectors.joining("; "));
    }
}
