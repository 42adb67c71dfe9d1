package org.tadmor.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import tools.jackson.databind.JsonNode;

/** The lists of {@code report/head.yaml}. */
final class HeadWords {
    private static final String FILE = "report/head.yaml";

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    HeadWords(Lexicon lexicon) {
        for (LexiconFile file : lexicon.named(FILE)) {
            JsonNode tree = file.yaml();
            for (Map.Entry<String, JsonNode> entry : tree.properties()) {
                switch (entry.getKey()) {
                    case "months" -> {
                        int month = 0;
                        for (JsonNode names : entry.getValue()) {
                            month++;
                            for (JsonNode name : names) {
                                months.put(name.asString(), month);
                            }
                        }
                    }
                    case "labels" ->
                        entry.getValue()
                                .properties()
                                .forEach(label ->
                                        label.getValue().forEach(name -> labels.put(name.asString(), label.getKey())));
                    default -> {
                        Set<String> list = lists.computeIfAbsent(entry.getKey(), key -> new HashSet<>());
                        entry.getValue().forEach(word -> list.add(word.asString()));
                    }
                }
            }
        }
    }

    /** Whether the list of that name holds the word. */
    boolean has(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    Set<String> list(String name) {
        return lists.getOrDefault(name, Set.of());
    }

    /** 1 to 12, or 0. */
    int month(String lowerCase) {
        return months.getOrDefault(lowerCase, 0);
    }

    /** {@code title}, {@code author}, {@code outlet} or {@code date}, or null. */
    @Nullable String label(String lowerCase) {
        return labels.get(lowerCase);
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
