package org.tadmor.actors;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/** Whom a pronoun or a definite noun phrase takes up. */
final class Antecedents {
    private static final Set<String> MALE = Set.of("he", "him", "his", "himself");
    private static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> MANY = Set.of("they", "them", "their", "theirs", "themselves");
    private static final Set<String> THING = Set.of("it", "its", "itself");
    private static final Set<String> FIRST_PERSON =
            Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");

    /** Words for any fitting body, which tell nothing more: "the group". */
    private static final Set<String> ANY_BODY = Set.of(
            "group",
            "organization",
            "organisation",
            "movement",
            "body",
            "faction",
            "outfit",
            "militia",
            "alliance",
            "bloc",
            "association",
            "network",
            "agency",
            "entity",
            "coalition");

    private static final Set<String> ARMED = Set.of("REB", "UAF", "CRM", "OPP", "SEP");

    /** Words for the men of a group just named: "the militants". */
    private static final Set<String> FIGHTERS =
            Set.of("militant", "jihadist", "jihadi", "extremist", "insurgent", "terrorist", "fighter", "islamist");

    private static final Set<String> NOT_GROUPS = Set.of("JRN", "GOV", "EDU", "BUS");

    private static final Set<String> SPEECH = Set.of(
            "say",
            "tell",
            "add",
            "state",
            "declare",
            "insist",
            "warn",
            "write",
            "announce",
            "claim",
            "ask",
            "explain",
            "argue",
            "note",
            "reply",
            "tweet",
            "stress",
            "acknowledge",
            "admit",
            "believe",
            "think",
            "continue",
            "vow",
            "shout",
            "recall",
            "report",
            "comment",
            "concede",
            "confirm",
            "complain");

    /** Verbs beside those of saying whose subject is heard: "activists accused the army". */
    private static final Set<String> ACCUSING =
            Set.of("accuse", "blame", "allege", "deny", "condemn", "criticize", "criticise", "reject");

    private static final List<String> GOVERNS =
            List.of(" president ", " premier ", " prime minister ", " king ", " emir ", " chancellor ", " leader ");

    /** How far up a tree to look; chains get longer only in texts that are no prose. */
    private static final int DEEP = 40;

    private static final int FAR = 3;

    private Antecedents() {}

    static boolean isPronoun(Token token) {
        if (token.form().equals("US")) {
            return false;
        }
        String low = token.form().toLowerCase(Locale.ROOT);
        return MALE.contains(low)
                || FEMALE.contains(low)
                || MANY.contains(low)
                || THING.contains(low)
                || FIRST_PERSON.contains(low)
                || RELATIVE.contains(low);
    }

    static boolean isFirstPerson(Token token) {
        return !token.form().equals("US") && FIRST_PERSON.contains(token.form().toLowerCase(java.util.Locale.ROOT));
    }

    /** Whether somebody is heard in the narrator's words. */
    private static boolean tells(Memory.Seen seen) {
        boolean verb = SPEECH.contains(seen.governor()) || ACCUSING.contains(seen.governor());
        return verb && !seen.quoted() && seen.relation().startsWith("nsubj");
    }

    private static boolean isAccused(Memory.Seen seen) {
        return ACCUSING.contains(seen.governor()) && seen.relation().equals("obj");
    }

    /** The reading of a pronoun, or null. */
    static @Nullable Reading ofPronoun(SentenceNames names, int i, boolean quoted, Memory memory) {
        Sentence sentence = names.sentence();
        Token token = sentence.token(i);
        String low = names.low(i);
        if (token.is("expl") || low.equals("that") && !relativeUse(sentence, i)) {
            return null;
        }
        if (RELATIVE.contains(low)) {
            return ofRelative(sentence, i, memory);
        }
        if (FIRST_PERSON.contains(low)) {
            return quoted ? speaker(sentence, i, memory) : null;
        }
        return best(names, i, low, quoted, memory);
    }

    /** "that" is a pronoun only right below its relative clause. */
    private static boolean relativeUse(Sentence sentence, int i) {
        Token verb = sentence.parent(i).orElse(sentence.token(i));
        return sentence.token(i).upos().equals("PRON") && verb.relation().equals("acl:relcl") && verb.head() < i;
    }

