package org.tadmor.actors;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who held which office on a day, and what that makes them. */
final class Offices {
    /** Offices with one holder at a time, which a description alone can point at. */
    private static final Set<String> SINGLE = Set.of(
            "head_of_state",
            "head_of_government",
            "foreign_minister",
            "defence_minister",
            "interior_minister",
            "finance_minister",
            "igo_head",
            "monarch",
            "pope",
            "supreme_leader",
            "group_leader",
            "vice_president",
            "military_chief",
            "national_security_adviser",
            "crown_prince");

    private static final Set<String> TOP = Set.of(
            "head_of_state",
            "head_of_government",
            "candidate",
            "foreign_minister",
            "defence_minister",
            "group_leader",
            "igo_head",
            "monarch",
            "supreme_leader",
            "pope");

    private final ActorTables tables;

    Offices(ActorTables tables) {
        this.tables = tables;
    }

    /**
     * Who held the office that a role speaks of.
     *
     * @param where ISO code of a country or id of an organization
     * @param words the role as the text has it, in the singular: "prime minister"
     */
    Named.@Nullable Person holder(String where, Role role, String words, @Nullable LocalDate day) {
        if (day == null || role.office() == null) {
            return null;
        }
        String office = role.office();
        if (office.equals("leader")) {
            return leader(where, day);
        }
        if (!SINGLE.contains(office)) {
            return null;
        }
        if (office.equals("monarch")) {
            return titled(tables.terms(where, "head_of_state"), words, day);
        }
        Named.Person found = titled(tables.terms(where, office), words, day);
        if (found == null && office.equals("head_of_government")) {
            found = titled(tables.terms(where, "head_of_state"), words, day);
        }
        return found;
    }

    /** "The Russian leader": only where one person stands above all. */
    private Named.@Nullable Person leader(String where, LocalDate day) {
        Named.Person group = titled(tables.terms(where, "group_leader"), "", day);
        Named.Person supreme = titled(tables.terms(where, "supreme_leader"), "", day);
        Named.Person state = titled(tables.terms(where, "head_of_state"), "", day);
        Named.Person government = titled(tables.terms(where, "head_of_government"), "", day);
        if (group == null) {
            group = titled(tables.terms(where, "igo_head"), "", day);
        }
        if (group != null) {
            return group;
        }
        if (supreme != null) {
            return null;
        }
        return government == null || government.equals(state) ? state : null;
    }

    private Named.@Nullable Person titled(List<Named.Term> terms, String words, LocalDate day) {
        Named.Term found = null;
        for (Named.Term term : terms) {
            if (term.covers(day) && agree(term.title(), words)) {
                if (found != null && !found.person().equals(term.person())) {
                    // The day of a handover belongs to the one who takes over.
                    if (found.from() != null
                            && term.from() != null
                            && found.from().isAfter(term.from())) {
                        continue;
                    }
                }
                found = term;
            }
        }
        return found == null ? null : tables.person(found.person());
    }

    /** Whether a title and the words of a text can mean the same office. */
    private static boolean agree(String title, String words) {
        if (words.isEmpty() || title.isEmpty()) {
            return true;
        }
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return switch (last) {
            case "president" -> title.contains("president");
            case "king",
                    "queen",
                    "emperor",
                    "empress",
                    "emir",
                    "sultan",
                    "monarch",
                    "chancellor",
                    "pope",
                    "pontiff",
                    "duke",
                    "adviser",
                    "advisor",
                    "counsellor",
                    "general" ->
                title.contains(last)
                        || last.equals("monarch") && (title.contains("king") || title.contains("queen"))
                        || last.equals("advisor") && title.contains("adviser")
                        || last.equals("pontiff") && title.contains("pope");
            case "minister", "premier", "pm" ->
                !title.contains("president of") && !title.equals("president") && !title.contains("chancellor");
            default -> true;
        };
    }

    /** The term that covers the day, or without one the latest before it, or the first. */
    Named.Term term(Named.Person person, @Nullable LocalDate day) {
        Named.Term best = person.terms().get(0);
        for (Named.Term term : person.terms()) {
            if (day == null) {
                if (term.to() == null) {
                    return term;
                }
                best = term;
            } else if (term.covers(day)) {
                return term;
            } else if (term.from() != null && term.from().isBefore(day)) {
                best = term;
            }
        }
        return best;
    }

    boolean inOffice(Named.Person person, @Nullable LocalDate day) {
        return day == null || person.terms().stream().anyMatch(term -> term.covers(day));
    }

    /** Whether somebody known by family name alone is well known on that day: holds a top office then. */
    boolean isTop(Named.Person person, @Nullable LocalDate day) {
        for (Named.Term term : person.terms()) {
            if (TOP.contains(term.office()) && (day == null ? term.to() == null : term.covers(day))) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody ever headed a state, a government or a group: then a family name may do for long. */
    static boolean wasHead(Named.Person person) {
        for (Named.Term term : person.terms()) {
            String office = term.office();
            if (office.equals("head_of_state")
                    || office.equals("head_of_government")
                    || office.equals("group_leader")) {
                return true;
            }
        }
        return false;
    }

    /** Somebody of the tables as an actor of that day. CAMEO codes who has left office, or has none yet, as ELI, elites. */
    Actor actor(Named.Person person, @Nullable LocalDate day) {
        Named.Term term = term(person, day);
        Named.Body body = tables.body(term.organization());
        if (body != null && (term.country() == null || !isState(term.office()))) {
            return new Actor(person.id(), person.name(), body.code(), body.country(), body.sector());
        }
        Named.Country country = tables.country(term.country());
        boolean elsewhen = day != null && !term.covers(day);
        String sector = elsewhen ? "ELI" : sector(term.office());
        String code = country == null ? null : country.code() + sector;
        return new Actor(person.id(), person.name(), code, term.country(), sector);
    }

    static boolean isState(String office) {
        return !office.equals("group_leader")
                && !office.equals("igo_head")
                && !office.equals("un_envoy")
                && !office.equals("spokesperson")
                && !office.equals("party_leader");
    }

    private static String sector(String office) {
        return switch (office) {
            case "opposition_leader" -> "OPP";
            case "party_leader", "candidate", "campaign_official" -> "PTY";
            case "army_chief", "commander", "military_chief" -> "MIL";
            case "speaker", "legislator" -> "LEG";
            case "police_chief" -> "COP";
            case "public_figure" -> "ELI";
            case "judge", "prosecutor", "attorney_general" -> "JUD";
            case "pope", "religious_leader" -> "REL";
            case "activist" -> "CVL";
            case "spy_chief", "intelligence_chief" -> "SPY";
            default -> "GOV";
        };
    }
}
