package org.tadmor.actors;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention.Form;
import org.tadmor.language.EntityType;
import org.tadmor.language.Mention;
import org.tadmor.language.Token;

/** Reads people by name: full names, family names, names behind titles. */
final class PersonReader {
    private static final Set<String> MALE = Set.of("mr", "sir", "lord", "king", "prince", "sheikh", "imam", "pope");
    private static final Set<String> FEMALE =
            Set.of("mrs", "ms", "miss", "lady", "queen", "princess", "madame", "dame");
    private static final Set<String> PLAIN = Set.of("dr", "doctor", "prof", "professor", "hon", "rev", "st");
    private static final Set<String> PAST = Set.of("former", "ex", "ousted", "deposed", "late", "toppled", "then");

    private final ActorTables tables;
    private final Offices offices;
    private final AffiliationReader affiliations;

    PersonReader(ActorTables tables, Offices offices, AffiliationReader affiliations) {
        this.tables = tables;
        this.offices = offices;
        this.affiliations = affiliations;
    }

    /** The person named in a phrase, or null when it names none. */
    @Nullable Reading read(SentenceNames names, NounPhrase phrase, Surroundings surroundings, Memory memory) {
        int end = phrase.acronym() == null ? phrase.end() : phrase.end() - 3;
        int[] stretch = nameStretch(names, phrase, end, surroundings, memory);
        if (stretch.length == 0) {
            return null;
        }
        int first = stretch[0];
        int last = stretch[1];
        NameIndex.Match match = names.match(last - 1);
        Named.Person listed = match == null ? null : person(match, surroundings, phrase, names, memory);
        String family = family(names, first, last);
        char gender = genderBefore(names, phrase.first(), first);
        RoleIndex.Match title = title(names, phrase.first(), first);
        boolean single = last - first == 1 || listed == null && surnameOnly(names, first, last);
        if (listed == null) {
            Reading before = single ? memory.family(family) : null;
            if (before != null) {
                return new Reading(before.actor(), Form.NAME, Role.Kind.PERSON, false, gender, null, true);
            }
            String given = single ? "" : NameUnits.key(names.token(first).form());
            listed = byFamily(family, given, title, names, phrase, first, surroundings, memory);
        }
        Reading reading = listed != null
                ? new Reading(
                        offices.actor(listed, surroundings.day()),
                        Form.NAME,
                        Role.Kind.PERSON,
                        false,
                        gender,
                        null,
                        true)
                : local(names, phrase, first, last, title, gender, surroundings, memory);
        if (reading != null) {
            memory.nameFamily(family, reading);
            memory.nameFamily(NameUnits.key(names.token(last - 1).form()), reading);
        }
        return reading;
    }

    /** First and end of the personal name at the right of a phrase; empty when there is none. */
    private int[] nameStretch(
            SentenceNames names, NounPhrase phrase, int end, Surroundings surroundings, Memory memory) {
        for (int i = phrase.head(); i < end; i++) {
            NameIndex.Match match = names.match(i);
            if (match != null && hasPerson(match)) {
                return new int[] {match.first(), match.end()};
            }
            Mention mention = names.mention(i);
            if (mention == null || mention.type() != EntityType.PERSON || !names.isProper(mention.end() - 1)) {
                continue;
            }
            int first = mention.first();
            while (first < mention.end() - 1 && (isTitleWord(names, first) || !names.isCapital(first))) {
                first++;
            }
            while (first > phrase.first()
                    && names.isProper(first - 1)
                    && names.isCapital(first - 1)
                    && names.match(first - 1) == null
                    && !isTitleWord(names, first - 1)) {
                first--;
            }
            boolean titleOnly = mention.end() - first == 1 && isTitleWord(names, first);
            if (first >= phrase.first() && !titleOnly && !namesOther(names, first, mention.end())) {
                return new int[] {first, mention.end()};
            }
        }
        int[] behind = behindTitle(names, phrase, end);
        return behind.length == 0 && isBareFamily(names, phrase, end, surroundings, memory)
                ? new int[] {phrase.head(), end}
                : behind;
    }

    /** A family name alone, as an argument: of somebody mentioned before or in a top office that day. */
    private boolean isBareFamily(
            SentenceNames names, NounPhrase phrase, int end, Surroundings surroundings, Memory memory) {
        Token head = names.token(phrase.head());
        if (!names.isProper(head.index()) || names.match(head.index()) != null || end > phrase.head() + 3) {
            return false;
        }
        boolean argument = head.is("nsubj")
                || head.is("obj")
                || head.relation().equals("nmod:poss")
                || head.relation().equals("obl:agent")
                || head.is("vocative")
                || head.is("conj")
                || head.is("root");
        String family = family(names, head.index(), end);
        return argument
                && phrase.first() == phrase.head()
                && (memory.family(family) != null
                        || tables.family(family).stream().anyMatch(p -> offices.isTop(p, surroundings.day())));
    }

