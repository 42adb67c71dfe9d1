package org.tadmor.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.Sentence;
import org.tadmor.places.Toponym.Use;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/**
 * Finds the names of places in a document, whether they stand for themselves, modify, or stand for governments.
 *
 * <p>What the language model takes for a place is one; what the atlas knows is one where its surroundings let it be: not
 * in a person's name, not an ordinary word. Thread-safe.
 */
public final class PlaceFinder {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 6;
    private static final int LONGEST_CHARACTERS = 60;
    /** People in a town that may be called by an alternate name in stories of other countries. */
    private static final int KNOWN_AFAR = 15_000;
    /** People in a town whose alternate name or other spelling a hospital or school may bear. */
    private static final int KNOWN_NEAR = 5_000;
    /** Words for a division, behind its name or, with "of", before it. */
    private static final Set<String> DIVISION_WORDS = Set.of(
            "province",
            "governorate",
            "oblast",
            "region",
            "state",
            "district",
            "prefecture",
            "department",
            "county",
            "provinces",
            "regions",
            "districts",
            "governorates",
            "countryside",
            "canton");

    private final Atlas atlas;
    private final Surroundings surroundings;

    /** A finder of the atlas's names. */
    public PlaceFinder(Atlas atlas, Surroundings surroundings) {
        this.atlas = atlas;
        this.surroundings = surroundings;
    }

    /**
     * Every toponym of the document, in text order, not overlapping; bylines are not read.
     *
     * @param story the names of places in the countries it is about may be written freely
     */
    List<Toponym> find(Surroundings.Story story) {
        List<Toponym> found = new ArrayList<>();
        for (Sentence sentence : story.document().sentences()) {
            if (sentence.zone() != Zone.Kind.BYLINE) {
                findIn(story, sentence, found);
            }
        }
        return found;
    }

    private void findIn(Surroundings.Story story, Sentence sentence, List<Toponym> found) {
        int i = 0;
        int last = -1;
        while (i < sentence.size()) {
            Match match = mayStart(sentence, i) ? longest(story, sentence, i) : null;
            if (match != null && surroundings.allow(story, sentence, match, last)) {
                found.add(toponym(sentence, match));
                i = match.end();
                last = i;
            } else {
                i = Math.max(i + 1, surroundings.endOfGroup(sentence, i));
            }
        }
    }

    private static boolean mayStart(Sentence sentence, int i) {
        String form = sentence.token(i).form();
        char first = form.charAt(0);
        if (Character.isUpperCase(first)) {
            return true;
        }
        if (first == '‘' || first == '\'') {
            return form.length() > 1;
        }
        return form.length() <= 3 && isArticle(form) && i + 1 < sentence.size()
                || form.indexOf('-') > 0 && isArticle(form);
    }

    /** "al-Bab", "el Fasher", "ar-Raqqa". */
    private static boolean isArticle(String form) {
        return (form.startsWith("al") || form.startsWith("el") || form.startsWith("a") || form.startsWith("e"))
                && (form.length() == 2 || form.indexOf('-') == 2);
    }

