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
 * @param country the country that the report is clearly about, or null
 */
record Surroundings(@Nullable LocalDate day, Named.@Nullable Country country, Map<String, Integer> countries) {

    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "LEG", "JUD", "OPP", "SPY", "REB");

    /** What naming a country counts; people and bodies of it count one. */
    private static final int NAME = 2;

    static Surroundings of(ActorTables tables, @Nullable LocalDate day, List<SentenceNames> sentences) {
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
        boolean clear = best != null && (second == 0 || 2 * most >= 3 * second && most > NAME);
        return new Surroundings(day, clear ? tables.country(best) : null, counts);
    }

    /** The country of somebody who holds office or of a body, which speaks for a country half as loud as its name. */
    private static @Nullable String homeOf(NameIndex.Match match) {
        for (Named named : match.named()) {
            if (named instanceof Named.Person person) {
                return person.terms().get(0).country();
            }
            if (named instanceof Named.Body body) {
                return body.country();
            }
        }
        return null;
    }

    static boolean isStateSector(String sector) {
        return STATE.contains(sector) && !sector.equals("GOV");
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
        }
        return null;
    }

    /** Whether a bare role of that sector belongs to the country of the report: people at large need more evidence. */
    boolean speaksFor(String sector) {
        return country != null && (STATE.contains(sector) || countries.getOrDefault(country.iso(), 0) > NAME);
    }

    /** Whether a seat can be meant: a doubtful one only where its country is spoken of. */
    boolean admits(Named.Seat seat) {
        return !seat.doubtful() || countries.containsKey(seat.country().iso());
    }

    /** The same, as if no country stood out. */
    Surroundings withoutCountry() {
        return new Surroundings(day, null, countries);
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