    /** Capitalised words behind a title or "Mr.": a name even when nothing else says so. */
    private int[] behindTitle(SentenceNames names, NounPhrase phrase, int end) {
        int first = end;
        while (first > phrase.first()
                && names.isProper(first - 1)
                && names.isCapital(first - 1)
                && names.match(first - 1) == null
                && !isTitleWord(names, first - 1)) {
            first--;
        }
        if (first == end || first == phrase.first()) {
            return new int[0];
        }
        String before = NameUnits.fold(names.token(first - 1).form());
        boolean polite = MALE.contains(before) || FEMALE.contains(before) || PLAIN.contains(before);
        RoleIndex.Match title = title(names, phrase.first(), first);
        boolean titled = title != null
                && title.end() == first
                && title.role().kind() == Role.Kind.PERSON
                && tables.roles().at(names.words(), end - 1, end - 1) == null;
        return polite || titled ? new int[] {first, end} : new int[0];
    }

    private boolean isTitleWord(SentenceNames names, int i) {
        String low = NameUnits.fold(names.token(i).form());
        if (MALE.contains(low) || FEMALE.contains(low) || PLAIN.contains(low)) {
            return true;
        }
        if (i + 1 < names.sentence().size() && tables.roles().at(names.words(), i, i + 1) != null) {
            return true;
        }
        RoleIndex.Match role = tables.roles().at(names.words(), i, i);
        return role != null && role.role().kind() == Role.Kind.PERSON
                || low.equals("minister")
                || low.equals("foreign")
                || low.equals("prime")
                || low.equals("deputy")
                || low.equals("vice")
                || low.equals("former");
    }

    /** Whether the tables know the stretch as something else than a person and nothing speaks for a person. */
    private static boolean namesOther(SentenceNames names, int first, int end) {
        NameIndex.Match match = names.match(end - 1);
        return match != null && match.first() <= first && !hasPerson(match);
    }

    private static boolean hasPerson(NameIndex.Match match) {
        return match.named().stream().anyMatch(named -> named instanceof Named.Person);
    }

