package org.tadmor.events;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconException;
import org.tadmor.lexicon.LexiconFile;
import tools.jackson.databind.JsonNode;

/** Which type single words lean to, from {@code en/relations.yaml}. */
final class Leanings {
    private static final String WORDS = "en/relations.yaml";

    private Leanings() {}

    /**
     * Types by lemma.
     *
     * @throws LexiconException when the file names something that is no type
     */
    static Map<String, EventType> of(Lexicon lexicon) {
        Map<String, EventType> leanings = new HashMap<>();
        for (LexiconFile file : lexicon.named(WORDS)) {
            for (Map.Entry<String, JsonNode> entry : file.yaml().properties()) {
                EventType type = PatternReader.type(entry.getKey());
                if (type == null) {
                    throw new LexiconException(
                            file.origin(),
                            file.lineOf(entry.getKey()),
                            "'" + entry.getKey() + "' is not an event type");
                }
                for (String words : Codebook.strings(entry.getValue())) {
                    for (String word : words.strip().split("\\s+")) {
                        leanings.put(word.toLowerCase(Locale.ROOT), type);
                    }
                }
            }
        }
        return leanings;
    }
}
