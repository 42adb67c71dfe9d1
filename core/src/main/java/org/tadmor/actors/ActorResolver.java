package org.tadmor.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention.Form;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/**
 * Says who acts, suffers or speaks in a report: names, common nouns, pronouns, nationality adjectives and places that
 * stand for their governments, each with a CAMEO-style code as of the report's date. Thread-safe.
 *
 * <p>Codes follow the CAMEO manual 1.1b3, chapter 3 (country, then role), sectors PLOVER's manual of 2021.
 */
public final class ActorResolver {
    private static final Set<String> INNER = Set.of(
            "compound",
            "flat",
            "fixed",
            "goeswith",
            "amod",
            "det",
            "nummod",
            "case",
            "cc",
            "mark",
            "punct",
            "aux",
            "cop",
            "advmod",
            "discourse");

    /** Deeds of armies: a nationality before them speaks of its forces. */
    private static final Set<String> MILITARY_DEEDS = Set.of(
            "strike",
            "airstrike",
            "raid",
            "bombing",
            "bombardment",
            "shelling",
            "offensive",
            "invasion",
            "incursion",
            "attack",
            "assault",
            "missile",
            "rocket",
            "shell",
            "bomb",
            "operation",
            "airpower",
            "artillery",
            "advance",
            "airraid",
            "barrage",
            "fire",
            "withdrawal",
            "deployment",
            "ambush",
            "counteroffensive");

    private final ActorTables tables;
    private final PhraseReader phrases;
    private final Offices offices;

    /**
     * Reads the tables of {@code en/actors}.
     *
     * @throws org.tadmor.lexicon.LexiconException when one of them cannot be used
     */
    public ActorResolver(Lexicon lexicon) {
        this.tables = new ActorTables(lexicon);
        this.offices = new Offices(tables);
        this.phrases = new PhraseReader(tables, offices);
    }

    /** Everybody in the document, in text order. Bylines and datelines have no actors. */
    public Cast resolve(Document document) {
        List<SentenceNames> sentences = new ArrayList<>(document.sentences().size());
        List<SentenceNames> datelines = new ArrayList<>(1);
        for (Sentence sentence : document.sentences()) {
            if (sentence.zone() == null || sentence.zone() == Zone.Kind.TITLE) {
                sentences.add(new SentenceNames(sentence, tables.names(), tables.towns()));
            } else if (sentence.zone() == Zone.Kind.DATELINE) {
                datelines.add(new SentenceNames(sentence, tables.names(), tables.towns()));
            }
        }
        Surroundings surroundings =
                Surroundings.of(tables, offices, document.report().published(), sentences, datelines);
        Memory memory = new Memory();
        List<ActorMention> mentions = new ArrayList<>();
        for (SentenceNames names : sentences) {
            read(names, document, surroundings, memory).values().forEach(mentions::addAll);
        }
        return new Cast(mentions);
    }

    private Map<Integer, List<ActorMention>> read(
            SentenceNames names, Document document, Surroundings surroundings, Memory memory) {
        Map<Integer, List<ActorMention>> found = new TreeMap<>();
        boolean[] taken = new boolean[names.sentence().size()];
        for (int i = 0; i < names.sentence().size(); i++) {
            Token token = names.token(i);
            if (Antecedents.isPronoun(token)) {
                boolean quoted = document.isQuoted(token.span().start());
                Reading reading = pronoun(names, i, quoted, memory);
                if (reading != null) {
                    add(found, names, new NounPhrase(i, i, i + 1, null), reading, Form.PRONOUN, memory);
                    remember(memory, names, new NounPhrase(i, i, i + 1, null), pronoun(reading), quoted);
                }
            } else if (isPhraseHead(names, i)) {
                NounPhrase phrase = NounPhrase.of(names.sentence(), i);
                Reading reading = together(names, phrase, memory);
                if (reading == null) {
                    reading = phrases.read(names, phrase, surroundings, memory);
                }
                if (reading != null) {
                    boolean quoted = document.isQuoted(token.span().start());
                    NounPhrase whole = widened(names, phrase);
                    add(found, names, whole, reading, reading.form(), memory);
                    remember(memory, names, phrase, reading, quoted);
                    introduce(memory, names, phrase, reading);
                    for (int t = phrase.first(); t < phrase.end(); t++) {
                        taken[t] = true;
                    }
                }
            }
        }
        speakersBehind(names, document, found, memory);
        modifiers(names, taken, found, surroundings, memory);
        return found;
    }

    /** "Both leaders": the two who were spoken of, or null. */
    private static @Nullable Reading together(SentenceNames names, NounPhrase phrase, Memory memory) {
        return join(Together.of(names, phrase, memory), Form.NOMINAL, memory);
    }

