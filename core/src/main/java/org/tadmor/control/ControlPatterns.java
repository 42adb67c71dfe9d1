package org.tadmor.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.events.TreePaths;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconException;
import org.tadmor.lexicon.LexiconFile;
import tools.jackson.databind.JsonNode;

/** The patterns of {@code en/control.yaml}; the format is told in {@code lexicon/README.md}. Immutable. */
final class ControlPatterns {
    static final String PATH = "en/control.yaml";

    private static final Set<String> KEYS = Set.of(
            "id",
            "status",
            "trigger",
            "place",
            "holder",
            "loser",
            "parties",
            "with",
            "unless",
            "require",
            "marked",
            "examples");
    private static final Set<String> TRIGGER_KEYS = Set.of("lemma", "upos", "xpos", "object");

    private static final String BEHIND = "behind:";

    private final TreePaths paths;
    private final TreePaths.Way object;
    private final Map<String, List<ControlPattern>> byLemma = new HashMap<>();
    private final Map<String, Control.Status> compounds = new HashMap<>();
    private final Set<String> areas = new HashSet<>();

    ControlPatterns(Lexicon lexicon, TreePaths paths) {
        this.paths = paths;
        this.object = paths.way("obj");
        Set<String> ids = new HashSet<>();
        for (LexiconFile file : lexicon.named(PATH)) {
            JsonNode tree = file.yaml();
            areas.addAll(Arrays.asList(tree.path("areas").asString("").strip().split("\\s+")));
            for (Map.Entry<String, JsonNode> entry : tree.path("compounds").properties()) {
                compounds.put(entry.getKey(), status(entry.getValue().asString("")));
            }
            for (JsonNode node : tree.path("patterns")) {
                add(file, node, ids);
            }
        }
        Comparator<ControlPattern> byRank =
                Comparator.comparingInt(ControlPattern::rank).reversed();
        byLemma.values().forEach(list -> list.sort(byRank));
    }

    private void add(LexiconFile file, JsonNode node, Set<String> ids) {
        String id = node.path("id").asString("");
        try {
            if (id.isEmpty() || !ids.add(id)) {
                throw new IllegalArgumentException("every pattern needs an id of its own");
            }
            ControlPattern pattern = pattern(id, node);
            for (String lemma : pattern.trigger()) {
                byLemma.computeIfAbsent(lemma, key -> new ArrayList<>(2)).add(pattern);
            }
        } catch (IllegalArgumentException e) {
            throw new LexiconException(file.origin(), file.lineOf("id: " + id), id + " " + e.getMessage());
        }
    }

    private ControlPattern pattern(String id, JsonNode node) {
        known(node, KEYS);
        JsonNode trigger = node.path("trigger");
        known(trigger, TRIGGER_KEYS);
        Set<String> lemmas = paths.words(strings(trigger.path("lemma"))).lemmas();
        if (lemmas.isEmpty()) {
            throw new IllegalArgumentException("has no trigger lemma; write 'trigger: { lemma: capture }'");
        }
        Set<String> upos = Set.copyOf(strings(trigger.path("upos")));
        List<String> object = strings(trigger.path("object"));
        List<ControlPattern.Condition> with = conditions(node.path("with"));
        Set<String> require = Set.copyOf(strings(node.path("require")));
        Set<String> marked = Set.copyOf(strings(node.path("marked")));
        int rank = 2 * with.size() + require.size() + (object.isEmpty() ? 0 : 4) + (marked.isEmpty() ? 0 : 3);
        return new ControlPattern(
                id,
                status(node.path("status").asString("")),
                lemmas,
                upos.isEmpty() ? Set.of("VERB") : upos,
                Set.copyOf(strings(trigger.path("xpos"))),
                object.isEmpty() ? null : paths.words(object),
                marked,
                routes(node.path("place"), "obj"),
                routes(node.path("holder"), "none"),
                routes(node.path("loser"), "none"),
                routes(node.path("parties"), "none"),
                with,
                conditions(node.path("unless")),
                require,
                rank);
    }

    private List<Route> routes(JsonNode node, String otherwise) {
        List<String> written = node.isMissingNode() ? List.of(otherwise) : strings(node);
        return written.stream()
                .filter(way -> !way.equals("none"))
                .map(this::route)
                .toList();
    }

    private Route route(String written) {
        if (written.equals("subject") || written.equals("subject:pass")) {
            return new Route.Subject(written.endsWith(":pass"));
        }
        return written.startsWith(BEHIND)
                ? new Route.Behind(Set.of(written.substring(BEHIND.length()).split("\\|")))
                : new Route.Tree(paths.way(written));
    }

    private List<ControlPattern.Condition> conditions(JsonNode node) {
        List<ControlPattern.Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            conditions.add(
                    new ControlPattern.Condition(paths.way(entry.getKey()), paths.words(strings(entry.getValue()))));
        }
        return conditions;
    }

    static Control.Status status(String name) {
        for (Control.Status status : Control.Status.values()) {
            if (status.name().equals(name.toUpperCase(Locale.ROOT))) {
                return status;
            }
        }
        throw new IllegalArgumentException(
                "'" + name + "' is no status; there are taken, lost, held, besieged and contested");
    }

    static List<String> strings(JsonNode node) {
        if (node.isArray()) {
            List<String> all = new ArrayList<>();
            node.forEach(one -> all.add(one.asString("")));
            return all;
        }
        return node.isMissingNode() ? List.of() : List.of(node.asString(""));
    }

    private static void known(JsonNode node, Set<String> keys) {
        for (String key : node.propertyNames()) {
            if (!keys.contains(key)) {
                throw new IllegalArgumentException("has an unknown key '" + key + "'; there are "
                        + keys.stream().sorted().toList());
            }
        }
    }

    /** The way to a trigger's object. */
    TreePaths.Way object() {
        return object;
    }

    /** The patterns of a trigger, most specific first. */
    List<ControlPattern> of(String lemma) {
        return byLemma.getOrDefault(lemma, List.of());
    }

    /** What "-held" or "-occupied" behind a hyphen says, or null. */
    Control.@Nullable Status compound(String participle) {
        return compounds.get(participle);
    }

    /** Whether a noun stands for ground that a name behind it names: "town", "outskirts", "most". */
    boolean isArea(String lemma) {
        return areas.contains(lemma);
    }
}
