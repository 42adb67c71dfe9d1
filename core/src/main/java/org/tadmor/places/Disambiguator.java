package org.tadmor.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tadmor.places.PlaceMention.Ambiguous;
import org.tadmor.places.PlaceMention.Reading;
import org.tadmor.places.PlaceMention.Resolved;
import org.tadmor.places.PlaceMention.Unresolved;

/**
 * Decides which place each name of a document means.
 *
 * <p>A name has one sense in a document unless the text says otherwise at one spot ("Paris, Texas"). Each sense has a
 * prior from its population and kind; then all names of the document vote, for a few rounds, for the countries,
 * divisions and neighbourhoods that they lie in themselves, each sense by its probability so far.
 */
final class Disambiguator {
    private static final int MOST_SENSES = 30;
    private static final int MOST_NEIGHBOURS = 80;
    private static final int ROUNDS = 5;
    private static final double STATED_HERE = 8;
    private static final double STATED_ELSEWHERE = 4;
    private static final double SAME_COUNTRY = 5;
    private static final double SAME_DIVISION = 8;
    private static final double NEAR = 6;
    private static final double FEW = 2;
    private static final double NEAR_KILOMETRES = 60;
    /** Votes that no name casts: with few names, size counts more than company. */
    private static final double PRIOR_VOTES = 2;
    /** Capitals are named in stories of other lands, for their governments. */
    private static final double CAPITAL_VOTE = 0.5;

    private static final double CAPITAL_PRIOR = 3.5;
    private static final double ALTERNATE = 2.5;
    /** The same of a place in a country that the text names, unless names there are English ones. */
    private static final double ALTERNATE_THERE = 0.5;

    private static final double SPELLING = 0.5;
    private static final int FAR_CHARACTERS = 40;
    private static final Pattern WITHIN =
            Pattern.compile(",|\\(|,? ?in( (the )?(far )?(north|south|east|west|central|mid)[a-z-]*)?");
    private static final Pattern OWNS = Pattern.compile("['\u2019]s?( [a-z-]+){0,3}( of)?");
    private static final Pattern TOWN_OF = Pattern.compile(
            "([a-z-]+ ){0,2}(city|town|village|port|province|region|state|district|suburb|capital|island|enclave) of");
    private static final double SEAT_FIRST = 2;
    private static final double UNDECIDED = 0.1;
    /** Two senses closer than this are one place on any map: a town and its county. */
    private static final double SAME_GROUND_KILOMETRES = 60;

    private final String text;
    private final List<Toponym> toponyms;
    private final Map<String, Name> names = new LinkedHashMap<>();
    private final List<Name> voters;

    private Disambiguator(String text, List<Toponym> toponyms, Set<String> englishNames) {
        this.text = text;
        this.toponyms = toponyms;
        Set<String> regions = statedRegions();
        Set<String> foreign = new HashSet<>(regions);
        foreign.removeAll(englishNames);
        for (Toponym toponym : toponyms) {
            if (!toponym.candidates().isEmpty()) {
                names.computeIfAbsent(nameOf(toponym), k -> new Name(toponym, regions, foreign)).count++;
            }
        }
        voters = names.values().stream()
                .sorted(Comparator.comparingInt((Name name) -> -name.count))
                .limit(MOST_NEIGHBOURS)
                .toList();
    }

    /**
     * What each toponym was taken for, in the given order.
     *
     * @param toponyms in text order
     * @param englishNames ISO 3166-1 alpha-3 codes of the countries whose places have English names of their own
     */
    static List<Reading> read(String text, List<Toponym> toponyms, Set<String> englishNames) {
        Disambiguator disambiguator = new Disambiguator(text, toponyms, englishNames);
        disambiguator.findContainers();
        for (int round = 0; round < ROUNDS; round++) {
            disambiguator.vote();
        }
        List<Reading> readings = new ArrayList<>(toponyms.size());
        for (int i = 0; i < toponyms.size(); i++) {
            readings.add(disambiguator.reading(i));
        }
        return readings;
    }

