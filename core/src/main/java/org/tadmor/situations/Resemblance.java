package org.tadmor.situations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tadmor.dates.DateInterval;
import org.tadmor.events.EventType;
import org.tadmor.places.Place;

/**
 * How much speaks for two tellings being of one event: a sum of what type, place, date, participants and words say. The weights were set
 * by hand on the development half of {@code measure/situations}.
 */
final class Resemblance {
    /** Two tellings of at least this score are taken for one event. */
    static final double SAME = 4.0;
    /** No writer tells one deed twice in the same way without being clear about it: within a report more is asked. */
    static final double SAME_IN_REPORT = 4.5;
    /** Two tellings of this score or less are never of one event, whatever others say. */
    static final double NEVER = -2.0;

    /** How much the members of two groups must resemble each other on average. */
    static final double ON_THE_WHOLE = 2.5;

    /**
     * Tellings that share less than this of their words and are of another verb and recipient have little in common but
     * time and place.
     */
    private static final double FEW_WORDS = 0.15;

    private static final double EARTH_RADIUS_KM = 6371;
    private static final double NEAR_KM = 12;
    /** A report tells what happened on its own day or a few days before, when it does not say when. */
    private static final int UNSTATED_DAYS = 3;

    private Resemblance() {}

    static double of(Item a, Item b) {
        Telling one = a.telling();
        Telling other = b.telling();
        if (one.report().equals(other.report()) && one.sentence() == other.sentence()) {
            return companions(one, other) ? ON_THE_WHOLE : Double.NEGATIVE_INFINITY;
        }
        double words = a.sharedWords(b);
        return place(one, other)
                + date(a, b)
                + type(one, other)
                + parties(one, other)
                + denial(one, other)
                + (words < FEW_WORDS && !sameDeed(one, other) ? -1.5 : 0)
                + 4 * words;
    }

    /** "met and discussed": words for one deed in one sentence do not keep other reports' words for it apart. */
    private static boolean companions(Telling one, Telling other) {
        return family(one, other) == family(other, one) && place(one, other) >= 0 && parties(one, other) >= 0;
    }

    private static double place(Telling one, Telling other) {
        Place here = one.namedPlace();
        Place there = other.namedPlace();
        if (here == null || there == null) {
            return nearby(one, other) ? 0.7 : 0;
        }
        if (same(here, there)) {
            return here.precision() == Place.Precision.PLACE
                    ? 2.5
                    : here.precision() == Place.Precision.ADMIN1 ? 1.5 : 0.5;
        }
        boolean towns = here.precision() == Place.Precision.PLACE && there.precision() == Place.Precision.PLACE;
        if (nearby(one, other)) {
            return 0.7;
        }
        if (towns) {
            return kilometres(here, there) < NEAR_KM ? 1.5 : -5;
        }
        boolean inside = Objects.equals(here.country(), there.country())
                && (here.precision() == Place.Precision.COUNTRY
                        || there.precision() == Place.Precision.COUNTRY
                        || Objects.equals(here.admin1(), there.admin1()));
        return inside ? 0.5 : -1.5;
    }

    /** Whether the place of one is named near the other. */
    private static boolean nearby(Telling one, Telling other) {
        List<Place> some = hints(one);
        List<Place> others = hints(other);
        return some.stream()
                .anyMatch(place -> place.precision() != Place.Precision.COUNTRY
                        && others.stream().anyMatch(candidate -> same(place, candidate)));
    }

    private static List<Place> hints(Telling telling) {
        List<Place> hints = new ArrayList<>(telling.nearby());
        if (telling.place() != null) {
            hints.add(telling.place());
        }
        return hints;
    }

    private static boolean same(Place one, Place other) {
        return one.geonames() != null && one.geonames().equals(other.geonames()) || one.equals(other);
    }