    private static @Nullable Reading pronoun(SentenceNames names, int i, boolean quoted, Memory memory) {
        boolean they = names.low(i).equals("they");
        Reading both = they ? join(Together.subjects(names, memory), Form.PRONOUN, memory) : null;
        return both != null ? both : Antecedents.ofPronoun(names, i, quoted, memory);
    }

    private static @Nullable Reading join(List<Reading> members, Form form, Memory memory) {
        if (members.isEmpty()) {
            return null;
        }
        Reading all = Together.joined(members, form);
        memory.join(all, members);
        return all;
    }

    /** "We" of a quotation whose speaker is named behind it. */
    private static void speakersBehind(
            SentenceNames names, Document document, Map<Integer, List<ActorMention>> found, Memory memory) {
        for (int i = 0; i < names.sentence().size(); i++) {
            if (Antecedents.isFirstPerson(names.token(i))
                    && !found.containsKey(i)
                    && document.isQuoted(names.token(i).span().start())) {
                Reading reading = Antecedents.ofPronoun(names, i, true, memory);
                if (reading != null) {
                    add(found, names, new NounPhrase(i, i, i + 1, null), reading, Form.PRONOUN, memory);
                }
            }
        }
    }

    private static Reading pronoun(Reading reading) {
        return new Reading(
                reading.actor(),
                Form.PRONOUN,
                reading.kind(),
                reading.plural(),
                reading.gender(),
                reading.role(),
                reading.known());
    }

    private static boolean isPhraseHead(SentenceNames names, int i) {
        NameIndex.Match match = names.match(i);
        if (match != null && match.end() - match.first() > 1) {
            int head = names.headOf(match.first(), match.end());
            if (head != i && isNominalHead(names, head)) {
                return false;
            }
        }
        return isNominalHead(names, i);
    }

    private static boolean isNominalHead(SentenceNames names, int i) {
        Token token = names.token(i);
        if (NounPhrase.isHyphenated(names.sentence(), i)) {
            return false;
        }
        String upos = token.upos();
        boolean nominal = upos.equals("NOUN") || upos.equals("PROPN");
        if (!nominal && (upos.equals("ADJ") || upos.equals("X") || upos.equals("NUM") || upos.equals("VERB"))) {
            boolean argument =
                    token.is("nsubj") || token.is("obj") || token.is("obl") || token.is("nmod") || token.is("conj");
            // "Dozens of soldiers" may be headed by a number.
            boolean counts =
                    upos.equals("NUM") && names.sentence().child(i, "nmod").isPresent();
            boolean started = counts || names.sentence().child(i, "det").isPresent() || names.match(i) != null;
            boolean joined = token.is("conj")
                    && names.sentence()
                            .parent(i)
                            .map(p -> p.is("amod") || p.is("compound"))
                            .orElse(false);
            nominal = argument
                    && !joined
                    && started
                    && (!upos.equals("VERB") || names.sentence().child(i, "det").isPresent());
        }
        return nominal
                        && !INNER.contains(token.universalRelation())
                        && !token.relation().equals("nmod:desc")
                || nominal
                        && token.is("compound")
                        && names.sentence()
                                .parent(i)
                                .map(p -> p.upos().equals("VERB"))
                                .orElse(false);
    }

    /** The phrase with the rest of a name that runs over its end: "Ministry of Defence", "President of the Republic". */
    private NounPhrase widened(SentenceNames names, NounPhrase phrase) {
        int first = phrase.first();
        int end = phrase.end();
        for (int i = phrase.first(); i < phrase.end(); i++) {
            NameIndex.Match match = names.match(i);
            if (match != null) {
                first = Math.min(first, match.first());
                end = Math.max(end, match.end());
            }
        }
        for (Token child : names.sentence().children(phrase.head())) {
            boolean of = child.is("nmod")
                    && names.sentence().caseLemma(child.index()).equals("of");
            if (of && child.index() >= end && child.index() - end < 6) {
                NounPhrase behind = NounPhrase.of(names.sentence(), child.index());
                NameIndex.Match match = names.match(behind.end() - 1);
                end = Math.max(end, match == null ? behind.end() : Math.max(match.end(), behind.end()));
            }
        }
        return new NounPhrase(
                phrase.head(), first, Math.min(end, names.sentence().size()), phrase.acronym());
    }

