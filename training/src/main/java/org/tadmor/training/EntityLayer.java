package org.tadmor.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.EntityType;
import org.tadmor.language.MentionFinder;

/**
 * Reads names off GUM's entity layer, which marks whole noun phrases of all kinds: keeps those headed by a proper noun, or linked to
 * an encyclopedia and written with capitals, and cuts them down to the name.
 *
 * <p>Zeldes, "The GUM corpus: creating multilayer resources in the classroom", Language Resources and Evaluation 2017.
 */
final class EntityLayer {
    private static final Set<String> GROUP_WORDS = Set.of(
            "party",
            "front",
            "brigade",
            "brigades",
            "militia",
            "movement",
            "taliban",
            "hamas",
            "hezbollah",
            "isis",
            "isil",
            "daesh",
            "qaeda",
            "rebels",
            "jihad",
            "fighters",
            "guerrillas",
            "tribe",
            "tribes",
            "clan",
            "people",
            "peoples");

    private static final NameWords WORDS = new NameWords();

    private EntityLayer() {}

    /** A noun phrase of the entity layer. */
    private record Phrase(String type, int first, int end, boolean isLinked) {}

    /** A name: the tokens from {@code first} to {@code end}, exclusive. */
    record Name(EntityType type, int first, int end) {}

    /** The names of a sentence, not overlapping, the longest kept. */
    static List<Name> names(GoldSentence sentence) {
        List<Name> candidates = new ArrayList<>();
        for (Phrase phrase : phrases(sentence)) {
            Name name = name(sentence, phrase);
            if (name != null) {
                candidates.add(name);
            }
        }
        candidates.sort(Comparator.comparingInt((Name n) -> n.first() - n.end()).thenComparingInt(Name::first));
        List<Name> names = new ArrayList<>();
        for (Name name : candidates) {
            if (names.stream().noneMatch(n -> n.first() < name.end() && name.first() < n.end())) {
                names.add(name);
            }
        }
        return names;
    }

    /** The mention finder's classes: outside, then first and later words of each type. */
    static List<String> classNames() {
        List<String> classes = new ArrayList<>();
        classes.add(MentionFinder.OUTSIDE);
        for (EntityType type : EntityType.values()) {
            classes.add(MentionFinder.BEGIN + type);
            classes.add(MentionFinder.INSIDE + type);
        }
        return classes;
    }

