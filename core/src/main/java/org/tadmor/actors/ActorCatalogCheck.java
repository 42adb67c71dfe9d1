package org.tadmor.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconException;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.lexicon.LexiconFile.Row;

/** Looks for mistakes in the tables of {@code en/actors} that reading them does not stumble over. */
public final class ActorCatalogCheck {
    private static final Set<String> KINDS = Set.of("person", "people", "body", "country", "thing");
    private static final Set<String> SECTORS = Set.of(
            "GOV", "MIL", "REB", "OPP", "PTY", "COP", "SPY", "JUD", "LEG", "MED", "EDU", "BUS", "CRM", "CVL", "LAB",
            "NGO", "IGO", "UAF", "JRN", "REL", "REF", "AGR", "ELI", "ENV", "LGL", "SEP", "RAD", "HRI", "NGM", "MNC",
            "DEV", "JEW", "MOS", "CHR", "PRM", "INT", "IMG", "UNS");

    private final List<LexiconException> problems = new ArrayList<>();
    private final Set<String> countries = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> towns = new HashSet<>();
    private final Map<String, List<Period>> terms = new HashMap<>();

    private ActorCatalogCheck() {}

    /** Everything found wrong, table by table: repeated names, dates out of order, unknown countries and ids, missing sources. */
    public static List<LexiconException> check(Lexicon lexicon) {
        ActorCatalogCheck check = new ActorCatalogCheck();
        check.table(lexicon, "countries.tsv", check::country);
        check.table(lexicon, "seats.tsv", check::home);
        check.table(lexicon, "towns.tsv", check::towns);
        check.table(lexicon, "peoples.tsv", check::checkSource);
        Map<String, String> groups = new HashMap<>();
        check.table(lexicon, "groups.tsv", row -> check.body(row, groups));
        Map<String, String> organizations = new HashMap<>();
        check.table(lexicon, "organizations.tsv", row -> check.body(row, organizations));
        check.table(lexicon, "people.tsv", check::term);
        Map<String, String> phrases = new HashMap<>();
        check.table(lexicon, "roles.tsv", row -> check.role(row, phrases));
        return List.copyOf(check.problems);
    }

    private interface RowCheck {
        void check(Row row);
    }

    private void table(Lexicon lexicon, String name, RowCheck check) {
        for (LexiconFile file : lexicon.named(ActorTables.FOLDER + name)) {
            try {
                for (Row row : file.rows()) {
                    check.check(row);
                }
            } catch (LexiconException e) {
                problems.add(e);
            }
        }
    }

    private void country(Row row) {
        checkSource(row);
        String iso = row.get("iso3");
        if (iso.length() != 3 || !iso.equals(iso.toUpperCase(Locale.ROOT))) {
            problems.add(row.problem("has '" + iso + "' as iso3; write three capital letters"));
        }
        if (!countries.add(iso)) {
            problems.add(row.problem("repeats the country " + iso + "; put all its names into one row"));
        }
        if (row.get("name").isEmpty()) {
            problems.add(row.problem("has no name"));
        }
        Set<String> own = new HashSet<>(Set.of(row.get("name")));
        row.list("aliases").stream()
                .filter(alias -> !own.add(alias))
                .forEach(alias -> problems.add(row.problem("names '" + alias + "' twice; leave one out")));
    }

    private void towns(Row row) {
        checkSource(row);
        checkCountry(row);
        for (String town : row.list("towns")) {
            if (!towns.add(town)) {
                problems.add(row.problem("names the town '" + town + "' again; leave it out where it is less known"));
            }
        }
    }

    private void home(Row row) {
        checkSource(row);
        checkCountry(row);
        checkSector(row, row.get("sector"));
    }