    private static String nameOf(Toponym toponym) {
        return toponym.use() + toponym.key();
    }

    /** Countries and divisions that some name can only mean: senses there are kept whatever their prior. */
    private Set<String> statedRegions() {
        Set<String> regions = new HashSet<>();
        for (Toponym toponym : toponyms) {
            for (Entry entry : toponym.candidates()) {
                boolean wide = entry.feature() == Feature.COUNTRY || entry.feature() == Feature.ADMIN1;
                if (wide && entry.primary() || toponym.candidates().size() == 1) {
                    regions.add(entry.country());
                    regions.add(division(entry));
                }
            }
        }
        regions.remove("");
        return regions;
    }

    private static String division(Entry entry) {
        return entry.admin1().isEmpty() ? "" : entry.country() + '/' + entry.admin1();
    }

    /** "Paris, Texas": the second name says where the first is. */
    private void findContainers() {
        for (int i = 0; i + 1 < toponyms.size(); i++) {
            Toponym inner = toponyms.get(i);
            Toponym outer = toponyms.get(i + 1);
            Name name = names.get(nameOf(inner));
            Name container = names.get(nameOf(outer));
            if (name == null || container == null || areBothCountries(inner, outer)) {
                continue;
            }
            if (saysWhere(inner, outer)) {
                findContainer(i, name, i + 1, container);
            } else if (owns(inner, outer)) {
                findContainer(i + 1, container, i, name);
            }
        }
    }

    private static void findContainer(int at, Name name, int outerAt, Name container) {
        boolean[] inside = new boolean[name.senses.size()];
        boolean[] around = new boolean[container.senses.size()];
        for (int s = 0; s < inside.length; s++) {
            for (int c = 0; c < around.length; c++) {
                if (isInside(name.senses.get(s), container.senses.get(c))) {
                    inside[s] = true;
                    around[c] |= container.senses.get(c).feature().isWide();
                }
            }
        }
        name.state(at, inside);
        container.state(outerAt, around);
    }

    /** "Lebanon, Jordan" is a list, though some town has the first name. */
    private static boolean areBothCountries(Toponym inner, Toponym outer) {
        return inner.candidates().stream().anyMatch(entry -> entry.feature() == Feature.COUNTRY)
                && outer.candidates().stream().anyMatch(entry -> entry.feature() == Feature.COUNTRY);
    }

    private boolean saysWhere(Toponym inner, Toponym outer) {
        if (inner.use() == Toponym.Use.PEOPLE || outer.use() == Toponym.Use.PEOPLE) {
            return false;
        }
        return WITHIN.matcher(between(inner, outer)).matches();
    }

    /** "Syria's Idlib", "Lebanon's northern city of Tripoli", "the Lebanese port of Tripoli": the first says where the next is. */
    private boolean owns(Toponym outer, Toponym inner) {
        if (inner.use() == Toponym.Use.PEOPLE) {
            return false;
        }
        String between = between(outer, inner);
        return outer.use() == Toponym.Use.PEOPLE
                ? TOWN_OF.matcher(between).matches()
                : OWNS.matcher(between).matches();
    }

    /** The characters between two names, or a stop where they are far apart. */
    private String between(Toponym first, Toponym second) {
        int gap = second.span().start() - first.span().end();
        return gap <= 0 || gap > FAR_CHARACTERS
                ? "."
                : text.substring(first.span().end(), second.span().start()).strip();
    }

    private static boolean isInside(Entry inner, Entry outer) {
        boolean sameCountry = !inner.country().isEmpty() && inner.country().equals(outer.country());
        return switch (outer.feature()) {
            case COUNTRY -> sameCountry && inner.feature() != Feature.COUNTRY;
            case ADMIN1 ->
                sameCountry && !inner.feature().isWide() && inner.admin1().equals(outer.admin1());
            case ADMIN2, REGION -> sameCountry && !inner.feature().isWide() && inner.kilometresTo(outer) < 100;
            case CAPITAL, SEAT, TOWN_SEAT, TOWN ->
                inner.feature() == Feature.NEIGHBOURHOOD && inner.kilometresTo(outer) < 40;
            case NEIGHBOURHOOD, NATURE, SITE -> false;
        };
    }

