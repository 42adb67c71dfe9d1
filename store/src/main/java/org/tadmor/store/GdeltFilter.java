package org.tadmor.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tadmor.places.Entry;
import org.tadmor.places.Gazetteer;
import org.tadmor.places.PlaceKey;

/** The components of a filter that GDELT has something for: days, types, actors, countries, places and a box. */
final class GdeltFilter {
    private GdeltFilter() {}

    /** The conditions on {@code gdelt_event g}. */
    static Condition condition(ClaimFilter filter) {
        Condition condition = new Condition();
        condition.dates("g.day", "g.day", filter.from(), filter.to());
        condition.anyOf("g.event_type", filter.types().stream().map(Enum::name).toList());
        condition.anyOf("g.country", filter.countries());
        condition.namesOrCodes(filter.actors(), "g.actor1_name", "g.actor1_code");
        condition.namesOrCodes(filter.recipients(), "g.actor2_name", "g.actor2_code");
        if (!filter.parties().isEmpty()) {
            Condition either = new Condition();
            either.namesOrCodes(filter.parties(), "g.actor1_name", "g.actor1_code");
            Condition other = new Condition();
            other.namesOrCodes(filter.parties(), "g.actor2_name", "g.actor2_code");
            List<String> values = new ArrayList<>(either.values());
            values.addAll(other.values());
            condition.add("(" + either.all() + " OR " + other.all() + ")", values);
        }
        if (!filter.places().isEmpty()) {
            places(condition, filter.places());
        }
        if (filter.box() != null) {
            condition.box(filter.box(), "g.latitude", "g.longitude");
        }
        return condition;
    }

    /** GDELT's places have one name; ours by that name, and what the gazetteer calls them, are looked for in it. */
    private static void places(Condition condition, List<String> wanted) {
        Set<String> names = new LinkedHashSet<>(wanted);
        for (String name : wanted) {
            for (Entry entry : Gazetteer.bundled().named(PlaceKey.of(name))) {
                names.add(entry.place().name());
            }
        }
        Condition named = new Condition();
        named.names(List.copyOf(names), "g.geo_name");
        Condition inCountry = new Condition();
        inCountry.anyOf(
                "g.country",
                wanted.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList());
        List<String> values = new ArrayList<>(named.values());
        values.addAll(inCountry.values());
        condition.add("(" + named.all() + " OR " + inCountry.all() + ")", values);
    }
}
