package org.tadmor.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tadmor.language.model.TagSet;
import org.tadmor.language.model.Transitions;
import org.tadmor.language.model.Vocabulary;
import org.tadmor.language.model.WordClasses;
import org.tadmor.language.model.Words;

/**
 * Treebank sentences made ready for learning: words as numbers, tags and labels as classes.
 *
 * @param sentences the treebank's sentences
 * @param words their words, in the same order
 * @param tags their tag classes by place
 * @param tagSet the tagger's classes
 * @param transitions the parser's classes
 */
record Corpus(
        List<GoldSentence> sentences, List<Words> words, List<int[]> tags, TagSet tagSet, Transitions transitions) {
    /** No word known. */
    static final Vocabulary NOTHING_KNOWN =
            new Vocabulary(WordClasses.of(Map.of()), WordClasses.of(Map.of()), WordClasses.of(Map.of()));

    private static final int LEAST_TAGS = 5;
    private static final int LEAST_ARCS = 3;
    private static final int LEAST_SEEN = 4;

    /** Sentences with the classes of the training corpus. */
    static Corpus of(List<GoldSentence> sentences, TagSet tagSet, Transitions transitions, Vocabulary vocabulary) {
        List<Words> words = new ArrayList<>(sentences.size());
        List<int[]> tags = new ArrayList<>(sentences.size());
        for (GoldSentence sentence : sentences) {
            Words encoded = new Words(sentence.forms(), vocabulary);
            int[] places = encoded.tagPlaces();
            for (int i = 0; i < sentence.size(); i++) {
                places[i + Words.FIRST] =
                        Math.max(0, tagSet.names().indexOf(sentence.tags().get(i)));
            }
            words.add(encoded);
            tags.add(places);
        }
        return new Corpus(sentences, words, tags, tagSet, transitions);
    }

    /** The tags seen often enough, in alphabetical order. */
    static TagSet tagSet(List<GoldSentence> sentences) {
        Map<String, Integer> counts = new TreeMap<>();
        sentences.forEach(s -> s.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        return new TagSet(frequent(counts, LEAST_TAGS));
    }

    /** The arcs seen often enough, by side and label. */
    static Transitions transitions(List<GoldSentence> sentences) {
        Map<String, Integer> left = new TreeMap<>();
        Map<String, Integer> right = new TreeMap<>();
        for (GoldSentence sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                if (sentence.heads()[i] >= 0) {
                    Map<String, Integer> side = sentence.heads()[i] > i ? left : right;
                    side.merge(sentence.relations().get(i), 1, Integer::sum);
                }
            }
        }
        return Transitions.of(frequent(left, LEAST_ARCS), frequent(right, LEAST_ARCS));
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

    /** The same corpus with other tags, such as those a tagger gave. */
    Corpus withTags(List<int[]> otherTags) {
        return new Corpus(sentences, words, otherTags, tagSet, transitions);
    }

    /** The sentences of fold {@code rest}, or all others. */
    Corpus fold(int folds, int rest, boolean inside) {
        List<GoldSentence> s = new ArrayList<>();
        List<Words> w = new ArrayList<>();
        List<int[]> t = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            if ((foldOf(i, folds) == rest) == inside) {
                s.add(sentences.get(i));
                w.add(words.get(i));
                t.add(tags.get(i));
            }
        }
        return new Corpus(Collections.unmodifiableList(s), w, t, tagSet, transitions);
    }

    /** The fold of a sentence. Neighbours stay together: in one document they share names. */
    static int foldOf(int sentence, int folds) {
        return sentence / 50 % folds;
    }

    int size() {
        return sentences.size();
    }
}