    private static void add(
            Map<Integer, List<ActorMention>> found,
            SentenceNames names,
            NounPhrase phrase,
            Reading reading,
            Form form,
            Memory memory) {
        Sentence sentence = names.sentence();
        Span span = sentence.spanOf(phrase.first(), phrase.end());
        if (!found.containsKey(phrase.head())) {
            List<ActorMention> all = memory.members(reading).stream()
                    .map(one -> new ActorMention(one.actor(), span, sentence.index(), phrase.head(), form))
                    .toList();
            found.put(phrase.head(), all);
        }
    }

    private static void remember(
            Memory memory, SentenceNames names, NounPhrase phrase, Reading reading, boolean quoted) {
        StringBuilder words = new StringBuilder(" ");
        for (int i = phrase.first(); i < phrase.end(); i++) {
            words.append(names.words()[i]).append(' ');
        }
        Token head = names.token(phrase.head());
        String governor = head.head() < 0 ? "" : names.token(head.head()).lemma();
        memory.remember(new Memory.Seen(
                reading, names.sentence().index(), phrase.head(), head.relation(), governor, quoted, words.toString()));
    }

    /** "the Relief Council of Idlib (RCI)": the acronym names the same body from here on. */
    private static void introduce(Memory memory, SentenceNames names, NounPhrase phrase, Reading reading) {
        if (phrase.acronym() != null && reading.kind() != Role.Kind.PERSON) {
            memory.name(
                    "local:" + NameUnits.fold(phrase.acronym().toLowerCase(Locale.ROOT)),
                    reading.with(reading.actor(), true));
        }
    }

    /** Names that modify something that does not act itself: "Russian" in "Russian air strikes". */
    private static void modifiers(
            SentenceNames names,
            boolean[] taken,
            Map<Integer, List<ActorMention>> found,
            Surroundings surroundings,
            Memory memory) {
        for (NameIndex.Match match : names.matches()) {
            int head = names.headOf(match.first(), match.end());
            boolean one = taken[head] && !isOneOfSeveral(names, head);
            if (one || found.containsKey(head) || AffiliationReader.isFriend(names.sentence(), match)) {
                continue;
            }
            Token token = names.token(head);
            boolean modifies = NounPhrase.isHyphenated(names.sentence(), match.end() - 1)
                    || token.is("amod")
                    || token.is("compound")
                    || token.relation().equals("nmod:desc")
                    || token.is("flat")
                    || token.is("conj")
                            && names.sentence()
                                    .parent(head)
                                    .map(p -> p.is("amod"))
                                    .orElse(false);
            Actor actor = modifies ? modifier(match, names, head, surroundings) : null;
            if (actor != null && surroundings.body(match) != null) {
                Reading body = new Reading(actor, Form.NAME, Role.Kind.BODY, false, (char) 0, null, true);
                remember(memory, names, new NounPhrase(head, match.first(), match.end(), null), body, false);
            }
            if (actor != null) {
                Span span = names.sentence().spanOf(match.first(), match.end());
                found.put(
                        head,
                        List.of(new ActorMention(actor, span, names.sentence().index(), head, Form.MODIFIER)));
            }
        }
    }

    /** "British and EU negotiators": modifiers that are joined by "and" are actors of their own. */
    private static boolean isOneOfSeveral(SentenceNames names, int head) {
        Token token = names.token(head);
        Token first = token.is("conj") ? names.sentence().parent(head).orElse(token) : token;
        boolean modifier = first.is("amod") || first.is("compound");
        return modifier
                && (first.index() != head && names.match(first.index()) != null
                        || names.sentence().children(head).stream()
                                .anyMatch(child -> child.is("conj") && names.match(child.index()) != null));
    }

    /** Whether what a modifier modifies, or the head of that, is a deed of armed forces: "air strikes". */
    private static boolean isMilitary(SentenceNames names, int head) {
        int above = names.token(head).head();
        int top = above < 0 ? -1 : names.token(above).head();
        return above >= 0 && MILITARY_DEEDS.contains(names.words()[above])
                || top >= 0 && MILITARY_DEEDS.contains(names.words()[top]);
    }

    private static @Nullable Actor modifier(
            NameIndex.Match match, SentenceNames names, int head, Surroundings surroundings) {
        if (match.named().stream().allMatch(named -> named instanceof Named.Seat seat && seat.town())) {
            return null;
        }
        Affiliation affiliation = AffiliationReader.of(match, surroundings);
        if (affiliation == null) {
            return null;
        }
        Named.Country country = affiliation.country();
        if (country != null && isMilitary(names, head)) {
            return new Actor(
                    country.iso() + ":army",
                    country.adjective() + " army",
                    country.code() + "MIL",
                    country.iso(),
                    "MIL");
        }
        return affiliation.actor();
    }
}
