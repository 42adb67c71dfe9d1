package org.tadmor.places;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadmor.language.Document;
import org.tadmor.language.EntityType;
import org.tadmor.language.Mention;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.places.PlaceFinder.Match;
import org.tadmor.places.Toponym.Use;
import org.tadmor.text.Span;

/** Weighs whether a name that a place has stands for that place where it is found. */
public final class Surroundings {
    private static final String ORDINARY = "places/ordinary.txt";
    private static final String LEADERS = "en/actors/people.tsv";
    private static final String GROUPS = "en/actors/groups.tsv";
    private static final int LONGEST_GROUP = 5;
    private static final String WORDS = "places/words.tsv";
    private static final double ENOUGH = 1;

    private final Set<String> ordinary;
    private final Set<String> never;
    private final Set<String> leaders;
    private final Set<String> groups;
    /** First words of {@link #groups}. */
    private final Set<String> groupOpeners;

    private final Set<String> locative;
    private final Set<String> leading;
    private final Set<String> natural;
    private final Set<String> openers;
    private final Set<String> titles;
    private final Set<String> bodies;
    private final Set<String> citizens;
    private final Set<String> kinds;
    private final Set<String> taking;
    private final Set<String> speaking;
    private final Set<String> languages;
    private final Set<String> joining;
    private final Set<String> englishNames;
    private final Set<String> facilities;

    /** Surroundings with the lexicon's list of ordinary words that are names of places too. */
    public Surroundings(Lexicon lexicon) {
        List<String> lines = lexicon.named(ORDINARY).stream()
                .flatMap(file -> file.lines().stream())
                .toList();
        ordinary = words(lines, false);
        never = words(lines, true);
        leaders = surnames(lexicon);
        groups = groups(lexicon);
        groupOpeners = groups.stream().map(Surroundings::firstWord).collect(Collectors.toUnmodifiableSet());
        Map<String, Set<String>> lists = lists(lexicon);
        locative = lists.getOrDefault("locative", Set.of());
        leading = lists.getOrDefault("leading", Set.of());
        natural = lists.getOrDefault("natural", Set.of());
        openers = lists.getOrDefault("openers", Set.of());
        titles = lists.getOrDefault("titles", Set.of());
        bodies = lists.getOrDefault("bodies", Set.of());
        citizens = lists.getOrDefault("citizens", Set.of());
        kinds = lists.getOrDefault("kinds", Set.of());
        taking = lists.getOrDefault("taking", Set.of());
        speaking = lists.getOrDefault("speaking", Set.of());
        joining = lists.getOrDefault("joining", Set.of());
        languages = lists.getOrDefault("languages", Set.of());
        facilities = lists.getOrDefault("facilities", Set.of());
        englishNames = lists.getOrDefault("englishNames", Set.of());
    }

    /** Last names of the lexicon's people, who need no first name in a report. */
    private static Set<String> surnames(Lexicon lexicon) {
        Set<String> surnames = new HashSet<>();
        for (LexiconFile file : lexicon.named(LEADERS)) {
            for (LexiconFile.Row row : file.rows()) {
                String name = row.get("name");
                surnames.add(name.substring(name.lastIndexOf(' ') + 1));
            }
        }
        return surnames;
    }

    private static Set<String> groups(Lexicon lexicon) {
        Set<String> names = new HashSet<>();
        for (LexiconFile file : lexicon.named(GROUPS)) {
            for (LexiconFile.Row row : file.rows()) {
                names.add(PlaceKey.of(row.get("name")));
                row.list("aliases").forEach(alias -> names.add(PlaceKey.of(alias)));
            }
        }
        return names;
    }

    private static String firstWord(String key) {
        int space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }

    private static Map<String, Set<String>> lists(Lexicon lexicon) {
        Map<String, Set<String>> lists = new HashMap<>();
        for (LexiconFile file : lexicon.named(WORDS)) {
            for (LexiconFile.Row row : file.rows()) {
                lists.computeIfAbsent(row.get("list"), k -> new HashSet<>()).addAll(row.list("words"));
            }
        }
        return lists;
    }

