package org.tadmor.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadmor.events.EventType;
import org.tadmor.text.Span;

/** Reads tables of sentences with an actor, a recipient and the PLOVER root of their relation. */
final class PloverPairs {
    private static final Pattern MARK = Pattern.compile("</?[st]>");

    private PloverPairs() {}

    /**
     * A row.
     *
     * @param text the sentence without marks
     * @param actor characters of the actor
     * @param recipient characters of the recipient
     * @param root one of fifteen roots; YIELD stands for CONCEDE and RETREAT
     * @param quad the quad class as the table has it, 1 to 4
     */
    record Pair(String text, Span actor, Span recipient, String root, int quad) {
        /** The types the root may stand for. */
        Set<EventType> types() {
            return root.equals("YIELD")
                    ? EnumSet.of(EventType.CONCEDE, EventType.RETREAT)
                    : EnumSet.of(EventType.valueOf(root));
        }
    }

    /** The root that a type belongs to. */
    static String root(EventType type) {
        return type == EventType.CONCEDE || type == EventType.RETREAT ? "YIELD" : type.name();
    }

    /** The rows of a tab-separated table with a heading. */
    static List<Pair> read(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table, StandardCharsets.UTF_8);
        List<String> heading = List.of(lines.get(0).split("\t", -1));
        List<Pair> pairs = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                String[] row = line.split("\t", -1);
                pairs.add(pair(
                        row[heading.indexOf("marked_sentence")],
                        row[heading.indexOf("gold_root")],
                        row[heading.indexOf("gold_penta")]));
            }
        }
        return pairs;
    }

    private static Pair pair(String marked, String root, String quad) {
        StringBuilder text = new StringBuilder();
        Map<String, Integer> open = new HashMap<>();
        Map<String, Span> spans = new HashMap<>();
        Matcher mark = MARK.matcher(marked);
        int at = 0;
        while (mark.find()) {
            text.append(marked, at, mark.start());
            at = mark.end();
            String found = mark.group();
            if (found.startsWith("</")) {
                String name = found.substring(2, 3);
                spans.putIfAbsent(name, new Span(open.getOrDefault(name, text.length()), text.length()));
            } else {
                open.put(found.substring(1, 2), text.length());
            }
        }
        text.append(marked.substring(at));
        Span whole = new Span(0, Math.min(1, text.length()));
        return new Pair(
                text.toString(),
                spans.getOrDefault("s", whole),
                spans.getOrDefault("t", whole),
                root,
                quad.isEmpty() ? 0 : quad.charAt(0) - '0');
    }
}
