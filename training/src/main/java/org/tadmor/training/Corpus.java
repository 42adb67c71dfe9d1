package org.tadmor.training;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tadmor.language.model.TagSet;
import org.tadmor.language.model.Vocabulary;
import org.tadmor.language.model.WordClasses;
import org.tadmor.language.model.Words;

/** Counts over treebank sentences: the classes to be told apart, and what is known of words. */
final class Corpus {
    /** No word known. */
    static final Vocabulary NOTHING_KNOWN =
            new Vocabulary(WordClasses.of(Map.of()), WordClasses.of(Map.of()), WordClasses.of(Map.of()));

    private static final int LEAST_TAGS = 5;
    private static final int LEAST_ARCS = 3;
    private static final int LEAST_SEEN = 4;

    private Corpus() {}

    /** The tags seen often enough, in alphabetical order. */
    static TagSet tagSet(List<GoldSentence> sentences) {
        Map<String, Integer> counts = new TreeMap<>();
        sentences.forEach(s -> s.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        return new TagSet(frequent(counts, LEAST_TAGS));
    }

    /** The labels seen often enough, in alphabetical order. */
    static List<String> labels(List<GoldSentence> sentences) {
        Map<String, Integer> counts = new TreeMap<>();
        sentences.forEach(s -> s.relations().forEach(label -> counts.merge(label, 1, Integer::sum)));
        return frequent(counts, LEAST_ARCS);
    }

    private static List<String> frequent(Map<String, Integer> counts, int least) {
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * For every word seen often, the set of tags that make up at least a twentieth of its uses, as a number.
     *
     * @param listed tags of words that a list gives, for those not seen often
     */
    static WordClasses ambiguities(List<GoldSentence> sentences, Map<String, TreeSet<String>> listed) {
        Map<Integer, Map<String, Integer>> seen = new TreeMap<>();
        for (GoldSentence sentence : sentences) {
            Words words = new Words(sentence.forms(), NOTHING_KNOWN);
            for (int i = 0; i < sentence.size(); i++) {
                seen.computeIfAbsent(words.lowerHash(i), k -> new TreeMap<>())
                        .merge(sentence.tags().get(i), 1, Integer::sum);
            }
        }
        Map<String, Integer> numbers = new TreeMap<>();
        Map<Integer, Integer> classOf = new TreeMap<>();
        listed.forEach((form, tags) -> {
            int word = new Words(List.of(form), NOTHING_KNOWN).lowerHash(0);
            classOf.put(word, numbers.computeIfAbsent(String.join("/", tags), k -> numbers.size() + 1));
        });
        seen.forEach((word, counts) -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            if (all >= LEAST_SEEN) {
                TreeSet<String> usual = new TreeSet<>();
                counts.forEach((tag, n) -> {
                    if (n * 20 >= all) {
                        usual.add(tag);
                    }
                });
                classOf.put(word, numbers.computeIfAbsent(String.join("/", usual), k -> numbers.size() + 1));
            }
        });
        return WordClasses.of(classOf);
    }
}