    /** The mention finder's class for every word. */
    static List<String> classes(GoldSentence sentence) {
        List<String> classes = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            classes.add(MentionFinder.OUTSIDE);
        }
        for (Name name : names(sentence)) {
            for (int i = name.first(); i < name.end(); i++) {
                classes.set(i, (i == name.first() ? MentionFinder.BEGIN : MentionFinder.INSIDE) + name.type());
            }
        }
        return classes;
    }

    private static List<Phrase> phrases(GoldSentence sentence) {
        List<Phrase> phrases = new ArrayList<>();
        Map<String, List<String[]>> open = new HashMap<>();
        for (int i = 0; i < sentence.size(); i++) {
            String brackets = sentence.entities().get(i);
            int at = 0;
            while (at < brackets.length()) {
                int end = at + 1;
                while (end < brackets.length() && brackets.charAt(end) != '(' && brackets.charAt(end) != ')') {
                    end++;
                }
                boolean opens = brackets.charAt(at) == '(';
                boolean closes = end < brackets.length() && brackets.charAt(end) == ')';
                String[] fields = brackets.substring(opens ? at + 1 : at, end).split("-", -1);
                if (opens) {
                    String type = fields.length > 1 ? fields[1] : "";
                    String[] entry = {type, String.valueOf(i), fields.length > 7 ? "linked" : ""};
                    open.computeIfAbsent(fields[0], k -> new ArrayList<>()).add(entry);
                }
                List<String[]> begun = open.get(fields[0]);
                if (closes && begun != null && !begun.isEmpty()) {
                    String[] entry = begun.remove(begun.size() - 1);
                    phrases.add(new Phrase(entry[0], Integer.parseInt(entry[1]), i + 1, !entry[2].isEmpty()));
                }
                at = closes ? end + 1 : end;
            }
        }
        return phrases;
    }

    private static @Nullable Name name(GoldSentence sentence, Phrase phrase) {
        int head = phrase.first();
        while (head < phrase.end() - 1 && isInside(sentence.heads()[head], phrase)) {
            head++;
        }
        boolean proper = sentence.universal(head).equals("PROPN");
        boolean capital = Character.isUpperCase(sentence.forms().get(head).charAt(0));
        if (phrase.type().equals("time") || !proper && !(phrase.isLinked() && capital)) {
            return null;
        }
        boolean person = phrase.type().equals("person");
        int first = head;
        while (first > phrase.first() && isNamePart(sentence, first - 1, person)) {
            first--;
        }
        int end = end(sentence, phrase, head, person);
        while (first < head
                && (sentence.universal(first).equals("PUNCT")
                        || sentence.penn(first).equals("POS"))) {
            first++;
        }
        while (person && first < end && isTitle(sentence.forms().get(first))) {
            first++;
        }
        boolean named = false;
        for (int i = first; i < end; i++) {
            named |= sentence.penn(i).startsWith("NNP");
        }
        return named ? new Name(type(sentence, phrase, head, first, end), first, end) : null;
    }

    /** What stands before a person's name and is none: "Secretary", "interviewee". */
    private static boolean isTitle(String form) {
        return WORDS.has(NameWords.Kind.TITLES, form) || Character.isLowerCase(form.charAt(0)) && form.length() > 3;
    }

    private static boolean isInside(int index, Phrase phrase) {
        return phrase.first() <= index && index < phrase.end();
    }

    private static int end(GoldSentence sentence, Phrase phrase, int head, boolean person) {
        int end = head + 1;
        while (end < phrase.end()) {
            int next = end + 1;
            if (isNamePart(sentence, end, person)
                    || sentence.relations().get(end).startsWith("flat")
                    || !person && sentence.penn(end).equals("CD") && sentence.heads()[end] == head) {
                end = next;
                continue;
            }
            boolean links = !person
                    && (sentence.forms().get(end).equals("of")
                            || sentence.forms().get(end).equals("for"));
            if (links && next < phrase.end() && sentence.forms().get(next).equals("the")) {
                next++;
            }
            if (!links || next >= phrase.end() || !isNamePart(sentence, next, false)) {
                break;
            }
            end = next + 1;
        }
        while (end > head + 1
                && (sentence.universal(end - 1).equals("PUNCT")
                        || sentence.penn(end - 1).equals("POS"))) {
            end--;
        }
        return end;
    }

    private static boolean isNamePart(GoldSentence sentence, int i, boolean person) {
        String relation = sentence.relations().get(i);
        if (person && !relation.startsWith("flat") && !relation.equals("punct") && !relation.equals("goeswith")) {
            return sentence.heads()[i] < 0
                    || relation.equals("compound") && sentence.penn(i).equals("HYPH");
        }
        String penn = sentence.penn(i);
        if (penn.startsWith("NNP") || penn.equals("HYPH")) {
            return true;
        }
        boolean inner = relation.equals("compound") || relation.equals("amod") || relation.startsWith("flat");
        return i > 0 && inner && Character.isUpperCase(sentence.forms().get(i).charAt(0))
                || penn.equals("POS")
                || person && relation.equals("punct") && sentence.forms().get(i).matches("[\"“”'.-]");
    }

    private static EntityType type(GoldSentence sentence, Phrase phrase, int head, int first, int end) {
        boolean group = sentence.penn(head).equals("NNPS");
        boolean listed = false;
        for (int i = first; i < end; i++) {
            listed |= GROUP_WORDS.contains(sentence.forms().get(i).toLowerCase(Locale.ROOT));
        }
        return switch (phrase.type()) {
            case "person" -> group || listed ? EntityType.GROUP : EntityType.PERSON;
            case "organization" -> listed ? EntityType.GROUP : EntityType.ORGANIZATION;
            case "place" -> EntityType.PLACE;
            case "event" -> EntityType.EVENT;
            default -> EntityType.OTHER;
        };
    }
}
