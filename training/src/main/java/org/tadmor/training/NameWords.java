package org.tadmor.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words by which names tell their type, from {@code name-words.txt}. */
final class NameWords {
    private final Map<Kind, Set<String>> lists = new EnumMap<>(Kind.class);

    /** What words tell; the file calls the lists the same. */
    enum Kind {
        /** Words inside of names: "of", "al". */
        LINKS,
        /** Capitalised words that name nothing of ours: weekdays, months. */
        NO_NAMES,
        /** What stands before a person's name: "Senator". */
        TITLES,
        /** Last words of organizations, and first ones before a link: "University". */
        BODIES,
        /** Last words of parties and armed groups: "Front". */
        GROUPS,
        /** Last words of places: "River". */
        GROUNDS,
        /** Prepositions before places: "near". */
        WHERE
    }

    NameWords() {
        for (String line : WordLists.lines("name-words.txt")) {
            List<String> words = List.of(line.split(" ", -1));
            Kind kind = Kind.valueOf(words.get(0).replace('-', '_').toUpperCase(Locale.ROOT));
            lists.put(kind, Set.copyOf(words.subList(1, words.size())));
        }
    }

    boolean has(Kind kind, String word) {
        Set<String> list = lists.get(kind);
        if (list == null) {
            throw new IllegalStateException("name-words.txt has no list of " + kind);
        }
        return list.contains(word);
    }
}
