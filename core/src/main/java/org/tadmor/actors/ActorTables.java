package org.tadmor.actors;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.lexicon.LexiconFile.Row;

/** The tables of {@code lexicon/en/actors} in memory. Filled by the constructor, then only read. */
final class ActorTables {
    static final String FOLDER = "en/actors/";

    /** Where family names come first, later mentions use the first word: "Xi", "Kim". */
    private static final Set<String> FAMILY_FIRST =
            Set.of("CHN", "PRK", "KOR", "TWN", "VNM", "HKG", "KHM", "HUN", "SGP");

    private final NameIndex names = new NameIndex();
    private final NameIndex towns = new NameIndex();
    private final Map<String, Named.Country> countries = new HashMap<>();
    private final Map<String, Named.Body> bodies = new HashMap<>();
    private final Map<String, List<Named.Person>> families = new HashMap<>();
    private final Map<String, List<Named.Term>> offices = new HashMap<>();
    private final Map<String, Named.Person> people = new LinkedHashMap<>();
    private final RoleIndex roles = new RoleIndex();

    ActorTables(Lexicon lexicon) {
        read(lexicon, "countries.tsv", this::country);
        read(lexicon, "seats.tsv", this::house);
        read(lexicon, "towns.tsv", this::towns);
        read(lexicon, "peoples.tsv", this::community);
        read(lexicon, "groups.tsv", row -> body(row, true));
        read(lexicon, "organizations.tsv", row -> body(row, false));
        readPeople(lexicon);
        read(lexicon, "roles.tsv", roles::add);
    }

    private interface RowReader {
        void read(Row row);
    }

    private static void read(Lexicon lexicon, String table, RowReader reader) {
        for (LexiconFile file : lexicon.named(FOLDER + table)) {
            for (Row row : file.rows()) {
                reader.read(row);
            }
        }
    }

    NameIndex names() {
        return names;
    }

    /** Towns that say which country a text speaks of; they act for nobody. */
    NameIndex towns() {
        return towns;
    }

    RoleIndex roles() {
        return roles;
    }

    Named.@Nullable Country country(@Nullable String iso) {
        return iso == null ? null : countries.get(iso);
    }

    Named.@Nullable Body body(@Nullable String id) {
        return id == null ? null : bodies.get(id);
    }

    /** Everybody whose family name folds to {@code key}. */
    List<Named.Person> family(String key) {
        return families.getOrDefault(key, List.of());
    }

    /** Terms of an office in a country (ISO code) or an organization (id). */
    List<Named.Term> terms(String where, String office) {
        return offices.getOrDefault(where + "/" + office, List.of());
    }

    Named.Person person(String id) {
        Named.Person person = people.get(id);
        if (person == null) {
            throw new IllegalArgumentException("nobody has the id " + id);
        }
        return person;
    }

    private void country(Row row) {
        String iso = row.get("iso3");
        String name = row.get("name");
        List<String> adjectives = row.list("adjectives");
        String cameo = row.get("cameo");
        Named.Country country = new Named.Country(
                iso, name, cameo.isEmpty() ? iso : cameo, adjectives.isEmpty() ? name : adjectives.get(0));
        countries.put(iso, country);
        Named byName = new Named.CountryName(country);
        names.add(name, byName);
        row.list("aliases").forEach(alias -> names.add(alias, byName));
        Named nationality = new Named.Nationality(country);
        adjectives.forEach(adjective -> names.add(adjective, nationality));
        Named nationals = new Named.Nationals(country);
        row.list("demonyms").forEach(demonym -> names.add(demonym, nationals));
        for (String town : row.list("capital")) {
            boolean doubtful = town.endsWith("?");
            names.add(doubtful ? town.substring(0, town.length() - 1) : town, new Named.Seat(country, true, doubtful));
        }
        for (String seat : row.list("seats")) {
            names.add(seat, new Named.Seat(country, false, false));
        }
    }

    private void house(Row row) {
        Named.Country country = countries.get(row.get("country"));
        if (country == null) {
            throw row.problem("names the country '" + row.get("country") + "', which countries.tsv does not have");
        }
        Named house = new Named.House(row.get("name"), country, row.get("sector"));
        names.add(row.get("name"), house);
        row.list("aliases").forEach(alias -> names.add(alias, house));
    }

    private void towns(Row row) {
        Named.Country country = countries.get(row.get("country"));
        if (country == null) {
            throw row.problem("names the country '" + row.get("country") + "', which countries.tsv does not have");
        }
        Named town = new Named.Town(country);
        row.list("towns").forEach(name -> towns.add(name, town));
    }

