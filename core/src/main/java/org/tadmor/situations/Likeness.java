package org.tadmor.situations;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;

/** How far two reports speak of the same actor: -1 for two that cannot be one, 0 for nothing known, up to 1 for the same. */
final class Likeness {
    /** Sectors that stand against each other where two reports tell who did a thing. */
    private static final Set<String> ARMED_OPPONENTS = Set.of("REB", "OPP");

    private static final Set<String> PRONOUNS = Set.of("it", "he", "she", "they", "who", "which", "that");

    private static final String UNKNOWN_ARMED = "UAF";

    private Likeness() {}

    static double of(Actor a, Actor b) {
        if (a.id().equals(b.id())) {
            return 1;
        }
        if (a.code() == null || b.code() == null) {
            return sharedName(a.name(), b.name()) ? 0.6 : 0;
        }
        if (a.code().equals(b.code())) {
            return 0.9;
        }
        boolean sameSector = a.sector() != null && a.sector().equals(b.sector());
        boolean bothState = state(a) && state(b);
        if (a.country() == null || b.country() == null) {
            return sameSector ? 0.6 : bothState ? 0.5 : opposed(a, b) ? -1 : sharedName(a.name(), b.name()) ? 0.5 : 0;
        }
        if (!a.country().equals(b.country())) {
            return sharedName(a.name(), b.name()) ? 0.5 : armed(a) && armed(b) || state(a) && state(b) ? -1 : 0;
        }
        return sameSector || bothState ? 0.7 : opposed(a, b) ? -1 : 0;
    }

    /** The best likeness of any two of two lists; 0 when one of them is empty. */
    static double ofParties(List<Party> some, List<Party> others) {
        double best = -1;
        boolean known = false;
        for (Party one : some) {
            for (Party other : others) {
                known = true;
                double like = of(one.actor(), other.actor());
                boolean thing = one.actor().code() == null || other.actor().code() == null;
                // Who a pronoun is may be read wrongly: it never excludes.
                boolean pronoun = PRONOUNS.contains(one.head()) || PRONOUNS.contains(other.head());
                double floor = pronoun ? 0 : -1;
                best = Math.max(best, thing && one.head().equals(other.head()) ? 0.9 : Math.max(floor, like));
            }
        }
        return known ? best : 0;
    }

    private static boolean state(Actor actor) {
        return actor.sector() != null && Voices.STATE.contains(actor.sector());
    }

    private static boolean armed(Actor actor) {
        return is(actor.sector(), "MIL") || ARMED_OPPONENTS.contains(orEmpty(actor.sector()));
    }

    private static boolean opposed(Actor a, Actor b) {
        return state(a) && ARMED_OPPONENTS.contains(orEmpty(b.sector()))
                || state(b) && ARMED_OPPONENTS.contains(orEmpty(a.sector()));
    }

    private static boolean is(@Nullable String sector, String name) {
        return name.equals(sector);
    }

    private static String orEmpty(@Nullable String sector) {
        return sector == null ? UNKNOWN_ARMED : sector;
    }

    /** Whether two names share a word of some length. */
    private static boolean sharedName(String a, String b) {
        Set<String> words = new HashSet<>(List.of(Voices.folded(a).split(" ")));
        for (String word : Voices.folded(b).split(" ")) {
            if (word.length() > 3 && words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
