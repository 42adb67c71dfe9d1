package org.tadmor.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.lexicon.LexiconFile.Row;

/**
 * Every name of a place that Tadmor knows: the gazetteer, and the lexicon's countries, supplement, regions, demonyms and
 * abbreviations over it. Immutable and thread-safe.
 */
public final class Atlas {
    private static final String COUNTRIES = "en/actors/countries.tsv";
    private static final String SUPPLEMENT = "places/supplement.tsv";
    private static final String REGIONS = "places/regions.tsv";
    private static final String DEMONYMS = "places/demonyms.tsv";
    private static final String ABBREVIATIONS = "places/abbreviations.tsv";

    private final Gazetteer gazetteer;
    private final Map<String, List<Entry>> added = new HashMap<>();
    private final Map<String, List<Entry>> addedSkeletons = new HashMap<>();
    private final Map<String, Entry> countries = new HashMap<>();
    private final Map<String, Entry> demonyms = new HashMap<>();
    private final Map<String, Entry> abbreviations = new HashMap<>();

    /** An atlas of the gazetteer and of the lexicon's place files; files that the lexicon lacks add nothing. */
    public Atlas(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        rows(lexicon, SUPPLEMENT).forEach(this::addSupplement);
        rows(lexicon, REGIONS).forEach(this::addSupplement);
        rows(lexicon, COUNTRIES).forEach(this::addCountry);
        rows(lexicon, DEMONYMS).forEach(this::addDemonym);
        rows(lexicon, ABBREVIATIONS).forEach(this::addAbbreviation);
    }

