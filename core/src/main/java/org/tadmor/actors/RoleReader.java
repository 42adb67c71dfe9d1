package org.tadmor.actors;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention.Form;
import org.tadmor.language.Token;

/** Reads noun phrases that a role heads: "the Russian president", "rebels", "a spokesman for the army". */
final class RoleReader {
    private static final Set<String> UNTOP = Set.of(
            "former",
            "ex",
            "deputy",
            "vice",
            "assistant",
            "late",
            "then",
            "ousted",
            "deposed",
            "toppled",
            "future",
            "next");
    private static final Set<String> COLLECTIVE =
            Set.of("wounded", "injured", "dead", "poor", "homeless", "displaced", "elderly");

    private static final Set<String> ELSEWHERE = Set.of(
            "foreign",
            "other",
            "international",
            "western",
            "allied",
            "overseas",
            "outside",
            "various",
            "neighboring",
            "neighbouring",
            "world",
            "global",
            "regional");

    private static final Set<String> FACILITIES = Set.of("MED", "EDU", "REL");

    private static final Set<String> ARMED = Set.of("MIL", "REB", "UAF", "COP", "CRM");

    private static final Set<String> WORLDWIDE = Set.of("IGO", "NGO", "BUS", "JRN", "");

    private final Offices offices;
    private final AffiliationReader affiliations;
    private final ActorTables tables;

    RoleReader(ActorTables tables, Offices offices, AffiliationReader affiliations) {
        this.tables = tables;
        this.offices = offices;
        this.affiliations = affiliations;
    }

    /** The role phrase at the head of a noun phrase, or null. */
    RoleIndex.@Nullable Match find(SentenceNames names, NounPhrase phrase) {
        Token head = names.token(phrase.head());
        boolean noun = head.upos().equals("NOUN") || head.upos().equals("PROPN");
        boolean collective = COLLECTIVE.contains(names.low(phrase.head()))
                && phrase.first() < phrase.head()
                && PhraseReader.DEFINITE.contains(names.low(phrase.first()));
        if (!noun && !collective) {
            return null;
        }
        RoleIndex.Match role = affiliations.role(names, phrase.first(), phrase.head());
        return role != null && role.role().capital() && !names.isCapital(phrase.head()) ? null : role;
    }

