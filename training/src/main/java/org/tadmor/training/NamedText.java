package org.tadmor.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.EntityType;
import org.tadmor.language.MentionFinder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.places.Entry;
import org.tadmor.places.Gazetteer;
import org.tadmor.places.PlaceKey;

/**
 * Labels names in plain news text as far as the lexicon, titles and the words of a name tell their type; all other capitalised words
 * stay open and teach nothing.
 *
 * <p>Distant supervision: Mintz et al., ACL 2009; open labels after Tsuboi et al., COLING 2008.
 */
final class NamedText {
    /** Class of a word about which nothing is known. */
    static final String OPEN = "?";

    private static final int MEMORY = 40;
    private static final int LONGEST = 70;
    private static final long LEAST_PEOPLE = 50_000;

    private final NameWords words = new NameWords();
    private final Map<String, EntityType> known = new HashMap<>();
    private final Set<String> givenNames = new HashSet<>();
    private final Gazetteer gazetteer;
    private final Deque<Map<String, EntityType>> memory = new ArrayDeque<>();

    NamedText(Lexicon lexicon, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (LexiconFile file : lexicon.files()) {
            String path = file.path();
            if (path.endsWith("countries.tsv")) {
                addNames(file, EntityType.PLACE);
            } else if (path.endsWith("organizations.tsv")) {
                addNames(file, EntityType.ORGANIZATION);
            } else if (path.endsWith("groups.tsv")) {
                addNames(file, EntityType.GROUP);
            } else if (path.endsWith("people.tsv")) {
                addPeople(file);
            }
        }
    }

    private void addNames(LexiconFile file, EntityType type) {
        for (LexiconFile.Row row : file.rows()) {
            row.cells().forEach((column, cell) -> {
                boolean place = type == EntityType.PLACE && (column.equals("capital"));
                if (column.equals("name") || column.equals("aliases") || place) {
                    for (String name : cell.split("\\|", -1)) {
                        known.putIfAbsent(key(name.replace("?", "").strip()), type);
                    }
                }
            });
        }
    }

    private void addPeople(LexiconFile file) {
        for (LexiconFile.Row row : file.rows()) {
            String name = row.cells().getOrDefault("name", "");
            int space = name.indexOf(' ');
            if (space > 2) {
                givenNames.add(name.substring(0, space));
                known.putIfAbsent(key(name), EntityType.PERSON);
            }
        }
    }

    private static String key(String name) {
        return name.replace(" - ", "-").replace("-", " ").replace("’", "'");
    }

    /** Classes of all sentences in which something is known, with the sentences, in order. */
    List<Labelled> label(List<List<String>> sentences) {
        List<Labelled> labelled = new ArrayList<>();
        for (List<String> sentence : sentences) {
            if (sentence.size() <= LONGEST) {
                List<String> classes = classes(sentence);
                if (classes.stream().anyMatch(c -> c.startsWith(MentionFinder.BEGIN))) {
                    labelled.add(new Labelled(sentence, classes));
                }
            }
        }
        return labelled;
    }

    /**
     * A sentence with what is known of its names.
     *
     * @param forms the words
     * @param classes {@link MentionFinder}'s classes or {@link #OPEN}
     */
    record Labelled(List<String> forms, List<String> classes) {}

    private List<String> classes(List<String> forms) {
        String[] classes = new String[forms.size()];
        Arrays.fill(classes, MentionFinder.OUTSIDE);
        Map<String, EntityType> here = new HashMap<>();
        int i = 0;
        while (i < forms.size()) {
            if (!isCapital(forms.get(i))) {
                i++;
                continue;
            }
            int end = end(forms, i);
            int first = i;
            while (first < end - 1 && words.has(NameWords.Kind.TITLES, forms.get(first))) {
                classes[first++] = OPEN;
            }
            EntityType type = type(forms, first, end);
            Arrays.fill(classes, first, end, OPEN);
            if (type != null) {
                Arrays.fill(classes, first, end, MentionFinder.INSIDE + type);
                classes[first] = MentionFinder.BEGIN + type;
                here.put(forms.get(type == EntityType.PERSON ? end - 1 : first), type);
            }
            i = end;
        }
        memory.addLast(here);
        if (memory.size() > MEMORY) {
            memory.removeFirst();
        }
        return List.of(classes);
    }

    private boolean isCapital(String form) {
        return Character.isUpperCase(form.charAt(0)) && !words.has(NameWords.Kind.NO_NAMES, form) && form.length() > 1;
    }

    /** After the last capitalised word of a run that links do not break. */
    private int end(List<String> forms, int first) {
        int end = first + 1;
        while (end < forms.size()) {
            int next = end;
            while (next < forms.size() && next < end + 2 && words.has(NameWords.Kind.LINKS, forms.get(next))) {
                next++;
            }
            boolean joins = next < forms.size() && (isCapital(forms.get(next)) || isInitial(forms.get(next)));
            if (!joins) {
                break;
            }
            end = next + 1;
        }
        return end;
    }

    private static boolean isInitial(String form) {
        return form.length() == 2 && form.charAt(1) == '.' && Character.isUpperCase(form.charAt(0));
    }

    private @Nullable EntityType type(List<String> forms, int first, int end) {
        List<String> name = forms.subList(first, end);
        EntityType type = known.get(key(String.join(" ", name)));
        String head = name.get(name.size() - 1);
        boolean linked = name.stream().anyMatch(form -> words.has(NameWords.Kind.LINKS, form));
        if (type != null) {
            return type;
        }
        if (name.size() > 1
                && (words.has(NameWords.Kind.BODIES, head)
                        || linked && words.has(NameWords.Kind.BODIES, name.get(0)))) {
            return name.contains("and") ? null : EntityType.ORGANIZATION;
        }
        if (name.size() > 1 && words.has(NameWords.Kind.GROUPS, head)) {
            return EntityType.GROUP;
        }
        if (name.size() > 1 && words.has(NameWords.Kind.GROUNDS, head) && !linked) {
            return EntityType.PLACE;
        }
        boolean titled = first > 0 && words.has(NameWords.Kind.TITLES, forms.get(first - 1));
        if (!linked && name.size() <= 3 && (titled || name.size() > 1 && givenNames.contains(name.get(0)))) {
            return EntityType.PERSON;
        }
        if (name.size() == 1) {
            for (Map<String, EntityType> earlier : memory) {
                if (earlier.get(head) == EntityType.PERSON) {
                    return EntityType.PERSON;
                }
            }
        }
        boolean where = first > 0 && words.has(NameWords.Kind.WHERE, forms.get(first - 1));
        return where && !linked && name.size() <= 2 && isTown(String.join(" ", name)) ? EntityType.PLACE : null;
    }

    private boolean isTown(String name) {
        for (Entry entry : gazetteer.named(PlaceKey.of(name))) {
            if (entry.population() >= LEAST_PEOPLE) {
                return true;
            }
        }
        return false;
    }
}