    private static int relativeHead(Sentence sentence, int i) {
        int at = i;
        for (int steps = 0; steps < DEEP && at >= 0; steps++) {
            Token token = sentence.token(at);
            if (token.is("acl") || token.relation().equals("acl:relcl")) {
                return token.head();
            }
            if (token.is("root") || token.is("ccomp") && steps > 1) {
                return -1;
            }
            at = token.head();
        }
        return -1;
    }

    private static @Nullable Reading ofRelative(Sentence sentence, int i, Memory memory) {
        int head = relativeHead(sentence, i);
        if (head < 0 || head > i) {
            return null;
        }
        Memory.Seen seen = memory.at(sentence.index(), head);
        return seen == null ? null : seen.reading();
    }

    /** Inside a quotation, "I" and "we" are the subject of the speech verb of the same sentence. */
    private static @Nullable Reading speaker(Sentence sentence, int i, Memory memory) {
        int at = sentence.token(i).head();
        for (int steps = 0; steps < DEEP && at >= 0; steps++) {
            Token verb = sentence.token(at);
            if (SPEECH.contains(verb.lemma())) {
                for (Token child : sentence.children(at)) {
                    if (child.is("nsubj") && child.index() != i) {
                        Memory.Seen seen = memory.at(sentence.index(), child.index());
                        return seen == null ? null : seen.reading();
                    }
                }
            }
            at = verb.head();
        }
        return null;
    }

    private static @Nullable Reading best(SentenceNames names, int i, String low, boolean quoted, Memory memory) {
        Sentence sentence = names.sentence();
        Reading best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        int rank = 0;
        int speaker = speechSubject(sentence, i);
        boolean someone = MALE.contains(low) || FEMALE.contains(low);
        String barred = subjectOfClause(sentence, i, low, memory);
        int owner = ownerInPair(sentence, i);
        boolean direct = quoted && !isReported(sentence, i);
        for (Memory.Seen seen : memory.latest()) {
            int distance = sentence.index() - seen.sentence();
            if (distance > FAR) {
                break;
            }
            boolean pair = distance == 0 && seen.head() == owner;
            if (!agrees(seen.reading(), low, memory)
                    || seen.reading().actor().id() != null
                            && seen.reading().actor().id().equals(barred)
                    || direct && tells(seen)
                    || distance == 0 && !pair && bound(sentence, i, seen, low)) {
                continue;
            }
            double score = -4.0 * distance - 0.4 * rank++;
            score += seen.relation().startsWith("nsubj") ? 3 : seen.relation().startsWith("obj") ? 1 : 0;
            score += seen.reading().known() ? 1 : 0;
            score -= seen.quoted() == quoted ? 0 : 1;
            score -= seen.relation().startsWith("nmod") ? 1 : 0;
            score += distance == 0 && seen.head() == speaker ? 4 : 0;
            score += pair ? 8 : 0;
            score += direct && isAccused(seen) ? 3 : 0;
            score += someone && seen.reading().kind() == Role.Kind.PERSON ? 2 : 0;
            if (score > bestScore) {
                bestScore = score;
                best = seen.reading();
            }
        }
        if (best != null && best.gender() == 0 && (MALE.contains(low) || FEMALE.contains(low))) {
            memory.learnGender(best.actor().id(), MALE.contains(low) ? 'm' : 'f');
        }
        return best;
    }

    /** The subject of the speech verb whose content a pronoun is the subject in: "the general said he", or -1. */
    private static int speechSubject(Sentence sentence, int i) {
        int at = sentence.token(i).head();
        for (int steps = 0; steps < DEEP && at >= 0; steps++) {
            Token verb = sentence.token(at);
            if (verb.is("ccomp") || verb.is("parataxis") || verb.is("xcomp")) {
                int governor = verb.head();
                if (governor >= 0 && SPEECH.contains(sentence.token(governor).lemma())) {
                    return sentence.child(governor, "nsubj").map(Token::index).orElse(-1);
                }
            }
            at = verb.head();
        }
        return -1;
    }

    /**
     * Whether a clause with "that" reports the words around a pronoun, their persons shifted though they stand in quotation marks.
     * In direct speech "he" and "they" are others than those who are heard.
     */
    private static boolean isReported(Sentence sentence, int i) {
        int at = i;
        for (int steps = 0; steps < DEEP && at >= 0; steps++) {
            Token token = sentence.token(at);
            boolean that = sentence.child(at, "mark")
                    .filter(mark -> mark.lemma().equals("that"))
                    .isPresent();
            if (token.is("ccomp") && that) {
                return true;
            }
            at = token.head();
        }
        return false;
    }

