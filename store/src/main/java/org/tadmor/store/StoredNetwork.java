package org.tadmor.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.situations.Voice;

/** Who deals with whom, over all months, and whose words that is. */
public final class StoredNetwork {
    private final Reads database;

    StoredNetwork(Reads database) {
        this.database = database;
    }

    /**
     * Actors of one code.
     *
     * @param id the code
     * @param name the commonest name of those who have it
     * @param country ISO 3166-1 alpha-3, or null
     * @param sector PLOVER sector, or null
     * @param claims in which they take part
     */
    public record Node(
            String id,
            String name,
            @Nullable String country,
            @Nullable String sector,
            long claims) {}

    /**
     * What one does to another; each situation counts once.
     *
     * @param from code of who acts
     * @param to code of whom it is done to
     * @param cooperative situations of quad classes 1 and 2 that somebody says happened
     * @param conflictual situations of quad classes 3 and 4 that somebody says happened
     * @param denied situations that somebody says did not happen
     */
    public record Edge(String from, String to, long cooperative, long conflictual, long denied) {}

    /**
     * Who deals with whom.
     *
     * @param nodes those at the ends of edges
     * @param edges the busiest first
     */
    public record Network(List<Node> nodes, List<Edge> edges) {}

    /**
     * A voice that is heard.
     *
     * @param key tells it apart, see {@link Voice}
     * @param name in words
     * @param accounts of situations that it gives
     */
    public record VoiceCount(String key, String name, long accounts) {}

    /**
     * The network of the situations that pass a filter.
     *
     * @param voice key of the one voice whose words count, or null for all
     * @param limit edges at most
     */
    public Network network(ClaimFilter filter, @Nullable String voice, int limit) {
        Condition condition = StoredSituations.condition(filter);
        StoredSituations.statuses(condition, filter);
        if (voice != null) {
            condition.anyOf("a.voice_key", List.of(voice));
        }
        List<Edge> edges = database.withHandle(handle -> condition
                .bind(handle.createQuery("SELECT pa.code AS from_code, pr.code AS to_code, " + Dealings.COUNTS
                        + Dealings.from(condition)
                        + "GROUP BY pa.code, pr.code ORDER BY together DESC, from_code, to_code LIMIT " + limit))
                .map((row, context) -> new Edge(
                        row.getString("from_code"),
                        row.getString("to_code"),
                        row.getLong("cooperative"),
                        row.getLong("conflictual"),
                        row.getLong("denied")))
                .list());
        Set<String> codes = new LinkedHashSet<>();
        edges.forEach(edge -> {
            codes.add(edge.from);
            codes.add(edge.to);
        });
        return new Network(codes.isEmpty() ? List.of() : nodes(List.copyOf(codes)), edges);
    }

    private List<Node> nodes(List<String> codes) {
        Condition condition = new Condition();
        condition.anyOf("p.code", codes);
        Map<String, List<Node>> named = new HashMap<>();
        database.useHandle(handle -> condition
                .bind(handle.createQuery(
                        "SELECT p.code, p.name, min(p.country), min(p.sector), count(*) AS named FROM participant p"
                                + condition.where() + " GROUP BY p.code, p.name ORDER BY named DESC, p.name"))
                .map((row, context) -> new Node(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5)))
                .forEach(node -> named.computeIfAbsent(node.id, code -> new ArrayList<>())
                        .add(node)));
        List<Node> nodes = new ArrayList<>();
        for (String code : codes) {
            List<Node> names = named.getOrDefault(code, List.of());
            if (!names.isEmpty()) {
                Node first = names.get(0);
                long claims = names.stream().mapToLong(Node::claims).sum();
                nodes.add(new Node(code, first.name, first.country, first.sector, claims));
            }
        }
        return nodes;
    }

    /** The voices of most accounts, echoes left out; the busiest first. An outlet's voice also speaks for those whom it leaves unnamed. */
    public List<VoiceCount> voices(int limit) {
        Map<String, List<VoiceCount>> named = new LinkedHashMap<>();
        database.useHandle(handle -> handle.createQuery(
                        "SELECT a.voice_key, a.voice, count(*) AS accounts FROM account a"
                                + " WHERE NOT a.echo GROUP BY a.voice_key, a.voice ORDER BY accounts DESC, a.voice")
                .map((row, context) -> new VoiceCount(row.getString(1), row.getString(2), row.getLong(3)))
                .forEach(voice -> named.computeIfAbsent(voice.key, key -> new ArrayList<>())
                        .add(voice)));
        return named.values().stream()
                .map(StoredNetwork::together)
                .sorted(Comparator.comparingLong(VoiceCount::accounts)
                        .reversed()
                        .thenComparing(VoiceCount::key))
                .limit(limit)
                .toList();
    }

    private static VoiceCount together(List<VoiceCount> names) {
        VoiceCount first = names.get(0);
        String own = first.key.startsWith(Voice.OUTLET) ? first.key.substring(Voice.OUTLET.length()) : "";
        String name = names.stream()
                .map(VoiceCount::name)
                .filter(candidate -> candidate.toLowerCase(Locale.ROOT).equals(own))
                .findFirst()
                .orElse(first.name);
        return new VoiceCount(
                first.key, name, names.stream().mapToLong(VoiceCount::accounts).sum());
    }
}