    /** Great circle by the haversine formula. */
    private static double kilometres(Place one, Place other) {
        double dLat = Math.toRadians(other.lat() - one.lat());
        double dLon = Math.toRadians(other.lon() - one.lon());
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(one.lat()))
                        * Math.cos(Math.toRadians(other.lat()))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static double date(Item a, Item b) {
        if (a.first() == Item.NO_DAY || b.first() == Item.NO_DAY) {
            return 0;
        }
        int gap = Math.max(0, Math.max(a.first() - b.last(), b.first() - a.last()));
        if (a.onStatedDay() && b.onStatedDay()) {
            return gap == 0 ? 1.5 : gap == 1 ? -1.5 : -6;
        }
        boolean stated = stated(a) && stated(b);
        if (stated) {
            return gap == 0 ? 0.5 : -6;
        }
        return gap == 0 ? 0.7 : gap <= UNSTATED_DAYS ? 0.3 : -6;
    }

    private static boolean stated(Item item) {
        DateInterval date = item.telling().date();
        return date != null && date.stated();
    }

    private static double type(Telling one, Telling other) {
        double score = one.lemma().equals(other.lemma()) ? 1.2 : 0;
        EventType type = one.type();
        EventType otherType = other.type();
        if (type == null || otherType == null) {
            return type == otherType ? score - 1 : score;
        }
        if (type == otherType) {
            boolean root = one.cameo() != null
                    && other.cameo() != null
                    && one.cameo().substring(0, 2).equals(other.cameo().substring(0, 2));
            return score
                    + 0.8
                    + (root ? 0.3 : 0)
                    + (one.mode() != null && one.mode().equals(other.mode()) ? 0.3 : 0);
        }
        Family family = Family.of(type);
        if (family == Family.of(otherType)) {
            return score + 0.3;
        }
        boolean words = family == Family.WORDS || Family.of(otherType) == Family.WORDS;
        return score - (words ? 4 : 1);
    }

    /** Types that different words for one deed fall under. */
    enum Family {
        TALK,
        HELP,
        YIELD,
        WORDS,
        FORCE,
        PROTEST,
        PRESSURE;

        static Family of(EventType type) {
            return switch (type) {
                case AGREE, CONSULT, SUPPORT, COOPERATE -> TALK;
                case AID -> HELP;
                case RETREAT, CONCEDE -> YIELD;
                case REQUEST, ACCUSE, REJECT, THREATEN -> WORDS;
                case ASSAULT, COERCE, MOBILIZE -> FORCE;
                case PROTEST -> PROTEST;
                case SANCTION -> PRESSURE;
            };
        }
    }

    /** The family of a telling; of words that no pattern knows, that of the other telling. */
    private static Family family(Telling one, Telling other) {
        EventType type = one.type() == null ? other.type() : one.type();
        return type == null ? Family.FORCE : Family.of(type);
    }

    private static double parties(Telling one, Telling other) {
        Family family = family(one, other);
        if (family == Family.TALK || family == Family.YIELD) {
            // Who meets whom, and who gives up ground to whom, is told from either side.
            double like = Likeness.ofParties(both(one), both(other));
            return like < 0 ? -2.5 : 1.5 * like;
        }
        double actors = Likeness.ofParties(one.actors(), other.actors());
        double recipients = Likeness.ofParties(one.recipients(), other.recipients());
        return (actors < 0 ? -2 : 1.2 * actors) + (recipients < 0 ? -1 : 1.2 * recipients);
    }

    private static List<Party> both(Telling telling) {
        List<Party> all = new ArrayList<>(telling.actors());
        all.addAll(telling.recipients());
        return all;
    }

    /** "Nobody was hurt" denies no attack: a negation must be of the same deed or to the same recipient. */
    private static double denial(Telling one, Telling other) {
        if (one.denied() == other.denied()) {
            return 0;
        }
        double recipients = Likeness.ofParties(one.recipients(), other.recipients());
        boolean unsaid = one.recipients().isEmpty() || other.recipients().isEmpty();
        if (unsaid) {
            return one.lemma().equals(other.lemma()) ? 0 : -2.5;
        }
        // Who denies a strike on a hospital says nothing of strikes on other targets.
        return recipients > 0 ? 0 : -5;
    }

    private static boolean sameDeed(Telling one, Telling other) {
        return one.lemma().equals(other.lemma()) || Likeness.ofParties(one.recipients(), other.recipients()) > 0;
    }
}