    private void vote() {
        Map<String, Double> regions = new HashMap<>();
        double total = PRIOR_VOTES;
        for (Name name : names.values()) {
            total += name.weight();
            name.addTo(regions, 1);
        }
        List<double[]> scores = new ArrayList<>(names.size());
        for (Name name : names.values()) {
            name.addTo(regions, -1);
            double[] score = new double[name.senses.size()];
            for (int s = 0; s < score.length; s++) {
                Entry sense = name.senses.get(s);
                double rest = total - name.weight();
                score[s] = name.priors[s]
                        + STATED_ELSEWHERE * (name.isStated(s) ? 1 : 0)
                        + SAME_COUNTRY * regions.getOrDefault(sense.country(), 0.0) / rest
                        + SAME_DIVISION * regions.getOrDefault(division(sense), 0.0) / rest
                        + NEAR * nearness(name, sense);
            }
            scores.add(score);
            name.addTo(regions, 1);
        }
        int n = 0;
        for (Name name : names.values()) {
            name.decide(scores.get(n++));
        }
    }

    /** Between 0, alone, and 1, among many names close by. */
    private double nearness(Name name, Entry sense) {
        if (voters.size() < 2 || sense.feature() == Feature.COUNTRY) {
            return 0;
        }
        double sum = 0;
        double narrow = Math.cos(Math.toRadians(sense.place().lat()));
        for (Name voter : voters) {
            if (voter != name) {
                sum += voter.weight() * voter.closeness(sense, narrow);
            }
        }
        return sum / (sum + FEW);
    }

    private Reading reading(int i) {
        Name name = names.get(nameOf(toponyms.get(i)));
        if (name == null) {
            return new Unresolved();
        }
        boolean[] inside = name.stated.get(i);
        double[] scores = name.scores.clone();
        int best = 0;
        for (int s = 0; s < scores.length; s++) {
            scores[s] += inside != null && inside[s] ? STATED_HERE : 0;
            best = scores[s] > scores[best] ? s : best;
        }
        List<Place> open = new ArrayList<>();
        open.add(name.senses.get(best).place());
        for (int s = 0; s < scores.length; s++) {
            Entry other = name.senses.get(s);
            if (scores[best] - scores[s] < UNDECIDED
                    && other.kilometresTo(name.senses.get(best)) > SAME_GROUND_KILOMETRES) {
                open.add(other.place());
            }
        }
        return open.size() == 1 ? new Resolved(open.get(0)) : new Ambiguous(open);
    }

    /** One name of the document with its senses. */
    private static final class Name {
        private final List<Entry> senses;
        private final double[] priors;
        private final boolean people;
        private final Map<Integer, boolean[]> stated = new HashMap<>();
        private double[] scores;
        private double[] chances;
        private int count;

        Name(Toponym toponym, Set<String> regions, Set<String> foreign) {
            people = toponym.use() == Toponym.Use.PEOPLE;
            boolean division = toponym.use() == Toponym.Use.DIVISION;
            senses = toponym.candidates().stream()
                    .sorted(Comparator.comparingDouble(
                            entry -> -prior(toponym.key(), entry, division, foreign) - (isIn(entry, regions) ? 6 : 0)))
                    .limit(MOST_SENSES)
                    .toList();
            priors = senses.stream()
                    .mapToDouble(entry -> prior(toponym.key(), entry, division, foreign)
                            - (!division && isNamedAfterSeat(entry) ? SEAT_FIRST : 0))
                    .toArray();
            scores = priors;
            chances = new double[priors.length];
            decide(priors);
        }

        /** "Aleppo" without a word for the division is the town. */
        private boolean isNamedAfterSeat(Entry division) {
            return division.feature() == Feature.ADMIN1
                    && senses.stream()
                            .anyMatch(entry -> (entry.feature() == Feature.SEAT || entry.feature() == Feature.CAPITAL)
                                    && entry.country().equals(division.country())
                                    && entry.admin1().equals(division.admin1()));
        }

