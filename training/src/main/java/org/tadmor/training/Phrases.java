package org.tadmor.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes sentences with their trees from patterns of our own, of turns of phrase that the treebanks hardly hold. */
final class Phrases {
    private static final Map<String, String> UNIVERSAL = Map.ofEntries(
            Map.entry("NN", "NOUN"),
            Map.entry("NNS", "NOUN"),
            Map.entry("NNP", "PROPN"),
            Map.entry("VB", "VERB"),
            Map.entry("VBP", "VERB"),
            Map.entry("VBZ", "VERB"),
            Map.entry("VBD", "VERB"),
            Map.entry("VBN", "VERB"),
            Map.entry("VBG", "VERB"),
            Map.entry("IN", "ADP"),
            Map.entry("DT", "DET"),
            Map.entry("CD", "NUM"),
            Map.entry("JJ", "ADJ"),
            Map.entry("RB", "ADV"),
            Map.entry("PRP", "PRON"),
            Map.entry("PRP$", "PRON"),
            Map.entry("CC", "CCONJ"),
            Map.entry("TO", "PART"),
            Map.entry("POS", "PART"),
            Map.entry("RP", "ADP"),
            Map.entry("WRB", "ADV"),
            Map.entry("MD", "AUX"));

    private final Map<String, List<String>> lists = new HashMap<>();
    private final List<String> patterns = new ArrayList<>();

    private Phrases() {}

    /** {@code times} sentences of each pattern of the resource, filled at random. */
    static List<GoldSentence> of(String resource, int times, long seed) throws IOException {
        Phrases phrases = new Phrases();
        try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("resource " + resource + " is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(phrases::add);
        }
        Random random = new Random(seed);
        List<GoldSentence> sentences = new ArrayList<>();
        for (String pattern : phrases.patterns) {
            for (int i = 0; i < times; i++) {
                sentences.add(phrases.fill(pattern, random));
            }
        }
        return sentences;
    }

    private void add(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        List<String> words = List.of(line.split(" ", -1));
        if (words.get(0).startsWith("$") && words.get(0).indexOf('/') < 0) {
            lists.put(words.get(0), words.subList(1, words.size()));
        } else {
            patterns.add(line);
        }
    }

    private GoldSentence fill(String pattern, Random random) {
        String[] cells = pattern.split(" ", -1);
        List<String> forms = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        int[] heads = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            String[] parts = cells[i].split("/", -1);
            List<String> list = lists.getOrDefault(parts[0], List.of(parts[0]));
            String form = list.get(random.nextInt(list.size()));
            boolean first = i == 0 && Character.isLowerCase(form.charAt(0));
            forms.add(first ? Character.toUpperCase(form.charAt(0)) + form.substring(1) : form);
            tags.add(parts[1] + ' ' + (parts.length > 4 ? parts[4] : UNIVERSAL.getOrDefault(parts[1], "PUNCT")));
            heads[i] = Integer.parseInt(parts[2]) - 1;
            relations.add(parts[3]);
        }
        List<String> nothing = Collections.nCopies(cells.length, "");
        // The lemmatizer learns nothing from a lemma that is not given.
        List<String> lemmas = Collections.nCopies(cells.length, "_");
        return new GoldSentence(forms, lemmas, tags, heads, relations, nothing, false);
    }
}
