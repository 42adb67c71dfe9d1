package org.tadmor.actors;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a report as a whole tells about whom it speaks of.
 *
 * @param day the day of publication, or null
 * @param country the country whose name, leaders and bodies clearly prevail, or null
 * @param countries ISO code to how much the report speaks of it
 * @param home ISO code of the country where things happen, or null: "in Syria" rather than "Russian aircraft"
 */
record Surroundings(
        @Nullable LocalDate day,
        Named.@Nullable Country country,
        Map<String, Integer> countries,
        @Nullable String home) {

    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "LEG", "JUD", "SPY");

    private static final Set<String> ABROAD = Set.of("IGO", "NGO", "JRN", "BUS", "REB", "UAF");

    private static final Set<String> PLACED = Set.of("in", "inside", "across", "into", "throughout", "within");

    /** What naming a country counts; people and bodies of it count one. */
    private static final int NAME = 2;

    /** @param datelines names in datelines: where a report was written, when the text itself names no other country */
    static Surroundings of(
            ActorTables tables,
            Offices offices,
            @Nullable LocalDate day,
            List<SentenceNames> sentences,
            List<SentenceNames> datelines) {
        Map<String, Integer> counts = new HashMap<>();
        for (SentenceNames sentence : sentences) {
            for (NameIndex.Match match : sentence.matches()) {
                if (AffiliationReader.isFriend(sentence.sentence(), match)) {
                    continue;
                }
                Named.Country country = countryOf(match);
                String iso = country == null ? homeOf(match) : country.iso();
                if (iso != null) {
                    counts.merge(iso, country == null ? 1 : NAME, Integer::sum);
                }
            }
        }
        for (SentenceNames sentence : sentences) {
            families(tables, offices, day, sentence, counts);
        }
        Map<String, Integer> towns = towns(sentences);
        if (towns.size() == 1 && towns.keySet().containsAll(counts.keySet())) {
            // Towns tell of which country the text speaks where it names no other.
            towns.forEach((country, count) -> counts.merge(country, count, Integer::sum));
        }
        String dateline = dateline(datelines);
        String home = home(sentences, dateline);
        String best = null;
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            int count = entry.getValue();
            if (count > most || count == most && best != null && entry.getKey().compareTo(best) < 0) {
                second = Math.max(second, most);
                most = count;
                best = entry.getKey();
            } else {
                second = Math.max(second, count);
            }
        }
        if (dateline != null
                && counts.keySet().stream().allMatch(dateline::equals)
                && towns.keySet().stream().allMatch(dateline::equals)) {
            return new Surroundings(day, tables.country(dateline), counts, dateline);
        }
        boolean clear = best != null && most >= 2 * NAME && most >= 2 * second;
        return new Surroundings(day, clear ? tables.country(best) : null, counts, clear && second == 0 ? best : home);
    }

    /** ISO codes of the countries that towns lie in, with how often such towns are named. */
    private static Map<String, Integer> towns(List<SentenceNames> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        for (SentenceNames sentence : sentences) {
            for (NameIndex.Match town : sentence.towns()) {
                Named.Country country = countryOf(town);
                if (country != null) {
                    counts.merge(country.iso(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /** The one country that the datelines name, by itself or by a capital. */
    private static @Nullable String dateline(List<SentenceNames> datelines) {
        String only = null;
        for (SentenceNames names : datelines) {
            for (NameIndex.Match match : names.matches()) {
                Named.Country country = countryOf(match);
                if (country != null && only != null && !only.equals(country.iso())) {
                    return null;
                }
                only = country == null ? only : country.iso();
            }
            // "MOSUL": where nothing names the country, the town does.
            for (NameIndex.Match town : only == null ? names.towns() : List.<NameIndex.Match>of()) {
                Named.Country country = countryOf(town);
                only = country == null ? only : country.iso();
            }
        }
        return only;
    }

    /** Leaders by family name speak for their country like leaders by full name. */
    private static void families(
            ActorTables tables,
            Offices offices,
            @Nullable LocalDate day,
            SentenceNames sentence,
            Map<String, Integer> counts) {
        for (int i = 0; i < sentence.sentence().size(); i++) {
            if (sentence.match(i) != null || !sentence.isProper(i)) {
                continue;
            }
            for (Named.Person person :
                    tables.family(NameUnits.key(sentence.token(i).form()))) {
                String country =
                        offices.isTop(person, day) ? offices.term(person, day).country() : null;
                if (country != null) {
                    counts.merge(country, 1, Integer::sum);
                    break;
                }
            }
        }
    }

    /**
     * The country most often named as a place, when it is so twice as often as any other. Against the dateline it takes more: who reports from
     * one country has spokesmen speak "in" others.
     */
    private static @Nullable String home(List<SentenceNames> sentences, @Nullable String dateline) {
        Map<String, Integer> places = new HashMap<>();
        for (SentenceNames names : sentences) {
            for (NameIndex.Match match : names.matches()) {
                Named.Country country = countryOf(match);
                int head = names.headOf(match.first(), match.end());
                String preposition = names.sentence().caseLemma(head);
                if (country != null
                        && PLACED.contains(preposition)
                        && !names.token(head).is("nsubj")) {
                    places.merge(country.iso(), 1, Integer::sum);
                }
            }
        }
        int all = places.values().stream().mapToInt(Integer::intValue).sum();
        return places.entrySet().stream()
                .filter(entry -> entry.getValue() >= (dateline == null || dateline.equals(entry.getKey()) ? 2 : 3)
                        && 3 * entry.getValue() >= 2 * all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The country of somebody who holds office or of a body, which speaks for a country half as loud as its name. */
    private static @Nullable String homeOf(NameIndex.Match match) {
        for (Named named : match.named()) {
            if (named instanceof Named.Person person) {
                return person.terms().get(0).country();
            }
            if (named instanceof Named.Body body) {
                // Where a movement or a world body has its seat says nothing about where things happen.
                return body.armed() || ABROAD.contains(String.valueOf(body.sector())) ? null : body.country();
            }
        }
        return null;
    }

    /** Whether a state's own: its people may be in another country. */
    static boolean isOfficial(String sector) {
        return STATE.contains(sector);
    }

    static boolean isStateSector(String sector) {
        return STATE.contains(sector) && !sector.equals("GOV") || sector.equals("REB") || sector.equals("OPP");
    }

    private static Named.@Nullable Country countryOf(NameIndex.Match match) {
        for (Named named : match.named()) {
            if (named instanceof Named.CountryName name) {
                return name.country();
            }
            if (named instanceof Named.Nationality nationality) {
                return nationality.country();
            }
            if (named instanceof Named.Nationals nationals) {
                return nationals.country();
            }
            if (named instanceof Named.Seat seat && !seat.doubtful()) {
                return seat.country();
            }
            if (named instanceof Named.Town town) {
                return town.country();
            }
        }
        return null;
    }

    /**
     * The country that a bare role of that sector belongs to, or null: officials and soldiers to the one that the report
     * is about, people at large and rebels to where things happen.
     */
    @Nullable String ownerOf(String sector) {
        if (STATE.contains(sector)) {
            return country == null ? null : country.iso();
        }
        return home;
    }

    /** Whether a seat can be meant: a doubtful one only where its country is spoken of. */
    boolean admits(Named.Seat seat) {
        return !seat.doubtful() || countries.containsKey(seat.country().iso());
    }

    /** The country of the one capital, seat or other town that a sentence names as a place: "In Paris, an official said". */
    Named.@Nullable Country townOf(SentenceNames names) {
        Named.Country only = null;
        for (NameIndex.Match match : names.matches()) {
            for (Named named : match.named()) {
                if (named instanceof Named.Seat seat && seat.town() && admits(seat)) {
                    boolean place = names.sentence()
                            .caseLemma(names.headOf(match.first(), match.end()))
                            .equals("in");
                    if (!place
                            || only != null && !only.iso().equals(seat.country().iso())) {
                        return null;
                    }
                    only = seat.country();
                }
            }
        }
        for (NameIndex.Match town : names.towns()) {
            Named.Country country = countryOf(town);
            boolean place = names.sentence()
                    .caseLemma(names.headOf(town.first(), town.end()))
                    .equals("in");
            if (country != null && place) {
                if (only != null && !only.iso().equals(country.iso())) {
                    return null;
                }
                only = country;
            }
        }
        return only;
    }

    /** The one country that a sentence names as the place of what happens: "in Yemen". */
    Named.@Nullable Country placeOf(SentenceNames names) {
        Named.Country only = null;
        for (NameIndex.Match match : names.matches()) {
            Named.Country named = countryOf(match);
            int head = names.headOf(match.first(), match.end());
            if (named != null && PLACED.contains(names.sentence().caseLemma(head))) {
                if (only != null && !only.iso().equals(named.iso())) {
                    return null;
                }
                only = named;
            }
        }
        for (NameIndex.Match town : names.towns()) {
            Named.Country named = countryOf(town);
            int head = names.headOf(town.first(), town.end());
            if (named != null && PLACED.contains(names.sentence().caseLemma(head))) {
                if (only != null && !only.iso().equals(named.iso())) {
                    return null;
                }
                only = named;
            }
        }
        return only;
    }

    /** The same, as if no country stood out. */
    Surroundings withoutCountry() {
        return new Surroundings(day, null, countries, null);
    }

    /** Whether a name is that of another country than the one that stands out. */
    boolean isOther(NameIndex.Match match) {
        Named.Country named = countryOf(match);
        return named != null && country != null && !named.iso().equals(country.iso());
    }

    /** Of several bodies that share a name, the one that bore it on the day, the first of the table otherwise. */
    Named.@Nullable Body body(NameIndex.Match match) {
        Named.Body first = null;
        for (Named named : match.named()) {
            if (named instanceof Named.Body body) {
                if (covers(body)) {
                    return body;
                }
                first = first == null ? body : first;
            }
        }
        return first;
    }

    private boolean covers(Named.Body body) {
        return day == null
                || (body.from() == null || !day.isBefore(body.from()))
                        && (body.to() == null || !day.isAfter(body.to()));
    }
}
