package org.tadmor.events;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What speaks for the types an event may have, as named features that are present or absent. Names are stable: they
 * appear in records and their hashes are the keys of {@link JudgeModel}. Not for sharing between threads.
 */
public final class Evidence {
    /** Names that start like this tell what patterns of the lexicon say. */
    static final String PATTERN = "hit";

    private final List<String> common = new ArrayList<>(128);
    private final Map<EventType, List<String>> own = new EnumMap<>(EventType.class);

    /** Features of the sentence and its words: each has a weight for every type. */
    public List<String> common() {
        return common;
    }

    /** Features that link the sentence with one type, such as a pattern of that type: one weight, whichever type it is. */
    public List<String> own(EventType type) {
        return own.getOrDefault(type, List.of());
    }

    /** The same without what the patterns say. */
    public Evidence withoutPatterns() {
        Predicate<String> other = name -> !name.startsWith(PATTERN);
        Evidence rest = new Evidence();
        common.stream().filter(other).forEach(rest::add);
        own.forEach((type, names) -> names.stream().filter(other).forEach(name -> rest.add(type, name)));
        return rest;
    }

    void add(String name) {
        common.add(name);
    }

    void add(EventType type, String name) {
        own.computeIfAbsent(type, key -> new ArrayList<>(8)).add(name);
    }
}
