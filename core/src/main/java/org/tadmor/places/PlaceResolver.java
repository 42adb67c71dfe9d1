package org.tadmor.places;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.tadmor.claims.Claim;
import org.tadmor.language.Document;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.places.PlaceMention.Reading;

/** Puts the toponyms of a document on the map and says where each claim happened. Thread-safe. */
public final class PlaceResolver {
    private final PlaceFinder finder;

    /** A resolver with the bundled gazetteer and the lexicon's place files over it. */
    public PlaceResolver(Lexicon lexicon) {
        this(new Atlas(Gazetteer.bundled(), lexicon), lexicon);
    }

    /** A resolver with an atlas that the caller shares. */
    public PlaceResolver(Atlas atlas, Lexicon lexicon) {
        finder = new PlaceFinder(atlas, new Surroundings(lexicon));
    }

    /** The document's toponyms with their places, and the place of each claim that has one. */
    public Places resolve(Document document, List<Claim> claims) {
        List<Toponym> toponyms = finder.find(document);
        List<Reading> readings = Disambiguator.read(document.text(), toponyms);
        List<PlaceMention> mentions = new ArrayList<>(toponyms.size());
        for (int i = 0; i < toponyms.size(); i++) {
            Toponym toponym = toponyms.get(i);
            mentions.add(new PlaceMention(toponym.span(), toponym.sentence(), toponym.head(), readings.get(i)));
        }
        Map<Claim, PlaceMention> byClaim = new IdentityHashMap<>();
        EventPlaces places = new EventPlaces(document, toponyms, mentions);
        for (Claim claim : claims) {
            places.of(claim.event()).ifPresent(mention -> byClaim.put(claim, mention));
        }
        return new Places(mentions, byClaim);
    }
}
