package org.tadmor.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconException;
import org.tadmor.lexicon.LexiconFile;
import tools.jackson.databind.JsonNode;

/** Reads the pattern files {@code en/events/*.yaml}; the format is told in {@code lexicon/README.md}. */
final class PatternReader {
    static final String FOLDER = "en/events";

    private static final Set<String> FILE_KEYS = Set.of("event", "defaults", "patterns");
    private static final Set<String> KEYS = Set.of(
            "id",
            "about",
            "trigger",
            "actor",
            "recipient",
            "with",
            "unless",
            "mode",
            "contexts",
            "cameo",
            "reciprocal",
            "embeds",
            "any-actor",
            "require",
            "priority",
            "examples");
    private static final Set<String> TRIGGER_KEYS = Set.of("lemma", "upos", "particle", "object", "negated");
    private static final Set<String> UPOS = Set.of("VERB", "NOUN", "ADJ", "PROPN", "AUX", "ADV", "ADP");
    /** Types whose complement is spoken of, not done, unless a pattern says otherwise. */
    static final Set<EventType> EMBEDDING =
            Set.of(EventType.AGREE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN);

    private final Codebook codebook;
    private final WordClasses classes;
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<PatternProblem> problems = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    /** Patterns ask for the same words and ways over and over; what is equal is one object, which a start and the heap feel. */
    private final Map<List<String>, Words> words = new HashMap<>();

    private final Map<String, Path> paths = new HashMap<>();

    PatternReader(Lexicon lexicon, Codebook codebook, WordClasses classes) {
        this.codebook = codebook;
        this.classes = classes;
        for (LexiconFile file : lexicon.files(FOLDER, ".yaml")) {
            read(file);
        }
    }

    List<Pattern> patterns() {
        return List.copyOf(patterns);
    }

    List<PatternProblem> problems() {
        return List.copyOf(problems);
    }

    private void read(LexiconFile file) {
        JsonNode tree;
        try {
            tree = file.yaml();
        } catch (LexiconException e) {
            problems.add(new PatternProblem(e.file(), e.line(), "", "is not YAML: " + e.getMessage()));
            return;
        }
        for (String key : tree.propertyNames()) {
            if (!FILE_KEYS.contains(key)) {
                problem(file, key, "", "unknown key '" + key + "'; a pattern file has " + sorted(FILE_KEYS));
            }
        }
        EventType type = type(tree.path("event").asString(""));
        if (type == null) {
            problem(file, "event", "", "'event:' must be one of " + List.of(EventType.values()));
            return;
        }
        JsonNode defaults = tree.path("defaults");
        for (JsonNode node : tree.path("patterns")) {
            String id = node.path("id").asString("");
            if (id.isEmpty()) {
                problem(file, "patterns", "", "a pattern without an id; give each 'id: <type>.<words>'");
                continue;
            }
            try {
                patterns.add(pattern(file, type, id, defaults, node));
            } catch (IllegalArgumentException e) {
                problem(file, "id: " + id, id, String.valueOf(e.getMessage()));
            }
        }
    }

