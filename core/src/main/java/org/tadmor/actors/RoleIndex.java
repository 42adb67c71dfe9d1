package org.tadmor.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.lexicon.LexiconFile.Row;

/** Role phrases by their first word, compared in the singular. Filled once, then only read. */
final class RoleIndex {
    /** What follows the head inside a phrase: "minister of defence". */
    private static final Set<String> OF = Set.of("of", "in", "for", "to", "at", "d");

    private record Phrase(String[] words, Role role) {}

    /**
     * A role phrase found.
     *
     * @param first index of its first token
     * @param end index after its last token, exclusive
     */
    record Match(int first, int end, Role role) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>(4_000);

    void add(Row row) {
        String sector = row.get("sector");
        boolean inherits = sector.startsWith("=");
        String own = inherits ? sector.substring(1) : sector;
        Role.Kind kind = switch (row.get("kind")) {
            case "person" -> Role.Kind.PERSON;
            case "people" -> Role.Kind.PEOPLE;
            case "body" -> Role.Kind.BODY;
            case "country" -> Role.Kind.COUNTRY;
            case "thing" -> Role.Kind.THING;
            default ->
                throw row.problem(
                        "has the kind '" + row.get("kind") + "'; write person, people, body, country or thing");
        };
        String note = row.get("note");
        boolean abroad = note.equals("abroad");
        char gender = note.equals("m") ? 'm' : note.equals("f") ? 'f' : 0;
        for (String phrase : row.list("role")) {
            String[] words = words(phrase);
            String key = row.get("key").isEmpty() ? String.join(" ", words) : row.get("key");
            Role role = new Role(
                    key,
                    own,
                    inherits,
                    kind,
                    row.orNull("office"),
                    gender,
                    note.equals("weak"),
                    note.equals("cap"),
                    abroad,
                    note.equals("others"));
            byFirst.computeIfAbsent(words[0], k -> new ArrayList<>(2)).add(new Phrase(words, role));
        }
    }

    static String[] words(String phrase) {
        List<String> words = new ArrayList<>(3);
        for (String part : NameUnits.words(phrase.replace('-', ' '))) {
            String word = part.endsWith("'s") ? part.substring(0, part.length() - 2) : part;
            words.add(NameUnits.singular(word));
        }
        return words.toArray(new String[0]);
    }

    /** The words of a sentence as {@link #at} compares them; empty strings for what is skipped. */
    static String[] words(Sentence sentence) {
        String[] words = new String[sentence.size()];
        for (int i = 0; i < words.length; i++) {
            Token token = sentence.token(i);
            String form = token.form();
            boolean skipped = NameUnits.isHyphen(form) || form.equals("'s") || form.equals("’s") || form.equals("'");
            words[i] = skipped ? "" : NameUnits.singular(form.toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** The longest role phrase that starts at the token {@code at} and covers the token {@code head}. */
    @Nullable Match at(String[] words, int at, int head) {
        List<Phrase> phrases = byFirst.get(words[at]);
        if (phrases == null) {
            return null;
        }
        Match best = null;
        for (Phrase phrase : phrases) {
            int end = end(phrase, words, at);
            boolean headed = end == head + 1 || end > head && head + 1 < words.length && OF.contains(words[head + 1]);
            if (headed && (best == null || end > best.end())) {
                best = new Match(at, end, phrase.role);
            }
        }
        return best;
    }

    private static int end(Phrase phrase, String[] words, int at) {
        int token = at;
        for (int i = 0; i < phrase.words.length; i++) {
            while (i > 0 && token < words.length && words[token].isEmpty()) {
                token++;
            }
            if (token >= words.length || !words[token].equals(phrase.words[i])) {
                return -1;
            }
            token++;
        }
        return token;
    }
}