    private void body(Row row, Map<String, String> seen) {
        checkId(row);
        checkSource(row);
        if (!bodies.add(row.get("id"))) {
            problems.add(row.problem(
                    "repeats the id " + row.get("id") + "; ids are unique across groups and organizations"));
        }
        checkCountry(row);
        if (!row.get("sector").isEmpty()) {
            checkSector(row, row.get("sector"));
        }
        String period = checkDates(row);
        List<String> names = new ArrayList<>(row.list("aliases"));
        names.add(row.get("name"));
        Set<String> own = new HashSet<>();
        for (String name : names) {
            if (!own.add(name)) {
                problems.add(row.problem("names '" + name + "' twice; leave one out"));
                continue;
            }
            // Two bodies may share an acronym when their times or countries set them apart.
            String other = seen.putIfAbsent(name + "\t" + row.get("country") + "\t" + period, row.get("id"));
            if (other != null) {
                problems.add(
                        row.problem("shares the name '" + name + "' with " + other + "; leave one out or give dates"));
            }
        }
    }

    private void term(Row row) {
        checkId(row);
        checkSource(row);
        checkCountry(row);
        checkDates(row);
        String organization = row.get("organization");
        if (!organization.isEmpty() && !bodies.contains(organization)) {
            problems.add(row.problem("names the organization '" + organization
                    + "', which neither groups.tsv nor organizations.tsv has"));
        }
        if (row.get("office").isEmpty()) {
            problems.add(row.problem("has no office"));
        }
        checkTerms(row);
    }

    /** One person holds one office once at a time: a term told twice is a slip. */
    private void checkTerms(Row row) {
        LocalDate from;
        LocalDate to;
        try {
            from = ActorTables.day(row, "from", false);
            to = ActorTables.day(row, "to", true);
        } catch (LexiconException e) {
            return; // told already
        }
        String held = String.join(
                "\t", row.get("id"), row.get("country"), row.get("office"), row.get("title"), row.get("organization"));
        List<Period> before = terms.computeIfAbsent(held, k -> new ArrayList<>(1));
        Period own = new Period(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to);
        for (Period other : before) {
            if (own.from().isBefore(other.to()) && other.from().isBefore(own.to())) {
                problems.add(row.problem("tells a term of " + row.get("name") + " as " + row.get("office")
                        + " that overlaps another; leave one out or mend the dates"));
            }
        }
        before.add(own);
    }

    private record Period(LocalDate from, LocalDate to) {}

    private void role(Row row, Map<String, String> seen) {
        String sector = row.get("sector");
        String own = sector.startsWith("=") ? sector.substring(1) : sector;
        if (!own.isEmpty()) {
            checkSector(row, own);
        } else if (sector.isEmpty()) {
            problems.add(row.problem("has no sector; write one, or = to take the modifier's"));
        }
        if (!KINDS.contains(row.get("kind"))) {
            problems.add(row.problem("has the kind '" + row.get("kind") + "'; write one of "
                    + String.join(", ", KINDS.stream().sorted().toList())));
        }
        for (String phrase : row.list("role")) {
            String other = seen.putIfAbsent(String.join(" ", RoleIndex.words(phrase)), phrase);
            if (other != null) {
                problems.add(row.problem("repeats the role '" + phrase + "'; leave one out"));
            }
        }
    }

    private void checkId(Row row) {
        if (row.get("id").isEmpty() || row.get("name").isEmpty()) {
            problems.add(row.problem("has no id or no name"));
        }
    }

    private void checkSource(Row row) {
        if (row.get("source").isEmpty()) {
            problems.add(row.problem("has no source; write the kind of public record that it comes from"));
        }
    }

    private void checkCountry(Row row) {
        String country = row.get("country");
        if (!country.isEmpty() && !countries.contains(country)) {
            problems.add(row.problem("names the country '" + country + "', which countries.tsv does not have"));
        }
    }

    private void checkSector(Row row, String sector) {
        if (!SECTORS.contains(sector)) {
            problems.add(row.problem("has the sector '" + sector + "', which is none of PLOVER's"));
        }
    }

    /** The period as text, empty when open on both sides. */
    private String checkDates(Row row) {
        @Nullable LocalDate from = null;
        @Nullable LocalDate to = null;
        try {
            from = ActorTables.day(row, "from", false);
            to = ActorTables.day(row, "to", true);
        } catch (LexiconException e) {
            problems.add(e);
            return "";
        }
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(row.problem("ends on " + to + " before it begins on " + from));
        }
        return (from == null ? "" : from.toString()) + "/" + (to == null ? "" : to.toString());
    }
}
