package org.tadmor.situations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Groups tellings of one event, the surest pairs first. Two groups become one when their members resemble each other on the whole, not
 * by one pair alone, and no two of them exclude each other.
 */
final class Grouping {
    /** So many members stand for a group, so that large groups cost no more than small ones. */
    private static final int SPOKESMEN = 5;

    private final List<Item> items;
    private final int[] parent;
    private final List<List<Integer>> spokesmen = new ArrayList<>();

    private Grouping(List<Item> items) {
        this.items = items;
        this.parent = new int[items.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            spokesmen.add(List.of(i));
        }
    }

    private record Edge(int a, int b, double score) {}

    /** Groups of items, each in the order of the items, by their first members. */
    static List<List<Item>> of(List<Item> items) {
        return of(items, Candidates.of(items));
    }

    /** @param pairs of numbers of items, see {@link Blocks}; the only ones that are compared */
    static List<List<Item>> of(List<Item> items, long[] pairs) {
        Grouping grouping = new Grouping(items);
        List<Edge> edges = new ArrayList<>();
        for (long pair : pairs) {
            int a = Blocks.first(pair);
            int b = Blocks.second(pair);
            double score = Resemblance.of(items.get(a), items.get(b));
            if (score >= enough(items.get(a), items.get(b))) {
                edges.add(new Edge(a, b, score));
            }
        }
        edges.sort(Comparator.comparingDouble((Edge edge) -> -edge.score())
                .thenComparingInt(Edge::a)
                .thenComparingInt(Edge::b));
        edges.forEach(grouping::join);
        return grouping.groups();
    }

    /** Whether two tellings are taken for one event. */
    static boolean areAlike(Item a, Item b) {
        return Resemblance.of(a, b) >= enough(a, b);
    }

    private static double enough(Item a, Item b) {
        boolean inReport = a.telling().report().equals(b.telling().report());
        return inReport ? Resemblance.SAME_IN_REPORT : Resemblance.SAME;
    }

    private void join(Edge edge) {
        int a = root(edge.a());
        int b = root(edge.b());
        if (a == b) {
            return;
        }
        double sum = 0;
        for (int one : spokesmen.get(a)) {
            for (int other : spokesmen.get(b)) {
                double score = Resemblance.of(items.get(one), items.get(other));
                if (score <= Resemblance.NEVER) {
                    return;
                }
                sum += score;
            }
        }
        if (sum / (spokesmen.get(a).size() * spokesmen.get(b).size()) < Resemblance.ON_THE_WHOLE) {
            return;
        }
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        parent[high] = low;
        List<Integer> all = new ArrayList<>(spokesmen.get(low));
        all.addAll(spokesmen.get(high));
        spokesmen.set(low, all.subList(0, Math.min(SPOKESMEN, all.size())));
        spokesmen.set(high, List.of());
    }

    private List<List<Item>> groups() {
        TreeMap<Integer, List<Item>> byRoot = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            byRoot.computeIfAbsent(root(i), key -> new ArrayList<>()).add(items.get(i));
        }
        return new ArrayList<>(byRoot.values());
    }

    private int root(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