    private void community(Row row) {
        String name = row.get("name");
        String code = row.get("code");
        String kind = row.get("kind");
        Named whole = new Named.Community(name, code, kind, false);
        Named part = new Named.Community(name, code, kind, true);
        names.add(name, whole);
        row.list("aliases").forEach(alias -> names.add(alias, whole));
        row.list("demonyms").forEach(demonym -> names.add(demonym, whole));
        row.list("adjectives").forEach(adjective -> names.add(adjective, part));
    }

    private void body(Row row, boolean armed) {
        String name = row.get("name");
        Named.Body body = new Named.Body(
                row.get("id"),
                name,
                row.orNull("code"),
                row.orNull("country"),
                row.orNull("sector"),
                armed,
                day(row, "from", false),
                day(row, "to", true));
        bodies.put(body.id(), body);
        names.add(withoutThe(name), body);
        row.list("aliases").forEach(alias -> names.add(withoutThe(alias), body));
    }

    private void readPeople(Lexicon lexicon) {
        Map<String, List<Named.Term>> terms = new LinkedHashMap<>();
        Map<String, String> called = new HashMap<>();
        Map<String, List<String>> aliases = new HashMap<>();
        read(lexicon, "people.tsv", row -> {
            String id = row.get("id");
            Named.Term term = new Named.Term(
                    id,
                    row.orNull("country"),
                    row.get("office"),
                    row.get("title").toLowerCase(Locale.ROOT),
                    row.orNull("organization"),
                    day(row, "from", false),
                    day(row, "to", true));
            terms.computeIfAbsent(id, k -> new ArrayList<>(2)).add(term);
            called.putIfAbsent(id, row.get("name"));
            List<String> known = aliases.computeIfAbsent(id, k -> new ArrayList<>(2));
            row.list("aliases").stream().filter(a -> !known.contains(a)).forEach(known::add);
            boolean ofBody = term.organization() != null && !Offices.isState(term.office());
            for (String where : new String[] {ofBody ? null : term.country(), term.organization()}) {
                if (where != null) {
                    offices.computeIfAbsent(where + "/" + term.office(), k -> new ArrayList<>(4))
                            .add(term);
                }
            }
        });
        terms.forEach((id, held) -> {
            Named.Person person = new Named.Person(id, called.getOrDefault(id, id), List.copyOf(held));
            people.put(id, person);
            addPerson(person, aliases.getOrDefault(id, List.of()));
        });
    }

    private void addPerson(Named.Person person, List<String> aliases) {
        addName(person.name(), person);
        for (String alias : aliases) {
            if (alias.indexOf(' ') < 0) {
                familyKey(NameUnits.ofName(alias), 0, person);
            } else {
                addName(alias, person);
            }
        }
    }

    private void addName(String name, Named.Person person) {
        NameUnits units = NameUnits.ofName(name);
        names.add(units, person);
        familyKey(units, units.size() - 1, person);
        String country = person.terms().get(0).country();
        if (units.size() > 1 && country != null && FAMILY_FIRST.contains(country)) {
            familyKey(units, 0, person);
        }
    }

    private void familyKey(NameUnits units, int at, Named.Person person) {
        if (at < 0 || at >= units.size()) {
            return;
        }
        List<Named.Person> family = families.computeIfAbsent(units.key(at), k -> new ArrayList<>(1));
        // A person's names are added one after another: looking at the last one suffices.
        if (family.isEmpty() || !family.get(family.size() - 1).id().equals(person.id())) {
            family.add(person);
        }
    }

    private static String withoutThe(String name) {
        return name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : name;
    }

    /** A day, month or year; the latter two as their first or last day. */
    static @Nullable LocalDate day(Row row, String column, boolean last) {
        String cell = row.get(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            if (cell.length() == 4) {
                return LocalDate.of(Integer.parseInt(cell), last ? 12 : 1, last ? 31 : 1);
            }
            boolean day = cell.length() == 10 && cell.charAt(4) == '-' && cell.charAt(7) == '-';
            if (!day && (cell.length() != 7 || cell.charAt(4) != '-')) {
                throw new DateTimeException("neither day nor month nor year");
            }
            if (!day) {
                LocalDate first =
                        LocalDate.of(Integer.parseInt(cell.substring(0, 4)), Integer.parseInt(cell.substring(5)), 1);
                return last ? first.plusMonths(1).minusDays(1) : first;
            }
            return LocalDate.of(
                    Integer.parseInt(cell.substring(0, 4)),
                    Integer.parseInt(cell.substring(5, 7)),
                    Integer.parseInt(cell.substring(8)));
        } catch (DateTimeException | NumberFormatException e) {
            throw row.problem("has '" + cell + "' as " + column + "; write YYYY-MM-DD, YYYY-MM or YYYY");
        }
    }
}
