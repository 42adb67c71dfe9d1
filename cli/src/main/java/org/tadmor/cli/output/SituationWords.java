package org.tadmor.cli.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.places.Place;
import org.tadmor.situations.Account;
import org.tadmor.situations.Position;
import org.tadmor.situations.Situation;

/** Situations put into words for people: the same in tables, CSV and pages. */
public final class SituationWords {
    private SituationWords() {}

    /** Names, each once, in order. */
    public static String actors(List<Actor> actors) {
        return actors.stream().map(Actor::name).distinct().collect(Collectors.joining(", "));
    }

    public static String actor(@Nullable Actor actor) {
        return actor == null ? "" : actor.name();
    }

    public static String place(@Nullable Place place) {
        return place == null ? "" : place.name();
    }

    public static String event(Situation situation) {
        return situation.type() + (situation.mode() == null ? "" : " (" + situation.mode() + ")");
    }

    /** A voice and where it is heard: "residents (The Courier)". */
    public static String voice(Account account) {
        String outlet = account.outlet() == null ? account.report() : account.outlet();
        return account.voice().name().equals(outlet) ? outlet : account.voice().name() + " (" + outlet + ")";
    }

    /** The independent voices of some accounts, each once, the first that puts it. */
    public static String voices(List<Account> accounts) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Account account : accounts) {
            if (!account.echo()) {
                names.putIfAbsent(account.voice().key(), account.voice().name());
            }
        }
        return names.values().stream().distinct().collect(Collectors.joining(", "));
    }

    /** Who holds a place by one voice: "army", "not the rebels", "unsaid". */
    public static String holder(Position position) {
        if (position.holder() != null) {
            return position.holder().name();
        }
        return position.notHolder() == null
                ? "unsaid"
                : "not " + position.notHolder().name();
    }

    /** The day since when; one from which it is only known to be told stands behind "by". */
    public static String since(Position position) {
        return (position.sinceTold() ? "" : "by ") + position.since();
    }
}