    private static Set<String> words(List<String> lines, boolean never) {
        return lines.stream()
                .filter(line -> line.startsWith("!") == never)
                .flatMap(line -> Arrays.stream(line.replace("!", "").strip().split("\\s+")))
                .map(word -> word.replace('_', ' '))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What is known of the document as a whole.
     *
     * @param document the document
     * @param people those it names
     * @param countries ISO 3166-1 alpha-3 codes of the countries it is about, most mentioned first
     * @param unnamed stretches that are known to be no name of the atlas, whatever the countries
     */
    record Story(Document document, People people, Set<String> countries, Set<Span> unnamed) {

        /** The story of a document of which nothing is known yet. */
        static Story of(Document document) {
            return new Story(document, People.of(document), Set.of(), new HashSet<>());
        }

        /** The same when it is known what it is about. */
        Story about(Set<String> more) {
            return new Story(document, people, more, unnamed);
        }

        String text() {
            return document.text();
        }
    }

    /** Whether the words may be a place's name in an unknown spelling. */
    boolean suggestPlace(Sentence sentence, int first, int end) {
        if (isPlaceMention(sentence, first, end)) {
            return true;
        }
        for (int i = first; i < end; i++) {
            String tag = sentence.token(i).xpos();
            if (!tag.startsWith("NNP") && !tag.equals("HYPH") && !(tag.startsWith("NN") && end - first > 1)) {
                return false;
            }
        }
        boolean whole =
                (first == 0 || !isName(sentence, first - 1)) && (end == sentence.size() || !isName(sentence, end));
        return whole && (first > 0 && locative.contains(lower(sentence, first - 1)) || isTaken(sentence, end - 1));
    }

    private static boolean isName(Sentence sentence, int i) {
        return sentence.token(i).xpos().startsWith("NNP");
    }

    /** ISO 3166-1 alpha-3 codes of countries where towns have English names. */
    Set<String> englishNames() {
        return englishNames;
    }

    /** Whether the name is a single word that is no place's, or seldom one's. */
    boolean isOrdinary(Sentence sentence, int first, int end) {
        String word = lower(sentence, first);
        return end - first == 1 && (never.contains(word) || ordinary.contains(word));
    }

    /** Whether the name ends in a word for a river, a mountain and the like: it is not where its namesake town is. */
    boolean isNatural(Sentence sentence, int last) {
        return natural.contains(lower(sentence, last));
    }

    /** Whether the name ends in a word for a kind of place: "airport", "bridge". */
    boolean isKind(Sentence sentence, int last) {
        return kinds.contains(lower(sentence, last));
    }

    /** Whether a word for a house or a unit that may bear any name follows: "hospital", "brigade". */
    boolean isFacility(Sentence sentence, int end) {
        return end < sentence.size() && facilities.contains(lower(sentence, end));
    }

    boolean isPlaceMention(Sentence sentence, int first, int end) {
        Mention mention = sentence.mentionAt(first).orElse(null);
        return mention != null
                && mention.type() == EntityType.PLACE
                && mention.first() == first
                && mention.end() == end;
    }

    /** Index after the armed group or party whose name begins at a token, or that token's own index. */
    int endOfGroup(Sentence sentence, int first) {
        if (!Character.isUpperCase(sentence.token(first).form().charAt(0))) {
            return first;
        }
        String opener = PlaceKey.of(sentence.token(first).form());
        if (!PlaceKey.changesBeforeOthers(opener) && !groupOpeners.contains(firstWord(opener))) {
            return first;
        }
        for (int end = Math.min(sentence.size(), first + LONGEST_GROUP); end > first; end--) {
            StringBuilder name = new StringBuilder();
            for (int i = first; i < end; i++) {
                name.append(sentence.token(i).form()).append(' ');
            }
            if (groups.contains(PlaceKey.of(name.toString()))) {
                return end;
            }
        }
        return first;
    }

    /**
     * Whether the match stands for a place.
     *
     * @param last index after the last place of the sentence so far, or -1
     */
    boolean allow(Story story, Sentence sentence, Match match, int last) {
        if (match.use() == Use.PEOPLE) {
            return allowPeople(sentence, match);
        }
        if (isPostalCode(sentence, match)) {
            return match.first() > 0 && sentence.token(match.first() - 1).form().equals(",");
        }
        boolean single = match.key().indexOf(' ') < 0;
        if (isGroup(sentence, match)
                || never.contains(match.key())
                || isOpener(sentence, match)
                || isJoined(sentence, match)
                || isFused(sentence, match)
                || isRest(sentence, match)) {
            return false;
        }
        if (match.candidates().isEmpty()) {
            return allowUnknown(sentence, match);
        }
        double weight = ofMention(sentence, match)
                + ofTags(sentence, match)
                + ofWordsBefore(sentence, match)
                + ofWordsBehind(sentence, match)
                + ofPlace(match)
                + (isTaken(sentence, match.end() - 1) ? 2 : 0)
                + (isOfStory(story, match) ? 1.5 : 0)
                + (isListed(sentence, match.first(), last) ? 1 : 0);
        String name = sentence.token(match.end() - 1).form();
        if (single && (story.people().haveSurname(name) || leaders.contains(name))) {
            weight -= match.candidates().stream().anyMatch(e -> e.feature() == Feature.COUNTRY) ? 1.5 : 3;
        }
        if (single && ordinary.contains(match.key())) {
            weight -= 3;
        }
        return weight >= ENOUGH;
    }

    /** "Al-Shabab", "Wal-Mart": half of a hyphenated name is none, unless it is a place that everyone knows ("Dallas-Fort Worth"). */
    private static boolean isFused(Sentence sentence, Match match) {
        int end = match.end();
        if (end + 1 < sentence.size()
                && sentence.token(end).form().equals("-")
                && sentence.token(end).span().end()
                        == sentence.token(end + 1).span().start()
                && sentence.token(end).span().start() == match.span().end()
                && Character.isUpperCase(sentence.token(end + 1).form().charAt(0))
                && !isLarge(match)) {
            return true;
        }
        if (match.first() < 2 || !sentence.token(match.first() - 1).form().equals("-")) {
            return false;
        }
        Token before = sentence.token(match.first() - 2);
        return before.span().end() + 1 == match.span().start() && (before.form().length() == 2 || !isLarge(match));
    }

    private static boolean isLarge(Match match) {
        return match.candidates().stream()
                .anyMatch(entry -> entry.primary() && (entry.feature().isWide() || entry.population() > 100_000));
    }

    /** "Stade" in "Stade de France": a name goes on behind a particle. */
    private boolean isJoined(Sentence sentence, Match match) {
        return match.end() + 1 < sentence.size()
                && joining.contains(sentence.token(match.end()).form())
                && isName(sentence, match.end() + 1)
                && isPlaceOrBody(sentence, match);
    }

    private static boolean isPlaceOrBody(Sentence sentence, Match match) {
        return sentence.mentionAt(match.first())
                .filter(mention -> mention.end() > match.end() + 1)
                .isPresent();
    }

    /** "Fort" in "Fort Benning", of which the atlas knows nothing. */
    private boolean isOpener(Sentence sentence, Match match) {
        return match.end() - match.first() == 1
                && openers.contains(sentence.token(match.first()).form())
                && match.end() < sentence.size()
                && isName(sentence, match.end());
    }

    /** "London" in "New London", of which the atlas knows nothing. */
    private boolean isRest(Sentence sentence, Match match) {
        return match.first() > 0
                && openers.contains(sentence.token(match.first() - 1).form())
                && isName(sentence, match.first() - 1)
                && sentence.token(match.first() - 1).span().end() + 1
                        == match.span().start();
    }

    /** "Boko Haram" is no place; "Donetsk separatists" are named after one. */
    private boolean isGroup(Sentence sentence, Match match) {
        int end = endOfGroup(sentence, match.first());
        return end == match.end() || end > match.end() && !isLarge(match);
    }

    /** "Afrin and Jarablus": the next of a list of places. */
    private static boolean isListed(Sentence sentence, int first, int last) {
        if (last < 0 || last >= first || first - last > 2) {
            return false;
        }
        for (int i = last; i < first; i++) {
            String form = sentence.token(i).form();
            if (!form.equals(",") && !form.equals("and") && !form.equals("or")) {
                return false;
            }
        }
        return true;
    }

    /** "captured Goma", "shelled Homs and Hama". */
    private boolean isTaken(Sentence sentence, int token) {
        int at = token;
        for (int steps = 0; steps < 6; steps++) {
            Token word = sentence.token(at);
            if (word.head() < 0) {
                return false;
            }
            if (word.is("obj") || word.is("nsubj") && word.relation().equals("nsubj:pass")) {
                return taking.contains(sentence.token(word.head()).lemma());
            }
            if (!word.is("conj") && !word.is("flat") && !word.is("compound")) {
                return false;
            }
            at = word.head();
        }
        return false;
    }

    /** Whether most places of that name lie in a country of the story, and people there have other names. */
    private boolean isOfStory(Story story, Match match) {
        int inside = 0;
        for (Entry entry : match.candidates()) {
            boolean about = story.countries().contains(entry.country()) && !englishNames.contains(entry.country());
            inside += about ? 1 : 0;
        }
        return inside * 2 > match.candidates().size();
    }

    private boolean allowPeople(Sentence sentence, Match match) {
        Token token = sentence.token(match.end() - 1);
        Mention mention = sentence.mentionAt(match.first()).orElse(null);
        if (mention != null && mention.type() == EntityType.PERSON) {
            return false;
        }
        String before = match.first() > 0 ? lower(sentence, match.first() - 1) : "";
        boolean followedByNoun = match.end() < sentence.size()
                && sentence.token(match.end()).upos().matches("NOUN|PROPN|ADJ");
        return followedByNoun
                || !languages.contains(token.form().toLowerCase(Locale.ROOT))
                || !speaking.contains(before);
    }

    /** What only the language model takes for a place needs a word that says so. */
    private boolean allowUnknown(Sentence sentence, Match match) {
        String last = lower(sentence, match.end() - 1);
        if (match.end() - match.first() > 1 && kinds.contains(last)) {
            return true;
        }
        return match.first() > 0 && locative.contains(lower(sentence, match.first() - 1));
    }

    private static boolean isPostalCode(Sentence sentence, Match match) {
        String form = sentence.token(match.first()).form();
        return match.end() - match.first() == 1
                && form.length() == 2
                && form.equals(form.toUpperCase(Locale.ROOT))
                && !form.equals("US")
                && !form.equals("UK");
    }

    private double ofMention(Sentence sentence, Match match) {
        Mention mention = sentence.mentionAt(match.end() - 1).orElse(null);
        if (mention == null) {
            return 0;
        }
        boolean within = mention.first() < match.first() || mention.end() > match.end();
        return switch (mention.type()) {
            case PLACE -> !within ? 4 : mention.end() > match.end() ? 0.5 : 2;
            // The model takes most names that act or suffer for people.
            case PERSON -> within ? -3 : -1.5;
            case ORGANIZATION -> within && !isEdge(mention, sentence, match) ? -1.5 : 0;
            case GROUP -> 0;
            case EVENT, OTHER -> within ? -1.5 : -0.5;
        };
    }

    /** "Ohio State University", "University of Rochester": institutions carry their place first, or last after "of". */
    private boolean isEdge(Mention mention, Sentence sentence, Match match) {
        return mention.first() == match.first()
                || lower(sentence, mention.first()).equals("the") && mention.first() + 1 == match.first()
                || mention.end() == match.end() && leading.contains(lower(sentence, match.first() - 1));
    }

    private static double ofTags(Sentence sentence, Match match) {
        boolean proper = false;
        for (int i = match.first(); i < match.end(); i++) {
            proper |= isName(sentence, i);
        }
        // Taggers know an unknown name by its capital, which tells nothing at the start.
        return proper ? 1 : match.first() == 0 && sentence.token(0).xpos().startsWith("NN") ? -1 : -2.5;
    }

    private double ofWordsBefore(Sentence sentence, Match match) {
        if (match.first() == 0) {
            return 0;
        }
        String word = lower(sentence, match.first() - 1).replace(".", "");
        if (locative.contains(word)) {
            return 2;
        }
        if (titles.contains(word)) {
            return -4;
        }
        if (leading.contains(word)) {
            return 0.7;
        }
        return isCapitalName(sentence, match.first() - 1) ? -2 : 0;
    }

    private double ofWordsBehind(Sentence sentence, Match match) {
        if (match.end() >= sentence.size()) {
            return 0;
        }
        String word = lower(sentence, match.end());
        if (!isCapitalName(sentence, match.end())) {
            return bodies.contains(word) || citizens.contains(word) ? 1 : 0;
        }
        if (titles.contains(word)) {
            return 2.5;
        }
        if (bodies.contains(word)) {
            return 1;
        }
        Mention mention = sentence.mentionAt(match.end()).orElse(null);
        boolean institution = mention != null
                && mention.type() == EntityType.ORGANIZATION
                && mention.first() <= match.first()
                && isEdge(mention, sentence, match);
        return institution ? 0 : -1.5;
    }

    private static boolean isCapitalName(Sentence sentence, int i) {
        return isName(sentence, i)
                && Character.isUpperCase(sentence.token(i).form().charAt(0));
    }

    private static double ofPlace(Match match) {
        double best = match.candidates().isEmpty() ? -1 : -2;
        for (Entry entry : match.candidates()) {
            double known = switch (entry.feature()) {
                case COUNTRY -> 2;
                case ADMIN1 -> entry.primary() ? 1.5 : 0;
                case CAPITAL -> 1.5;
                case REGION, NATURE, SITE -> 1;
                case ADMIN2, SEAT, TOWN_SEAT, TOWN, NEIGHBOURHOOD -> 0;
            };
            double size = entry.population() > 500_000 ? 1 : entry.population() > 50_000 ? 0.5 : 0;
            // Alternates are in all languages: "Sam" is Damascus in Turkish.
            best = Math.max(best, entry.primary() ? known + size : (known + size) / 2 - 1);
        }
        return best + (match.end() - match.first() > 1 ? 1 : 0);
    }

    private static String lower(Sentence sentence, int i) {
        return sentence.token(i).form().toLowerCase(Locale.ROOT);
    }
}
