package org.tadmor.language.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the lemmatizer knows: forms with an irregular lemma, endings with what replaces them, and dictionary forms seen. Immutable.
 *
 * @param irregular lemma by {@code form TAG}, the form in lower case, the tag of the Penn Treebank
 * @param endings by {@code ending TAG}: how many characters to take off, a space, what to put there
 * @param verbs dictionary forms of verbs; among several ways to undo an ending the one that meets a known verb wins
 */
public record LemmaTable(Map<String, String> irregular, Map<String, String> endings, Set<String> verbs) {

    /** Copies the parts. */
    public LemmaTable {
        irregular = Map.copyOf(irregular);
        endings = Map.copyOf(endings);
        verbs = Set.copyOf(verbs);
    }

    /** The learned lemma of a form with an irregular one, or null. */
    public @Nullable String exception(String lowerForm, String penn) {
        return irregular.get(lowerForm + ' ' + penn);
    }

    /** The change for the longest ending of {@code lowerForm} that is known for this tag, or null. */
    public @Nullable String change(String lowerForm, String penn) {
        for (int length = Math.min(6, lowerForm.length()); length >= 0; length--) {
            String change = endings.get(lowerForm.substring(lowerForm.length() - length) + ' ' + penn);
            if (change != null) {
                return change;
            }
        }
        return null;
    }

    /** {@code form} after a change of {@link #endings}; the form itself where it is too short. */
    public static String changed(String form, String change) {
        int space = change.indexOf(' ');
        int off = Integer.parseInt(change.substring(0, space));
        return off >= form.length() ? form : form.substring(0, form.length() - off) + change.substring(space + 1);
    }

    /** Writes the three parts in alphabetical order. */
    public void write(ModelOutput out) {
        write(out, irregular);
        write(out, endings);
        out.texts(List.copyOf(new TreeSet<>(verbs)));
    }

    private static void write(ModelOutput out, Map<String, String> map) {
        TreeMap<String, String> sorted = new TreeMap<>(map);
        out.texts(List.copyOf(sorted.keySet()));
        out.texts(new ArrayList<>(sorted.values()));
    }

    /** Reads what {@link #write} wrote. */
    public static LemmaTable read(ModelInput in) {
        return new LemmaTable(map(in), map(in), new HashSet<>(in.texts()));
    }

    private static Map<String, String> map(ModelInput in) {
        List<String> keys = in.texts();
        List<String> values = in.texts();
        Map<String, String> map = new HashMap<>(2 * keys.size());
        for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), values.get(i));
        }
        return map;
    }
}