    private Pattern pattern(LexiconFile file, EventType type, String id, JsonNode defaults, JsonNode node) {
        if (ids.putIfAbsent(id, patterns.size()) != null) {
            throw new IllegalArgumentException("the id is used twice; ids are unique over all files");
        }
        known(node, KEYS, "a pattern");
        JsonNode trigger = node.path("trigger");
        known(trigger, TRIGGER_KEYS, "a trigger");
        Words lemma = words(trigger, "lemma");
        if (lemma == null || lemma.lemmas().isEmpty()) {
            throw new IllegalArgumentException("has no trigger lemma; write 'trigger: { lemma: attack }'");
        }
        Set<String> upos = new LinkedHashSet<>(Codebook.strings(trigger.path("upos")));
        upos.stream().filter(u -> !UPOS.contains(u)).findFirst().ifPresent(u -> {
            throw new IllegalArgumentException("unknown upos " + u + "; there are " + sorted(UPOS));
        });
        String cameo = text(node, defaults, "cameo");
        Codebook.Sense sense = sense(type, cameo);
        String mode = text(node, defaults, "mode");
        mode = mode == null ? sense.mode() : mode;
        if (mode != null && !codebook.modes(type).contains(mode)) {
            throw new IllegalArgumentException(
                    type + " has no mode '" + mode + "'; its modes are " + sorted(codebook.modes(type)));
        }
        List<Pattern.Condition> with = conditions(node.path("with"));
        List<Pattern.Condition> unless = new ArrayList<>(conditions(node.path("unless")));
        unless.addAll(conditions(defaults.path("unless")));
        Words particle = words(trigger, "particle");
        Words object = words(trigger, "object");
        Boolean negated =
                trigger.has("negated") ? (Boolean) trigger.path("negated").asBoolean() : null;
        int specificity =
                with.size() + (particle == null ? 0 : 1) + (object == null ? 0 : 1) + (negated == null ? 0 : 1);
        return new Pattern(
                id,
                type,
                mode,
                contexts(node, defaults, sense),
                cameo,
                lemma.lemmas(),
                upos.isEmpty() ? Set.of("VERB") : upos,
                particle,
                object,
                negated,
                with,
                unless,
                paths(node, defaults, "actor", "nsubj"),
                paths(node, defaults, "recipient", "obj"),
                Set.copyOf(Codebook.strings(either(node, defaults, "require"))),
                either(node, defaults, "any-actor").asBoolean(false),
                either(node, defaults, "reciprocal").asBoolean(false),
                either(node, defaults, "embeds").asBoolean(EMBEDDING.contains(type)),
                10 * (specificity + node.path("priority").asInt(0)) + Math.min(unless.size(), 5),
                file.origin(),
                file.lineOf("id: " + id));
    }

    private Codebook.Sense sense(EventType type, @Nullable String cameo) {
        if (cameo == null) {
            return new Codebook.Sense(null, List.of());
        }
        return codebook.sense(type, cameo)
                .orElseThrow(() -> new IllegalArgumentException("CAMEO code " + cameo + " does not belong to " + type
                        + "; its codes are " + sorted(codebook.codes(type))));
    }

    private List<String> contexts(JsonNode node, JsonNode defaults, Codebook.Sense sense) {
        JsonNode named = either(node, defaults, "contexts");
        List<String> contexts = named.isMissingNode() ? sense.contexts() : Codebook.strings(named);
        for (String context : contexts) {
            if (!codebook.contexts().contains(context)) {
                throw new IllegalArgumentException(
                        "no context '" + context + "'; there are " + sorted(codebook.contexts()));
            }
        }
        return contexts;
    }

    private List<Path> paths(JsonNode node, JsonNode defaults, String key, String otherwise) {
        JsonNode named = either(node, defaults, key);
        List<String> written = named.isMissingNode() ? List.of(otherwise) : Codebook.strings(named);
        return written.stream()
                .filter(path -> !path.equals("none"))
                .map(this::path)
                .toList();
    }

    private List<Pattern.Condition> conditions(JsonNode node) {
        List<Pattern.Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            conditions.add(new Pattern.Condition(
                    Arrays.stream(entry.getKey().split(",")).map(this::path).toList(), words(entry.getValue())));
        }
        return conditions;
    }

    private @Nullable Words words(JsonNode node, String key) {
        return node.has(key) ? words(node.path(key)) : null;
    }

    private Words words(JsonNode written) {
        return words.computeIfAbsent(Codebook.strings(written), list -> Words.of(list, classes));
    }

    private Path path(String written) {
        return paths.computeIfAbsent(written, Path::of);
    }

    private static @Nullable String text(JsonNode node, JsonNode defaults, String key) {
        String text = either(node, defaults, key).asString("");
        return text.isEmpty() ? null : text;
    }

    private static JsonNode either(JsonNode node, JsonNode defaults, String key) {
        return node.has(key) ? node.path(key) : defaults.path(key);
    }

    private static void known(JsonNode node, Set<String> keys, String what) {
        for (String key : node.propertyNames()) {
            if (!keys.contains(key)) {
                throw new IllegalArgumentException("unknown key '" + key + "'; " + what + " has " + sorted(keys));
            }
        }
    }

    private void problem(LexiconFile file, String words, String id, String message) {
        problems.add(new PatternProblem(file.origin(), file.lineOf(words), id, message));
    }

    static @Nullable EventType type(String name) {
        for (EventType type : EventType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return null;
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
