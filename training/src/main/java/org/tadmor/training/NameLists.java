package org.tadmor.training;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tadmor.language.model.WordClasses;
import org.tadmor.language.model.Words;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.places.Entry;
import org.tadmor.places.Gazetteer;
import org.tadmor.places.PlaceKey;

/** Marks words by the kinds of names they stand in: names of the lexicon's tables, and towns of the gazetteer that news speaks of. */
final class NameLists {
    private static final int PLACE = 1;
    private static final int PEOPLE = 2;
    private static final int ORGANIZATION = 4;
    private static final int GROUP = 8;
    private static final int PERSON = 16;
    private static final int TOWN = 32;
    private static final int PART = 64;
    private static final long LEAST_PEOPLE = 30_000;

    private final Map<Integer, Integer> bits = new TreeMap<>();

    private NameLists() {}

    /**
     * Bits by word.
     *
     * @param sentences text whose capitalised words are looked up in the gazetteer
     */
    static WordClasses of(Lexicon lexicon, Gazetteer gazetteer, List<List<String>> sentences) {
        NameLists lists = new NameLists();
        for (LexiconFile file : lexicon.files()) {
            String path = file.path();
            if (path.endsWith(".tsv") && (path.contains("actors/") || path.contains("places/"))) {
                lists.addTable(file);
            }
        }
        lists.addTowns(gazetteer, sentences);
        return WordClasses.of(lists.bits);
    }

    private void addTable(LexiconFile file) {
        int own = file.path().contains("groups")
                ? GROUP
                : file.path().contains("organizations")
                        ? ORGANIZATION
                        : file.path().contains("people.") ? PERSON : PLACE;
        for (LexiconFile.Row row : file.rows()) {
            row.cells().forEach((column, cell) -> {
                int bit = switch (column) {
                    case "name", "aliases" -> file.path().contains("peoples") ? PEOPLE : own;
                    case "capital", "seats" -> PLACE;
                    case "adjectives", "demonyms", "words" -> PEOPLE;
                    default -> 0;
                };
                if (bit != 0) {
                    for (String name : cell.split("\\|", -1)) {
                        add(name.replace("?", ""), bit);
                    }
                }
            });
        }
    }

    private void add(String name, int bit) {
        String[] words = name.strip().split("[ -]", -1);
        for (String word : words) {
            if (word.length() > 1 && Character.isUpperCase(word.charAt(0))) {
                mark(word, words.length > 1 ? bit | PART : bit);
            }
        }
    }

    private void mark(String word, int bit) {
        int hash = new Words(List.of(word), Corpus.NOTHING_KNOWN).lowerHash(0);
        bits.merge(hash, bit, (a, b) -> a | b);
    }

    private void addTowns(Gazetteer gazetteer, List<List<String>> sentences) {
        Set<String> seen = new HashSet<>();
        for (List<String> sentence : sentences) {
            for (int i = 1; i < sentence.size(); i++) {
                String word = sentence.get(i);
                if (isName(word)) {
                    if (seen.add(word) && isTown(gazetteer, word)) {
                        mark(word, TOWN);
                    }
                    String pair = sentence.get(i - 1) + ' ' + word;
                    if (isName(sentence.get(i - 1)) && seen.add(pair) && isTown(gazetteer, pair)) {
                        mark(word, TOWN | PART);
                        mark(sentence.get(i - 1), TOWN | PART);
                    }
                }
            }
        }
    }

    private static boolean isName(String word) {
        return word.length() > 2 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    private static boolean isTown(Gazetteer gazetteer, String name) {
        for (Entry entry : gazetteer.named(PlaceKey.of(name))) {
            if (entry.population() >= LEAST_PEOPLE) {
                return true;
            }
        }
        return false;
    }
}
