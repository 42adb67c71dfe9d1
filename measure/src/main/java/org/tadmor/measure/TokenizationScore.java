package org.tadmor.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tadmor.language.ConlluReader;
import org.tadmor.language.Token;
import org.tadmor.text.Span;

/**
 * Scores tokenizer and sentence splitter on treebanks. Each document is put together from its {@code # text} lines, an
 * empty line where the treebank begins a paragraph; spans of syntactic words and of sentences are compared. Multiword
 * tokens do not count.
 */
final class TokenizationScore {
    private final TextSplitter splitter;
    private final Map<String, Integer> slips = new HashMap<>();
    private final int[] tokens = new int[3];
    private final int[] sentences = new int[3];

    private TokenizationScore(TextSplitter splitter) {
        this.splitter = splitter;
    }

    /**
     * Reads a treebank and compares.
     *
     * @param splitter whom to score
     * @param file CoNLL-U
     */
    static TokenizationScore of(TextSplitter splitter, Path file) throws IOException {
        TokenizationScore score = new TokenizationScore(splitter);
        score.file(file);
        return score;
    }

    /** F1 of tokens and of sentences in percent, and how many of them gold has. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "token_F=%.2f sentence_F=%.2f tokens=%d sentences=%d",
                f(tokens),
                f(sentences),
                tokens[0],
                sentences[0]);
    }

    /** What is ours and not gold's, with its surroundings, commonest first; each a count, a tab and the slip. */
    List<String> slips() {
        return slips.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .map(slip -> slip.getValue() + "\t" + slip.getKey())
                .toList();
    }

    private static double f(int[] counts) {
        return 200.0 * counts[2] / (counts[0] + counts[1]);
    }

    private void file(Path file) throws IOException {
        List<ConlluReader.Tree> document = new ArrayList<>();
        try (ConlluReader in = new ConlluReader(Files.newBufferedReader(file))) {
            for (ConlluReader.Tree tree = in.read(); tree != null; tree = in.read()) {
                boolean begins = tree.comments().keySet().stream().anyMatch(key -> key.startsWith("newdoc"));
                if (begins && !document.isEmpty()) {
                    document(document);
                    document.clear();
                }
                document.add(tree);
            }
        }
        document(document);
    }

    private void document(List<ConlluReader.Tree> trees) {
        StringBuilder text = new StringBuilder();
        Set<Span> goldTokens = new HashSet<>();
        Set<Span> goldSentences = new HashSet<>();
        for (ConlluReader.Tree tree : trees) {
            boolean paragraph = tree.comments().keySet().stream()
                    .anyMatch(key -> key.equals("newpar") || key.startsWith("newpar id"));
            if (!text.isEmpty()) {
                text.append(paragraph ? "\n\n" : " ");
            }
            int start = text.length();
            text.append(tree.text());
            for (Token word : tree.words()) {
                goldTokens.add(new Span(
                        start + word.span().start(), start + word.span().end()));
            }
            goldSentences.add(new Span(start, text.length()));
        }
        String whole = text.toString();
        Set<Span> ourTokens = new HashSet<>();
        Set<Span> ourSentences = new HashSet<>();
        for (TextSplitter.Cut sentence : splitter.split(whole)) {
            ourTokens.addAll(sentence.words());
            ourSentences.add(sentence.span());
        }
        count(tokens, goldTokens, ourTokens);
        count(sentences, goldSentences, ourSentences);
        slips(whole, goldTokens, ourTokens);
        ends(whole, "false end", ourSentences, goldSentences);
        ends(whole, "missed end", goldSentences, ourSentences);
    }

    private static void count(int[] counts, Set<Span> gold, Set<Span> ours) {
        counts[0] += gold.size();
        counts[1] += ours.size();
        counts[2] += (int) gold.stream().filter(ours::contains).count();
    }

    /** Token differences as gold and ours side by side; sentence ends that one side has alone. */
    private void slips(String text, Set<Span> goldTokens, Set<Span> ourTokens) {
        Set<Span> ours = new TreeSet<>(ourTokens);
        ours.removeAll(goldTokens);
        Set<Span> gold = new TreeSet<>(goldTokens);
        gold.removeAll(ourTokens);
        for (Span span : ours) {
            StringBuilder expected = new StringBuilder();
            for (Span other : gold) {
                if (other.overlaps(span)) {
                    expected.append('|').append(other.in(text));
                }
            }
            note(
                    "token",
                    around(text, span.start(), 14) + "[" + span.in(text) + "]" + behind(text, span.end(), 14)
                            + "\tgold " + expected);
        }
    }

    private void ends(String text, String what, Set<Span> some, Set<Span> others) {
        Set<Integer> known = others.stream().map(Span::end).collect(Collectors.toSet());
        for (Span span : some) {
            if (!known.contains(span.end())) {
                note(what, around(text, span.end(), 40) + "||" + behind(text, span.end(), 30));
            }
        }
    }

    private void note(String what, String shown) {
        slips.merge(what + "\t" + shown.replace('\n', '~'), 1, Integer::sum);
    }

    private static String around(String text, int end, int reach) {
        return text.substring(Math.max(0, end - reach), end);
    }

    private static String behind(String text, int start, int reach) {
        return text.substring(start, Math.min(text.length(), start + reach));
    }
}
