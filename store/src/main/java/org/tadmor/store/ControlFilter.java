package org.tadmor.store;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.places.Place;
import org.tadmor.situations.PlaceControl;
import org.tadmor.situations.Position;

/** Which places' control is wanted, by the places, countries and parties of a filter. */
public final class ControlFilter {
    private final ClaimFilter filter;
    private final Set<Long> known;

    /** @param filter its places, countries and parties are heeded */
    public ControlFilter(ClaimFilter filter) {
        this.filter = filter;
        this.known = filter.places().isEmpty() ? Set.of() : ClaimFilter.known(filter.places());
    }

    /** Those that pass. */
    public List<PlaceControl> of(List<PlaceControl> all) {
        return all.stream()
                .filter(control -> isThere(control.place()))
                .filter(control -> filter.parties().isEmpty()
                        || control.positions().stream().anyMatch(this::concerns))
                .toList();
    }

    private boolean isThere(Place place) {
        boolean inCountry = filter.countries().isEmpty() || filter.countries().contains(place.country());
        boolean named = filter.places().isEmpty()
                || (place.geonames() != null && known.contains(place.geonames()))
                || filter.places().stream().anyMatch(name -> holds(place.name(), name) || holds(place.admin1(), name));
        return inCountry && named;
    }

    private boolean concerns(Position position) {
        return isParty(position.holder()) || isParty(position.notHolder()) || isParty(position.besieger());
    }

    private boolean isParty(@Nullable Actor actor) {
        return actor != null
                && filter.parties().stream()
                        .anyMatch(name -> holds(actor.name(), name)
                                || (actor.code() != null && actor.code().startsWith(name.toUpperCase(Locale.ROOT))));
    }

    private static boolean holds(@Nullable String text, String part) {
        return text != null && plain(text).contains(plain(part));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