    /** Who somebody is of whom the text gives just the role, or null when the word does not act here. */
    @Nullable Reading read(
            SentenceNames names, NounPhrase phrase, RoleIndex.Match match, Surroundings surroundings, Memory memory) {
        Role role = match.role();
        int head = phrase.head();
        boolean plural =
                names.token(head).xpos().endsWith("S") || role.kind() == Role.Kind.PEOPLE && isPluralForm(names, head);
        Affiliation affiliation = affiliations.before(names, phrase.first(), head, surroundings, memory);
        if (affiliation == null) {
            affiliation = affiliations.behind(names, head, surroundings, memory);
        }
        if (isFacility(role) && affiliation != null && affiliation.body() != null) {
            affiliation = null;
        }
        String inner = affiliations.innerSector(names, phrase.first(), match.first());
        if (inner.isEmpty() && role.inherits()) {
            inner = affiliations.sectorBehind(names, head);
        }
        String words = words(names, match);
        boolean definite = isDefinite(names, phrase, affiliation);
        Reading reading = new Reading(
                Actor.unresolved(phrase.text(names.sentence())),
                Form.NOMINAL,
                role.kind(),
                plural,
                role.gender(),
                role,
                false);
        if (!plural && definite && !isUntop(names, phrase, match) && role.office() != null) {
            Reading leader = affiliation == null || affiliation.country() == null || !"leader".equals(role.office())
                    ? null
                    : Antecedents.leaderOf(memory, affiliation.country().iso());
            if (leader != null) {
                return reading.with(leader.actor(), true);
            }
            Named.Person holder = holder(role, words, affiliation, surroundings);
            if (holder != null) {
                return reading.with(offices.actor(holder, surroundings.day()), true);
            }
        }
        Reading men = role.key().equals("man") && plural ? menOf(names, phrase, memory, reading) : null;
        if (men != null) {
            return men;
        }
        if (affiliation == null && definite) {
            Reading before = Antecedents.ofNominal(memory, names, phrase, role, plural, inner);
            if (before != null) {
                return reading.with(before.actor(), true);
            }
        }
        if (!stands(names, phrase, role, affiliation, inner, plural)) {
            return null;
        }
        if (affiliation != null && role.others()) {
            Actor whose = affiliation.actor();
            String name = whose.name() + "'s " + words;
            return reading.with(new Actor(whose.id() + ":" + role.key(), name, null, null, null), false);
        }
        if (affiliation != null) {
            return reading.with(affiliation.with(role, words, inner), affiliation.body() != null);
        }
        Named.Country near =
                Surroundings.isStateSector(role.sector()) || role.sector().equals("GOV")
                        ? surroundings.townOf(names)
                        : null;
        if (near != null) {
            return inferred(reading, role, inner, surroundings, near);
        }
        if (isFromElsewhere(names, phrase, role, definite, surroundings)) {
            return inferred(reading, role, inner, surroundings.withoutCountry(), null);
        }
        String sector = !role.inherits() || inner.isEmpty() ? role.sector() : inner;
        Named.Country last = definite && Surroundings.isStateSector(sector)
                ? tables.country(
                        Antecedents.countryOf(memory, sector, names.sentence().index()))
                : null;
        if (last == null && !Surroundings.isOfficial(sector) && !WORLDWIDE.contains(sector)) {
            last = surroundings.placeOf(names);
        }
        return inferred(reading, role, inner, surroundings, last);
    }

    private static boolean isPluralForm(SentenceNames names, int head) {
        return names.low(head).equals("people") || names.low(head).equals("police");
    }

    /** A hospital or school named after a group is a building with that name, not the group. */
    private static boolean isFacility(Role role) {
        return role.kind() == Role.Kind.BODY && FACILITIES.contains(role.sector());
    }

    /** "his men": of an officer, a rebel or a militia leader they are fighters too. */
    private static @Nullable Reading menOf(SentenceNames names, NounPhrase phrase, Memory memory, Reading reading) {
        for (Token child : names.sentence().children(phrase.head())) {
            Memory.Seen owner = child.relation().equals("nmod:poss")
                    ? memory.at(names.sentence().index(), child.index())
                    : null;
            if (owner != null
                    && ARMED.contains(String.valueOf(owner.reading().actor().sector()))) {
                Actor chief = owner.reading().actor();
                return reading.with(
                        new Actor(
                                chief.id() + ":men",
                                "men of " + chief.name(),
                                chief.code(),
                                chief.country(),
                                chief.sector()),
                        true);
            }
        }
        return null;
    }