    /** A pronoun is not its own clause-mate ("X attacked him"), nor part of the phrase it stands in. */
    private static boolean bound(Sentence sentence, int i, Memory.Seen seen, String low) {
        Token token = sentence.token(i);
        if (seen.head() > i
                || governs(sentence, seen.head(), i) && !token.relation().startsWith("nsubj")) {
            return true;
        }
        boolean own = low.endsWith("self")
                || low.endsWith("selves")
                || token.relation().equals("nmod:poss");
        return !own
                && token.head() >= 0
                && token.head() == sentence.token(seen.head()).head()
                && seen.relation().startsWith("nsubj");
    }

    /**
     * Id of the actor who is the subject of the clause in which a pronoun is an object ("X thanked her", "X killed 30 of
     * them"), or null: whoever that is, under whatever name, the pronoun is somebody else.
     */
    private static @Nullable String subjectOfClause(Sentence sentence, int i, String low, Memory memory) {
        Token token = sentence.token(i);
        if (low.endsWith("self")
                || low.endsWith("selves")
                || token.relation().equals("nmod:poss")
                || token.relation().startsWith("nsubj")) {
            return null;
        }
        int at = i;
        for (int steps = 0; steps < 3 && at >= 0; steps++) {
            Token word = sentence.token(at);
            if (at != i && word.upos().equals("VERB")) {
                Memory.Seen subject = sentence.child(at, "nsubj")
                        .map(child -> memory.at(sentence.index(), child.index()))
                        .orElse(null);
                return subject == null ? null : subject.reading().actor().id();
            }
            boolean object = word.is("obj") || word.is("iobj") || word.is("nmod") || at == i && word.is("obl");
            at = object ? word.head() : -1;
        }
        return null;
    }

    /** Head of the first of two joined phrases whose second a possessive pronoun stands in: "Russia and its allies"; or -1. */
    private static int ownerInPair(Sentence sentence, int i) {
        Token token = sentence.token(i);
        Token owned = token.relation().equals("nmod:poss") ? sentence.parent(i).orElse(null) : null;
        return owned != null && owned.is("conj") && owned.head() < i ? owned.head() : -1;
    }

    private static boolean governs(Sentence sentence, int ancestor, int i) {
        int at = i;
        for (int steps = 0; steps < DEEP && at >= 0; steps++) {
            if (at == ancestor) {
                return true;
            }
            at = sentence.token(at).head();
        }
        return false;
    }

    private static boolean agrees(Reading reading, String low, Memory memory) {
        boolean person = reading.kind() == Role.Kind.PERSON || reading.kind() == Role.Kind.PEOPLE && !reading.plural();
        if (MALE.contains(low)) {
            return person && !reading.plural() && memory.gender(reading) != 'f';
        }
        if (FEMALE.contains(low)) {
            return person && !reading.plural() && memory.gender(reading) != 'm';
        }
        if (MANY.contains(low)) {
            return reading.plural() || reading.kind() == Role.Kind.PEOPLE || reading.kind() == Role.Kind.BODY;
        }
        return !reading.plural() && (reading.kind() == Role.Kind.BODY || reading.kind() == Role.Kind.COUNTRY);
    }