    private Named.@Nullable Person person(
            NameIndex.Match match, Surroundings surroundings, NounPhrase phrase, SentenceNames names, Memory memory) {
        Affiliation affiliation = affiliations.before(names, phrase.first(), match.first(), surroundings, memory);
        Named.Person best = null;
        int bestScore = -1;
        for (Named named : match.named()) {
            if (named instanceof Named.Person person) {
                Named.Term term = offices.term(person, surroundings.day());
                int score = offices.inOffice(person, surroundings.day()) ? 2 : 0;
                if (affiliation != null
                        && affiliation.country() != null
                        && affiliation.country().iso().equals(term.country())) {
                    score += 4;
                }
                if (score > bestScore) {
                    best = person;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static boolean surnameOnly(SentenceNames names, int first, int last) {
        NameUnits units = NameUnits.ofName(text(names, first, last));
        return units.size() == 1;
    }

    /** The part that later mentions use: the last one, "von" and articles left out. */
    private static String family(SentenceNames names, int first, int last) {
        NameUnits units = NameUnits.ofName(text(names, first, last).replace(" - ", "-"));
        if (units.size() == 0) {
            // A word of marks only, taken for a name.
            return "";
        }
        String key = units.key(units.size() - 1);
        boolean suffix = key.equals("jr") || key.equals("sr") || key.equals("ii") || key.equals("iii");
        return suffix && units.size() > 1 ? units.key(units.size() - 2) : key;
    }

    private static String text(SentenceNames names, int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < last; i++) {
            Token token = names.token(i);
            boolean apart = i > first
                    && token.span().start() > names.token(i - 1).span().end();
            text.append(apart ? " " : "").append(token.form());
        }
        return text.toString();
    }

    private Named.@Nullable Person byFamily(
            String family,
            String given,
            RoleIndex.@Nullable Match title,
            SentenceNames names,
            NounPhrase phrase,
            int first,
            Surroundings surroundings,
            Memory memory) {
        List<Named.Person> all = tables.family(family);
        if (all.isEmpty()) {
            return null;
        }
        Affiliation affiliation = affiliations.before(names, phrase.first(), first, surroundings, memory);
        Named.Person best = null;
        int bestScore = 0;
        int ties = 0;
        for (Named.Person person : all) {
            if (!given.isEmpty() && !isSpelling(given, person)) {
                continue;
            }
            Named.Term term = offices.term(person, surroundings.day());
            int score =
                    offices.isTop(person, surroundings.day()) ? 2 : Offices.wasHead(person) || !given.isEmpty() ? 1 : 0;
            if (title != null
                    && title.role().office() != null
                    && title.role().office().equals(term.office())
                    && offices.inOffice(person, surroundings.day())) {
                score += 3;
            }
            if (affiliation != null && affiliation.country() != null) {
                score += affiliation.country().iso().equals(term.country()) ? 3 : -4;
            } else if (score > 0
                    && term.country() != null
                    && surroundings.countries().containsKey(term.country())) {
                score += 1;
            }
            if (score > bestScore) {
                best = person;
                bestScore = score;
                ties = 0;
            } else if (score == bestScore && score > 0) {
                ties++;
            }
        }
        return bestScore >= 2 && ties == 0 ? best : null;
    }

    /** "Sergey V." and "Sergei" are one given name, "Ali" and "Ahmed" are not. */
    private static boolean isSpelling(String given, Named.Person person) {
        String listed = NameUnits.ofName(person.name()).key(0);
        int shared = 0;
        while (shared < given.length() && shared < listed.length() && given.charAt(shared) == listed.charAt(shared)) {
            shared++;
        }
        return shared >= 4 || shared >= 3 && Math.abs(given.length() - listed.length()) <= 2;
    }

    private RoleIndex.@Nullable Match title(SentenceNames names, int first, int nameFirst) {
        for (int at = first; at < nameFirst; at++) {
            for (int head = nameFirst - 1; head >= at; head--) {
                RoleIndex.Match match = tables.roles().at(names.words(), at, head);
                if (match != null && match.end() <= nameFirst) {
                    return match;
                }
            }
        }
        return null;
    }

    private char genderBefore(SentenceNames names, int first, int nameFirst) {
        for (int i = first; i < nameFirst; i++) {
            String low = NameUnits.fold(names.token(i).form());
            if (MALE.contains(low)) {
                return 'm';
            }
            if (FEMALE.contains(low)) {
                return 'f';
            }
        }
        RoleIndex.Match title = title(names, first, nameFirst);
        return title == null ? 0 : title.role().gender();
    }

    /** Somebody whom the tables do not know: what the phrase and its apposition say. */
    private Reading local(
            SentenceNames names,
            NounPhrase phrase,
            int first,
            int last,
            RoleIndex.@Nullable Match title,
            char gender,
            Surroundings surroundings,
            Memory memory) {
        String name = text(names, first, last);
        String key = "local:" + String.join(" ", foldAll(name));
        Reading before = memory.named(key);
        if (before != null) {
            return before;
        }
        Actor actor = new Actor(key, name, null, null, null);
        if (title != null) {
            boolean past = isPast(names, phrase.first(), title.first());
            Affiliation affiliation = affiliations.before(names, phrase.first(), first, surroundings, memory);
            if (affiliation == null && hasOf(names, phrase.head())) {
                affiliation = affiliations.behind(names, phrase.head(), surroundings, memory);
            }
            String inner = affiliations.innerSector(names, phrase.first(), title.end() - 1);
            actor = described(actor, title.role(), affiliation, inner, past, surroundings);
        }
        Reading reading = new Reading(
                actor, Form.NAME, Role.Kind.PERSON, false, gender, title == null ? null : title.role(), true);
        memory.name(key, reading);
        return reading;
    }

    /** "General Hassan Yusuf of the Iraqi army". */
    private static boolean hasOf(SentenceNames names, int head) {
        return names.sentence().children(head).stream()
                .anyMatch(child -> child.is("nmod")
                        && child.index() > head
                        && names.sentence().caseLemma(child.index()).equals("of"));
    }

    static boolean isPast(SentenceNames names, int first, int end) {
        for (int i = first; i < end; i++) {
            if (PAST.contains(names.low(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> foldAll(String name) {
        NameUnits units = NameUnits.ofName(name);
        return java.util.stream.IntStream.range(0, units.size())
                .mapToObj(units::key)
                .toList();
    }

    /** The same person with what a role and an affiliation say. */
    static Actor described(
            Actor actor,
            Role role,
            @Nullable Affiliation affiliation,
            String innerSector,
            boolean past,
            Surroundings surroundings) {
        Affiliation of = affiliation;
        if (of == null
                && surroundings.country() != null
                && surroundings.country().iso().equals(surroundings.ownerOf(role.sector()))) {
            of = Affiliation.of(surroundings.country());
        }
        if (of == null) {
            String sector = !role.inherits() || innerSector.isEmpty() ? role.sector() : innerSector;
            return sector.isEmpty() ? actor : new Actor(actor.id(), actor.name(), sector, null, sector);
        }
        Actor as = of.with(role, role.key().toLowerCase(Locale.ROOT), innerSector);
        boolean elite = past && "GOV".equals(as.sector()) && as.country() != null && of.country() != null;
        String sector = elite ? "ELI" : as.sector();
        String code = elite && of.country() != null ? of.country().code() + "ELI" : as.code();
        return new Actor(actor.id(), actor.name(), code, as.country(), sector);
    }
}
