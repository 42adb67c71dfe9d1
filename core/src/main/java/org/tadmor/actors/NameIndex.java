package org.tadmor.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names by their parts, found longest first at any part of a sentence. Filled once, then only read. */
final class NameIndex {
    /** Words that a name in small letters may be: a lone "US" in a shouted headline says nothing. */
    private static final Set<String> COMMON =
            Set.of("us", "is", "it", "who", "car", "was", "are", "an", "as", "at", "so");

    private static final int LONGEST_ACRONYM = 6;

    /**
     * Names that share their parts.
     *
     * @param shouted only when written in capitals: acronyms
     */
    private record Entry(String[] keys, boolean[] capitals, boolean shouted, boolean articled, Named named) {}

    /**
     * A name found.
     *
     * @param first index of its first token, an Arabic article included
     * @param end index after its last token, exclusive
     * @param named all it may name, in the order of the tables
     */
    record Match(int first, int end, List<Named> named) {
        boolean covers(int token) {
            return first <= token && token < end;
        }
    }

    private final Map<String, List<Entry>> byFirst = new HashMap<>(20_000);
    private int size;

    void add(String name, Named named) {
        add(NameUnits.ofName(name), named);
    }

    void add(NameUnits units, Named named) {
        int n = units.size();
        if (n == 0) {
            return;
        }
        String[] keys = new String[n];
        boolean[] capitals = new boolean[n];
        for (int i = 0; i < n; i++) {
            keys[i] = units.key(i);
            capitals[i] = units.capital(i);
        }
        boolean shouted = n == 1 && units.shouted(0) && keys[0].length() <= LONGEST_ACRONYM;
        byFirst.computeIfAbsent(keys[0], k -> new ArrayList<>(2))
                .add(new Entry(keys, capitals, shouted, units.articled(0), named));
        size++;
    }

    int size() {
        return size;
    }

    /** All names of a sentence, not overlapping, longest first from the left. */
    List<Match> find(NameUnits units) {
        List<Match> found = new ArrayList<>();
        boolean headline = units.allShouted();
        int at = 0;
        while (at < units.size()) {
            Match match = longest(units, at, headline);
            if (match == null) {
                at++;
            } else {
                found.add(match);
                while (at < units.size() && units.token(at) < match.end()) {
                    at++;
                }
            }
        }
        return found;
    }

    private @Nullable Match longest(NameUnits units, int at, boolean headline) {
        List<Entry> entries = byFirst.get(units.key(at));
        if (entries == null) {
            return null;
        }
        int best = 0;
        List<Named> named = new ArrayList<>(2);
        for (Entry entry : entries) {
            int n = entry.keys.length;
            if (n < best || !fits(entry, units, at, headline)) {
                continue;
            }
            if (n > best) {
                named.clear();
                best = n;
            }
            named.add(entry.named);
        }
        if (best == 0) {
            return null;
        }
        return new Match(units.start(at), units.token(at + best - 1) + 1, named);
    }

    private static boolean fits(Entry entry, NameUnits units, int at, boolean headline) {
        int n = entry.keys.length;
        if (at + n > units.size()) {
            return false;
        }
        if (entry.shouted && (!units.shouted(at) || headline && COMMON.contains(entry.keys[0]))) {
            return false;
        }
        // One word with an article is a name of its own: "al-Amal" is not Amal.
        if (n == 1 && units.articled(at) && !entry.articled && !(entry.named instanceof Named.Person)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (!entry.keys[i].equals(units.key(at + i)) || entry.capitals[i] && !units.capital(at + i)) {
                return false;
            }
        }
        return true;
    }
}
