package org.tadmor.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.lexicon.LexiconFile.Row;

/** What the tables of {@code lexicon/en/actors} say of people, groups and organizations by their ids. Immutable. */
public final class ActorCatalog {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<String>> aliases = new HashMap<>();
    private final Map<String, List<Office>> offices = new HashMap<>();

    /** @param lexicon whose tables are read */
    public ActorCatalog(Lexicon lexicon) {
        Map<String, String> where = new LinkedHashMap<>();
        each(lexicon, "countries.tsv", row -> where.put(row.get("iso3"), row.get("name")));
        for (String table : List.of("groups.tsv", "organizations.tsv")) {
            each(lexicon, table, row -> {
                named(row);
                where.put(row.get("id"), row.get("name"));
            });
        }
        each(lexicon, "people.tsv", row -> {
            named(row);
            String organization = row.orNull("organization");
            String place = organization == null ? row.orNull("country") : organization;
            String title = row.get("title");
            offices.computeIfAbsent(row.get("id"), id -> new ArrayList<>(2))
                    .add(new Office(
                            place == null ? title : title + ", " + where.getOrDefault(place, place),
                            ActorTables.day(row, "from", false),
                            ActorTables.day(row, "to", true)));
        });
        where.forEach(names::putIfAbsent);
        offices.values()
                .forEach(held -> held.sort(
                        Comparator.comparing(Office::from, Comparator.nullsFirst(Comparator.naturalOrder()))));
    }

    /**
     * An office that somebody holds or held.
     *
     * @param office in words, with its country or organization
     * @param from first day, or null when long ago
     * @param to last day, or null when still in office
     */
    public record Office(
            String office,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private interface RowReader {
        void read(Row row);
    }

    private static void each(Lexicon lexicon, String table, RowReader reader) {
        for (LexiconFile file : lexicon.named(ActorTables.FOLDER + table)) {
            for (Row row : file.rows()) {
                reader.read(row);
            }
        }
    }

    private void named(Row row) {
        names.putIfAbsent(row.get("id"), row.get("name"));
        List<String> known = aliases.computeIfAbsent(row.get("id"), id -> new ArrayList<>(2));
        row.list("aliases").stream().filter(alias -> !known.contains(alias)).forEach(known::add);
    }

    /** The name of an actor, where the tables have its id. */
    public Optional<String> name(String id) {
        return Optional.ofNullable(names.get(id));
    }

    /** Other names of an actor; none where the tables do not have its id. */
    public List<String> aliases(String id) {
        return List.copyOf(aliases.getOrDefault(id, List.of()));
    }

    /** The offices of a person, the earliest first; none where the tables do not have its id. */
    public List<Office> offices(String id) {
        return List.copyOf(offices.getOrDefault(id, List.of()));
    }
}