        private static boolean isIn(Entry entry, Set<String> regions) {
            return regions.contains(entry.country()) && (entry.admin1().isEmpty() || regions.contains(division(entry)));
        }

        private static double prior(String key, Entry entry, boolean division, Set<String> foreign) {
            double kind = switch (entry.feature()) {
                case COUNTRY -> 3;
                case ADMIN1 -> division ? 3 : 0.7;
                case ADMIN2 -> division ? 1 : -0.5;
                case CAPITAL -> CAPITAL_PRIOR;
                case SEAT -> 0.7;
                case TOWN_SEAT -> 0.3;
                case TOWN -> 0;
                case NEIGHBOURHOOD -> -0.5;
                // The lexicon's places have no population, but someone thought them worth listing.
                case REGION, NATURE -> 5;
                case SITE -> 4;
            };
            double size = entry.population() == 0 && entry.feature() == Feature.TOWN
                    ? 2.5
                    : Math.log10(entry.population() + 100.0);
            return kind + size - (entry.primary() ? 0 : strangeness(key, entry, foreign));
        }

        /** "Palmyra" is Tadmur where Syria is spoken of; in other stories another place of that very name is meant. */
        private static double strangeness(String key, Entry entry, Set<String> foreign) {
            if (PlaceKey.isSpelling(key, entry.place().name())) {
                return SPELLING;
            }
            return foreign.contains(entry.country()) ? ALTERNATE_THERE : ALTERNATE;
        }

        void state(int toponym, boolean[] those) {
            for (boolean that : those) {
                if (that) {
                    stated.merge(toponym, those, Name::either);
                    return;
                }
            }
        }

        private static boolean[] either(boolean[] a, boolean[] b) {
            boolean[] either = a.clone();
            for (int s = 0; s < either.length; s++) {
                either[s] |= b[s];
            }
            return either;
        }

        boolean isStated(int sense) {
            return stated.values().stream().anyMatch(inside -> inside[sense]);
        }

        double weight() {
            return (people ? 0.5 : 1) * (1 + Math.log(Math.max(1, count)));
        }

        void decide(double[] newScores) {
            scores = newScores;
            double best = Double.NEGATIVE_INFINITY;
            for (double score : scores) {
                best = Math.max(best, score);
            }
            double sum = 0;
            for (int s = 0; s < scores.length; s++) {
                chances[s] = Math.exp(scores[s] - best);
                sum += chances[s];
            }
            for (int s = 0; s < scores.length; s++) {
                chances[s] /= sum;
            }
        }

        void addTo(Map<String, Double> regions, int sign) {
            for (int s = 0; s < chances.length; s++) {
                Entry sense = senses.get(s);
                double vote = sense.feature() == Feature.CAPITAL ? CAPITAL_VOTE : 1;
                double share = sign * weight() * chances[s] * vote;
                if (!sense.country().isEmpty()) {
                    regions.merge(sense.country(), share, Double::sum);
                }
                if (!sense.admin1().isEmpty()) {
                    regions.merge(division(sense), share, Double::sum);
                }
            }
        }

        double closeness(Entry place, double narrow) {
            double sum = 0;
            for (int s = 0; s < chances.length; s++) {
                Entry sense = senses.get(s);
                if (chances[s] < 0.05 || sense.feature().isWide()) {
                    continue;
                }
                double dLat = sense.place().lat() - place.place().lat();
                double dLon = (sense.place().lon() - place.place().lon()) * narrow;
                double kilometres = 111.2 * Math.sqrt(dLat * dLat + dLon * dLon);
                if (kilometres < 6 * NEAR_KILOMETRES) {
                    double vote = sense.feature() == Feature.CAPITAL ? CAPITAL_VOTE : 1;
                    sum += vote * chances[s] * Math.exp(-kilometres / NEAR_KILOMETRES);
                }
            }
            return sum;
        }
    }
}
