package org.tadmor.events;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconException;
import org.tadmor.lexicon.LexiconFile;
import tools.jackson.databind.JsonNode;

/**
 * The codebook {@code plover.yaml}: PLOVER's types (manual of 2021) with their modes, the contexts, and the CAMEO codes
 * each type takes over. Immutable.
 */
public final class Codebook {
    private static final String PATH = "plover.yaml";

    private final Map<EventType, Set<String>> modes;
    private final Map<EventType, Map<String, Sense>> codes;
    private final Map<EventType, Map<EventType, String>> embedded;
    private final Set<String> contexts;

    /**
     * What a CAMEO code says beyond its type.
     *
     * @param mode PLOVER mode, or null when the code names none
     * @param contexts PLOVER contexts, possibly none
     */
    public record Sense(@Nullable String mode, List<String> contexts) {
        /** Copies the list. */
        public Sense {
            contexts = List.copyOf(contexts);
        }
    }

    /**
     * Reads the codebook; later layers of the lexicon add to earlier ones.
     *
     * @throws LexiconException when it is missing, names an unknown type, or gives a code an unknown mode or context
     */
    public Codebook(Lexicon lexicon) {
        modes = new EnumMap<>(EventType.class);
        codes = new EnumMap<>(EventType.class);
        embedded = new EnumMap<>(EventType.class);
        contexts = new LinkedHashSet<>();
        for (EventType type : EventType.values()) {
            modes.put(type, new LinkedHashSet<>());
            codes.put(type, new LinkedHashMap<>());
            embedded.put(type, new EnumMap<>(EventType.class));
        }
        List<LexiconFile> files = lexicon.named(PATH);
        if (files.isEmpty()) {
            throw new LexiconException(PATH, 0, "is missing; the codebook of PLOVER types must stand there");
        }
        for (LexiconFile file : files) {
            read(file);
        }
    }

    private void read(LexiconFile file) {
        JsonNode tree = file.yaml();
        contexts.addAll(strings(tree.path("contexts")));
        for (Map.Entry<String, JsonNode> entry : tree.path("types").properties()) {
            EventType type = type(file, entry.getKey());
            modesOf(type).addAll(strings(entry.getValue().path("modes")));
            for (Map.Entry<String, JsonNode> code :
                    entry.getValue().path("cameo").properties()) {
                codesOf(type).put(code.getKey(), sense(file, type, code.getKey(), code.getValue()));
            }
        }
        for (Map.Entry<String, JsonNode> outer : tree.path("embedded").properties()) {
            EventType type = type(file, outer.getKey());
            for (Map.Entry<String, JsonNode> inner : outer.getValue().properties()) {
                String code = inner.getValue().asString();
                if (!owns(type, code)) {
                    throw file(file, code, "CAMEO code " + code + " does not belong to " + type);
                }
                embedded.getOrDefault(type, Map.of()).put(type(file, inner.getKey()), code);
            }
        }
    }

    private Sense sense(LexiconFile file, EventType type, String code, JsonNode node) {
        if (!code.matches("[0-9]{2,4}")) {
            throw file(file, code, "CAMEO codes are two to four digits in quotation marks, not " + code);
        }
        String mode = node.path("mode").asString("");
        if (!mode.isEmpty() && !modesOf(type).contains(mode)) {
            throw file(file, code, "code " + code + ": " + type + " has no mode '" + mode + "'");
        }
        List<String> named = strings(node.path("contexts"));
        for (String context : named) {
            if (!contexts.contains(context)) {
                throw file(file, code, "code " + code + ": no such context '" + context + "'");
            }
        }
        return new Sense(mode.isEmpty() ? null : mode, named);
    }

    /** The modes of a type; none for some types. */
    public Set<String> modes(EventType type) {
        return Set.copyOf(modesOf(type));
    }

    /** All contexts. */
    public Set<String> contexts() {
        return Set.copyOf(contexts);
    }

    /** The CAMEO codes of a type, two to four digits. */
    public Set<String> codes(EventType type) {
        return Set.copyOf(codesOf(type).keySet());
    }

    /** Whether a type takes over that CAMEO code. */
    public boolean owns(EventType type, String cameo) {
        return codesOf(type).containsKey(cameo);
    }

    /** What a CAMEO code of that type says beyond the type; empty when the type does not own the code. */
    public Optional<Sense> sense(EventType type, String cameo) {
        return Optional.ofNullable(codesOf(type).get(cameo));
    }

    /**
     * The type that takes over a CAMEO code, or else the longest beginning of it; the first of the types where several do. Empty for what is
     * no event to PLOVER, such as public statements (01).
     */
    public Optional<EventType> type(String cameo) {
        for (int length = cameo.length(); length >= 2; length--) {
            String start = cameo.substring(0, length);
            for (EventType type : EventType.values()) {
                if (owns(type, start)) {
                    return Optional.of(type);
                }
            }
        }
        return Optional.empty();
    }

    /** The CAMEO code of promising, requesting, refusing or threatening ({@code outer}) an act ({@code inner}). */
    public Optional<String> embedded(EventType outer, EventType inner) {
        return Optional.ofNullable(embedded.getOrDefault(outer, Map.of()).get(inner));
    }

    private Set<String> modesOf(EventType type) {
        return modes.computeIfAbsent(type, key -> new LinkedHashSet<>());
    }

    private Map<String, Sense> codesOf(EventType type) {
        return codes.computeIfAbsent(type, key -> new LinkedHashMap<>());
    }

    private static EventType type(LexiconFile file, String name) {
        for (EventType type : EventType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw file(file, name, "'" + name + "' is not one of " + List.of(EventType.values()));
    }

    private static LexiconException file(LexiconFile file, String words, String problem) {
        return new LexiconException(file.origin(), file.lineOf(words), problem);
    }

    static List<String> strings(JsonNode node) {
        List<String> strings = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> strings.add(item.asString()));
        } else if (node.isValueNode() && !node.isNull()) {
            strings.add(node.asString());
        }
        return strings;
    }
}
