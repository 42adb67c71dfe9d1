package org.tadmor.places;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadmor.language.Document;
import org.tadmor.language.EntityType;
import org.tadmor.language.Mention;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.places.PlaceFinder.Match;
import org.tadmor.places.Toponym.Use;

/** Weighs whether a name that a place has stands for that place where it is found. */
public final class Surroundings {
    private static final String ORDINARY = "places/ordinary.txt";
    private static final double ENOUGH = 1;
    private static final Set<String> AT = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "around",
            "toward",
            "towards",
            "across",
            "throughout",
            "into",
            "from",
            "between",
            "inside",
            "within",
            "via",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "downtown",
            "north",
            "south",
            "east",
            "west");
    private static final Set<String> TO = Set.of("to", "of", "over", "on", "through", "and", "for", "city", "town");
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "sen",
            "rep",
            "gov",
            "gen",
            "col",
            "lt",
            "sgt",
            "capt",
            "maj",
            "cpl",
            "pvt",
            "prof",
            "rev",
            "judge",
            "justice",
            "president",
            "senator",
            "governor",
            "mayor",
            "sheriff",
            "coach",
            "deputy",
            "officer",
            "detective",
            "sir",
            "lord",
            "lady",
            "sheikh",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "imam",
            "ayatollah",
            "general",
            "colonel",
            "captain",
            "lieutenant",
            "major",
            "sergeant",
            "minister",
            "secretary",
            "chief",
            "hon",
            "adm",
            "brig",
            "st");
    private static final Set<String> KINDS = Set.of(
            "road",
            "street",
            "avenue",
            "st",
            "st.",
            "ave",
            "ave.",
            "rd",
            "rd.",
            "drive",
            "lane",
            "boulevard",
            "blvd",
            "blvd.",
            "highway",
            "bridge",
            "park",
            "river",
            "lake",
            "creek",
            "bay",
            "sea",
            "gulf",
            "island",
            "islands",
            "mountain",
            "mountains",
            "hill",
            "hills",
            "valley",
            "forest",
            "desert",
            "plain",
            "beach",
            "county",
            "parish",
            "township",
            "province",
            "governorate",
            "oblast",
            "district",
            "region",
            "camp",
            "airport",
            "airbase",
            "airfield",
            "port",
            "harbor",
            "harbour",
            "dam",
            "crossing",
            "square",
            "plaza",
            "village",
            "heights",
            "peninsula",
            "strait",
            "canal",
            "pass",
            "front",
            "strip",
            "coast",
            "falls",
            "springs",
            "refuge",
            "wilderness",
            "neighborhood",
            "neighbourhood",
            "suburb",
            "sector",
            "junction",
            "checkpoint",
            "base");
    /** Words for institutions that are named after where they are. */
    private static final Set<String> BODIES = Set.of(
            "police",
            "county",
            "city",
            "department",
            "state",
            "high",
            "school",
            "schools",
            "mayor",
            "fire",
            "court",
            "district",
            "university",
            "college",
            "council",
            "community",
            "public",
            "government",
            "governor",
            "airport",
            "hospital",
            "general",
            "national",
            "central",
            "security",
            "civil",
            "association",
            "sheriff",
            "clerk",
            "prosecutor",
            "commission",
            "board",
            "chamber",
            "house",
            "senate",
            "supreme",
            "superintendent",
            "municipal",
            "regional",
            "health",
            "army",
            "guard",
            "division",
            "media",
            "bureau",
            "times",
            "military",
            "province",
            "governorate",
            "ministry",
            "minister",
            "president",
            "parliament",
            "auditor",
            "attorney",
            "coroner",
            "jail",
            "medical",
            "transit",
            "housing",
            "independent",
            "area",
            "museum");

    private static final Set<String> SPEAKING = Set.of("in", "speak", "speaks", "speaking", "spoke", "into", "spoken");
    private static final Set<String> LANGUAGES =
            Set.of("english", "spanish", "french", "arabic", "german", "russian", "chinese", "italian", "japanese");

    private final Set<String> ordinary;
    private final Set<String> never;

    /** Surroundings with the lexicon's list of ordinary words that are names of places too. */
    public Surroundings(Lexicon lexicon) {
        List<String> lines = lexicon.named(ORDINARY).stream()
                .flatMap(file -> file.lines().stream())
                .toList();
        ordinary = words(lines, false);
        never = words(lines, true);
    }

    private static Set<String> words(List<String> lines, boolean never) {
        return lines.stream()
                .filter(line -> line.startsWith("!") == never)
                .flatMap(line -> Arrays.stream(line.replace("!", "").strip().split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the match stands for a place. */
    boolean allow(Document document, Sentence sentence, Match match, People people) {
        if (match.use() == Use.PEOPLE) {
            return allowPeople(sentence, match);
        }
        if (isPostalCode(sentence, match)) {
            return match.first() > 0 && sentence.token(match.first() - 1).form().equals(",");
        }
        boolean single = match.end() - match.first() == 1;
        if (single && never.contains(match.key())) {
            return false;
        }
        if (match.candidates().isEmpty()) {
            return allowUnknown(sentence, match);
        }
        double weight = ofMention(sentence, match)
                + ofTags(sentence, match)
                + ofWordsBefore(sentence, match)
                + ofWordsBehind(sentence, match)
                + ofPlace(match);
        if (single && people.haveSurname(sentence.token(match.first()).form())) {
            weight -= match.candidates().stream().anyMatch(e -> e.feature() == Feature.COUNTRY) ? 1.5 : 3;
        }
        if (single && ordinary.contains(match.key())) {
            weight -= 3;
        }
        return weight >= ENOUGH;
    }

    private static boolean allowPeople(Sentence sentence, Match match) {
        Token token = sentence.token(match.end() - 1);
        Mention mention = sentence.mentionAt(match.first()).orElse(null);
        if (mention != null && mention.type() == EntityType.PERSON) {
            return false;
        }
        String before = match.first() > 0 ? lower(sentence, match.first() - 1) : "";
        boolean followedByNoun = match.end() < sentence.size()
                && sentence.token(match.end()).upos().matches("NOUN|PROPN|ADJ");
        return followedByNoun
                || !LANGUAGES.contains(token.form().toLowerCase(Locale.ROOT))
                || !SPEAKING.contains(before);
    }

    /** What only the language model takes for a place needs a word that says so. */
    private static boolean allowUnknown(Sentence sentence, Match match) {
        String last = lower(sentence, match.end() - 1);
        if (match.end() - match.first() > 1 && KINDS.contains(last)) {
            return true;
        }
        return match.first() > 0 && AT.contains(lower(sentence, match.first() - 1));
    }

    private static boolean isPostalCode(Sentence sentence, Match match) {
        String form = sentence.token(match.first()).form();
        return match.end() - match.first() == 1
                && form.length() == 2
                && form.equals(form.toUpperCase(Locale.ROOT))
                && !form.equals("US")
                && !form.equals("UK");
    }

    private static double ofMention(Sentence sentence, Match match) {
        Mention mention = sentence.mentionAt(match.end() - 1).orElse(null);
        if (mention == null) {
            return 0;
        }
        boolean within = mention.first() < match.first() || mention.end() > match.end();
        return switch (mention.type()) {
            case PLACE -> within ? 2 : 4;
            case PERSON -> -3;
            case ORGANIZATION -> within && !isEdge(mention, sentence, match) ? -1.5 : 0;
            case GROUP -> 0;
            case EVENT, OTHER -> within ? -1.5 : -0.5;
        };
    }

    /** "Ohio State University", "University of Rochester": institutions carry their place first, or last after "of". */
    private static boolean isEdge(Mention mention, Sentence sentence, Match match) {
        return mention.first() == match.first()
                || lower(sentence, mention.first()).equals("the") && mention.first() + 1 == match.first()
                || mention.end() == match.end() && TO.contains(lower(sentence, match.first() - 1));
    }

    private static double ofTags(Sentence sentence, Match match) {
        boolean proper = true;
        for (int i = match.first(); i < match.end(); i++) {
            String tag = sentence.token(i).xpos();
            proper &= tag.startsWith("NNP") || match.end() - match.first() > 1 && i > match.first();
        }
        return proper ? 1 : -2.5;
    }

    private static double ofWordsBefore(Sentence sentence, Match match) {
        if (match.first() == 0) {
            return 0;
        }
        Token before = sentence.token(match.first() - 1);
        String word = lower(sentence, match.first() - 1).replace(".", "");
        if (AT.contains(word)) {
            return 2;
        }
        if (TITLES.contains(word)) {
            return -4;
        }
        if (TO.contains(word)) {
            return 0.7;
        }
        return before.xpos().startsWith("NNP")
                        && Character.isUpperCase(before.form().charAt(0))
                ? -2
                : 0;
    }

    private static double ofWordsBehind(Sentence sentence, Match match) {
        if (match.end() >= sentence.size()) {
            return 0;
        }
        Token behind = sentence.token(match.end());
        if (behind.xpos().startsWith("NNP")
                && Character.isUpperCase(behind.form().charAt(0))) {
            return -1.5;
        }
        return 0;
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
            best = Math.max(best, known + size + (entry.primary() ? 0 : -1));
        }
        return best + (match.end() - match.first() > 1 ? 1 : 0);
    }

    private static String lower(Sentence sentence, int i) {
        return sentence.token(i).form().toLowerCase(Locale.ROOT);
    }
}
