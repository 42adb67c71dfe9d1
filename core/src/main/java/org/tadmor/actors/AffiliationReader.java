package org.tadmor.actors;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/** Finds whom a noun phrase's bearer belongs to: modifiers before the head, of-phrases behind it. */
final class AffiliationReader {
    /** "Iran-backed": what stands before the hyphen is a friend, not the owner. */
    private static final Set<String> FRIEND = Set.of(
            "backed",
            "supported",
            "allied",
            "aligned",
            "funded",
            "trained",
            "linked",
            "affiliated",
            "occupied",
            "controlled",
            "held",
            "based",
            "born",
            "sponsored",
            "financed",
            "armed",
            "friendly",
            "bound",
            "brokered",
            "mediated",
            "inspired",
            "style",
            "aided",
            "equipped",
            "educated",
            "supplied",
            "flagged",
            "administered",
            "leaning",
            "speaking",
            "dominated",
            "made",
            "built",
            "designed");

    /** Sectors of people and bodies whose forces, aides and governments are their country's. */
    private static final Set<String> STATE = Set.of("GOV", "MIL", "ELI", "COP", "LEG", "SPY", "JUD");

    private static final Set<String> SIDES = Set.of("pro", "anti", "ex", "non");
    private static final Set<String> OF = Set.of("of", "for", "from", "in", "at", "to", "with", "within", "inside");

    private final ActorTables tables;

    AffiliationReader(ActorTables tables) {
        this.tables = tables;
    }

    /** The affiliation a name gives to what it modifies, or null when it gives none. */
    static @Nullable Affiliation of(NameIndex.Match match, Surroundings surroundings) {
        Named.Body body = surroundings.body(match);
        if (body != null) {
            return Affiliation.of(body);
        }
        for (Named named : match.named()) {
            if (named instanceof Named.CountryName name) {
                return Affiliation.of(name.country());
            } else if (named instanceof Named.Nationality nationality) {
                return Affiliation.of(nationality.country());
            } else if (named instanceof Named.House house) {
                return new Affiliation(Affiliation.actorOf(house), null, null);
            } else if (named instanceof Named.Seat seat && surroundings.admits(seat)) {
                return Affiliation.of(seat.country());
            } else if (named instanceof Named.Community community) {
                return new Affiliation(Affiliation.actorOf(community), null, null);
            } else if (named instanceof Named.Nationals nationals) {
                return Affiliation.of(nationals.country());
            }
        }
        return null;
    }

    /** "the government of Olaf Lund": somebody of the tables brings the country of his offices. */
    private @Nullable Affiliation ofPerson(NameIndex.Match match) {
        for (Named named : match.named()) {
            if (named instanceof Named.Person person) {
                Named.Term last = person.terms().get(person.terms().size() - 1);
                Named.Body body = tables.body(last.organization());
                Named.Country country = tables.country(last.country());
                if (body != null && !Offices.isState(last.office())) {
                    return Affiliation.of(body);
                }
                return country == null ? null : Affiliation.of(country);
            }
        }
        return null;
    }

    /** "The Berg administration", "Mr. Lund's forces", "its army": through somebody mentioned before. */
    private @Nullable Affiliation through(SentenceNames names, int i, Memory memory) {
        Token token = names.token(i);
        boolean pronoun = token.upos().equals("PRON") && token.relation().equals("nmod:poss");
        Memory.Seen seen = memory.at(names.sentence().index(), i);
        Reading reading = seen != null && (pronoun || token.relation().equals("nmod:poss")) ? seen.reading() : null;
        if (reading == null && token.upos().equals("PROPN")) {
            reading = memory.family(NameUnits.key(token.form()));
        }
        if (reading == null || reading.actor().code() == null) {
            return null;
        }
        Named.Country country = tables.country(reading.actor().country());
        boolean official = STATE.contains(String.valueOf(reading.actor().sector()));
        if (country != null && official) {
            return Affiliation.of(country);
        }
        Named.Body body = tables.body(reading.actor().id());
        return body != null ? Affiliation.of(body) : null;
    }

    /** The modifier nearest to {@code end} within a stretch, groups before countries before communities. */
    @Nullable Affiliation before(SentenceNames names, int first, int end, Surroundings surroundings, Memory memory) {
        Affiliation country = null;
        Affiliation other = null;
        for (int i = end - 1; i >= first; i--) {
            NameIndex.Match match = names.match(i);
            if (match == null && country == null) {
                country = through(names, i, memory);
            }
            if (match == null || match.end() > end || i != match.end() - 1 || isFriend(names.sentence(), match)) {
                continue;
            }
            Affiliation found = of(match, surroundings);
            if (found == null) {
                found = through(names, i, memory);
            }
            if (found == null && names.token(i).relation().equals("nmod:poss")) {
                found = ofPerson(match);
            }
            if (found != null && found.body() != null) {
                return found;
            }
            if (found != null && found.country() != null) {
                country = country == null ? found : country;
            } else if (found != null) {
                other = other == null ? found : other;
            }
        }
        return country != null ? country : other;
    }

