package org.tadmor.actors;

import java.util.Set;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/**
 * Whether a country or a town acts where it stands, or is just a place there: "Moscow accused" acts, "in Moscow" and
 * "shelled Damascus" do not.
 */
final class Metonymy {
    private static final Set<String> LOCATIVE = Set.of(
            "in",
            "near",
            "at",
            "inside",
            "outside",
            "across",
            "within",
            "around",
            "throughout",
            "over",
            "into",
            "above",
            "off",
            "along",
            "through",
            "beyond",
            "onto",
            "via",
            "outside of",
            "inside of",
            "north",
            "south",
            "east",
            "west",
            "surround",
            "under",
            "amid",
            "up",
            "down",
            "aboard",
            "beside");

    private static final Set<String> MOTION = Set.of(
            "go",
            "travel",
            "fly",
            "flee",
            "return",
            "move",
            "come",
            "drive",
            "arrive",
            "escape",
            "head",
            "march",
            "evacuate",
            "trip",
            "visit",
            "flight",
            "journey",
            "road",
            "way",
            "walk",
            "cross",
            "sail",
            "advance",
            "lead",
            "tour");

    private static final Set<String> TAKING = Set.of(
            "demand",
            "seek",
            "request",
            "receive",
            "get",
            "hear",
            "buy",
            "obtain",
            "win",
            "secure",
            "want",
            "extract",
            "import",
            "ask",
            "need",
            "expect",
            "draw",
            "distance",
            "gain",
            "accept");

    private static final Set<String> ON_TOWN = Set.of(
            "bomb",
            "shell",
            "hit",
            "strike",
            "attack",
            "enter",
            "leave",
            "reach",
            "visit",
            "capture",
            "take",
            "seize",
            "storm",
            "besiege",
            "control",
            "evacuate",
            "flee",
            "pound",
            "target",
            "surround",
            "occupy",
            "destroy",
            "recapture",
            "retake",
            "liberate",
            "tour",
            "bombard",
            "hold",
            "cross",
            "overrun",
            "raid",
            "rock",
            "shake",
            "locate",
            "connect",
            "approach",
            "damage",
            "encircle",
            "defend",
            "cover",
            "lie",
            "remain",
            "fall",
            "see",
            "witness",
            "cut",
            "close",
            "paralyze",
            "paralyse",
            "quit",
            "depart",
            "sit",
            "become",
            "infiltrate",
            "flood");

    private static final Set<String> TOWN_THINGS = Set.of(
            "suburb",
            "street",
            "airport",
            "outskirt",
            "outskirts",
            "center",
            "centre",
            "district",
            "neighborhood",
            "neighbourhood",
            "population",
            "mayor",
            "resident",
            "market",
            "hospital",
            "university",
            "quarter",
            "mosque",
            "square",
            "police",
            "east",
            "west",
            "north",
            "south",
            "stock",
            "downtown",
            "church",
            "residents",
            "people",
            "museum",
            "port",
            "heart",
            "edge",
            "inhabitant",
            "stadium",
            "skyline",
            "weather");

    private static final Set<String> TO_TOWN = Set.of(
            "sell",
            "offer",
            "give",
            "appeal",
            "complain",
            "respond",
            "promise",
            "protest",
            "apologize",
            "apologise",
            "belong",
            "hand",
            "convey",
            "signal",
            "warn",
            "warning",
            "message",
            "response",
            "threat",
            "ultimatum",
            "request",
            "aid",
            "assistance",
            "support",
            "pledge",
            "concession",
            "accord",
            "loyal",
            "close",
            "sale",
            "export",
            "demand",
            "call");

    private static final Set<String> CASES_OF_ACTORS =
            Set.of("against", "with", "by", "between", "among", "like", "unlike", "toward", "towards");

    private static final Set<String> PRESSED = Set.of(
            "pressure", "sanction", "blame", "embargo", "condition", "impose", "press", "lean", "rely", "influence");

    private static final int DEEP = 40;

    private Metonymy() {}

    /** Whether a country named by the token at {@code i} acts, suffers, owns or is addressed. */
    static boolean countryActs(Sentence sentence, int i) {
        int at = anchor(sentence, i);
        Token token = sentence.token(at);
        String relation = token.universalRelation();
        if (relation.equals("obl")
                || relation.equals("nmod") && !token.relation().equals("nmod:poss")) {
            String preposition = sentence.caseLemma(at);
            if (preposition.isEmpty()) {
                return token.relation().equals("obl:agent");
            }
            if (LOCATIVE.contains(preposition)) {
                return false;
            }
            String governor = sentence.parent(at).map(Token::lemma).orElse("");
            if (preposition.equals("to") || preposition.equals("toward") || preposition.equals("towards")) {
                return !MOTION.contains(governor);
            }
            return !preposition.equals("from") || TAKING.contains(governor) || relation.equals("nmod");
        }
        return true;
    }

    /** Whether a capital or seat named by the token at {@code i} stands for its government. */
    static boolean townActs(Sentence sentence, int i) {
        int at = anchor(sentence, i);
        Token token = sentence.token(at);
        Token governor = sentence.parent(at).orElse(token);
        String lemma = governor.lemma();
        switch (token.universalRelation()) {
            case "nsubj":
                return governor.upos().equals("VERB")
                        && !(ON_TOWN.contains(lemma) && isPassiveOrStative(token, lemma))
                        && sentence.child(governor.index(), "cop").isEmpty();
            case "obj", "iobj":
                return !ON_TOWN.contains(lemma);
            case "nmod", "obl":
                if (token.relation().equals("nmod:poss")) {
                    return !TOWN_THINGS.contains(lemma);
                }
                String preposition = sentence.caseLemma(at);
                if (preposition.equals("from")) {
                    return TAKING.contains(lemma);
                }
                if (preposition.equals("on")) {
                    return PRESSED.contains(lemma);
                }
                if (preposition.equals("for")) {
                    return !MOTION.contains(lemma) && !ON_TOWN.contains(lemma);
                }
                return CASES_OF_ACTORS.contains(preposition) || preposition.equals("to") && TO_TOWN.contains(lemma);
            default:
                return false;
        }
    }

    private static boolean isPassiveOrStative(Token token, String lemma) {
        return token.relation().equals("nsubj:pass")
                || Set.of("lie", "fall", "sit", "see", "witness", "remain", "become")
                        .contains(lemma);
    }

    /** Conjuncts and appositions stand where their first member stands. */
    private static int anchor(Sentence sentence, int i) {
        int at = i;
        for (int steps = 0; steps < DEEP; steps++) {
            Token token = sentence.token(at);
            boolean passes = token.is("conj")
                    || token.is("appos")
                    || token.is("flat")
                    || token.relation().equals("nmod:desc");
            if (!passes || token.head() < 0 || sentence.child(at, "case").isPresent()) {
                return at;
            }
            at = token.head();
        }
        return i;
    }
}
