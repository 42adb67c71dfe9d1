package org.tadmor.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words by which names tell their type, from {@code name-words.txt}. */
final class NameWords {
    private final Map<String, Set<String>> lists = new LinkedHashMap<>();

    NameWords() {
        for (String line : WordLists.lines("name-words.txt")) {
            List<String> words = List.of(line.split(" ", -1));
            lists.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
        }
    }

    private Set<String> list(String name) {
        Set<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException("name-words.txt has no list " + name);
        }
        return list;
    }

    /** Words inside of names: "of", "al". */
    Set<String> links() {
        return list("links");
    }

    /** Capitalised words that name nothing of ours: weekdays, months. */
    Set<String> noNames() {
        return list("no-names");
    }

    /** What stands before a person's name: "Senator". */
    Set<String> titles() {
        return list("titles");
    }

    /** Last words of organizations, and first ones before a link: "University". */
    Set<String> bodies() {
        return list("bodies");
    }

    /** Last words of parties and armed groups: "Front". */
    Set<String> groups() {
        return list("groups");
    }

    /** Last words of places: "River". */
    Set<String> grounds() {
        return list("grounds");
    }

    /** Prepositions before places: "near". */
    Set<String> where() {
        return list("where");
    }
}
