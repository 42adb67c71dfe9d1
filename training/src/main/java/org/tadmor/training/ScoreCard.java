package org.tadmor.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tadmor.language.EntityType;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Mention;
import org.tadmor.language.Sentence;
import org.tadmor.language.SentenceAnalyzer;
import org.tadmor.language.Token;

/** Measures a model on a treebank it has not seen: tags, trees, lemmas, names, speed. */
final class ScoreCard {
    private final SentenceAnalyzer analyzer;
    private final StringBuilder card = new StringBuilder();

    ScoreCard(LanguageModel model) {
        analyzer = new SentenceAnalyzer(model);
    }

    /** The lines so far. */
    String text() {
        return card.toString();
    }

    /** Adds a line. */
    void add(String format, Object... values) {
        card.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** Analyses the documents on their gold tokens. */
    List<Sentence> analyze(List<GoldSentence> gold) {
        List<Sentence> sentences = new ArrayList<>(gold.size());
        List<List<String>> document = new ArrayList<>();
        for (GoldSentence sentence : gold) {
            if (sentence.newDocument()) {
                sentences.addAll(analyzer.analyzeDocument(document));
                document.clear();
            }
            document.add(sentence.forms());
        }
        sentences.addAll(analyzer.analyzeDocument(document));
        return sentences;
    }

    /** Tags, attachment and lemmas. */
    void trees(String name, List<GoldSentence> gold) {
        List<Sentence> system = analyze(gold);
        int[] n = new int[9];
        for (int s = 0; s < gold.size(); s++) {
            for (int i = 0; i < gold.get(s).size(); i++) {
                count(gold.get(s), i, system.get(s).token(i), n);
            }
        }
        double all = n[0] / 100.0;
        double words = n[1] / 100.0;
        add("%s: tags %.2f, universal parts of speech %.2f, lemmas %.2f", name, n[2] / all, n[3] / all, n[4] / all);
        add(
                "%s: UAS %.2f, LAS %.2f, UAS_nopunct %.2f, LAS_nopunct %.2f, with subtypes %.2f (%d sentences, %d tokens)",
                name, n[5] / all, n[6] / all, n[7] / words, n[8] / words, subtypes(gold, system), gold.size(), n[0]);
    }

    private static double subtypes(List<GoldSentence> gold, List<Sentence> system) {
        int right = 0;
        int all = 0;
        for (int s = 0; s < gold.size(); s++) {
            for (int i = 0; i < gold.get(s).size(); i++) {
                String relation = gold.get(s).relations().get(i);
                if (!relation.equals("punct")) {
                    Token token = system.get(s).token(i);
                    all++;
                    right += token.head() == gold.get(s).heads()[i]
                                    && token.relation().equals(relation)
                            ? 1
                            : 0;
                }
            }
        }
        return 100.0 * right / Math.max(1, all);
    }

    private static void count(GoldSentence gold, int i, Token token, int[] n) {
        String relation = gold.relations().get(i);
        boolean head = gold.heads()[i] == token.head();
        boolean label = head && token.universalRelation().equals(universal(relation));
        boolean word = !relation.equals("punct");
        n[0]++;
        n[1] += word ? 1 : 0;
        n[2] += gold.penn(i).equals(token.xpos()) ? 1 : 0;
        n[3] += gold.universal(i).equals(token.upos()) ? 1 : 0;
        n[4] += gold.lemmas().get(i).equals(token.lemma()) ? 1 : 0;
        n[5] += head ? 1 : 0;
        n[6] += label ? 1 : 0;
        n[7] += word && head ? 1 : 0;
        n[8] += word && label ? 1 : 0;
    }

    private static String universal(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** Names by type: the same first and last word and the same type count as right. */
    void names(String name, List<GoldSentence> gold) {
        int[][] counts = new int[EntityType.values().length][3];
        int[] all = new int[3];
        int[] untyped = new int[3];
        List<Sentence> system = analyze(gold);
        for (int s = 0; s < gold.size(); s++) {
            List<EntityLayer.Name> right = EntityLayer.names(gold.get(s));
            for (EntityLayer.Name r : right) {
                counts[r.type().ordinal()][0]++;
                all[0]++;
                untyped[0]++;
            }
            for (Mention m : system.get(s).mentions()) {
                boolean same = right.contains(new EntityLayer.Name(m.type(), m.first(), m.end()));
                boolean place = right.stream().anyMatch(r -> r.first() == m.first() && r.end() == m.end());
                tally(counts[m.type().ordinal()], same);
                tally(all, same);
                tally(untyped, place);
            }
        }
        int[] three = new int[all.length];
        for (EntityType type : List.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION)) {
            for (int i = 0; i < three.length; i++) {
                three[i] += counts[type.ordinal()][i];
            }
        }
        add("%s names: %s", name, figures(all));
        add("%s names of people, places and organizations: %s", name, figures(three));
        add("%s names, type aside: %s", name, figures(untyped));
        for (EntityType type : EntityType.values()) {
            add("%s names, %s: %s", name, type, figures(counts[type.ordinal()]));
        }
    }

    private static void tally(int[] counts, boolean right) {
        counts[1]++;
        counts[2] += right ? 1 : 0;
    }

    private static String figures(int[] c) {
        double precision = 100.0 * c[2] / Math.max(1, c[1]);
        double recall = 100.0 * c[2] / Math.max(1, c[0]);
        double f = c[2] == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return String.format(Locale.ROOT, "P %.1f, R %.1f, F1 %.1f (%d)", precision, recall, f, c[0]);
    }

    /** Tokens a second on one thread, all steps together, the best of some rounds. */
    double tokensPerSecond(List<GoldSentence> gold, int rounds) {
        int tokens = gold.stream().mapToInt(GoldSentence::size).sum();
        double best = 0;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            analyze(gold);
            best = Math.max(best, tokens * 1e9 / (System.nanoTime() - start));
        }
        return best;
    }
}