    private @Nullable Match longest(Surroundings.Story story, Sentence sentence, int first) {
        for (int end = Math.min(sentence.size(), first + LONGEST); end > first; end--) {
            if (!mayEnd(sentence, first, end)) {
                continue;
            }
            Span span = sentence.spanOf(first, end);
            if (span.length() > LONGEST_CHARACTERS) {
                continue;
            }
            Match match = known(story, sentence, span, first, end);
            if (match == null && surroundings.suggestPlace(sentence, first, end)) {
                match = resembling(story, sentence, span, first, end);
            }
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    private static boolean mayEnd(Sentence sentence, int first, int end) {
        String form = sentence.token(end - 1).form();
        if (end - 1 == first) {
            return true;
        }
        // "San Antonio, Texas" are two names, though some table has them as one.
        for (int i = first + 1; i < end; i++) {
            if (sentence.token(i).form().equals(",")) {
                return false;
            }
        }
        char c = form.charAt(0);
        return Character.isUpperCase(c)
                || form.equals(".")
                || Character.isLetter(c) && form.chars().anyMatch(Character::isUpperCase);
    }

    private @Nullable Match known(Surroundings.Story story, Sentence sentence, Span span, int first, int end) {
        if (story.unnamed().contains(span)) {
            return null;
        }
        String words = span.in(story.text());
        Entry abbreviated = atlas.abbreviated(words);
        if (abbreviated != null) {
            return new Match(span, first, end, PlaceKey.of(abbreviated.place().name()), Use.NAME, List.of(abbreviated));
        }
        Entry people = atlas.ofPeople(words);
        if (people != null) {
            return new Match(span, first, end, PlaceKey.of(words), Use.PEOPLE, List.of(people));
        }
        String key = words.endsWith(".") ? "" : PlaceKey.of(words);
        if (key.length() < SHORTEST || !atlas.knows(key)) {
            story.unnamed().add(span);
            return null;
        }
        List<Entry> entries = ownOrNear(story, key, atlas.named(key));
        if (surroundings.isFacility(sentence, end)) {
            entries = entries.stream().filter(PlaceFinder::isFirm).toList();
        }
        if (entries.isEmpty()) {
            return null;
        }
        // "The Hague" has its article in its name, "the Britain-based observers" have not.
        if (sentence.token(first).form().equalsIgnoreCase("the")
                && entries.stream().noneMatch(entry -> entry.place().name().startsWith("The "))) {
            return null;
        }
        Use use = isDivision(sentence, first, end) ? Use.DIVISION : Use.NAME;
        return new Match(span, first, end, key, use, entries);
    }

    /**
     * Alternate names are in all languages: those of small places far away are not meant ("al-Amal" of a village in Yemen), and three
     * letters are too many places' ("Bel" of Bell in California).
     */
    private static List<Entry> ownOrNear(Surroundings.Story story, String key, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.primary()
                        || story.countries().contains(entry.place().country())
                        || key.length() > SHORTEST
                                && (entry.feature().isWide()
                                        || entry.population() >= KNOWN_AFAR
                                        || PlaceKey.isSpelling(
                                                key, entry.place().name())))
                .toList();
    }

    /** "the al-Amal hospital" has a name of its own, though some village may be written so. */
    private static boolean isFirm(Entry entry) {
        return entry.primary() || entry.feature().isWide() || entry.population() >= KNOWN_NEAR;
    }

    private @Nullable Match resembling(Surroundings.Story story, Sentence sentence, Span span, int first, int end) {
        String key = PlaceKey.of(span.in(story.text()));
        Use use = isDivision(sentence, first, end) ? Use.DIVISION : Use.NAME;
        boolean facility = surroundings.isFacility(sentence, end);
        for (String country : story.countries()) {
            List<Entry> entries = atlas.resembling(country, key);
            if (facility) {
                entries = entries.stream()
                        .filter(entry -> entry.population() >= KNOWN_NEAR)
                        .toList();
            }
            if (!entries.isEmpty()) {
                return new Match(span, first, end, key, use, entries);
            }
        }
        if (!surroundings.isPlaceMention(sentence, first, end)) {
            return null;
        }
        List<Entry> town = townOf(story, sentence, first, end);
        boolean inner = town.isEmpty()
                && !surroundings.isNatural(sentence, end - 1)
                && (endsInPlace(story, sentence, first, end) || beginsInPlace(story, sentence, first, end));
        return inner ? null : new Match(span, first, end, key, use, town);
    }

    /** "Damascus International Airport", "Mosul Dam": a site is on the map where the town is that its name begins with. */
    private List<Entry> townOf(Surroundings.Story story, Sentence sentence, int first, int end) {
        // "Manchester United" and "Georgia Brown" begin with a place and are none.
        if (surroundings.isNatural(sentence, end - 1) || !surroundings.isKind(sentence, end - 1)) {
            return List.of();
        }
        for (int cut = end - 1; cut > first; cut--) {
            List<Entry> places =
                    atlas.named(PlaceKey.of(sentence.spanOf(first, cut).in(story.text())));
            if (!places.isEmpty()) {
                return surroundings.isOrdinary(sentence, first, cut)
                        ? List.of()
                        : places.stream().filter(Entry::primary).toList();
            }
        }
        return List.of();
    }

    /** "Metro Vancouver": only the end of the name is known. */
    private boolean endsInPlace(Surroundings.Story story, Sentence sentence, int first, int end) {
        for (int cut = first + 1; cut < end; cut++) {
            if (atlas.knows(PlaceKey.of(sentence.spanOf(cut, end).in(story.text())))) {
                return !surroundings.isOrdinary(sentence, cut, end);
            }
        }
        return false;
    }

    /** "Lebanon's Hezbollah": only the beginning of what the language model takes for one name is known. */
    private boolean beginsInPlace(Surroundings.Story story, Sentence sentence, int first, int end) {
        if (surroundings.isKind(sentence, end - 1)) {
            return false;
        }
        for (int cut = end - 1; cut > first; cut--) {
            if (atlas.knows(PlaceKey.of(sentence.spanOf(first, cut).in(story.text())))) {
                return !surroundings.isOrdinary(sentence, first, cut);
            }
        }
        return false;
    }

    private static boolean isDivision(Sentence sentence, int first, int end) {
        if (end < sentence.size()
                && DIVISION_WORDS.contains(sentence.token(end).form().toLowerCase(Locale.ROOT))) {
            return true;
        }
        return first >= 2
                && sentence.token(first - 1).form().equals("of")
                && DIVISION_WORDS.contains(sentence.token(first - 2).form().toLowerCase(Locale.ROOT));
    }

    private static Toponym toponym(Sentence sentence, Match match) {
        int head = match.end() - 1;
        for (int i = match.first(); i < match.end(); i++) {
            int governor = sentence.token(i).head();
            if (governor < match.first() || governor >= match.end()) {
                head = i;
                break;
            }
        }
        return new Toponym(match.span(), sentence.index(), head, match.key(), match.use(), match.candidates());
    }

    /**
     * A name of the atlas in a sentence.
     *
     * @param span its characters
     * @param first index of its first token
     * @param end index after its last token
     * @param key the name as {@link PlaceKey#of} writes it
     * @param use how the text uses it
     * @param candidates what it may be; empty when only the language model takes it for a place
     */
    record Match(Span span, int first, int end, String key, Use use, List<Entry> candidates) {}
}
