package org.tadmor.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tadmor.language.Lemmatizer;
import org.tadmor.language.model.LemmaTable;

/** Learns endings and exceptions from the treebanks, and adds the irregular verbs and some regular ones from lists. */
final class LemmaTraining {
    private static final int LONGEST_ENDING = 6;

    private final Map<String, Map<String, Integer>> lemmasOf = new TreeMap<>();
    private final Map<String, String> irregular = new TreeMap<>();
    private final Set<String> verbs = new TreeSet<>();

    private LemmaTraining() {}

    static LemmaTable train(List<GoldSentence> sentences) throws IOException {
        LemmaTraining training = new LemmaTraining();
        sentences.forEach(training::count);
        training.addLists();
        return training.table();
    }

    private void count(GoldSentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            String penn = sentence.penn(i);
            String lemma = sentence.lemmas().get(i).toLowerCase(Locale.ROOT);
            String form = sentence.forms().get(i).toLowerCase(Locale.ROOT).replace('’', '\'');
            boolean odd = penn.equals("GW") || lemma.equals("_") || form.indexOf(' ') >= 0;
            if (!odd && !sentence.universal(i).equals("PROPN") || penn.equals("NNPS")) {
                lemmasOf.computeIfAbsent(form + ' ' + penn, k -> new TreeMap<>())
                        .merge(lemma, 1, Integer::sum);
            }
            if (penn.startsWith("VB") && lemma.length() > 1 && lemma.chars().allMatch(Character::isLetter)) {
                verbs.add(lemma);
            }
        }
    }

    private void addLists() throws IOException {
        WordLists lists = new WordLists();
        irregular.putAll(lists.irregular());
        verbs.addAll(lists.verbs());
    }

    private LemmaTable table() {
        Map<String, String> usual = new TreeMap<>();
        lemmasOf.forEach((key, counts) -> usual.put(key, most(counts)));
        LemmaTable regular = new LemmaTable(irregular, endings(usual), verbs);
        Lemmatizer lemmatizer = new Lemmatizer(regular);
        Map<String, String> exceptions = new HashMap<>(irregular);
        usual.forEach((key, lemma) -> {
            int space = key.indexOf(' ');
            String penn = key.substring(space + 1);
            // "X" stands for any part of speech but a proper noun.
            String universal = penn.equals("NNPS") ? "PROPN" : "X";
            if (!lemmatizer.lemma(key.substring(0, space), penn, universal).equals(lemma)) {
                exceptions.putIfAbsent(key, lemma);
            }
        });
        return new LemmaTable(exceptions, regular.endings(), verbs);
    }

    private static Map<String, String> endings(Map<String, String> usual) {
        Map<String, Map<String, Integer>> changes = new TreeMap<>();
        usual.forEach((key, lemma) -> {
            int space = key.indexOf(' ');
            String form = key.substring(0, space);
            String change = change(form, lemma);
            for (int n = 0; n <= Math.min(LONGEST_ENDING, form.length()); n++) {
                changes.computeIfAbsent(form.substring(form.length() - n) + key.substring(space), k -> new TreeMap<>())
                        .merge(change, 1, Integer::sum);
            }
        });
        Map<String, String> endings = new TreeMap<>();
        List<String> byLength = new ArrayList<>(changes.keySet());
        byLength.sort((a, b) -> a.indexOf(' ') != b.indexOf(' ') ? a.indexOf(' ') - b.indexOf(' ') : a.compareTo(b));
        for (String key : byLength) {
            Map<String, Integer> counts = changes.getOrDefault(key, Map.of());
            String best = most(counts);
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            boolean sure = all >= 3 && counts.getOrDefault(best, 0) * 3 >= all * 2;
            if (key.startsWith(" ") || sure && !best.equals(inherited(endings, key))) {
                endings.put(key, best);
            }
        }
        return endings;
    }

    private static String inherited(Map<String, String> endings, String key) {
        for (int from = 1; from <= key.indexOf(' '); from++) {
            String change = endings.get(key.substring(from));
            if (change != null) {
                return change;
            }
        }
        return "";
    }

    private static String change(String form, String lemma) {
        int same = 0;
        while (same < Math.min(form.length(), lemma.length()) && form.charAt(same) == lemma.charAt(same)) {
            same++;
        }
        return form.length() - same + " " + lemma.substring(same);
    }

    private static String most(Map<String, Integer> counts) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }
}