    /** "foreign troops", "other countries", and somebody of an owner of unknown country, and an
     * envoy in a sentence that speaks of other countries than the report. */
    private static boolean isFromElsewhere(
            SentenceNames names, NounPhrase phrase, Role role, boolean definite, Surroundings surroundings) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            if (ELSEWHERE.contains(names.low(i))) {
                return true;
            }
        }
        if (names.sentence()
                .child(phrase.head(), "nmod")
                .filter(child -> child.relation().equals("nmod:poss") && names.isProper(child.index()))
                .isPresent()) {
            return true;
        }
        return !definite
                && role.kind() == Role.Kind.PERSON
                && role.inherits()
                && names.matches().stream().anyMatch(match -> surroundings.isOther(match));
    }

    /** Weak words ("force", "group", "member") act only when something says whose they are, or as a plural. */
    private static boolean stands(
            SentenceNames names,
            NounPhrase phrase,
            Role role,
            @Nullable Affiliation affiliation,
            String inner,
            boolean plural) {
        if (affiliation != null || !inner.isEmpty()) {
            return true;
        }
        boolean abstractUse = names.sentence().children(phrase.head()).stream()
                .anyMatch(child -> child.index() > phrase.head()
                        && child.is("nmod")
                        && names.sentence().caseLemma(child.index()).equals("to"));
        if (abstractUse && (role.key().equals("opposition") || role.key().equals("resistance"))) {
            return false;
        }
        if (!role.weak()) {
            return true;
        }
        Token head = names.token(phrase.head());
        boolean subject = head.relation().equals("nsubj")
                && (isDefinite(names, phrase, null) || phrase.head() - phrase.first() > 1)
                && names.sentence()
                        .parent(head.index())
                        .map(p -> p.upos().equals("VERB"))
                        .orElse(false);
        if (subject) {
            return true;
        }
        boolean modified = false;
        for (int i = phrase.first(); i < phrase.head(); i++) {
            modified |= names.token(i).upos().equals("ADJ")
                    || names.token(i).upos().equals("NOUN")
                    || names.token(i).upos().equals("PROPN")
                    || names.token(i).upos().equals("VERB");
        }
        return modified && (plural || !role.sector().isEmpty());
    }

    /** No name far and wide: the country of the last ones of that sector, or the one that the report is about. */
    private Reading inferred(
            Reading reading, Role role, String inner, Surroundings surroundings, Named.@Nullable Country last) {
        String sector = !role.inherits() || inner.isEmpty() ? role.sector() : inner;
        if (last != null && role.kind() != Role.Kind.COUNTRY && !role.abroad()) {
            return reading.with(last.inferred(role, sector), false);
        }
        Named.Country country = tables.country(surroundings.ownerOf(sector));
        if (country != null && !role.abroad() && !WORLDWIDE.contains(sector) && role.kind() != Role.Kind.COUNTRY) {
            return reading.with(country.inferred(role, sector), false);
        }
        if (sector.isEmpty() || role.kind() == Role.Kind.COUNTRY) {
            return reading;
        }
        return reading.with(new Actor("role:" + sector + ":" + role.key(), role.words(), sector, null, sector), false);
    }

    private Named.@Nullable Person holder(
            Role role, String words, @Nullable Affiliation affiliation, Surroundings surroundings) {
        if (affiliation != null && affiliation.country() != null) {
            return offices.holder(affiliation.country().iso(), role, words, surroundings.day());
        }
        if (affiliation != null && affiliation.body() != null) {
            return offices.holder(affiliation.body().id(), role, words, surroundings.day());
        }
        if (affiliation == null && surroundings.country() != null && !"leader".equals(role.office())) {
            return offices.holder(surroundings.country().iso(), role, words, surroundings.day());
        }
        return null;
    }

    private static boolean isDefinite(SentenceNames names, NounPhrase phrase, @Nullable Affiliation affiliation) {
        for (int i = phrase.first(); i <= phrase.head(); i++) {
            Token token = names.token(i);
            String low = names.low(i);
            if (low.equals("a")
                    || low.equals("an")
                    || low.equals("another")
                    || low.equals("some")
                    || low.equals("one")
                    || low.equals("any")
                    || low.equals("no")
                    || low.equals("every")) {
                return false;
            }
            if (PhraseReader.DEFINITE.contains(low) || token.relation().equals("nmod:poss")) {
                return true;
            }
        }
        return names.isCapital(phrase.head()) && phrase.head() > 0 || affiliation != null;
    }

    private static boolean isUntop(SentenceNames names, NounPhrase phrase, RoleIndex.Match role) {
        for (int i = phrase.first(); i < role.first(); i++) {
            if (UNTOP.contains(names.low(i))) {
                return true;
            }
        }
        return false;
    }

    private static String words(SentenceNames names, RoleIndex.Match match) {
        StringBuilder words = new StringBuilder();
        for (int i = match.first(); i < match.end(); i++) {
            if (!names.words()[i].isEmpty()) {
                words.append(words.length() == 0 ? "" : " ").append(names.words()[i]);
            }
        }
        return words.toString();
    }
}