    /** Whom "the president", "the group", "the ministry", "the two leaders" take up, or null for somebody new. */
    static @Nullable Reading ofNominal(
            Memory memory, SentenceNames names, NounPhrase phrase, Role role, boolean plural, String inner) {
        String noun = names.words()[phrase.head()];
        if (role.kind() == Role.Kind.PERSON && !plural) {
            return person(memory, names, phrase, role, noun);
        }
        if (plural && isPair(names, phrase)) {
            return lastOfKind(
                    memory, names, phrase, role.kind() == Role.Kind.PERSON ? Role.Kind.PERSON : Role.Kind.COUNTRY);
        }
        if (role.kind() == Role.Kind.COUNTRY) {
            return plural ? null : lastOfKind(memory, names, phrase, Role.Kind.COUNTRY);
        }
        boolean any = ANY_BODY.contains(noun) && !plural && inner.isEmpty() && !names.isProper(phrase.head());
        Reading best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Memory.Seen seen : memory.latest()) {
            Reading reading = seen.reading();
            int distance = names.sentence().index() - seen.sentence();
            boolean collective = reading.kind() == Role.Kind.BODY || reading.kind() == Role.Kind.PEOPLE;
            if (!collective
                    || reading.form() == ActorMention.Form.PRONOUN
                    || distance == 0 && phrase.has(seen.head())) {
                continue;
            }
            boolean sameRole = reading.role() != null
                    && (reading.role().key().equals(role.key())
                            || reading.role().key().endsWith(" " + noun)
                            || role.isState() && reading.role().isState());
            boolean named = named(seen, noun);
            if ((sameRole || named)
                    && inner.isEmpty()
                    && (named && !any || reading.actor().country() != null)) {
                return reading;
            }
            String sector = String.valueOf(reading.actor().sector());
            boolean fighters = FIGHTERS.contains(role.key())
                    && inner.isEmpty()
                    && reading.known()
                    && ARMED.contains(sector)
                    && distance <= FAR;
            if (fighters || any && reading.known() && !NOT_GROUPS.contains(sector)) {
                double score = -distance + (ARMED.contains(sector) ? 2 : 0);
                if (score > bestScore) {
                    best = reading;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** "the two leaders", "both sides". */
    private static boolean isPair(SentenceNames names, NounPhrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            String low = names.low(i);
            if (low.equals("two") || low.equals("both") || low.equals("three")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Reading lastOfKind(Memory memory, SentenceNames names, NounPhrase phrase, Role.Kind kind) {
        for (Memory.Seen seen : memory.latest()) {
            boolean here = seen.sentence() == names.sentence().index() && phrase.has(seen.head());
            if (!here && seen.reading().kind() == kind && seen.reading().known()) {
                return seen.reading();
            }
        }
        return null;
    }

    /** The last person by name who governs a country: "the Syrian leader". */
    static @Nullable Reading leaderOf(Memory memory, String iso) {
        for (Memory.Seen seen : memory.latest()) {
            Reading reading = seen.reading();
            if (reading.kind() == Role.Kind.PERSON
                    && reading.form() == ActorMention.Form.NAME
                    && iso.equals(reading.actor().country())
                    && "GOV".equals(reading.actor().sector())
                    && GOVERNS.stream().anyMatch(memory.words(reading.actor())::contains)) {
                return reading;
            }
        }
        return null;
    }

    /** ISO code of the country whose soldiers, police, rebels and the like were spoken of last, or null. */
    static @Nullable String countryOf(Memory memory, String sector, int sentence) {
        for (Memory.Seen seen : memory.latest()) {
            if (sentence - seen.sentence() > FAR) {
                return null;
            }
            if (sector.equals(seen.reading().actor().sector())
                    && seen.reading().actor().country() != null) {
                return seen.reading().actor().country();
            }
        }
        return null;
    }

    /** Of all who were ever called so, the one most present: near, as a subject, often. */
    private static @Nullable Reading person(
            Memory memory, SentenceNames names, NounPhrase phrase, Role role, String noun) {
        Map<String, Double> scores = new HashMap<>();
        Reading best = null;
        double bestScore = 0;
        for (Memory.Seen seen : memory.latest()) {
            Reading reading = seen.reading();
            int distance = names.sentence().index() - seen.sentence();
            boolean here = distance == 0 && phrase.has(seen.head());
            boolean sameRole = reading.role() != null && reading.role().key().equals(role.key());
            boolean called = sameRole || memory.words(reading.actor()).contains(" " + noun + " ");
            if (here || reading.kind() != Role.Kind.PERSON || !called) {
                continue;
            }
            double weight = (seen.relation().startsWith("nsubj") ? 2 : 1) * Math.pow(0.7, distance);
            double score = scores.merge(reading.actor().id(), weight, Double::sum);
            if (score > bestScore) {
                bestScore = score;
                best = reading;
            }
        }
        return best;
    }

    /** Whether a named body has the noun in its name: "the observatory". */
    private static boolean named(Memory.Seen seen, String noun) {
        return seen.reading().form() == ActorMention.Form.NAME && seen.words().contains(" " + noun + " ");
    }
}
