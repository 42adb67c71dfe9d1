package org.tadmor.events;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconException;
import org.tadmor.lexicon.LexiconFile;
import tools.jackson.databind.JsonNode;

/** Named word classes of {@code en/classes.yaml}; patterns use them as {@code @name}. Immutable. */
final class WordClasses {
    private static final String PATH = "en/classes.yaml";

    private final Map<String, Set<String>> classes = new HashMap<>();

    /** Reads the classes; a class that a later layer names again grows by the words there. */
    WordClasses(Lexicon lexicon) {
        for (LexiconFile file : lexicon.named(PATH)) {
            for (Map.Entry<String, JsonNode> entry : file.yaml().properties()) {
                Set<String> words = classes.computeIfAbsent(entry.getKey(), key -> new LinkedHashSet<>());
                for (String word : Codebook.strings(entry.getValue())) {
                    if (word.startsWith("@")) {
                        Set<String> other = classes.get(word.substring(1));
                        if (other == null) {
                            throw new LexiconException(
                                    file.origin(),
                                    file.lineOf(word),
                                    "class " + word + " is not defined before its use");
                        }
                        words.addAll(other);
                    } else {
                        for (String part : word.strip().split("\\s+")) {
                            words.add(part.toLowerCase(Locale.ROOT));
                        }
                    }
                }
            }
        }
    }

    boolean has(String name) {
        return classes.containsKey(name);
    }

    /** The words of a class; none when there is no such class. */
    Set<String> words(String name) {
        return classes.getOrDefault(name, Set.of());
    }

    /** The names of all classes, sorted. */
    List<String> names() {
        return classes.keySet().stream().sorted().toList();
    }
}