    /** The affiliation in phrases such as "of the United Nations", "in Iraq" behind the head. */
    @Nullable Affiliation behind(SentenceNames names, int head, Surroundings surroundings, Memory memory) {
        Sentence sentence = names.sentence();
        for (Token child : sentence.children(head)) {
            if (child.index() < head || !child.is("nmod") || !OF.contains(sentence.caseLemma(child.index()))) {
                continue;
            }
            NameIndex.Match match = names.match(child.index());
            Affiliation found = match == null ? null : of(match, surroundings);
            if (found == null && match != null) {
                found = ofPerson(match);
            }
            if (found == null) {
                NounPhrase phrase = NounPhrase.of(sentence, child.index());
                found = before(names, phrase.first(), phrase.end(), surroundings, memory);
                if (found != null && found.country() != null) {
                    found = throughRole(names, phrase, found);
                }
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** "of the Syrian army": the army rather than the country. */
    private Affiliation throughRole(SentenceNames names, NounPhrase phrase, Affiliation country) {
        RoleIndex.Match role = role(names, phrase.first(), phrase.head());
        if (role == null || country.country() == null || role.role().inherits()) {
            return country;
        }
        return new Affiliation(country.country().role(role.role(), role.role().sector()), null, null);
    }

    /** The longest role phrase within a noun phrase that covers its head. */
    RoleIndex.@Nullable Match role(SentenceNames names, int first, int head) {
        for (int at = first; at <= head; at++) {
            RoleIndex.Match match = tables.roles().at(names.words(), at, head);
            if (match != null && isWhole(names, match)) {
                return match;
            }
        }
        return null;
    }

    private static boolean isWhole(SentenceNames names, RoleIndex.Match match) {
        for (int i = match.first() + 1; i < match.end(); i++) {
            if (names.token(i).upos().equals("VERB") && names.token(i).is("root")) {
                return false;
            }
        }
        return true;
    }

    /** The sector of a role word before the head: "army" in "army spokesman"; empty without one. */
    String innerSector(SentenceNames names, int first, int end) {
        for (int at = end - 1; at >= first; at--) {
            String upos = names.token(at).upos();
            if (!upos.equals("NOUN") && !upos.equals("PROPN") && !upos.equals("ADJ")) {
                continue;
            }
            RoleIndex.Match match = tables.roles().at(names.words(), at, at);
            if (match != null
                    && match.end() <= end
                    && !match.role().inherits()
                    && !match.role().sector().isEmpty()) {
                return match.role().sector();
            }
        }
        return "";
    }

    /** The sector of the role that an of-phrase behind the head names: "of the rebels". */
    String sectorBehind(SentenceNames names, int head) {
        Sentence sentence = names.sentence();
        for (Token child : sentence.children(head)) {
            if (child.index() > head && child.is("nmod") && OF.contains(sentence.caseLemma(child.index()))) {
                NounPhrase phrase = NounPhrase.of(sentence, child.index());
                RoleIndex.Match role = role(names, phrase.first(), phrase.head());
                if (role != null) {
                    return role.role().sector();
                }
            }
        }
        return "";
    }

    static boolean isFriend(Sentence sentence, NameIndex.Match match) {
        int after = match.end();
        if (after + 1 < sentence.size()
                && NameUnits.isHyphen(sentence.token(after).form())) {
            return FRIEND.contains(sentence.token(after + 1).form().toLowerCase(Locale.ROOT));
        }
        String last = sentence.token(match.end() - 1).form().toLowerCase(Locale.ROOT);
        int hyphen = last.lastIndexOf('-');
        if (hyphen > 0 && FRIEND.contains(last.substring(hyphen + 1))) {
            return true;
        }
        String firstForm = sentence.token(match.first()).form().toLowerCase(Locale.ROOT);
        int firstHyphen = firstForm.indexOf('-');
        if (firstHyphen > 0 && SIDES.contains(firstForm.substring(0, firstHyphen))) {
            return true;
        }
        return match.first() > 1
                && NameUnits.isHyphen(sentence.token(match.first() - 1).form())
                && SIDES.contains(sentence.token(match.first() - 2).form().toLowerCase(Locale.ROOT));
    }
}