    private static List<Row> rows(Lexicon lexicon, String path) {
        return lexicon.named(path).stream()
                .map(LexiconFile::rows)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Every place of that name, those of the lexicon first.
     *
     * @param key a name as {@link PlaceKey#of} writes it
     */
    public List<Entry> named(String key) {
        List<Entry> own = added.getOrDefault(key, List.of());
        if (!own.isEmpty()) {
            own = own.stream().map(entry -> listed(entry, key)).toList();
        }
        List<Entry> listed = gazetteer.named(key);
        if (own.isEmpty() || listed.isEmpty()) {
            return own.isEmpty() ? listed : own;
        }
        List<Entry> all = new ArrayList<>(own);
        for (Entry entry : listed) {
            // The lexicon's row replaces the gazetteer's for the same ground.
            if (own.stream().noneMatch(mine -> isSameGround(mine, entry))) {
                all.add(entry);
            }
        }
        return all;
    }

    /** The gazetteer's own row of a place of the supplement, which may add nothing but a spelling. */
    private Entry listed(Entry mine, String key) {
        if (mine.place().geonames() != null || !mine.feature().isSettlement() && mine.feature() != Feature.ADMIN1) {
            return mine;
        }
        List<Entry> rows = new ArrayList<>(gazetteer.named(key));
        String name = PlaceKey.of(mine.place().name());
        rows.addAll(gazetteer.named(name));
        rows.addAll(gazetteer.resembling(mine.country(), name));
        Entry best = mine;
        for (Entry row : rows) {
            boolean same = row.feature().isSettlement() == mine.feature().isSettlement()
                    && row.feature() != Feature.ADMIN2
                    && row.country().equals(mine.country())
                    && row.kilometresTo(mine) < (mine.feature() == Feature.ADMIN1 ? 80 : 15);
            if (same && row.population() >= best.population()) {
                best = row;
            }
        }
        return best == mine ? mine : new Entry(best.place(), best.feature(), best.population(), true);
    }

    private static boolean isSameGround(Entry mine, Entry listed) {
        if (mine.feature() == Feature.COUNTRY || listed.feature() == Feature.COUNTRY) {
            return mine.feature() == listed.feature() && mine.country().equals(listed.country());
        }
        return mine.feature().precision() == listed.feature().precision() && mine.kilometresTo(listed) < 15;
    }

    /** Whether any place has that name. */
    public boolean knows(String key) {
        return added.containsKey(key) || gazetteer.knows(key);
    }

    /**
     * The places of one country whose names, differently transliterated, could be this one.
     *
     * @param country ISO 3166-1 alpha-3
     * @param key a name as {@link PlaceKey#of} writes it
     */
    public List<Entry> resembling(String country, String key) {
        List<Entry> listed = gazetteer.resembling(country, key);
        String skeleton = PlaceKey.skeleton(key);
        List<Entry> own = skeleton.isEmpty() ? null : addedSkeletons.get(country + ' ' + skeleton);
        if (own == null) {
            return listed;
        }
        List<Entry> all = new ArrayList<>(own);
        all.addAll(listed);
        return all;
    }

    /** The country with that ISO 3166-1 alpha-3 code. */
    public Optional<Entry> country(String iso3) {
        return Optional.ofNullable(countries.get(iso3));
    }

    /**
     * The place whose people or things a word names: "Syrian", "French", "Gazans".
     *
     * @param words as they stand in the text; capitals count
     */
    public @Nullable Entry ofPeople(String words) {
        return demonyms.get(words);
    }

    /**
     * The place that an abbreviation names: "U.S.", "Calif.".
     *
     * @param words as they stand in the text; capitals and full stops count
     */
    public @Nullable Entry abbreviated(String words) {
        return abbreviations.get(words);
    }

    private void addCountry(Row row) {
        String iso3 = row.get("iso3");
        String name = row.get("name");
        Entry listed = gazetteer.country(iso3);
        Entry entry = listed == null ? find(name, "", "") : named(name, listed);
        // Some entries, such as former states, may have no ground in any table.
        if (entry == null) {
            return;
        }
        countries.put(iso3, entry);
        add(name, entry);
        for (String alias : row.list("aliases")) {
            if (isAbbreviation(alias)) {
                abbreviations.put(alias, entry);
            } else if (!isPartOf(iso3, alias)) {
                add(alias, entry);
            }
        }
        // "Hong Kong police": where the adjective is the name, it is the name that is found.
        row.list("adjectives").stream().filter(word -> !word.equals(name)).forEach(word -> putPeople(word, entry));
        row.list("demonyms").forEach(word -> putPeople(word, entry));
    }

    /** "England", "Gaza Strip": to actors these may mean the whole country, on the map they do not. */
    private boolean isPartOf(String country, String alias) {
        return gazetteer.named(PlaceKey.of(alias)).stream()
                .anyMatch(entry -> entry.feature() == Feature.ADMIN1
                        && entry.primary()
                        && entry.country().equals(country));
    }

    private static Entry named(String name, Entry listed) {
        Place place = listed.place();
        return Entry.of(
                new Place(name, place.lat(), place.lon(), place.geonames(), place.country(), null, place.precision()),
                listed.feature(),
                listed.population());
    }

    /** "US", "UAE", "U.S.": as a key these would be ordinary words ("us"). */
    private static boolean isAbbreviation(String name) {
        return name.indexOf('.') >= 0 || name.length() <= 5 && name.equals(name.toUpperCase(Locale.ROOT));
    }

    private void putPeople(String word, Entry entry) {
        demonyms.put(word, entry);
        if (word.endsWith("n") || word.endsWith("i")) {
            demonyms.put(word + "s", entry);
        }
    }

    private void addSupplement(Row row) {
        String country = row.orNull("country");
        Feature feature = feature(row);
        Place place = new Place(
                row.get("name"),
                degrees(row, "lat", 90),
                degrees(row, "lon", 180),
                null,
                country,
                row.orNull("admin1"),
                country == null ? Place.Precision.COUNTRY : feature.precision());
        Entry entry = Entry.of(place, feature, 0);
        add(place.name(), entry);
        row.list("aliases").forEach(alias -> add(alias, entry));
    }

    private static double degrees(Row row, String column, double most) {
        try {
            double value = Double.parseDouble(row.get(column));
            if (Math.abs(value) <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw row.problem("'" + row.get(column) + "' in column " + column + " is not a number of degrees");
        }
        throw row.problem("'" + row.get(column) + "' in column " + column + " is beyond " + most + " degrees");
    }

    private static Feature feature(Row row) {
        return switch (row.get("kind")) {
            case "country" -> Feature.COUNTRY;
            case "province", "governorate", "state", "oblast", "admin1" -> Feature.ADMIN1;
            case "county", "admin2" -> Feature.ADMIN2;
            case "region", "area", "valley" -> Feature.REGION;
            case "sea", "gulf", "strait", "river", "lake", "mountains", "mountain", "desert", "island", "plain" ->
                Feature.NATURE;
            case "neighbourhood", "neighborhood", "quarter", "suburb", "district" -> Feature.NEIGHBOURHOOD;
            case "camp", "base", "airport", "airbase", "crossing", "dam", "prison", "port", "site", "castle", "field" ->
                Feature.SITE;
            default -> Feature.TOWN;
        };
    }

    private void add(String name, Entry entry) {
        String key = PlaceKey.of(name);
        List<Entry> entries = added.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
        String skeleton = PlaceKey.skeleton(key);
        if (!skeleton.isEmpty() && !entry.country().isEmpty() && entry.feature() != Feature.COUNTRY) {
            List<Entry> alike =
                    addedSkeletons.computeIfAbsent(entry.country() + ' ' + skeleton, k -> new ArrayList<>(1));
            if (!alike.contains(entry)) {
                alike.add(entry);
            }
        }
    }

    private void addDemonym(Row row) {
        Entry entry = find(row.get("place"), row.get("country"), row.get("admin1"));
        if (entry != null) {
            for (String word : row.list("words")) {
                putPeople(word, entry);
            }
        }
    }

    private void addAbbreviation(Row row) {
        Entry entry = find(row.get("expansion"), row.get("country"), row.get("admin1"));
        if (entry != null) {
            abbreviations.put(row.get("abbr"), entry);
        }
    }

    /** The place of that name in that country; where a division is named, the division itself or a place in it. */
    private @Nullable Entry find(String name, String country, String admin1) {
        Entry best = null;
        for (Entry entry : named(PlaceKey.of(name))) {
            boolean fits = (country.isEmpty() || entry.country().equals(country))
                    && (admin1.isEmpty() || PlaceKey.of(entry.admin1()).equals(PlaceKey.of(admin1)));
            if (fits && (best == null || rank(entry, name) > rank(best, name))) {
                best = entry;
            }
        }
        return best;
    }

    private static double rank(Entry entry, String name) {
        double wide = switch (entry.feature()) {
            case COUNTRY -> 3;
            case ADMIN1, REGION -> 2;
            case ADMIN2, CAPITAL, SEAT, TOWN_SEAT, TOWN, NEIGHBOURHOOD, NATURE, SITE -> 0;
        };
        return wide
                + Math.log10(entry.population() + 1.0) / 3
                + (entry.primary() ? 1 : 0)
                + (entry.place().name().equals(name) ? 4 : 0);
    }
}
