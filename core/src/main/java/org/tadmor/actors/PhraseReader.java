package org.tadmor.actors;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention.Form;
import org.tadmor.language.EntityType;
import org.tadmor.language.Mention;
import org.tadmor.language.Token;

/** Reads a noun phrase as an actor: a person, a body, a country, or a role. */
final class PhraseReader {
    static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    /** "tens of hundreds of thousands of people" */
    private static final int COUNTS = 4;

    private static final Set<String> CALENDAR = Set.of(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    /** Heads that count what their of-phrase names. */
    private static final Set<String> QUANTITIES = Set.of(
            "dozen",
            "hundred",
            "thousand",
            "million",
            "score",
            "ten",
            "majority",
            "number",
            "handful",
            "group",
            "couple",
            "pair",
            "rest",
            "remnant",
            "most",
            "half",
            "some",
            "one",
            "lot",
            "minority",
            "none",
            "each",
            "both",
            "several",
            "few",
            "many",
            "crowd",
            "wave",
            "team",
            "all",
            "quarter",
            "third",
            "mass",
            "any",
            "convoy",
            "contingent",
            "delegation",
            "coalition",
            "band",
            "batch",
            "bulk",
            "top",
            "remains",
            "people");

    private final ActorTables tables;
    private final AffiliationReader affiliations;
    private final PersonReader people;
    private final RoleReader roles;

    PhraseReader(ActorTables tables, Offices offices) {
        this.tables = tables;
        this.affiliations = new AffiliationReader(tables);
        this.roles = new RoleReader(tables, offices, affiliations);
        this.people = new PersonReader(tables, offices, affiliations);
    }

    /** Who a noun phrase is, or null when it cannot act. */
    @Nullable Reading read(SentenceNames names, NounPhrase phrase, Surroundings surroundings, Memory memory) {
        NounPhrase counted = counted(names, phrase);
        if (counted != null) {
            Reading all = readWhole(names, counted, surroundings, memory);
            return all == null || all.kind() == Role.Kind.COUNTRY ? null : all;
        }
        Reading reading = readWhole(names, phrase, surroundings, memory);
        return reading == null && isProperSubject(names, phrase) ? properSubject(names, phrase, memory) : reading;
    }

    /** What is counted in "dozens of soldiers", "tens of thousands of people", "one of the rebels", or null. */
    private static @Nullable NounPhrase counted(SentenceNames names, NounPhrase phrase) {
        NounPhrase found = null;
        NounPhrase at = phrase;
        for (int steps = 0; at != null && steps < COUNTS; steps++) {
            at = isQuantity(names, at.head()) ? behindOf(names, at.head()) : null;
            found = at == null ? found : at;
        }
        return found;
    }

    private static boolean isQuantity(SentenceNames names, int i) {
        return QUANTITIES.contains(names.words()[i]) || names.token(i).upos().equals("NUM");
    }

    private static @Nullable NounPhrase behindOf(SentenceNames names, int head) {
        for (Token child : names.sentence().children(head)) {
            if (child.index() > head
                    && child.is("nmod")
                    && names.sentence().caseLemma(child.index()).equals("of")) {
                return NounPhrase.of(names.sentence(), child.index());
            }
        }
        return null;
    }

    /** A name nobody knows, as the subject of a verb: "Zarrukh accused". */
    private static boolean isProperSubject(SentenceNames names, NounPhrase phrase) {
        Token head = names.token(phrase.head());
        Token governor = names.sentence().parent(head.index()).orElse(head);
        return head.upos().equals("PROPN")
                && (head.relation().equals("nsubj") || head.relation().equals("obl:agent"))
                && governor.upos().equals("VERB")
                && names.match(head.index()) == null
                && !CALENDAR.contains(head.form().substring(head.form().lastIndexOf('-') + 1))
                && !names.inMention(head.index(), EntityType.PLACE)
                && !names.inMention(head.index(), EntityType.EVENT);
    }

    private static Reading properSubject(SentenceNames names, NounPhrase phrase, Memory memory) {
        String key = localKey(names, phrase);
        Actor actor = new Actor(key, phrase.text(names.sentence()), null, null, null);
        Reading reading = new Reading(actor, Form.NAME, Role.Kind.PEOPLE, false, (char) 0, null, true);
        memory.name(key, reading);
        return reading;
    }

    private @Nullable Reading readWhole(
            SentenceNames names, NounPhrase phrase, Surroundings surroundings, Memory memory) {
        Reading person = people.read(names, phrase, surroundings, memory);
        if (person != null) {
            Reading described = fromApposition(names, phrase, person, surroundings, memory);
            if (!described.equals(person)) {
                memory.describe(described);
            }
            return described;
        }
        NameIndex.Match core = coreMatch(names, phrase);
        RoleIndex.Match role = roles.find(names, phrase);
        if (core != null && (role == null || !swallows(role, core))) {
            Reading named = named(names, phrase, core, surroundings);
            if (named != null) {
                return named;
            }
        }
        if (role != null && core == null && isOwnName(names, role)) {
            Reading own = local(names, phrase, surroundings, memory);
            if (own != null) {
                return own;
            }
        }
        if (role != null && (core == null || swallows(role, core) || role.first() >= core.end())) {
            Reading read = roles.read(names, phrase, role, surroundings, memory);
            if (read != null) {
                return read;
            }
        }
        return local(names, phrase, surroundings, memory);
    }

    /** The name at the head of a phrase, or behind it within the phrase. */
    private static NameIndex.@Nullable Match coreMatch(SentenceNames names, NounPhrase phrase) {
        int end = phrase.acronym() == null ? phrase.end() : phrase.end() - 3;
        for (int i = end - 1; i >= phrase.head(); i--) {
            NameIndex.Match match = names.match(i);
            if (match != null && !cutOutOfLonger(names, match, phrase)) {
                return match;
            }
        }
        return null;
    }

    /** "Georgia" in "Georgia Tech", "China" in "Radio Free China": part of a longer name that is not in the tables. */
    private static boolean cutOutOfLonger(SentenceNames names, NameIndex.Match match, NounPhrase phrase) {
        Mention mention = names.mention(match.end() - 1);
        return mention != null
                && (mention.type() == EntityType.PERSON || mention.type() == EntityType.ORGANIZATION)
                && (mention.end() > match.end() || mention.first() < match.first())
                && names.isProper(phrase.head())
                && mention.end() - mention.first() > match.end() - match.first()
                && names.isProper(mention.end() > match.end() ? match.end() : mention.first());
    }

    /** "Foreign Ministry" is longer than a name inside it. */
    private static boolean swallows(RoleIndex.Match role, NameIndex.Match core) {
        return role.first() <= core.first()
                && role.end() >= core.end()
                && role.end() - role.first() > core.end() - core.first();
    }

    private @Nullable Reading named(
            SentenceNames names, NounPhrase phrase, NameIndex.Match core, Surroundings surroundings) {
        Named.Body body = surroundings.body(core);
        if (body != null) {
            return new Reading(
                    Affiliation.actorOf(body), Form.NAME, Role.Kind.BODY, body.armed(), (char) 0, null, true);
        }
        boolean definite = phrase.first() < core.first() && DEFINITE.contains(names.low(phrase.first()));
        boolean plural = names.token(core.end() - 1).xpos().endsWith("S");
        for (Named named : core.named()) {
            Reading reading = null;
            if (named instanceof Named.CountryName country) {
                reading = Metonymy.countryActs(names.sentence(), phrase.head())
                        ? country(country.country(), Form.NAME)
                        : null;
            } else if (named instanceof Named.House house) {
                reading = Metonymy.countryActs(names.sentence(), phrase.head())
                        ? new Reading(
                                Affiliation.actorOf(house), Form.METONYM, Role.Kind.BODY, false, (char) 0, null, true)
                        : null;
            } else if (named instanceof Named.Seat seat && surroundings.admits(seat)) {
                boolean acts = seat.town()
                        ? Metonymy.townActs(names.sentence(), phrase.head())
                        : Metonymy.countryActs(names.sentence(), phrase.head());
                reading = acts ? country(seat.country(), Form.METONYM) : null;
            } else if (named instanceof Named.Nationals nationals) {
                reading = nationals(nationals.country(), definite, plural, names.low(core.end() - 1));
            } else if (named instanceof Named.Community community && (!community.adjective() || definite)) {
                boolean acts =
                        !community.kind().equals("region") || Metonymy.countryActs(names.sentence(), phrase.head());
                reading = acts
                        ? new Reading(
                                Affiliation.actorOf(community),
                                Form.NAME,
                                Role.Kind.PEOPLE,
                                plural,
                                (char) 0,
                                null,
                                true)
                        : null;
            }
            if (reading != null) {
                return reading;
            }
        }
        return null;
    }

    private static Reading country(Named.Country country, Form form) {
        return new Reading(country.state(), form, Role.Kind.COUNTRY, false, (char) 0, null, true);
    }

    /** "The Russians" are the state as often as not; "two Russians" are people. */
    private static Reading nationals(Named.Country country, boolean definite, boolean plural, String word) {
        if (definite && (plural || !word.endsWith("n"))) {
            return new Reading(country.state(), Form.NAME, Role.Kind.PEOPLE, true, (char) 0, null, true);
        }
        Actor people = new Actor(
                country.iso() + ":people",
                country.adjective() + " people",
                country.code() + "CVL",
                country.iso(),
                "CVL");
        return new Reading(people, Form.NOMINAL, Role.Kind.PEOPLE, plural, (char) 0, null, false);
    }

    /** "the Harbour Relief Council" is a council with a name of its own, "the Syrian Foreign Ministry" is not. */
    private static boolean isOwnName(SentenceNames names, RoleIndex.Match role) {
        int head = role.end() - 1;
        Mention mention = names.mention(head);
        if (mention == null
                || mention.type() == EntityType.PERSON
                || mention.type() == EntityType.PLACE
                || !names.isCapital(head)
                || role.role().kind() == Role.Kind.PERSON) {
            return false;
        }
        for (int i = mention.first(); i < role.first(); i++) {
            if (names.isProper(i) && names.match(i) == null) {
                return true;
            }
        }
        return false;
    }

    /** Names that only the language model knows: organizations and groups of this report. */
    private @Nullable Reading local(SentenceNames names, NounPhrase phrase, Surroundings surroundings, Memory memory) {
        Mention mention = null;
        for (int i = phrase.head(); i < phrase.end() && mention == null; i++) {
            mention = names.mention(i);
        }
        String key = localKey(names, phrase);
        Reading before = names.isProper(phrase.head()) ? memory.named(key) : null;
        if (before != null && Metonymy.countryActs(names.sentence(), phrase.head())) {
            return before;
        }
        if (mention == null || !isBody(names, mention, phrase)) {
            return null;
        }
        boolean word = mention.end() - mention.first() == 1
                && !isAcronym(names.token(mention.first()).form());
        if (!Metonymy.countryActs(names.sentence(), phrase.head())
                || word && !Metonymy.townActs(names.sentence(), phrase.head())) {
            return null;
        }
        String text = phrase.text(names.sentence());
        Affiliation affiliation = affiliations.before(names, phrase.first(), phrase.end(), surroundings, memory);
        String sector = affiliations.innerSector(names, phrase.first(), phrase.head() + 1);
        String country = affiliation == null ? null : affiliation.actor().country();
        Named.Country of = tables.country(country);
        String code = of != null ? of.code() + sector : sector.isEmpty() ? null : sector;
        Actor actor = new Actor(key, text, code, country, sector.isEmpty() ? null : sector);
        Reading reading = new Reading(actor, Form.NAME, Role.Kind.BODY, false, (char) 0, null, true);
        memory.name(key, reading);
        return reading;
    }

    /** An organization or group, or a name of no known kind that ends in a word for one. */
    private boolean isBody(SentenceNames names, Mention mention, NounPhrase phrase) {
        if (mention.type() == EntityType.ORGANIZATION || mention.type() == EntityType.GROUP) {
            return true;
        }
        RoleIndex.Match role = mention.type() == EntityType.OTHER ? roles.find(names, phrase) : null;
        return role != null && role.role().kind() == Role.Kind.BODY;
    }

    private static boolean isAcronym(String form) {
        return form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
    }

    static String localKey(SentenceNames names, NounPhrase phrase) {
        return "local:"
                + NameUnits.fold(
                        phrase.text(names.sentence()).toLowerCase(Locale.ROOT).replace(' ', '_'));
    }

    /** "Ali X, a commander of Y": an unknown person is what the apposition says. */
    private Reading fromApposition(
            SentenceNames names, NounPhrase phrase, Reading person, Surroundings surroundings, Memory memory) {
        if (person.actor().country() != null || !person.actor().id().startsWith("local:")) {
            return person;
        }
        Token head = names.token(phrase.head());
        Memory.Seen before = head.is("appos") ? memory.at(names.sentence().index(), head.head()) : null;
        if (before != null
                && before.reading().role() != null
                && before.reading().actor().code() != null) {
            Actor as = before.reading().actor();
            Actor actor = new Actor(person.actor().id(), person.actor().name(), as.code(), as.country(), as.sector());
            return new Reading(
                    actor,
                    person.form(),
                    person.kind(),
                    false,
                    person.gender(),
                    before.reading().role(),
                    true);
        }
        for (int i = phrase.head() + 1; i < names.sentence().size() && i < phrase.end() + 8; i++) {
            Token child = names.token(i);
            if (child.is("appos") && phrase.has(child.head())) {
                NounPhrase beside = NounPhrase.of(names.sentence(), child.index());
                RoleIndex.Match role = affiliations.role(names, beside.first(), beside.head());
                if (role != null) {
                    Affiliation of = affiliations.before(names, beside.first(), role.first(), surroundings, memory);
                    of = of != null ? of : affiliations.behind(names, beside.head(), surroundings, memory);
                    String inner = affiliations.innerSector(names, beside.first(), role.first());
                    inner = inner.isEmpty() ? affiliations.sectorBehind(names, beside.head()) : inner;
                    boolean past = PersonReader.isPast(names, beside.first(), role.first());
                    Actor actor = PersonReader.described(person.actor(), role.role(), of, inner, past, surroundings);
                    return new Reading(
                            actor,
                            person.form(),
                            person.kind(),
                            false,
                            role.role().gender() != 0 ? role.role().gender() : person.gender(),
                            role.role(),
                            true);
                }
            }
        }
        return person;
    }
}
