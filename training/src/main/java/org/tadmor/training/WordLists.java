package org.tadmor.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The lists of irregular verbs with their forms, of regular verbs of conflict news, which treebanks seldom hold, and of plurals. */
final class WordLists {
    private final Map<String, String> past = new TreeMap<>();
    private final Map<String, String> participles = new TreeMap<>();
    private final Map<String, String> plurals = new TreeMap<>();
    private final TreeSet<String> verbs = new TreeSet<>();

    WordLists() {
        for (String line : lines("irregular-verbs.txt")) {
            String[] parts = line.split(" ", -1);
            verbs.add(parts[0]);
            List.of(parts[1].split(",", -1)).forEach(form -> past.put(form, parts[0]));
            List.of(parts[2].split(",", -1)).forEach(form -> participles.put(form, parts[0]));
        }
        for (String line : lines("regular-verbs.txt")) {
            verbs.addAll(List.of(line.split(" ", -1)));
        }
        for (String line : lines("noun-plurals.txt")) {
            String[] parts = line.split(" ", -1);
            plurals.put(parts[0], parts[1]);
        }
    }

    /** The lines of a resource of this package but for comments and blank ones. */
    static List<String> lines(String resource) {
        try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource + " cannot be read", e);
        }
    }

    /** Dictionary forms. */
    List<String> verbs() {
        return new ArrayList<>(verbs);
    }

    /** Dictionary form by irregular form, a space and its tag. */
    Map<String, String> irregular() {
        Map<String, String> irregular = new TreeMap<>();
        past.forEach((form, verb) -> irregular.put(form + " VBD", verb));
        participles.forEach((form, verb) -> irregular.put(form + " VBN", verb));
        plurals.forEach((form, noun) -> {
            irregular.put(form + " NNS", noun);
            irregular.put(form + " NN", noun);
        });
        return irregular;
    }

    /** Tags of every form of every verb. */
    Map<String, TreeSet<String>> tags() {
        Map<String, TreeSet<String>> tags = new TreeMap<>();
        past.keySet().forEach(form -> add(tags, form, "VBD VERB"));
        participles.keySet().forEach(form -> add(tags, form, "VBN VERB"));
        for (String verb : verbs) {
            add(tags, verb, "VB VERB");
            add(tags, verb, "VBP VERB");
            boolean regular = !past.containsValue(verb);
            String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
            boolean turns = verb.endsWith("y") && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
            add(
                    tags,
                    turns ? verb.substring(0, verb.length() - 1) + "ies" : verb + (hisses(verb) ? "es" : "s"),
                    "VBZ VERB");
            add(tags, stem + "ing", "VBG VERB");
            if (regular) {
                String form = turns ? verb.substring(0, verb.length() - 1) + "ied" : stem + "ed";
                add(tags, form, "VBD VERB");
                add(tags, form, "VBN VERB");
            }
        }
        return tags;
    }

    private static boolean hisses(String verb) {
        return verb.endsWith("s")
                || verb.endsWith("sh")
                || verb.endsWith("ch")
                || verb.endsWith("x")
                || verb.endsWith("z");
    }

    private static void add(Map<String, TreeSet<String>> tags, String form, String tag) {
        tags.computeIfAbsent(form, k -> new TreeSet<>()).add(tag);
    }
}
